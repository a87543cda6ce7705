import { describe, expect, it } from 'vitest';
import { toSentence } from './message.ts';
import { problemCodes } from './problem.ts';
import { languages } from './settings.ts';

describe('the sentence for a problem', () => {
  it('is filled in with what the problem is about', () => {
    const problem = {
      code: 'relation-not-allowed',
      params: { relation: 'works_for', head: 'LOC', tail: 'PER', allowed: 'PER → ORG' },
    } as const;
    expect(toSentence(problem, 'en')).toBe(
      "“works_for” can't run from LOC to PER, so it was not added. Allowed: PER → ORG.",
    );
    expect(toSentence(problem, 'zh-Hans')).toContain('“works_for”不能从 LOC 连到 PER');
    expect(toSentence(problem, 'zh-Hant')).toContain('「works_for」不能從 LOC 連到 PER');
  });

  it('takes what a person typed as it is, even where it looks like a blank or a pattern', () => {
    const problem = { code: 'member-exists', params: { name: '$& {{name}} <b>' } } as const;
    expect(toSentence(problem, 'en')).toContain('named “$& {{name}} <b>”');
  });

  it.each(languages)('ends like a sentence, for every problem, in %s', (language) => {
    for (const code of problemCodes) expect(toSentence({ code, params: {} }, language)).toMatch(/[。.]$/);
  });

  it('speaks of no problem that does not exist', async () => {
    const { default: en } = await import('./messages/en/problems.json', { with: { type: 'json' } });
    expect(Object.keys(en).sort()).toEqual([...new Set(problemCodes)].sort());
  });
});
