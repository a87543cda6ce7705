import type { Steps } from '../formats/steps.ts';
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
import { findUnannotated, unannotatedSurface } from './unannotated-surface.ts';

/** One lint a code. */
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

function runLint(input: LintInput, code: LintCode): readonly Finding[] {
  return inReadingOrder(lints[code](input));
}

/** All of it in steps of some ten milliseconds at most, for a window that has other things to do. */
export function* lintInSteps(layer: LintedLayer): Steps<readonly Finding[]> {
  const input = toLintInput(layer);
  const findings: Finding[] = [];
  for (const code of lintCodes) {
    yield;
    const ofCode = code === 'unannotated-surface' ? yield* findUnannotated(input) : lints[code](input);
    findings.push(...inReadingOrder(ofCode));
  }
  return findings;
}

function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.start - b.start || a.end - b.end || compareText(a.id, b.id));
}
