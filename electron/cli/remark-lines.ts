import type { Article } from '../../annotations/model/article.ts';
import { isWarning } from '../../annotations/text/clean-up/remark.ts';
import { toTable } from './columns.ts';
import type { Translate } from './translate.ts';

/** Characters that are shown on either side of a place. */
const AROUND = 8;

/** Places that want a person's eye, one a line: UTF-16 offsets of the text, what is the matter, and the words around it. */
export function toWarningLines({ text, remarks = [] }: Article, t: Translate, width?: number): string[] {
  const rows = remarks.filter(isWarning).map(({ kind, start, end }) => {
    const words = text.slice(Math.max(0, start - AROUND), end + AROUND).toWellFormed();
    return [`${start}–${end}`, t(`remark.${kind}`), words];
  });
  return toTable([{ title: '' }, { title: '' }, { title: '', flexible: true }], rows, width).slice(1);
}

/** How many captions the text holds. */
export function countCaptions({ remarks = [] }: Pick<Article, 'remarks'>): number {
  return remarks.filter((remark) => !isWarning(remark)).length;
}
