import { useT } from '../i18n/i18n.ts';
import { classNames } from '../ui/class-names.ts';
import { KeyCap } from '../ui/KeyCap.tsx';
import { Candidates } from './Candidates.tsx';
import { whoAgainstWhom } from './DisagreementCard.tsx';
import { Editor } from './Editor.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { Guideline } from './Guideline.tsx';
import type { LabelLook } from './label-look.ts';
import { Passages } from './Passages.tsx';
import { placeOf } from './place.ts';
import { RulingReason } from './RulingReason.tsx';
import { REVIEW_KEYS } from './review-commands.ts';
import type { ReviewDesk } from './review-desk.ts';
import { NOTHING, type ReviewItem, signsOf } from './review-items.ts';
import { Verdict } from './Verdict.tsx';

/** The card that is being settled: the sentence, its candidates, the same words elsewhere, the guideline, the reason. */
export function OpenCard({
  desk,
  item,
  look,
}: {
  readonly desk: ReviewDesk;
  readonly item: ReviewItem;
  readonly look: LabelLook;
}) {
  const t = useT('review');
  const { disagreement } = item;
  const { article } = desk.opened;
  const labels = signsOf(disagreement).filter((sign) => sign !== NOTHING);
  const place = placeOf(article, disagreement);
  const at = desk.shown.indexOf(item);
  const kind = t(`kind.${disagreement.kind}`);
  return (
    <article
      className="open-card"
      aria-label={t('openCard', { kind, names: whoAgainstWhom(disagreement, desk.namesOf) })}
    >
      <header className="open-card-head">
        <strong>{kind}</strong>
        <span>{labels.map(look.titleOf).join(' / ')}</span>
        {place === undefined ? null : (
          <span className="open-card-place">
            {place.paragraph === 0 ? t('placeTitle', { ...place }) : t('place', { ...place })}
          </span>
        )}
        <span className="open-card-steps">
          <span>{at < 0 ? t(`state.${item.state}`) : t('position', { at: at + 1, total: desk.shown.length })}</span>
          <button type="button" className="button button-quiet" onClick={() => desk.step(-1)}>
            {t('previous')} <KeyCap pattern={REVIEW_KEYS.previous} />
          </button>
          <button type="button" className="button button-quiet" onClick={() => desk.step(1)}>
            {t('next')} <KeyCap pattern={REVIEW_KEYS.next} />
          </button>
        </span>
      </header>
      <div className="open-card-body">
        <Verdict desk={desk} item={item} look={look} />
        <Passages desk={desk} disagreement={disagreement} look={look} />
        {desk.draft === null ? (
          <Candidates desk={desk} item={item} look={look} />
        ) : (
          <Editor desk={desk} draft={desk.draft} look={look} />
        )}
        <div
          className={classNames(
            'open-card-context',
            disagreement.start === disagreement.end && 'open-card-context-single',
          )}
        >
          <Elsewhere desk={desk} disagreement={disagreement} look={look} />
          <Guideline labels={labels} look={look} />
        </div>
      </div>
      {desk.canRule ? <RulingReason desk={desk} /> : null}
    </article>
  );
}
