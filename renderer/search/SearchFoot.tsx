import type { SearchScope } from '../../shared/api/search.ts';
import { useT } from '../i18n/i18n.ts';
import { ChoiceMenu } from '../panel/ChoiceMenu.tsx';
import { LabelSeal } from '../panel/LabelSeal.tsx';
import { useLook } from '../panel/look.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Progress } from '../ui/Progress.tsx';
import type { FoundArticles } from './found-articles.ts';
import { CHOOSE_ALL, CHOOSE_NONE, isAnyChosen, toWhere } from './hit-choice.ts';
import { changeHits, revertLast, searchJob, useSearchSteps } from './search-steps.ts';
import { useSearchView } from './search-view.ts';

/** What can be done to the chosen hits in all articles at once. For annotators: only they have layers. */
export function SearchFoot({
  query,
  scope,
  found,
}: {
  readonly query: string;
  readonly scope: SearchScope;
  readonly found: FoundArticles;
}) {
  const t = useT('search');
  const owner = useSession((state) => (state.acting?.role === 'annotator' ? state.acting.name : undefined));
  const job = searchJob.use();
  const problem = useSearchSteps((state) => state.problem);
  const hasReport = useSearchSteps(({ report, undo, redo }) => report !== null || undo.length + redo.length > 0);
  const hasHits = found.use((state) => (state.counts?.articles ?? 0) > 0);
  const canAct = scope !== 'relations' && query.trim() !== '' && hasHits;
  if (owner === undefined || !(canAct || hasReport || problem !== null || job.phase === 'running')) return null;
  return (
    <footer className="search-foot">
      {problem === null ? null : <ProblemNotice look="line" problem={problem} />}
      {job.phase === 'running' ? (
        <Progress title={t('working')} progress={job.progress} onCancel={searchJob.cancel} />
      ) : (
        <div className="search-foot-line">
          <Report />
          {canAct ? <Actions owner={owner} query={query} scope={scope} found={found} /> : null}
        </div>
      )}
    </footer>
  );
}

function Actions({
  owner,
  query,
  scope,
  found,
}: {
  readonly owner: string;
  readonly query: string;
  readonly scope: 'text' | 'spans';
  readonly found: FoundArticles;
}) {
  const t = useT('search');
  const look = useLook();
  const { choice, label: chosenLabel, finishedToo } = useSearchView();
  const articles = found.use((state) => state.counts?.articles ?? 0);
  if (look === null || articles === 0) return null;
  const { entities } = look.labelSet;
  const label = entities.find(({ name }) => name === chosenLabel)?.name ?? entities[0]?.name;
  const isNone = !isAnyChosen(choice, articles);
  const run = (action: Parameters<typeof changeHits>[0]['action']): void => {
    const where = toWhere(choice, query, scope, found.use.getState().found);
    void changeHits({ owner, action, where, finishedToo });
  };
  const named = (name: string) => (
    <span className="search-foot-label">
      <LabelSeal look={look} label={name} /> {look.titleOf(name)}
    </span>
  );
  return (
    <span className="search-foot-actions">
      <Check checked={finishedToo} onChange={(checked) => useSearchView.setState({ finishedToo: checked })}>
        {t('finishedToo')}
      </Check>
      <Button look="link" onClick={() => useSearchView.setState({ choice: isNone ? CHOOSE_ALL : CHOOSE_NONE })}>
        {isNone ? t('command.all') : t('command.none')}
      </Button>
      <Button disabled={isNone} onClick={() => run({ type: 'remove' })}>
        {t('clear')}
      </Button>
      {scope === 'spans' || label === undefined ? null : (
        <>
          <ChoiceMenu
            label={t('label')}
            value={label}
            choices={entities.map(({ name }) => ({ value: name, content: named(name) }))}
            onChoose={(name) => useSearchView.setState({ label: name })}
          >
            {named(label)}
          </ChoiceMenu>
          <Button look="filled" disabled={isNone} onClick={() => run({ type: 'add', label })}>
            {choice.mode === 'all-but' && choice.listed.size === 0 ? t('annotateAll') : t('annotate')}
          </Button>
        </>
      )}
    </span>
  );
}

/** What came of the last step, and the way back. */
function Report() {
  const t = useT('search');
  const { report, undo, redo } = useSearchSteps();
  const projectId = useSession((state) => state.project?.id);
  const canUndo = undo.at(-1)?.projectId === projectId && undo.length > 0;
  const canRedo = redo.at(-1)?.projectId === projectId && redo.length > 0;
  return (
    <span className="search-foot-report" role="status">
      {report === null ? null : (
        <>
          {report.added === 0 && report.removed === 0
            ? t('report.nothing')
            : [
                report.added > 0 ? t('report.added', { count: report.added }) : '',
                report.removed > 0 ? t('report.removed', { count: report.removed }) : '',
                t('report.articles', { count: report.steps.length }),
              ]
                .filter(Boolean)
                .join(t('report.join'))}
          {report.left.finished > 0 ? ` ${t('report.finished', { count: report.left.finished })}` : ''}
          {report.left.changed > 0 ? ` ${t('report.changed', { count: report.left.changed })}` : ''}
        </>
      )}
      {canUndo ? (
        <Button look="link" onClick={() => void revertLast('undo')}>
          {t('undo')}
        </Button>
      ) : null}
      {canRedo ? (
        <Button look="link" onClick={() => void revertLast('redo')}>
          {t('redo')}
        </Button>
      ) : null}
    </span>
  );
}
