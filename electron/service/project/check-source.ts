import type { Article } from '../../../annotations/model/article.ts';
import { sameJson } from '../../../annotations/model/same.ts';
import { toCleanText } from '../../../annotations/text/source-map.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import { sha256Hex } from '../sha256.ts';

/** What is wrong with an article's way back to its file: raw text, removals, map, remarks, kept bytes. */
export async function findSourceFaults(
  store: Pick<ArticleStore, 'idsByRawText' | 'original'>,
  { text, source, remarks = [] }: Article,
): Promise<readonly string[]> {
  const { rawText, removals, map, sha256 } = source;
  const faults: string[] = [];
  const apart = removals.every(({ rawStart, rawEnd }, i) => {
    return rawStart >= (removals[i - 1]?.rawEnd ?? 0) && rawStart < rawEnd && rawEnd <= rawText.length;
  });
  if (!apart) {
    faults.push('the removals overlap or reach beyond the raw text');
  } else {
    const again = toCleanText(rawText, removals);
    if (again.text !== text) faults.push('the text is not what its raw text and removals give');
    if (!sameJson(again.map, map)) faults.push('the map is not what the removals give');
  }
  if (remarks.some(({ start, end }) => start >= end || end > text.length))
    faults.push('a remark lies outside the text');
  const rawSha256 = sha256Hex(rawText);
  if (!(await store.idsByRawText([rawSha256])).has(rawSha256))
    faults.push('the raw text is not the one that was imported');
  // Fails where the bytes that are kept aren't those of the file.
  await store.original(sha256);
  return faults;
}
