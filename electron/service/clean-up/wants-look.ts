import type { Article } from '../../../annotations/model/article.ts';
import { isWarning } from '../../../annotations/text/clean-up/remark.ts';

/** What shows as nothing and is no matter of opinion. */
const PLAIN_RULES: ReadonlySet<string> = new Set(['crlf', 'blanks']);

/** Whether a person should look at what the rules made of an article. */
export function wantsLook({ source, remarks = [] }: Pick<Article, 'source' | 'remarks'>): boolean {
  return source.removals.some(({ rule }) => !PLAIN_RULES.has(rule)) || remarks.some(isWarning);
}
