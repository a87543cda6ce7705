import type { LayerContent } from '../model/layer.ts';
import type { Relation } from '../model/relation.ts';
import { endOf, startOf, surfaceOf } from '../model/span.ts';
import type { Finding, Fix, LintCode } from './finding.ts';

/** A finding about relations that share their two ends; of several the first names and places it. */
export function makeRelationFinding(
  code: LintCode,
  relations: readonly [Relation, ...Relation[]],
  content: LayerContent,
  text: string,
  more: { readonly params?: Finding['params']; readonly fix?: Fix | undefined } = {},
): readonly Finding[] {
  const [{ label, head, tail }] = relations;
  const [from, to] = [content.spans.get(head), content.spans.get(tail)];
  // A layer has no relation without its ends.
  if (from === undefined || to === undefined) return [];
  return [
    {
      id: [code, ...relations.map((relation) => `${relation.id}:${relation.label}`), from.label, to.label].join(':'),
      code,
      start: startOf(from),
      end: endOf(from),
      spanIds: [head, tail],
      relationIds: relations.map(({ id }) => id),
      params: { label, head: surfaceOf(from, text), tail: surfaceOf(to, text), ...more.params },
      ...(more.fix === undefined ? {} : { fix: more.fix }),
    },
  ];
}
