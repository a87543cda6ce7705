import type { ReactNode } from 'react';
import { toSentence } from '../../shared/message.ts';
import type { AppProblem } from '../../shared/problem.ts';
import { useUiLanguage } from '../i18n/i18n.ts';
import { classNames } from './class-names.ts';
import './notice.css';

/** The sentence of a problem in the language of the interface: what happened, what was kept, what to do. */
export function useSentence(): (problem: AppProblem) => string {
  const language = useUiLanguage();
  return (problem) => toSentence(problem, language);
}

/** A problem as ink text with a vermilion stroke at its left; `action` is what can be done from here. */
export function ProblemNotice({
  problem,
  action,
  look = 'page',
}: {
  readonly problem: AppProblem;
  readonly action?: ReactNode;
  readonly look?: 'page' | 'line';
}) {
  const sentence = useSentence();
  return (
    <section
      className={classNames('notice', `notice-${look}`, 'notice-problem')}
      role="alert"
      data-problem={problem.code}
    >
      <p>{sentence(problem)}</p>
      {action === undefined ? null : <div className="notice-action">{action}</div>}
    </section>
  );
}
