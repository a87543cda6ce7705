import { defaultValues } from '../annotations/model/attribute.ts';
import { type Change, makeBatch, type SimpleChange } from '../annotations/model/change.ts';
import { entityLabel, type LabelSet, relationLabel } from '../annotations/model/label-set.ts';
import { type AnchoredText, toFragments } from './anchor.ts';
import type { LayerFile } from './schema.ts';

/**
 * The Changes an annotator would have made to arrive at the layer, in the order of the file.
 * @param text what `toAnchoredText` gives for the layer's article.
 * @returns changes that apply to an empty layer one after the other; the last one finishes it, if it is finished.
 * @throws Error when the article does not hold what the layer says.
 */
export function toChanges(file: LayerFile, text: AnchoredText, labelSet: LabelSet): readonly Change[] {
  const work = [...toAddSpans(file, text, labelSet), ...toAddRelations(file, labelSet)];
  const [first, ...others] = work;
  if (first === undefined) return [];
  const changes: Change[] = [
    makeBatch([first, { type: 'setStatus', before: 'new', after: 'in-progress' }]),
    ...others,
    { type: 'setArticleLabels', before: {}, after: file.articleLabels },
  ];
  if (file.note !== undefined) changes.push({ type: 'setNote', before: '', after: file.note });
  if (file.status !== 'in-progress') {
    changes.push({ type: 'setStatus', before: 'in-progress', after: file.status });
  }
  return changes;
}

/** Unique in the sample project, and the same whenever it is built. */
export function sampleSpanId(file: Pick<LayerFile, 'article' | 'annotator'>, ref: string): string {
  return `${numberOf(file.article)}.${file.annotator}.s.${ref}`;
}

/** As `sampleSpanId`, for relations. */
export function sampleRelationId(file: Pick<LayerFile, 'article' | 'annotator'>, ref: string): string {
  return `${numberOf(file.article)}.${file.annotator}.r.${ref}`;
}

/** The ref that an id of this module was made from. */
export function refOfSampleId(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

function numberOf(article: string): string {
  return article.slice(0, article.indexOf('-'));
}

function toAddSpans(file: LayerFile, text: AnchoredText, labelSet: LabelSet): readonly SimpleChange[] {
  return file.spans.map(({ ref, label, at, attributes, note }) => ({
    type: 'addSpan',
    span: {
      id: sampleSpanId(file, ref),
      label,
      fragments: toFragments(text, at),
      attributes: { ...defaultValues(entityLabel(labelSet, label)?.attributes ?? []), ...attributes },
      ...(note === undefined ? {} : { note }),
      origin: 'human',
    },
  }));
}

function toAddRelations(file: LayerFile, labelSet: LabelSet): readonly SimpleChange[] {
  return file.relations.map(({ ref, label, head, tail, attributes }) => ({
    type: 'addRelation',
    relation: {
      id: sampleRelationId(file, ref),
      label,
      head: sampleSpanId(file, head),
      tail: sampleSpanId(file, tail),
      attributes: { ...defaultValues(relationLabel(labelSet, label)?.attributes ?? []), ...attributes },
      origin: 'human',
    },
  }));
}
