import type { AttributeValue } from '../../annotations/model/attribute.ts';
import { endOf, type Span, sameFragments, startOf } from '../../annotations/model/span.ts';
import type { Candidate, CandidateItem } from '../../annotations/review/disagreement.ts';
import { attributesOfItem } from '../../annotations/review/proposal.ts';

/** By how many characters (code points) a span reaches farther than another on each side; negative: less far. */
export interface BoundaryDifference {
  readonly left: number;
  readonly right: number;
  /** The outer bounds may be the same while the fragments are not. */
  readonly fragments: number;
}

/** @returns `undefined` when both cover the same. */
export function boundaryDifference(span: Span, other: Span, text: string): BoundaryDifference | undefined {
  if (sameFragments(span.fragments, other.fragments)) return undefined;
  return {
    left: signedLength(text, startOf(span), startOf(other)),
    right: signedLength(text, endOf(other), endOf(span)),
    fragments: span.fragments.length,
  };
}

function signedLength(text: string, from: number, to: number): number {
  const length = [...text.slice(Math.min(from, to), Math.max(from, to))].length;
  return from <= to ? length : -length;
}

export interface ShownAttribute {
  readonly name: string;
  /** Absent where it is not set. */
  readonly value?: AttributeValue;
  readonly differs: boolean;
}

/** The attributes of each candidate, those that are not the same for all first. Same length as `candidates`. */
export function attributesToShow(candidates: readonly Candidate[]): readonly (readonly ShownAttribute[])[] {
  const values = candidates.map(({ item }) => attributesOfItem(item));
  const names = [...new Set(values.flatMap((own) => Object.keys(own)))];
  const differs = (name: string): boolean => new Set(values.map((own) => JSON.stringify(own[name]))).size > 1;
  const ordered = [...names.filter(differs), ...names.filter((name) => !differs(name))];
  return values.map((own) =>
    ordered.flatMap((name): ShownAttribute[] => {
      const value = own[name];
      const different = differs(name);
      if (value !== undefined) return [{ name, value, differs: different }];
      return different ? [{ name, differs: true }] : [];
    }),
  );
}

export type RelationDifference = 'label' | 'direction' | 'head' | 'tail';

/** In what a relation differs from the first candidate; empty for the first itself. */
export function relationDifferences(item: CandidateItem, first: CandidateItem): readonly RelationDifference[] {
  if (item.type !== 'relation' || first.type !== 'relation' || item === first) return [];
  const found: RelationDifference[] = item.relation.label === first.relation.label ? [] : ['label'];
  const sameHead = samePlace(item.head, first.head);
  const sameTail = samePlace(item.tail, first.tail);
  if (samePlace(item.head, first.tail) && samePlace(item.tail, first.head)) return [...found, 'direction'];
  return [...found, ...(sameHead ? [] : ['head' as const]), ...(sameTail ? [] : ['tail' as const])];
}

/** Two annotators mean the same end even where their boundaries differ. */
function samePlace(a: Span, b: Span): boolean {
  return a.fragments.some(([start, end]) => b.fragments.some(([from, to]) => start < to && from < end));
}
