import { z } from 'zod';
import { type AttributeValues, attributeValuesSchema } from './attribute.ts';
import { compareRelations, type Relation, relationSchema } from './relation.ts';
import { compareSpans, type Span, spanSchema } from './span.ts';

export const layerStatusSchema = z.enum(['new', 'in-progress', 'done', 'skipped']);
export type LayerStatus = z.infer<typeof layerStatusSchema>;

/** The owner of the agreed layer; no annotator may take this name. */
export const GOLD = 'gold';

/** What Changes change: one annotator's work on one article. Immutable. */
export interface LayerContent {
  readonly spans: ReadonlyMap<string, Span>;
  readonly relations: ReadonlyMap<string, Relation>;
  /** Article label name -> value. */
  readonly articleLabels: AttributeValues;
  readonly status: LayerStatus;
  readonly note: string;
}

export const EMPTY_LAYER: LayerContent = {
  spans: new Map(),
  relations: new Map(),
  articleLabels: {},
  status: 'new',
  note: '',
};

/** The layer as it travels and as it is compared: arrays in a fixed order. */
export const layerSchema = z
  .strictObject({
    id: z.string(),
    articleId: z.string(),
    owner: z.string(),
    status: layerStatusSchema,
    /** How many Changes have been folded into it. */
    revision: z.number().int().min(0),
    spans: z.array(spanSchema).readonly(),
    relations: z.array(relationSchema).readonly(),
    articleLabels: attributeValuesSchema,
    note: z.string().default(''),
  })
  .readonly();
export type Layer = z.infer<typeof layerSchema>;

/** A layer's id follows from whose it is, so that two machines agree on it without asking each other. */
export function layerIdOf(articleId: string, owner: string): string {
  return `${articleId}:${owner}`;
}

/** The layer as it travels, its arrays in a fixed order. */
export function encodeLayer(content: LayerContent, articleId: string, owner: string, revision: number): Layer {
  return {
    id: layerIdOf(articleId, owner),
    articleId,
    owner,
    status: content.status,
    revision,
    spans: [...content.spans.values()].sort(compareSpans),
    relations: [...content.relations.values()].sort(compareRelations),
    articleLabels: content.articleLabels,
    note: content.note,
  };
}

/** The way back from `encodeLayer`. */
export function toLayerContent(layer: Omit<Layer, 'id' | 'articleId' | 'owner' | 'revision'>): LayerContent {
  return {
    spans: new Map(layer.spans.map((span) => [span.id, span])),
    relations: new Map(layer.relations.map((relation) => [relation.id, relation])),
    articleLabels: layer.articleLabels,
    status: layer.status,
    note: layer.note,
  };
}
