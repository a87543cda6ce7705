import type { AttributeValues } from '../model/attribute.ts';
import { EMPTY_LAYER, encodeLayer, type Layer, type LayerStatus } from '../model/layer.ts';
import type { Relation } from '../model/relation.ts';
import { type Fragment, type Span, surfaceOf } from '../model/span.ts';

export interface MarkedOptions {
  readonly owner?: string;
  readonly articleId?: string;
  readonly status?: LayerStatus;
  /** `a works_for b` over refs or surfaces; attributes may follow: `a works_for b since=2020`. */
  readonly relations?: readonly string[];
  readonly articleLabels?: AttributeValues;
  readonly note?: string;
}

export interface Marked {
  readonly text: string;
  readonly layer: Layer;
  readonly spans: readonly Span[];
  /** A span by its ref or, where only one has it, its surface. */
  readonly span: (name: string) => Span;
}

/**
 * A layer as one reads it: `[张三|PER]在[[北京|LOC]大学|ORG]工作`. Brackets nest. After the label may come
 * `#ref` to name the span (`[张三|PER#a]`), and `;name=value` for attributes (`true`, `3` and `"3"` as in JSON, else
 * text). Pieces that share a ref and label are the fragments of one span. Ids are `owner-ref`, where a span without a
 * ref is numbered in the order of its closing bracket.
 */
export function marked(source: string, options: MarkedOptions = {}): Marked {
  const { owner = 'ann1', articleId = 'a-1', status = 'done', articleLabels = {}, note = '' } = options;
  const { text, pieces } = parseMarks(source);
  const spans = toSpans(pieces, owner);
  const span = (name: string): Span => {
    const byRef = spans.find(({ id }) => id === `${owner}-${name}`);
    if (byRef !== undefined) return byRef;
    const bySurface = spans.filter((candidate) => surfaceOf(candidate, text) === name);
    const [only] = bySurface;
    if (only === undefined || bySurface.length > 1) throw new Error(`${bySurface.length} spans are called ${name}`);
    return only;
  };
  const relations = (options.relations ?? []).map((line, index) => parseRelation(line, index, owner, span));
  const content = {
    ...EMPTY_LAYER,
    spans: new Map(spans.map((one) => [one.id, one])),
    relations: new Map(relations.map((one) => [one.id, one])),
    articleLabels,
    status,
    note,
  };
  return { text, layer: encodeLayer(content, articleId, owner, spans.length + relations.length), spans, span };
}

/** The layer of `marked`, where the text isn't wanted. */
export function markedLayer(source: string, options: MarkedOptions = {}): Layer {
  return marked(source, options).layer;
}

interface Piece {
  readonly fragment: Fragment;
  readonly label: string;
  readonly ref: string | undefined;
  readonly attributes: AttributeValues;
}

function parseMarks(source: string): { text: string; pieces: readonly Piece[] } {
  const starts: number[] = [];
  const pieces: Piece[] = [];
  let text = '';
  for (const part of source.match(/\[|\|[^\][|]*\]|[^[|]+/gu) ?? []) {
    if (part === '[') starts.push(text.length);
    else if (part.startsWith('|')) {
      const start = starts.pop();
      if (start === undefined) throw new Error(`no bracket opens ${part} in ${source}`);
      pieces.push({ fragment: [start, text.length], ...parseSign(part.slice(1, -1)) });
    } else text += part;
  }
  if (starts.length > 0) throw new Error(`a bracket stays open in ${source}`);
  return { text, pieces };
}

function parseSign(sign: string): Omit<Piece, 'fragment'> {
  const [head = '', ...attributes] = sign.split(';');
  const [label = '', ref] = head.split('#');
  return { label, ref, attributes: parseAttributes(attributes) };
}

function parseAttributes(parts: readonly string[]): AttributeValues {
  return Object.fromEntries(
    parts.map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name, /^(true|false|-?\d+(\.\d+)?|".*")$/.test(value) ? JSON.parse(value) : value];
    }),
  );
}

function toSpans(pieces: readonly Piece[], owner: string): readonly Span[] {
  const spans = new Map<string, Span>();
  for (const [index, { fragment, label, ref, attributes }] of pieces.entries()) {
    const id = `${owner}-${ref ?? index + 1}`;
    const fragments = [...(spans.get(id)?.fragments ?? []), fragment].sort((a, b) => a[0] - b[0]);
    spans.set(id, {
      id,
      label,
      fragments,
      attributes: { ...spans.get(id)?.attributes, ...attributes },
      origin: 'human',
    });
  }
  return [...spans.values()];
}

function parseRelation(line: string, index: number, owner: string, span: (name: string) => Span): Relation {
  const [head = '', label = '', tail = '', ...attributes] = line.split(' ');
  return {
    id: `${owner}-r${index + 1}`,
    label,
    head: span(head).id,
    tail: span(tail).id,
    attributes: parseAttributes(attributes),
    origin: 'human',
  };
}
