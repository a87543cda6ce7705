import { describe, expect, it } from 'vitest';
import { checkInterfaceText } from './interface-text.ts';
import { makeTree, readTree } from './tree.ts';
import { toLines } from './violation.ts';

const breaches = (text: string, path = 'renderer/panel/Panel.tsx'): string[] =>
  toLines(checkInterfaceText(makeTree({ [path]: text })));

describe('text that people read', () => {
  it.each([
    ['English between tags', 'const a = <p>Saved</p>;'],
    ['Chinese between tags', 'const a = <p>已保存</p>;'],
    ['a title', 'const a = <i title="Close" />;'],
    ['an aria-label in braces', "const a = <i aria-label={'Close'} />;"],
    ['one side of a condition', "const a = <i placeholder={busy ? 'Wait' : t('open')} />;"],
    ['a literal child', "const a = <p>{done && 'Done'}</p>;"],
    ['the fixed part of a template', 'const a = <p>{`${count} spans`}</p>;'],
    ['a child of a fragment', "const a = <>{'Done'}</>;"],
    ['Chinese anywhere', "export const name = '朱批';"],
    ['Chinese that is put together', "export const name = '第' + n;"],
    ['Chinese in a template', 'export const name = `${n}篇`;'],
  ])('may not be %s', (_, text) => {
    expect(breaches(text)).toHaveLength(1);
  });

  it.each([
    ['keys', "const a = <p title={t('panel.close')}>{t('panel.saved', { count: 2 })}</p>;"],
    ['signs and numbers', 'const a = <p>· 12 — {count}</p>;'],
    ['attributes nobody reads', 'const a = <p className="panel" data-state="open" role="status" />;'],
    ['what a character is compared with', "const isHan = character >= '一' && character <= '鿿';"],
    ['Chinese in a comment', '// 朱批\nexport const a = 1;'],
  ])('leaves %s alone', (_, text) => {
    expect(breaches(text)).toEqual([]);
  });

  it('may be in tests, and in rooms that do not speak', () => {
    expect(breaches("const a = '张三';", 'renderer/panel/Panel.test.tsx')).toEqual([]);
    expect(breaches("const footer = '责任编辑';", 'electron/intake/footer.ts')).toEqual([]);
  });

  it('is quoted in the message, with its place', () => {
    expect(breaches('const a = (\n  <p>\n    Saved\n  </p>\n);')).toEqual([
      'renderer/panel/Panel.tsx:3 says “Saved” to the reader: put it into the message catalogues of all three languages and use its key.',
    ]);
  });

  it('is nowhere in the code of the house', () => {
    expect(toLines(checkInterfaceText(readTree()))).toEqual([]);
  });
});
