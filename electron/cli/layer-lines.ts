import type { Layer } from '../../annotations/model/layer.ts';
import type { Relation } from '../../annotations/model/relation.ts';
import { type Span, surfaceOf } from '../../annotations/model/span.ts';
import { type Column, toTable } from './columns.ts';

const COLUMNS: readonly Column[] = [{ title: '' }, { title: '' }, { title: '', flexible: true }];

/** A layer's spans and relations, one a line: label, place, words. Places are UTF-16 offsets, as everywhere in Zhupi. */
export function toLayerLines(layer: Pick<Layer, 'spans' | 'relations'>, text: string, width?: number): string[] {
  const words = new Map(layer.spans.map((span) => [span.id, surfaceOf(span, text)]));
  const rows = [
    ...layer.spans.map((span) => [span.label, toPlace(span), words.get(span.id) ?? '']),
    ...layer.relations.map((relation) => [relation.label, '', toArrow(relation, words)]),
  ];
  return toTable(COLUMNS, rows, width).slice(1);
}

/** `12–15`, and `12–15,18–20` for a discontinuous span. */
function toPlace({ fragments }: Pick<Span, 'fragments'>): string {
  return fragments.map(([start, end]) => `${start}–${end}`).join(',');
}

/** `head → tail` in their words. */
function toArrow({ head, tail }: Pick<Relation, 'head' | 'tail'>, words: ReadonlyMap<string, string>): string {
  return `${words.get(head) ?? head} → ${words.get(tail) ?? tail}`;
}
