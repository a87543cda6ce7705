import { endOf, type Span, startOf, surfaceOf } from '../../annotations/model/span.ts';
import type { CandidateItem, Disagreement } from '../../annotations/review/disagreement.ts';
import { useT } from '../i18n/i18n.ts';
import { classNames } from '../ui/class-names.ts';
import { lineAround, widthInColumns } from './excerpt.ts';
import type { LabelLook } from './label-look.ts';
import type { ReviewDesk } from './review-desk.ts';
import { type ReviewItem, signsOf } from './review-items.ts';
import { useRulingText } from './ruling-text.ts';
import { Signs } from './Signs.tsx';

/** Columns of text that a card has room for, and the most of them that stand before the disputed words. */
const CARD_COLUMNS = 19;
const MOST_BEFORE = 7;

/** One disagreement in the list: which labels, who against whom, and the words in their line. */
export function DisagreementCard({
  item,
  desk,
  look,
  isFocusable,
  isLeaving,
}: {
  readonly item: ReviewItem;
  readonly desk: ReviewDesk;
  readonly look: LabelLook;
  /** One card of the list can be reached by Tab; the arrow keys go on from there. */
  readonly isFocusable: boolean;
  readonly isLeaving: boolean;
}) {
  const t = useT('review');
  const rulingText = useRulingText(look);
  const { disagreement, state, decision } = item;
  const { text } = desk.opened.article;
  const isSelected = desk.selected === item;
  const signs = signsOf(disagreement);
  const names = whoAgainstWhom(disagreement, desk.namesOf);
  const kind = t(`kind.${disagreement.kind}`);
  return (
    <li
      className={classNames('card-row', isLeaving && 'card-leaving')}
      onAnimationEnd={isLeaving ? desk.onLeft : undefined}
    >
      <button
        type="button"
        className="card"
        aria-current={isSelected}
        aria-label={t('cardName', {
          kind,
          text: shortText(disagreement, text, look),
          names,
          state: t(`state.${state}`),
        })}
        data-disagreement-id={disagreement.id}
        data-kind={disagreement.kind}
        data-state={state}
        tabIndex={isFocusable ? 0 : -1}
        onClick={() => desk.select(disagreement.id)}
      >
        <span className="card-head">
          <Signs signs={signs} look={look} />
          <span className="card-names">{names}</span>
          <span className="card-kind">{state === 'open' ? kind : t(`state.${state}`)}</span>
        </span>
        <CardLine disagreement={disagreement} text={text} language={desk.opened.article.language} look={look} />
        {decision === undefined || state === 'deferred' ? null : (
          <span className="card-ruling">{rulingText(disagreement, decision.ruling)}</span>
        )}
      </button>
    </li>
  );
}

function CardLine({
  disagreement,
  text,
  language,
  look,
}: {
  readonly disagreement: Disagreement;
  readonly text: string;
  readonly language: string;
  readonly look: LabelLook;
}) {
  const first = disagreement.candidates[0]?.item;
  if (first?.type === 'relation') {
    return (
      <span className="card-relation" lang={language}>
        <u>{surfaceOf(first.head, text)}</u> <span className="card-arrow">→</span> <u>{surfaceOf(first.tail, text)}</u>
      </span>
    );
  }
  if (first?.type === 'articleLabel') {
    const values = disagreement.candidates.flatMap(({ item }) =>
      item.type === 'articleLabel' ? [look.valueText(item.name, item.name, item.value)] : [],
    );
    return <span className="card-relation">{values.join(' / ')}</span>;
  }
  const { start, end } = disagreement;
  const disputed = text.slice(start, end).replaceAll('\n', ' ');
  const room = Math.max(0, CARD_COLUMNS - widthInColumns(disputed));
  const before = Math.min(MOST_BEFORE, Math.floor(room / 2));
  const line = lineAround(text, start, end, before, 2 * CARD_COLUMNS);
  return (
    <span className="card-line" lang={language}>
      {before === 0 ? null : <span className="card-before">{`${line.cutBefore ? '…' : ''}${line.before}`}</span>}
      <u className="card-disputed">{disputed}</u>
      <span className="card-after">{line.after}</span>
    </span>
  );
}

/** `甲、丁 · 乙 · 丙`: annotators who say the same together, in the order of the candidates; then those without. */
export function whoAgainstWhom(
  { candidates, without }: Disagreement,
  namesOf: (names: readonly string[]) => string,
): string {
  const sides = [...candidates.map(({ annotators }) => annotators), ...(without.length > 0 ? [without] : [])];
  return sides.map(namesOf).join(' · ');
}

/** The disputed words, as a card is named: surfaces of spans, `head → tail` of a relation, the title of an article label. */
export function shortText({ candidates, start, end }: Disagreement, text: string, look: LabelLook): string {
  const first: CandidateItem | undefined = candidates[0]?.item;
  switch (first?.type) {
    case 'relation':
      return `${wordsOf(first.head, text)} → ${wordsOf(first.tail, text)}`;
    case 'articleLabel':
      return look.titleOf(first.name);
    default:
      return text.slice(start, end).replaceAll('\n', ' ');
  }
}

function wordsOf(span: Span, text: string): string {
  return text.slice(startOf(span), endOf(span)).replaceAll('\n', ' ');
}
