import type { LabelSet } from '../model/label-set.ts';
import type { LayerContent } from '../model/layer.ts';
import { compareSpans, compareText } from '../model/span.ts';
import { foldText } from '../text/folding.ts';
import { attributeMissing } from './attribute-missing.ts';
import { blankEdge } from './blank-edge.ts';
import { crossesParagraph } from './crosses-paragraph.ts';
import { type Finding, type Lint, type LintCode, type LintInput, lintCodes } from './finding.ts';
import { halfPair } from './half-pair.ts';
import { mixedLabels } from './mixed-labels.ts';
import type { ProjectLabels } from './project-labels.ts';
import { relationArgument } from './relation-argument.ts';
import { relationContradiction, relationDuplicate } from './relation-pairs.ts';
import { strayParticle, strayPunctuation } from './stray-edge.ts';
import { unannotatedSurface } from './unannotated-surface.ts';

/** One lint a code, each cheap enough to run in one go; together over a long article they take some ten milliseconds. */
export const lints: Readonly<Record<LintCode, Lint>> = {
  'relation-argument': relationArgument,
  'relation-duplicate': relationDuplicate,
  'relation-contradiction': relationContradiction,
  'attribute-missing': attributeMissing,
  'crosses-paragraph': crossesParagraph,
  'half-pair': halfPair,
  'blank-edge': blankEdge,
  'stray-punctuation': strayPunctuation,
  'stray-particle': strayParticle,
  'mixed-labels': mixedLabels,
  'unannotated-surface': unannotatedSurface,
};

export interface LintedLayer {
  readonly content: LayerContent;
  readonly text: string;
  readonly labelSet: LabelSet;
  readonly projectLabels?: ProjectLabels | undefined;
}

export function toLintInput({ content, text, labelSet, projectLabels }: LintedLayer): LintInput {
  const spans = [...content.spans.values()].sort(compareSpans);
  return { content, spans, text, folded: foldText(text), labelSet, projectLabels };
}

/** All findings of these codes, in the order of the codes, then of the text. */
export function lintLayer(layer: LintedLayer, codes: readonly LintCode[] = lintCodes): readonly Finding[] {
  const input = toLintInput(layer);
  return codes.flatMap((code) => runLint(input, code));
}

export function runLint(input: LintInput, code: LintCode): readonly Finding[] {
  return [...lints[code](input)].sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.id, b.id));
}
