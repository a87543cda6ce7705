import { compareCodePoints } from '../../text/code-points.ts';
import type { GoldEntity, GoldRecord, GoldRelationRecord } from './gold-record.ts';

/** By (start, end, label, id); strings in code-point order, as any Python program sorts them. */
export function compareEntities(
  a: Pick<GoldEntity, 'start' | 'end' | 'label' | 'id'>,
  b: Pick<GoldEntity, 'start' | 'end' | 'label' | 'id'>,
): number {
  return a.start - b.start || a.end - b.end || compareCodePoints(a.label, b.label) || compareCodePoints(a.id, b.id);
}

/** By (label, head, tail, id). */
export function compareRelationRecords(a: GoldRelationRecord, b: GoldRelationRecord): number {
  return (
    compareCodePoints(a.label, b.label) ||
    compareCodePoints(a.head, b.head) ||
    compareCodePoints(a.tail, b.tail) ||
    compareCodePoints(a.id, b.id)
  );
}

/** By (start, end, label, reason). */
export function compareRejected(a: GoldRecord['rejected'][number], b: GoldRecord['rejected'][number]): number {
  return (
    a.start - b.start || a.end - b.end || compareCodePoints(a.label, b.label) || compareCodePoints(a.reason, b.reason)
  );
}

/** By (annotator, start, end, label): the votes of one entity. */
export function compareVotes(a: GoldEntity['votes'][number], b: GoldEntity['votes'][number]): number {
  return (
    compareCodePoints(a.annotator, b.annotator) ||
    a.start - b.start ||
    a.end - b.end ||
    compareCodePoints(a.label, b.label)
  );
}

/** Lines of a file, by article id. */
export function compareRecords(a: GoldRecord, b: GoldRecord): number {
  return compareCodePoints(a.id, b.id);
}
