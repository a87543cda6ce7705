import type { ElsewhereArticle, ElsewhereReport } from '../../shared/api/suggestions.ts';
import type { JobRunner } from '../api/run-job.ts';
import { encodeAddress } from '../app/address.ts';
import { useT } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Progress } from '../ui/Progress.tsx';
import {
  acceptElsewhere,
  acceptJob,
  closeElsewhere,
  searchJob,
  undoElsewhere,
  undoJob,
  useElsewhere,
} from './elsewhere-job.ts';

/** The other articles of the project in which the words sought stand, each to be accepted by itself or all at once. */
export function Elsewhere() {
  const t = useT('suggest');
  const asked = useElsewhere((state) => state.asked);
  const search = searchJob.use();
  if (asked === null) return null;
  return (
    <section className="block elsewhere" aria-label={t('elsewhere.title')}>
      <h2 className="block-title">
        {t('elsewhere.title')} <span className="elsewhere-surface">{asked.surface}</span>
        <span className="block-aside">
          <Button look="link" onClick={closeElsewhere}>
            {t('elsewhere.close')}
          </Button>
        </span>
      </h2>
      <Running job={searchJob} title={t('elsewhere.searching', { surface: asked.surface })} />
      <Running job={acceptJob} title={t('elsewhere.accepting')} />
      <Running job={undoJob} title={t('elsewhere.undoing')} />
      {search.phase === 'finished' && search.result.ok ? (
        <Found report={search.result.value} surface={asked.surface} />
      ) : null}
      <Outcome />
    </section>
  );
}

function Running<T>({ job, title }: { readonly job: JobRunner<T>; readonly title: string }) {
  const state = job.use();
  if (state.phase === 'running') return <Progress title={title} progress={state.progress} onCancel={job.cancel} />;
  const problem = state.phase === 'finished' && !state.result.ok ? state.result.problem : null;
  return problem === null || problem.code === 'cancelled' ? null : <ProblemNotice look="line" problem={problem} />;
}

/** More than this at once is no list that anybody reads. */
const MOST_SHOWN = 100;

function Found({ report, surface }: { readonly report: ElsewhereReport; readonly surface: string }) {
  const t = useT('suggest');
  const accepted = useElsewhere((state) => state.accepted);
  const isAccepting = acceptJob.use((state) => state.phase === 'running');
  const done = new Set(accepted.map(({ articleId }) => articleId));
  const left = report.articles.filter(({ articleId }) => !done.has(articleId));
  const open = left.filter(({ status }) => status !== 'done' && status !== 'skipped');
  const places = left.reduce((sum, article) => sum + article.places.length, 0);
  if (report.articles.length === 0 && report.waiting === 0) {
    return <p className="empty">{t('elsewhere.none', { surface })}</p>;
  }
  return (
    <>
      <p className="elsewhere-sum" role="status">
        {t('elsewhere.found', { count: left.length, places: t('elsewhere.places', { count: places }) })}
        {open.length === 0 ? null : (
          <Button disabled={isAccepting} onClick={() => void acceptElsewhere(open)}>
            {t('acceptAll')}
          </Button>
        )}
      </p>
      {left.length === open.length ? null : (
        <p className="empty">{t('elsewhere.finished', { count: left.length - open.length })}</p>
      )}
      <ul className="elsewhere-list">
        {left.slice(0, MOST_SHOWN).map((article) => (
          <FoundLine key={article.articleId} article={article} isAccepting={isAccepting} />
        ))}
      </ul>
      {left.length <= MOST_SHOWN ? null : (
        <p className="empty">{t('elsewhere.more', { count: left.length - MOST_SHOWN })}</p>
      )}
      {report.waiting === 0 ? null : <p className="empty">{t('elsewhere.waiting', { count: report.waiting })}</p>}
    </>
  );
}

function FoundLine({ article, isAccepting }: { readonly article: ElsewhereArticle; readonly isAccepting: boolean }) {
  const t = useT('suggest');
  const { articleId, title, places, excerpt } = article;
  const at = places[0]?.[0] ?? 0;
  return (
    <li className="elsewhere-line">
      <a href={encodeAddress({ screen: 'annotate', articleId, at })} title={t('elsewhere.openArticle', { title })}>
        <span className="elsewhere-title">{title}</span>
        <span className="elsewhere-excerpt">
          {excerpt.before}
          <b>{excerpt.surface}</b>
          {excerpt.after}
        </span>
      </a>
      <span className="elsewhere-count">{t('elsewhere.places', { count: places.length })}</span>
      <button
        type="button"
        className="suggestion-act"
        disabled={isAccepting}
        aria-label={t('acceptAllOf', { name: title })}
        onClick={() => void acceptElsewhere([article])}
      >
        {t('accept')}
      </button>
    </li>
  );
}

function Outcome() {
  const t = useT('suggest');
  const accepted = useElsewhere((state) => state.accepted);
  const accept = acceptJob.use();
  const undo = undoJob.use();
  const failed = accept.phase === 'finished' && accept.result.ok ? accept.result.value.failed.length : 0;
  const undone = undo.phase === 'finished' && undo.result.ok ? undo.result.value : null;
  return (
    <>
      {accepted.length === 0 ? null : (
        <p className="elsewhere-sum" role="status">
          {t('elsewhere.accepted', { count: accepted.length })}
          {failed === 0 ? null : t('elsewhere.failed', { count: failed })}
          <Button look="link" onClick={() => void undoElsewhere()}>
            {t('elsewhere.undo')}
          </Button>
        </p>
      )}
      {undone === null ? null : (
        <p className="elsewhere-sum" role="status">
          {t('elsewhere.undone', { count: undone.undone })}
          {undone.left === 0 ? null : t('elsewhere.left', { count: undone.left })}
        </p>
      )}
    </>
  );
}
