import type { AppProblem } from '../../shared/problem.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import type { LabelLook } from './label-look.ts';
import { reviewStore, useReviewStore } from './review-desk.ts';

/** Above the action bar: why the last ruling, undo or redo was not stored. */
export function Refusal({ look }: { readonly look: LabelLook }) {
  const t = useT('review');
  const refusal = useReviewStore((state) => state.refusal);
  if (refusal === null) return null;
  return (
    <div className="refusal">
      <ProblemNotice
        problem={withTitles(refusal.problem, look)}
        look="line"
        action={<Button onClick={() => reviewStore.getState().dismissRefusal()}>{t('dismiss')}</Button>}
      />
    </div>
  );
}

/** Labels by the titles the person knows, instead of their names in the label set. */
function withTitles({ code, params }: AppProblem, look: LabelLook): AppProblem {
  const titled = Object.entries(params).map(([name, value]) => {
    const isLabels = ['label', 'relation', 'head', 'tail', 'allowed'].includes(name);
    return [name, isLabels ? String(value).replaceAll(/[\p{L}\p{N}_.-]+/gu, look.titleOf) : value];
  });
  return { code, params: Object.fromEntries(titled) };
}
