import { apply } from '../../model/apply.ts';
import { type LayerContent, toLayerContent } from '../../model/layer.ts';
import { compareSpans, surfaceOf } from '../../model/span.ts';
import { expectChange } from '../../test/expect-change.ts';
import { labelSet } from '../../test/label-set.ts';
import { type MarkedOptions, marked } from '../../test/marked-layer.ts';
import type { Finding, LintCode } from '../finding.ts';
import { toFixAll } from '../fix-change.ts';
import { type LintedLayer, lintLayer } from '../lints.ts';

/** What one lint says of a marked text. */
export function linted(
  code: LintCode,
  source: string,
  options: MarkedOptions & Partial<Pick<LintedLayer, 'labelSet' | 'projectLabels'>> = {},
) {
  const { text, layer } = marked(source, options);
  const content = toLayerContent(layer);
  const given = { content, text, labelSet, ...options };
  const findings = lintLayer(given, [code]);
  return {
    findings,
    text,
    content,
    /** `surface|label` of what each finding is about. */
    said: findings.map(({ params }) => `${params.surface}|${params.label}`),
    /** The spans once everything is put right that can be, and what is still found then. */
    fixed: () => fixAll(given, findings, code),
  };
}

function fixAll(given: LintedLayer, findings: readonly Finding[], code: LintCode) {
  let made = 0;
  const newId = (): string => {
    made += 1;
    return `fix${made}`;
  };
  const fix = toFixAll(given.content, findings, { ...given, newId });
  const after = fix === undefined ? given.content : applied(given.content, fix.change);
  const spans = [...after.spans.values()].sort(compareSpans);
  return {
    count: fix?.fixed ?? 0,
    spans: spans.map((span) => `${surfaceOf(span, given.text)}|${span.label}`),
    content: after,
    left: lintLayer({ ...given, content: after }, [code]).length,
  };
}

function applied(content: LayerContent, change: Parameters<typeof apply>[1]): LayerContent {
  const outcome = apply(content, change);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  expectChange(content, change, outcome.value);
  return outcome.value;
}
