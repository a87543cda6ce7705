import type { Article } from '../../model/article.ts';
import type { AttributeValue, AttributeValues } from '../../model/attribute.ts';
import { clustersOf } from '../../model/cluster.ts';
import type { LabelSet } from '../../model/label-set.ts';
import { endOf, type Fragment, startOf, surfaceOf } from '../../model/span.ts';
import { relationKindOf } from '../../review/relation-groups.ts';
import type { GoldRelation, GoldSpan, Settlement } from '../../review/settlement.ts';
import { type CodePointIndex, compareCodePoints, createCodePointIndex } from '../../text/code-points.ts';
import type { Names } from '../anonymous.ts';
import { compareEntities, compareRejected, compareRelationRecords, compareVotes } from './gold-order.ts';
import {
  GOLD_SCHEMA,
  type GoldEntity,
  type GoldRecord,
  type GoldRelationRecord,
  type GoldStatus,
} from './gold-record.ts';

export interface GoldSource {
  readonly article: Article;
  /** What is written: all of the settlement, or the part of it that the status allows. */
  readonly settlement: Pick<Settlement, 'spans' | 'relations' | 'articleLabels' | 'rejected' | 'annotators'>;
  readonly labelSet: LabelSet;
  readonly status: GoldStatus;
  readonly names: Names;
}

/** An article's gold as one record. UTF-16 offsets become code points here and nowhere else. */
export function toGoldRecord({ article, settlement, labelSet, status, names }: GoldSource): GoldRecord {
  const points = createCodePointIndex(article.text);
  const entities = settlement.spans.map((gold) => toEntity(gold, article.text, points, names)).sort(compareEntities);
  const relations = settlement.relations.map((gold) => toRelation(gold, labelSet, names)).sort(compareRelationRecords);
  return {
    schema: GOLD_SCHEMA,
    id: article.id,
    title: article.title,
    text: article.text,
    text_sha256: article.textSha256,
    language: article.language,
    offset_unit: 'codepoint',
    entities,
    relations,
    clusters: toClusters(settlement, labelSet, entities),
    article_labels: settlement.articleLabels.map(({ name, value }) => toNamedValue(name, value)).sort(compareNames),
    rejected: settlement.rejected
      .map(({ label, fragments, reason }) => ({
        label,
        ...toBounds([startOf({ fragments }), endOf({ fragments })], points),
        text: surfaceOf({ fragments }, article.text),
        reason,
      }))
      .sort(compareRejected),
    meta: {
      published_at: article.publishedAt ?? '',
      byline: article.byline ?? '',
      outlet: article.outlet ?? '',
      url: article.url ?? '',
      source_file: article.source.fileName,
      source_sha256: article.source.sha256,
    },
    label_set: { name: labelSet.name, version: labelSet.version },
    annotators: settlement.annotators.map(names.annotator).sort(compareCodePoints),
    status,
  };
}

function toEntity(
  { span, votes, decidedBy, reviewer, reason }: GoldSpan,
  text: string,
  points: CodePointIndex,
  names: Names,
): GoldEntity {
  const outer: Fragment = [startOf(span), endOf(span)];
  return {
    id: span.id,
    label: span.label,
    ...toBounds(outer, points),
    text: surfaceOf(span, text),
    fragments: span.fragments.map((fragment) => toBounds(fragment, points)),
    start_utf16: outer[0],
    end_utf16: outer[1],
    attributes: toNamedValues(span.attributes),
    votes: votes
      .map(({ annotator, label, fragments }) => ({
        annotator: names.annotator(annotator),
        label,
        ...toBounds([startOf({ fragments }), endOf({ fragments })], points),
      }))
      .sort(compareVotes),
    decided_by: decidedBy,
    reviewer: names.reviewer(reviewer),
    reason,
  };
}

function toRelation(
  { relation, votes, decidedBy, reviewer, reason }: GoldRelation,
  labelSet: LabelSet,
  names: Names,
): GoldRelationRecord {
  return {
    id: relation.id,
    label: relation.label,
    head: relation.head,
    tail: relation.tail,
    kind: relationKindOf(labelSet, relation.label),
    attributes: toNamedValues(relation.attributes),
    votes: votes
      .map((annotator) => ({ annotator: names.annotator(annotator) }))
      .sort((a, b) => compareCodePoints(a.annotator, b.annotator)),
    decided_by: decidedBy,
    reviewer: names.reviewer(reviewer),
    reason,
  };
}

/** In the order of the entities of the same record; clusters by their first entity, then the next. */
function toClusters(
  { spans, relations }: Pick<Settlement, 'spans' | 'relations'>,
  labelSet: LabelSet,
  entities: readonly GoldEntity[],
): readonly (readonly string[])[] {
  const place = new Map(entities.map(({ id }, index) => [id, index]));
  const placeOf = (id: string | undefined): number => place.get(id ?? '') ?? -1;
  const byId = new Map(spans.map(({ span }) => [span.id, span]));
  const links = relations.map(({ relation }) => relation);
  return clustersOf(byId, links, labelSet)
    .map((cluster) => cluster.map(({ id }) => id).sort((a, b) => placeOf(a) - placeOf(b)))
    .sort((a, b) => {
      const differing = a.findIndex((id, i) => id !== b[i]);
      return differing < 0 ? a.length - b.length : placeOf(a[differing]) - placeOf(b[differing]);
    });
}

function toBounds([start, end]: Fragment, points: CodePointIndex): { readonly start: number; readonly end: number } {
  return { start: points.toCodePoint(start), end: points.toCodePoint(end) };
}

function toNamedValues(values: AttributeValues): GoldEntity['attributes'] {
  return Object.entries(values)
    .map(([name, value]) => toNamedValue(name, value))
    .sort(compareNames);
}

function toNamedValue(name: string, value: AttributeValue): { readonly name: string; readonly value: string } {
  return { name, value: String(value) };
}

function compareNames(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareCodePoints(a.name, b.name);
}
