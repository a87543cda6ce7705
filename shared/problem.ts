import { applyProblemCodes } from '../annotations/model/apply.ts';
import { labelSetProblemCodes } from '../annotations/model/label-set.ts';
import type { Outcome, Problem } from '../annotations/model/outcome.ts';
import { ruleProblemCodes } from '../annotations/model/rules.ts';

/**
 * Everything that can go wrong through no fault of the program. Each code has a sentence in every language
 * (shared/messages) that says what happened, what was kept and what to do.
 */
export const problemCodes = [
  ...applyProblemCodes,
  ...ruleProblemCodes,
  ...labelSetProblemCodes,
  'project-not-open',
  'project-exists',
  'project-not-found',
  'project-empty-file',
  'project-not-a-project',
  'project-newer-version',
  'project-in-use',
  'project-damaged',
  'file-not-found',
  'file-is-folder',
  'file-empty',
  'file-not-utf8',
  'file-no-permission',
  'file-unreadable',
  'file-not-json',
  'file-kind-unknown',
  'folder-read-only',
  'disk-full',
  'article-not-found',
  'article-duplicate',
  'file-encoding-unsure',
  'file-encoding-wrong',
  'file-garbled',
  'file-too-large',
  'file-format-wrong',
  'file-damaged',
  'folder-seen',
  'archive-bomb',
  'archive-unsafe-name',
  'archive-encrypted',
  'table-broken',
  'table-no-text-column',
  'table-column-missing',
  'record-broken',
  'record-no-text',
  'line-too-long',
  'text-empty',
  'article-frozen',
  'article-text-changed',
  'clean-up-outdated',
  'clean-up-no-outlet',
  'layer-stale-revision',
  'layer-not-found',
  'layer-loading',
  'label-set-in-use',
  'template-not-found',
  'member-exists',
  'member-bad-name',
  'member-not-found',
  'member-not-annotator',
  'disagreement-gone',
  'decision-bad-candidate',
  'decision-breaks-rule',
  'nothing-to-undo',
  'export-nothing',
  'export-verification',
  'export-bad-split',
  'export-format-unknown',
  'export-target-is-file',
  'cancelled',
  'connection-lost',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type AppProblem = Problem<ProblemCode>;
export type Result<T> = Outcome<T, ProblemCode>;
