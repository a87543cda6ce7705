import { type Span, surfaceOf } from '../../annotations/model/span.ts';
import type { SpanIndex } from '../state/layer-index.ts';

/** A way of writing, and the spans of one label that are written so, in reading order. */
export interface ListedSurface {
  readonly surface: string;
  readonly spans: readonly Span[];
}

export interface ListedLabel {
  readonly label: string;
  readonly count: number;
  /** The most frequent first, else in the order they first appear. */
  readonly surfaces: readonly ListedSurface[];
}

/** Spans as in a printed index: by label in the order of the label set, labels that were removed last; then by surface. */
export function listSpans(index: SpanIndex, text: string, labels: readonly string[]): readonly ListedLabel[] {
  const byLabel = new Map<string, Map<string, Span[]>>(labels.map((label) => [label, new Map()]));
  for (const span of index.spans) {
    const surfaces = byLabel.get(span.label) ?? new Map<string, Span[]>();
    byLabel.set(span.label, surfaces);
    const surface = rememberedSurface(span, text);
    const spans = surfaces.get(surface);
    if (spans === undefined) surfaces.set(surface, [span]);
    else spans.push(span);
  }
  return [...byLabel].flatMap(([label, surfaces]): ListedLabel[] => {
    if (surfaces.size === 0) return [];
    const listed = Array.from(surfaces, ([surface, spans]) => ({ surface, spans }));
    listed.sort((a, b) => b.spans.length - a.spans.length);
    const count = listed.reduce((sum, { spans }) => sum + spans.length, 0);
    return [{ label, count, surfaces: listed }];
  });
}

/** A row of the index on screen; the first of a label carries its name. */
export interface ListingRow extends ListedSurface {
  readonly label: string;
  /** Spans of the label, on its first row. */
  readonly labelCount: number | null;
}

export function toRows(listed: readonly ListedLabel[]): readonly ListingRow[] {
  return listed.flatMap(({ label, count, surfaces }) =>
    surfaces.map((surface, i) => ({ ...surface, label, labelCount: i === 0 ? count : null })),
  );
}

/** The occurrence after the one in focus, round; the first when none of them is in focus. */
export function nextOccurrence(spans: readonly Span[], focusedId: string | null): Span | undefined {
  const at = spans.findIndex(({ id }) => id === focusedId);
  return spans[(at + 1) % Math.max(1, spans.length)];
}

/** Spans never change and neither does the text they lie in, so a surface is cut out once. */
const surfaces = new WeakMap<Span, string>();

function rememberedSurface(span: Span, text: string): string {
  const known = surfaces.get(span);
  if (known !== undefined) return known;
  const surface = surfaceOf(span, text).replaceAll(/\s+/g, ' ');
  surfaces.set(span, surface);
  return surface;
}
