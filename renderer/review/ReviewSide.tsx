import { useMemo } from 'react';
import type { ReviewRow } from '../../shared/api/review.ts';
import { useT } from '../i18n/i18n.ts';
import { Meter } from '../ui/Meter.tsx';
import { useNumber } from '../ui/moment.ts';
import { StatusShape } from '../ui/StatusShape.tsx';
import { GoldProgressView } from './GoldProgressView.tsx';
import type { LabelLook } from './label-look.ts';
import { openArticle, type ReviewDesk } from './review-desk.ts';
import { type ItemFilter, type Tally, withPart } from './review-items.ts';
import { useReviewView } from './review-view.ts';
import { Signs } from './Signs.tsx';

/** Left column: how far the whole project is, its articles, and what the cards of the open article can be filtered by. */
export function ReviewSide({
  desk,
  rows,
  look,
}: {
  readonly desk: ReviewDesk;
  readonly rows: readonly ReviewRow[];
  readonly look: LabelLook;
}) {
  const t = useT('review');
  const { kinds, pairs, annotators } = desk.tallies;
  const hidesNames = useReviewView((state) => state.hidesNames);
  const toggleNames = useReviewView((state) => state.toggleNames);
  return (
    <aside className="side review-side" aria-label={t('side')}>
      <Totals rows={rows} />
      <SideGroup title={t('articles')}>
        <ul className="tally-articles">
          {rows.map((row) => (
            <li key={row.articleId}>
              <button
                type="button"
                className="tally-line"
                aria-current={row.articleId === desk.opened.article.id}
                onClick={() => openArticle(row.articleId)}
              >
                <StatusShape
                  kind={row.status === 'gold' ? 'gold' : 'unresolved'}
                  title={t(row.status === 'gold' ? 'settled' : 'unsettled')}
                />
                <span className="tally-line-text serif">{row.title}</span>
                <span className="tally-count">{row.open}</span>
              </button>
            </li>
          ))}
        </ul>
      </SideGroup>
      <GoldProgressView settlement={desk.opened.settlement} reviewer={desk.reviewer} />
      <Tallies desk={desk} part="kind" title={t('kinds')} tallies={kinds} draw={(key) => t(`kind.${key}`)} />
      <Tallies
        desk={desk}
        part="pair"
        title={t('pairs')}
        tallies={pairs}
        draw={(key) => (
          <>
            {key.split('/').every((label) => look.sealOf(label) !== undefined) ? (
              <Signs signs={key.split('/')} look={look} />
            ) : null}
            <span className="tally-pair" title={key.split('/').map(look.titleOf).join(' / ')}>
              {key
                .split('/')
                .map((label) => look.titleOf(label))
                .join(' / ')}
            </span>
          </>
        )}
      />
      <Tallies
        desk={desk}
        part="annotator"
        title={t('annotators')}
        hint={t('annotatorsHint')}
        tallies={annotators}
        draw={(key) => desk.nameOf(key)}
      />
      <label className="names-switch">
        <span>{t('hideNames')}</span>
        <input type="checkbox" role="switch" aria-checked={hidesNames} checked={hidesNames} onChange={toggleNames} />
      </label>
    </aside>
  );
}

function Totals({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const t = useT('review');
  const number = useNumber();
  const { open, deferred, decided } = useMemo(
    () =>
      rows.reduce(
        (sum, row) => ({
          open: sum.open + row.open,
          deferred: sum.deferred + row.deferred,
          decided: sum.decided + row.decided,
        }),
        { open: 0, deferred: 0, decided: 0 },
      ),
    [rows],
  );
  const total = open + deferred + decided;
  return (
    <section className="tally-group tally-totals" aria-label={t('totals')}>
      <p>
        <strong className="tally-open">{number(open)}</strong>
        <span>{t('openOf', { total: number(total) })}</span>
      </p>
      <Meter
        label={t('progress', { decided: number(decided), total: number(total) })}
        total={total}
        parts={[
          { value: decided, tone: 'ink' },
          { value: deferred, tone: 'quiet' },
        ]}
      />
      <p className="tally-small">{t('decidedAndDeferred', { decided: number(decided), deferred: number(deferred) })}</p>
    </section>
  );
}

function SideGroup({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section className="tally-group" aria-label={title}>
      <h2 title={hint}>{title}</h2>
      {children}
    </section>
  );
}

/** Counts with bars from zero; a click filters, a second one takes the filter away. */
function Tallies<P extends 'kind' | 'pair' | 'annotator', K extends NonNullable<ItemFilter[P]>>({
  desk,
  part,
  title,
  hint,
  tallies,
  draw,
}: {
  readonly desk: ReviewDesk;
  readonly part: P;
  readonly title: string;
  readonly hint?: string;
  readonly tallies: readonly Tally<K>[];
  draw(key: K): React.ReactNode;
}) {
  if (tallies.length === 0) return null;
  const most = Math.max(1, ...tallies.map(({ count }) => count));
  const { filter, setFilter } = desk;
  const toggle = (key: K): void => {
    setFilter(withPart(filter, part, filter[part] === key ? undefined : key));
  };
  return (
    <SideGroup title={title} {...(hint === undefined ? {} : { hint })}>
      <ul>
        {tallies.map(({ key, count }) => (
          <li key={key}>
            <button
              type="button"
              className="tally-line"
              aria-pressed={filter[part] === key}
              disabled={count === 0 && filter[part] !== key}
              onClick={() => toggle(key)}
            >
              <span className="tally-line-text">{draw(key)}</span>
              <span className="tally-bar" aria-hidden>
                <span style={{ width: `${(100 * count) / most}%` }} />
              </span>
              <span className="tally-count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </SideGroup>
  );
}
