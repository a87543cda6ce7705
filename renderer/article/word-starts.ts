import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import type { WordStarts } from './word-ranges.ts';

/** Kept for the articles that were open last. */
const KEPT = 20;
const known = new Map<string, Promise<WordStarts>>();

/** Where the words of an article begin; `null` where that can't be told. Asked once for each article. */
export function loadWordStarts(articleId: string): Promise<WordStarts> {
  const present = known.get(articleId);
  if (present !== undefined) return present;
  const asked = ask(api.words.boundaries.query({ articleId })).then((answer) => {
    if (answer.ok) return answer.value.starts;
    known.delete(articleId);
    return null;
  });
  known.set(articleId, asked);
  const oldest = known.keys().next().value;
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return asked;
}
