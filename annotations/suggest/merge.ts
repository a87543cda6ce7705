import { endOf, type Fragment, type Span, startOf } from '../model/span.ts';
import { CONFIDENT, compareSuggestions, type Suggestion } from './suggestion.ts';

/** What of a span matters here. */
export type AnnotatedPlace = Pick<Span, 'label' | 'fragments'>;

/** A place and label of which somebody has said that it is not so. */
export interface Dismissal {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One list of what several sources propose, in reading order, no two of which overlap but by covering the same place with
 * another label. Of those that do the surer kind stays, then the longer, then the one with the higher score. Left
 * out is what was dismissed, and what the spans leave no room for (see `leavesRoom`).
 */
export function mergeSuggestions(
  proposed: readonly Suggestion[],
  spans: readonly AnnotatedPlace[],
  dismissed: readonly Dismissal[],
): readonly Suggestion[] {
  const refused = new Set(dismissed.map(({ label, start, end }) => `${start}-${end}:${label}`));
  const neighbours = createNeighbours(spans);
  const open = surestById(proposed).filter(
    (suggestion) =>
      !refused.has(`${suggestion.start}-${suggestion.end}:${suggestion.label}`) &&
      neighbours(suggestion.start, suggestion.end).every((span) => leavesRoom(span, suggestion)),
  );
  return withoutOverlaps(open).sort(compareSuggestions);
}

/**
 * Whether a suggestion says anything new beside a span. Not where a person has judged the very place, under whatever label;
 * not across a span's edge; not inside a span of its own label. Inside or around one of another label only
 * what is known by its surface: Beijing in Beijing University, but no year in the title of a plan.
 */
export function leavesRoom(span: AnnotatedPlace, suggestion: Suggestion): boolean {
  const { start, end, label, source, score } = suggestion;
  const touched = span.fragments.filter(([from, to]) => from < end && start < to);
  if (touched.length === 0) return true;
  if (score < CONFIDENT || source === 'pattern' || source === 'words') return false;
  if (touched.length === span.fragments.length && covers([start, end], span)) {
    return !(startOf(span) === start && endOf(span) === end) && span.label !== label;
  }
  return span.label !== label && touched.every(([from, to]) => from <= start && end <= to);
}

function covers([start, end]: Fragment, span: Pick<Span, 'fragments'>): boolean {
  return start <= startOf(span) && endOf(span) <= end;
}

/** Of those with one label at one place the surest. */
function surestById(proposed: readonly Suggestion[]): readonly Suggestion[] {
  const surest = new Map<string, Suggestion>();
  for (const suggestion of proposed) {
    const known = surest.get(suggestion.id);
    if (known === undefined || known.score < suggestion.score) surest.set(suggestion.id, suggestion);
  }
  return [...surest.values()];
}

function withoutOverlaps(open: readonly Suggestion[]): Suggestion[] {
  const furthest = open.reduce((end, suggestion) => Math.max(end, suggestion.end), 0);
  /** Which of those that were kept covers an offset; 0 for none. */
  const owner = new Int32Array(furthest);
  const kept: Suggestion[] = [];
  for (const suggestion of [...open].sort(compareStrength)) {
    const { start, end, score } = suggestion;
    const first = owner[start] ?? 0;
    const other = kept[first - 1];
    const isBeside = other?.start === start && other.end === end && other.score === score;
    if (!isBeside && !isFree(owner, start, end)) continue;
    kept.push(suggestion);
    if (!isBeside) owner.fill(kept.length, start, end);
  }
  return kept;
}

function isFree(owner: Int32Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (owner[at] !== 0) return false;
  return true;
}

/** What stays of two that overlap comes first. */
function compareStrength(a: Suggestion, b: Suggestion): number {
  const sure = Number(b.score >= CONFIDENT) - Number(a.score >= CONFIDENT);
  return sure || b.end - b.start - (a.end - a.start) || b.score - a.score || compareSuggestions(a, b);
}

/** Finds the spans whose outer bounds share a character with a range, without looking at all of them. */
function createNeighbours(spans: readonly AnnotatedPlace[]): (start: number, end: number) => readonly AnnotatedPlace[] {
  const sorted = [...spans].sort((a, b) => startOf(a) - startOf(b));
  const reach = new Int32Array(sorted.length);
  let furthest = 0;
  for (const [i, span] of sorted.entries()) {
    furthest = Math.max(furthest, endOf(span));
    reach[i] = furthest;
  }
  return (start, end) => {
    const found: AnnotatedPlace[] = [];
    for (let i = firstBeyond(reach, start); i < sorted.length; i += 1) {
      const span = sorted[i];
      if (span === undefined || startOf(span) >= end) break;
      if (endOf(span) > start) found.push(span);
    }
    return found;
  };
}

/** How many values of an ascending list are not above `value`. */
function firstBeyond(ascending: Int32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
