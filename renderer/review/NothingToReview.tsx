import { useT } from '../i18n/i18n.ts';
import { useSummary } from '../state/summary.ts';
import { Notice } from '../ui/Notice.tsx';
import type { OpenedReview } from './review-store.ts';

/** Nothing can disagree yet: says whose work is finished and what is missing. */
export function NothingToReview({ opened }: { readonly opened?: OpenedReview }) {
  const t = useT('review');
  const summary = useSummary((state) => state.summary);
  const finished = opened?.settlement.annotators;
  const lines =
    finished === undefined
      ? (summary?.annotators ?? []).map(({ name, done, started }) => ({
          name,
          text: t('empty.annotator', { done, started }),
        }))
      : opened?.layers.map(({ owner, status }) => ({ name: owner, text: t(`layerStatus.${status}`) }));
  return (
    <Notice
      title={opened === undefined ? t('empty.title') : t('empty.articleTitle', { title: opened.article.title })}
      text={opened === undefined ? t('empty.text') : t('empty.articleText', { count: 2 - (finished?.length ?? 0) })}
      action={
        <a className="button button-plain review-link-button" href={opened === undefined ? '#/articles' : '#/review'}>
          {opened === undefined ? t('empty.toArticles') : t('empty.toReview')}
        </a>
      }
    >
      <dl className="review-missing">
        {lines?.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {lines?.length === 0 ? <p className="quiet">{t('empty.nobody')}</p> : null}
    </Notice>
  );
}
