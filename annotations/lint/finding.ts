import type { AttributeValue } from '../model/attribute.ts';
import type { LabelSet } from '../model/label-set.ts';
import type { LayerContent } from '../model/layer.ts';
import type { Fragment, Span } from '../model/span.ts';
import type { ProjectLabels } from './project-labels.ts';

/** What the lints look for; each code has a sentence in every language. */
export const lintCodes = [
  'relation-argument',
  'relation-duplicate',
  'relation-contradiction',
  'attribute-missing',
  'crosses-paragraph',
  'half-pair',
  'blank-edge',
  'stray-punctuation',
  'stray-particle',
  'mixed-labels',
  'unannotated-surface',
] as const;
export type LintCode = (typeof lintCodes)[number];

/** `error`: the label set doesn't allow it; `warning`: most likely wrong; `hint`: worth a look. */
export type Severity = 'error' | 'warning' | 'hint';

export const severityOf: Readonly<Record<LintCode, Severity>> = {
  'relation-argument': 'error',
  'relation-duplicate': 'error',
  'relation-contradiction': 'warning',
  'attribute-missing': 'warning',
  'crosses-paragraph': 'warning',
  'half-pair': 'warning',
  'blank-edge': 'warning',
  'stray-punctuation': 'warning',
  'stray-particle': 'hint',
  'mixed-labels': 'hint',
  'unannotated-surface': 'hint',
};

/** What would put it right, where that is plain. It becomes a Change on the layer as it is then (`toFixChange`). */
export type Fix =
  | { readonly type: 'relabel'; readonly spanId: string; readonly label: string }
  | { readonly type: 'fragments'; readonly spanId: string; readonly fragments: readonly Fragment[] }
  | { readonly type: 'add'; readonly label: string; readonly fragment: Fragment }
  | {
      readonly type: 'attribute';
      readonly of: 'span' | 'relation';
      readonly id: string;
      readonly name: string;
      readonly value: AttributeValue;
    }
  | { readonly type: 'article-label'; readonly name: string; readonly value: AttributeValue }
  | { readonly type: 'remove-relation'; readonly relationId: string }
  | { readonly type: 'reverse-relation'; readonly relationId: string };

/** Something in a layer that may be wrong. Plain data. */
export interface Finding {
  /** Follows from what is found: the same thing has the same id on each run, a thing that was altered another one. */
  readonly id: string;
  readonly code: LintCode;
  /** Where to look (UTF-16); 0 to 0 for what concerns the article as a whole. */
  readonly start: number;
  readonly end: number;
  readonly spanIds: readonly string[];
  readonly relationIds: readonly string[];
  /** Fills the blanks of the sentence: surfaces, names of labels and attributes, signs. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly fix?: Fix;
}

/** What a lint looks at. */
export interface LintInput {
  readonly content: LayerContent;
  /** In reading order. */
  readonly spans: readonly Span[];
  readonly text: string;
  /** `foldText(text)` */
  readonly folded: string;
  readonly labelSet: LabelSet;
  /** How the same person labels these surfaces in the whole project; absent where that isn't known. */
  readonly projectLabels?: ProjectLabels | undefined;
}

export type Lint = (input: LintInput) => readonly Finding[];
