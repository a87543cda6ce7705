import type { Member } from '../../shared/api/members.ts';

/** More annotators than this share one column, which says how many are done. */
const ANNOTATORS_SHOWN = 6;

/** What the table shows: all annotators side by side to a reviewer, nothing of the others to an annotator. */
export interface TableColumns {
  readonly kind: 'own' | 'each' | 'together';
  /** Names, in the order of their columns; empty unless `each`. */
  readonly annotators: readonly string[];
  /** Whose own layer; for `own`. */
  readonly viewer: string | undefined;
}

export function columnsOf(members: readonly Member[], acting: Member | null): TableColumns {
  if (acting?.role === 'annotator') return { kind: 'own', annotators: [], viewer: acting.name };
  const annotators = members.filter((member) => member.role === 'annotator').map((member) => member.name);
  if (annotators.length > ANNOTATORS_SHOWN || annotators.length === 0) {
    return { kind: 'together', annotators: [], viewer: undefined };
  }
  return { kind: 'each', annotators, viewer: undefined };
}
