import { useMemo, useState } from 'react';
import type { Disagreement } from '../../annotations/review/disagreement.ts';
import { useT } from '../i18n/i18n.ts';
import { countVotes, type Occurrence, occurrencesElsewhere } from './elsewhere.ts';
import { lineAround } from './excerpt.ts';
import type { LabelLook } from './label-look.ts';
import type { ReviewDesk } from './review-desk.ts';
import { Sign } from './Signs.tsx';

const FIRST_ROWS = 6;

/** The same words elsewhere in the article, and how each annotator labelled them there. */
export function Elsewhere({
  desk,
  disagreement,
  look,
}: {
  readonly desk: ReviewDesk;
  readonly disagreement: Disagreement;
  readonly look: LabelLook;
}) {
  const t = useT('review');
  const { annotators } = desk;
  const { article, settlement, layers } = desk.opened;
  const [showsAll, setShowsAll] = useState(false);
  const occurrences = useMemo(
    () => occurrencesElsewhere(disagreement, article.text, { annotators, spans: settlement.spans }, layers),
    [disagreement, article, annotators, settlement, layers],
  );
  if (disagreement.start === disagreement.end) return null;
  const votes = countVotes(occurrences);
  const total = votes.reduce((sum, { count }) => sum + count, 0);
  return (
    <section
      className={occurrences.length === 0 ? 'elsewhere elsewhere-none' : 'elsewhere'}
      aria-label={t('elsewhere')}
    >
      <h2>
        {t('elsewhere')}{' '}
        <span>
          {occurrences.length === 0
            ? t('elsewhereNone')
            : `${t('elsewhereCount', { count: occurrences.length })} ${votes
                .map(({ label, count }) => `${label === '' ? t('unmarked') : look.titleOf(label)} ${count}`)
                .join(' · ')}`}
        </span>
      </h2>
      {occurrences.length === 0 ? null : (
        <div className="elsewhere-bar" aria-hidden>
          {votes.map(({ label, count }) => (
            <span
              key={label}
              style={{
                width: `${(100 * count) / total}%`,
                background: label === '' ? 'var(--line2)' : look.lineOf(label),
              }}
            />
          ))}
        </div>
      )}
      <ul>
        {occurrences.slice(0, showsAll ? occurrences.length : FIRST_ROWS).map((occurrence) => (
          <OccurrenceRow key={occurrence.range[0]} occurrence={occurrence} desk={desk} look={look} />
        ))}
      </ul>
      {showsAll || occurrences.length <= FIRST_ROWS ? null : (
        <button type="button" className="button button-link" onClick={() => setShowsAll(true)}>
          {t('elsewhereMore', { count: occurrences.length - FIRST_ROWS })}
        </button>
      )}
    </section>
  );
}

function OccurrenceRow({
  occurrence,
  desk,
  look,
}: {
  readonly occurrence: Occurrence;
  readonly desk: ReviewDesk;
  readonly look: LabelLook;
}) {
  const t = useT('review');
  const { text, language } = desk.opened.article;
  const [start, end] = occurrence.range;
  const line = lineAround(text, start, end, 6, 8);
  const [gold] = occurrence.gold;
  return (
    <li className="occurrence">
      <span className="occurrence-line serif" lang={language}>
        <span className="occurrence-before">{`${line.cutBefore ? '…' : ''}${line.before}`}</span>
        <u style={gold === undefined ? undefined : { textDecorationColor: look.lineOf(gold) }}>
          {text.slice(start, end)}
        </u>
        <span className="occurrence-after">{`${line.after}${line.cutAfter ? '…' : ''}`}</span>
      </span>
      <span className="occurrence-votes">
        {occurrence.votes.map(({ annotator, labels }) => (
          <span key={annotator} className="occurrence-vote">
            <span className="occurrence-name">{desk.nameOf(annotator)}</span>
            {labels.length === 0 ? (
              <span title={t('unmarked')}>—</span>
            ) : (
              labels.map((label) => <Sign key={label} sign={label} look={look} />)
            )}
          </span>
        ))}
      </span>
    </li>
  );
}
