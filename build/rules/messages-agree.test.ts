import { describe, expect, it } from 'vitest';
import { checkMessagesAgree } from './messages-agree.ts';
import { makeTree, readTree } from './tree.ts';
import { toLines } from './violation.ts';

type Texts = Readonly<Record<string, unknown>>;

function breaches(hans: Texts, hant: Texts, en: Texts): string[] {
  return toLines(
    checkMessagesAgree(
      makeTree({
        'renderer/i18n/zh-Hans/panel.json': JSON.stringify(hans),
        'renderer/i18n/zh-Hant/panel.json': JSON.stringify(hant),
        'renderer/i18n/en/panel.json': JSON.stringify(en),
      }),
    ),
  );
}

describe('the message catalogues of the three languages', () => {
  it('agree when keys, blanks and plural forms fit', () => {
    const chinese = { list: { count_other: '{{count}} 篇' }, from: '来自 {{name}}' };
    const english = { list: { count_one: 'one article', count_other: '{{count}} articles' }, from: 'from {{ name }}' };
    expect(breaches(chinese, chinese, english)).toEqual([]);
  });

  it('are refused when a key is missing', () => {
    expect(breaches({ a: '甲', b: '乙' }, { a: '甲', b: '乙' }, { a: 'A' })).toEqual([
      'renderer/i18n/en/panel.json:1 lacks “b”, which another language has.',
    ]);
  });

  it('are refused when a blank is forgotten', () => {
    expect(breaches({ a: '{{name}}存了' }, { a: '存了' }, { a: '{{name}} saved' })).toEqual([
      'renderer/i18n/zh-Hant/panel.json:1 “a” leaves out {{name}}, which another language fills in.',
    ]);
  });

  it('are refused when a plural form is missing or too many', () => {
    expect(
      breaches({ n_other: '{{count}}' }, { n_one: '{{count}}', n_other: '{{count}}' }, { n_other: '{{count}}' }),
    ).toEqual([
      'renderer/i18n/en/panel.json:1 “n” has the plural forms other; en needs one, other.',
      'renderer/i18n/zh-Hant/panel.json:1 “n” has the plural forms one, other; zh-Hant needs other.',
    ]);
  });

  it('are refused when a text is empty', () => {
    expect(breaches({ a: '甲' }, { a: ' ' }, { a: 'A' })).toEqual(['renderer/i18n/zh-Hant/panel.json:1 “a” is empty.']);
  });

  it('are refused when a whole language is missing', () => {
    const tree = makeTree({ 'shared/messages/en.json': '{}', 'shared/messages/zh-Hans.json': '{}' });
    expect(toLines(checkMessagesAgree(tree))).toEqual(['shared/messages/en.json:1 has no counterpart in zh-Hant.']);
  });

  it('agree in the whole house', () => {
    expect(toLines(checkMessagesAgree(readTree()))).toEqual([]);
  });
});
