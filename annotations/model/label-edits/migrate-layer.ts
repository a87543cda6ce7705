import { placeOf } from '../apply.ts';
import { ruleOnArguments } from '../argument-rule.ts';
import type { AttributeValues } from '../attribute.ts';
import { type LabelSet, relationLabel } from '../label-set.ts';
import type { LayerContent } from '../layer.ts';
import { compareRelations, type Relation } from '../relation.ts';
import { compareText, type Span } from '../span.ts';
import type { LabelStep } from './label-step.ts';
import { createTranslation } from './translate.ts';

/**
 * A layer as it is after one edit of the label set. Spans that come out as one (same label, same fragments) become one:
 * the one that had this label already, else the one with the smallest id; it takes over the others' relations, the
 * attributes it lacks, and a note if it has none. Relations that come out as one likewise, whichever way round where they
 * have no direction; one whose ends become one goes. What the edit does not touch is the same object as before; a layer it
 * does not touch at all is `content` itself.
 */
export function migrateLayer(content: LayerContent, step: LabelStep, text: string): LayerContent {
  const translation = createTranslation(step.edit, step.before, step.after, text);
  const spans = migrateSpans(content.spans, translation.span);
  const relations = migrateRelations(content.relations, spans, translation.relation, step);
  const articleLabels = translation.articleLabels(content.articleLabels);
  const isUntouched =
    spans.spans === content.spans && relations === content.relations && articleLabels === content.articleLabels;
  return isUntouched ? content : { ...content, spans: spans.spans, relations, articleLabels };
}

interface MigratedSpans {
  readonly spans: ReadonlyMap<string, Span>;
  /** Id of a span that became part of another one -> id of that one. */
  readonly joined: ReadonlyMap<string, string>;
}

const NOBODY: ReadonlyMap<string, string> = new Map();

function migrateSpans(before: ReadonlyMap<string, Span>, translate: (span: Span) => Span | undefined): MigratedSpans {
  const after: { readonly old: Span; readonly next: Span }[] = [];
  let isUntouched = true;
  for (const old of before.values()) {
    const next = translate(old);
    if (next !== old) isUntouched = false;
    if (next !== undefined) after.push({ old, next });
  }
  if (isUntouched) return { spans: before, joined: NOBODY };
  const spans = new Map<string, Span>();
  const joined = new Map<string, string>();
  for (const same of Map.groupBy(after, ({ next }) => placeOf(next)).values()) {
    const ranked = same.length === 1 ? same : [...same].sort(byClaim);
    const [kept, ...others] = ranked.map(({ next }) => next);
    if (kept === undefined) continue;
    spans.set(kept.id, others.reduce(joinItems, kept));
    for (const { id } of others) joined.set(id, kept.id);
  }
  return { spans, joined };
}

interface Renewed<T> {
  readonly old: T;
  readonly next: T;
}

/** What had its label already comes first, then the smaller id: machines agree without asking. */
function byClaim<T extends { readonly id: string; readonly label: string }>(a: Renewed<T>, b: Renewed<T>): number {
  return Number(a.old.label !== a.next.label) - Number(b.old.label !== b.next.label) || compareText(a.old.id, b.old.id);
}

/** `kept` with what it lacks of `other`. */
function joinItems<T extends { readonly attributes: AttributeValues; readonly note?: string | undefined }>(
  kept: T,
  other: T,
): T {
  const lacks = Object.keys(other.attributes).some((name) => kept.attributes[name] === undefined);
  const attributes = lacks ? { ...other.attributes, ...kept.attributes } : kept.attributes;
  return {
    ...kept,
    attributes,
    ...(kept.note === undefined && other.note !== undefined ? { note: other.note } : {}),
  };
}

function migrateRelations(
  before: ReadonlyMap<string, Relation>,
  { spans, joined }: MigratedSpans,
  translate: (relation: Relation) => Relation | undefined,
  { edit, after: set }: LabelStep,
): ReadonlyMap<string, Relation> {
  const strict = edit.type === 'change' && edit.disallowed === 'remove' && edit.definition.of === 'relations';
  const judged = strict ? edit.definition.label.name : undefined;
  const after: Renewed<Relation>[] = [];
  let isUntouched = edit.type !== 'change' || edit.definition.of !== 'relations';
  for (const old of before.values()) {
    const translated = translate(old);
    const next = translated && withEnds(translated, joined);
    if (next === undefined || next !== old) isUntouched = false;
    if (next === undefined || next.head === next.tail) continue;
    const [head, tail] = [spans.get(next.head), spans.get(next.tail)];
    if (head === undefined || tail === undefined) {
      isUntouched = false;
      continue;
    }
    const label = relationLabel(set, next.label);
    if (next.label === judged && label !== undefined && !ruleOnArguments(label, head.label, tail.label).allowed)
      continue;
    after.push({ old, next });
  }
  if (isUntouched) return before;
  const relations = new Map<string, Relation>();
  for (const same of Map.groupBy(after, ({ next }) => statementOf(next, set)).values()) {
    const ranked = same.length === 1 ? same : [...same].sort((a, b) => byClaim(a, b) || compareRelations(a.old, b.old));
    const [kept, ...others] = ranked.map(({ next }) => next);
    if (kept !== undefined) relations.set(kept.id, others.reduce(joinItems, kept));
  }
  return isSame(before, relations) ? before : relations;
}

function withEnds(relation: Relation, joined: ReadonlyMap<string, string>): Relation {
  const head = joined.get(relation.head) ?? relation.head;
  const tail = joined.get(relation.tail) ?? relation.tail;
  return head === relation.head && tail === relation.tail ? relation : { ...relation, head, tail };
}

/** The same text for relations that say the same: without a direction, whichever way round they were drawn. */
function statementOf({ label, head, tail }: Relation, set: LabelSet): string {
  const ends = [head, tail];
  if ((relationLabel(set, label)?.kind ?? 'directed') !== 'directed') ends.sort(compareText);
  return [label, ...ends].join('\n');
}

function isSame(a: ReadonlyMap<string, Relation>, b: ReadonlyMap<string, Relation>): boolean {
  return a.size === b.size && [...a].every(([id, relation]) => b.get(id) === relation);
}
