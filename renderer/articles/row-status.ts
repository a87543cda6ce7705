import type { ArticleRow } from '../../shared/api/articles.ts';
import type { Address } from '../app/address.ts';
import type { StatusKind } from '../ui/StatusShape.tsx';

/** What a row's status is called, as the key of its word, and its shape. */
export interface RowStatus {
  readonly word: 'new' | 'in-progress' | 'done' | 'skipped' | 'single' | 'unresolved' | 'gold';
  readonly shape: StatusKind;
}

/**
 * An annotator sees the status of their own layer. A reviewer sees what has come of all layers together: gold, awaiting
 * rulings, finished by one, or how far it is.
 */
export function rowStatus(
  { layers, settlement }: Pick<ArticleRow, 'layers' | 'settlement'>,
  viewer: string | undefined,
): RowStatus {
  if (viewer !== undefined) {
    const own = layers.find((layer) => layer.owner === viewer)?.status ?? 'new';
    return { word: own, shape: own };
  }
  if (settlement === 'gold' || settlement === 'unresolved') return { word: settlement, shape: settlement };
  if (settlement === 'single') return { word: 'single', shape: 'done' };
  if (layers.some((layer) => layer.status === 'in-progress')) return { word: 'in-progress', shape: 'in-progress' };
  if (layers.length > 0 && layers.every((layer) => layer.status === 'skipped'))
    return { word: 'skipped', shape: 'skipped' };
  return { word: 'new', shape: 'new' };
}

/**
 * Where a row leads: an annotator to their own layer, a reviewer to the review as soon as there is something to review.
 */
export function rowAddress(row: Pick<ArticleRow, 'id' | 'settlement'>, viewer: string | undefined): Address {
  const isReviewed = viewer === undefined && (row.settlement === 'unresolved' || row.settlement === 'gold');
  return { screen: isReviewed ? 'review' : 'annotate', articleId: row.id };
}

/** The most spans one annotator has on the article. */
export function spansOf({ layers }: Pick<ArticleRow, 'layers'>): number {
  return Math.max(0, ...layers.map((layer) => layer.spans));
}
