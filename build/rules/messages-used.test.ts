import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../shared/problem.ts';
import { checkMessagesUsed, checkProblemMessages } from './messages-used.ts';
import { makeTree, readTree } from './tree.ts';
import { toLines } from './violation.ts';

const CATALOGUES = {
  'renderer/i18n/en/panel.json': JSON.stringify({
    close: 'Close',
    count_one: 'one',
    count_other: '{{count}}',
    tab: { a: 'A' },
  }),
  'electron/cli/messages/en.json': JSON.stringify({ usage: 'Usage' }),
  'shared/messages/en/problems.json': JSON.stringify({ 'disk-full': 'The disk is full.' }),
};

const breaches = (path: string, text: string): string[] =>
  toLines(checkMessagesUsed(makeTree({ ...CATALOGUES, [path]: text })));

describe('messages that code asks for', () => {
  it.each([
    ['renderer/a.tsx', "t('close'); i18n.t('panel:close'); t('count', { count: 2 }); t('tab.a');"],
    ['renderer/a.tsx', 't(`tab.${name}`); t(`problems:${code}`); t(key);'],
    ['renderer/a.tsx', 'const a = <Trans i18nKey="close" />;'],
    ['electron/cli/a.ts', "t('usage'); t('disk-full');"],
    ['renderer/a.test.ts', "t('nothing');"],
  ])('are found: %s %s', (path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });

  it.each([
    ['renderer/a.tsx', "t('clos');", 'clos'],
    ['renderer/a.tsx', "t('list:close');", 'list:close'],
    ['renderer/a.tsx', "t(open ? 'close' : 'open');", 'open'],
    ['renderer/a.tsx', 't(`tabs.${name}`);', 'tabs.…'],
    ['renderer/a.tsx', 'const a = <Trans i18nKey={"shut"} />;', 'shut'],
    ['renderer/a.tsx', "t('usage');", 'usage'],
    ['electron/cli/a.ts', "t('close');", 'close'],
  ])('are missed: %s %s', (path, text, key) => {
    expect(breaches(path, text)).toEqual([`${path}:1 asks for the message “${key}”, which no catalogue in reach has.`]);
  });

  it('include a sentence for every problem', () => {
    expect(checkProblemMessages(makeTree(CATALOGUES), ['disk-full'])).toEqual([]);
    expect(toLines(checkProblemMessages(makeTree(CATALOGUES), ['disk-full', 'file-empty']))).toEqual([
      'shared/messages:1 has no sentence for the problem “file-empty”.',
    ]);
  });

  it('are all there in the whole house', () => {
    const tree = readTree();
    expect(toLines(checkMessagesUsed(tree))).toEqual([]);
    expect(toLines(checkProblemMessages(tree, problemCodes))).toEqual([]);
  });
});
