import type { Article } from '../../annotations/model/article.ts';
import type { FieldName } from '../../annotations/text/clean-up/choice.ts';
import { type Column, toTable } from './columns.ts';
import type { Translate } from './translate.ts';

const COLUMNS: readonly Column[] = [{ title: '' }, { title: '', flexible: true }];

/** What an article knows of itself besides its text and title, one a line; what it doesn't know is left out. */
export function toFactLines(article: Article, t: Translate, width?: number): string[] {
  const { source, language } = article;
  const fields: readonly FieldName[] = ['outlet', 'byline', 'publishedAt', 'url'];
  const rows = [
    ...fields.map((name) => [t(`field.${name}`), article[name] ?? '']),
    [t('field.language'), language],
    [t('field.file'), source.fileName],
    [t('field.encoding'), source.encoding],
  ].filter(([, value]) => value !== '');
  return toTable(COLUMNS, rows, width).slice(1);
}
