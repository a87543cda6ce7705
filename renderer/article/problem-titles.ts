import type { AppProblem } from '../../shared/problem.ts';
import type { PanelLook } from '../panel/look.ts';

type Titles = Pick<PanelLook, 'spanLabel' | 'relationLabel' | 'titleOf' | 'relationTitleOf'>;

/** Blanks of a problem's sentence that hold names of labels. */
const NAMES = ['label', 'relation', 'head', 'tail'];

/** The problem with labels called as they are on screen; their names are for files. */
export function withTitles(problem: AppProblem, look: Titles): AppProblem {
  const titleOf = (name: string): string => {
    if (look.spanLabel(name) !== undefined) return look.titleOf(name);
    return look.relationLabel(name) === undefined ? name : look.relationTitleOf(name);
  };
  const params = Object.entries(problem.params).map(([key, value]) => {
    if (typeof value !== 'string') return [key, value] as const;
    if (NAMES.includes(key)) return [key, titleOf(value)] as const;
    // `PER, GRP → ORG`: names with signs between them.
    return [key, key === 'allowed' ? value.replaceAll(/[\p{L}\p{N}_.-]+/gu, titleOf) : value] as const;
  });
  return { ...problem, params: Object.fromEntries(params) };
}
