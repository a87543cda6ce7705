import type { Attribute, AttributeValues } from '../model/attribute.ts';
import { entityLabel, relationLabel } from '../model/label-set.ts';
import { endOf, startOf, surfaceOf } from '../model/span.ts';
import type { Finding, Lint } from './finding.ts';
import { makeSpanFinding } from './span-finding.ts';

/** An attribute that the label set requires and that has no value. */
export const attributeMissing: Lint = ({ content, spans, text, labelSet }) => {
  const findings: Finding[] = [];
  for (const span of spans) {
    for (const { name, default: value } of missing(entityLabel(labelSet, span.label)?.attributes, span.attributes)) {
      const fix =
        value === undefined ? undefined : ({ type: 'attribute', of: 'span', id: span.id, name, value } as const);
      findings.push(
        makeSpanFinding('attribute-missing', span, text, { params: { attribute: name }, fix, detail: name }),
      );
    }
  }
  for (const relation of content.relations.values()) {
    const head = content.spans.get(relation.head);
    if (head === undefined) continue;
    const { id, label } = relation;
    for (const { name, default: value } of missing(relationLabel(labelSet, label)?.attributes, relation.attributes)) {
      findings.push({
        id: `attribute-missing:${id}:${label}:${name}`,
        code: 'attribute-missing',
        start: startOf(head),
        end: endOf(head),
        spanIds: [],
        relationIds: [id],
        params: { surface: surfaceOf(head, text), label, attribute: name },
        ...(value === undefined ? {} : { fix: { type: 'attribute', of: 'relation', id, name, value } }),
      });
    }
  }
  // An article that nobody has begun lacks everything.
  if (content.status === 'new') return findings;
  for (const { name, default: value } of missing(labelSet.articleLabels, content.articleLabels)) {
    findings.push({
      id: `attribute-missing:article:${name}`,
      code: 'attribute-missing',
      start: 0,
      end: 0,
      spanIds: [],
      relationIds: [],
      params: { surface: '', label: '', attribute: name },
      ...(value === undefined ? {} : { fix: { type: 'article-label', name, value } }),
    });
  }
  return findings;
};

function missing(attributes: readonly Attribute[] = [], values: AttributeValues): readonly Attribute[] {
  return attributes.filter(({ required, name }) => required === true && isBlank(values[name]));
}

function isBlank(value: AttributeValues[string] | undefined): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}
