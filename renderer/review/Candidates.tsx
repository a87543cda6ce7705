import { useMemo } from 'react';
import type { Candidate } from '../../annotations/review/disagreement.ts';
import { useT } from '../i18n/i18n.ts';
import { classNames } from '../ui/class-names.ts';
import { CandidateBody } from './CandidateBody.tsx';
import { attributesToShow, boundaryDifference, relationDifferences } from './candidate-differences.ts';
import type { LabelLook } from './label-look.ts';
import { REVIEW_KEYS } from './review-commands.ts';
import type { ReviewDesk } from './review-desk.ts';
import { labelOf, type ReviewItem } from './review-items.ts';
import { Sign } from './Signs.tsx';

/** What annotators propose, in equal columns; the numeral is the key. A click decides, as the key does. */
export function Candidates({
  desk,
  item,
  look,
}: {
  readonly desk: ReviewDesk;
  readonly item: ReviewItem;
  readonly look: LabelLook;
}) {
  const t = useT('review');
  const { disagreement, decision } = item;
  const { candidates, without } = disagreement;
  const attributes = useMemo(() => attributesToShow(candidates), [candidates]);
  const ruling = decision?.ruling;
  return (
    <fieldset className="candidates" disabled={!desk.canRule} aria-label={t('candidates')}>
      {candidates.map((candidate, i) => {
        const isPicked = ruling?.type === 'pick' && ruling.candidate === i;
        const title = titleOf(candidate, look);
        const names = desk.namesOf(candidate.annotators);
        return (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is what a ruling names
            key={i}
            type="button"
            className={classNames(
              'candidate',
              isPicked && 'candidate-picked',
              !decision && desk.canRule && leads(candidates, without, i) && 'candidate-leads',
            )}
            data-candidate={i + 1}
            aria-pressed={isPicked}
            aria-label={`${i + 1} ${title} ${names}`}
            onClick={() => desk.rule({ type: 'pick', candidate: i })}
          >
            <span className="candidate-head">
              <span className="candidate-number serif">{i + 1}</span>
              {candidate.item.type === 'span' ? <Sign sign={labelOf(candidate.item)} look={look} /> : null}
              <strong style={look.colorsOf(labelOf(candidate.item))}>{title}</strong>
              <span className="candidate-names">{names}</span>
            </span>
            <CandidateBody item={candidate.item} article={desk.opened.article} look={look} />
            <Differences
              candidate={candidate}
              first={candidates[0]}
              text={desk.opened.article.text}
              attributes={attributes[i] ?? []}
              look={look}
            />
          </button>
        );
      })}
      {without.length === 0 ? null : (
        <button
          type="button"
          className={classNames('candidate', 'candidate-nothing', ruling?.type === 'reject' && 'candidate-picked')}
          data-candidate="nothing"
          aria-pressed={ruling?.type === 'reject'}
          aria-label={`${REVIEW_KEYS.reject} ${t('nothingHere')} ${desk.namesOf(without)}`}
          onClick={() => desk.rule({ type: 'reject' })}
        >
          <span className="candidate-head">
            <span className="candidate-number serif">{REVIEW_KEYS.reject}</span>
            <Sign sign="" look={look} />
            <strong>{t('nothingHere')}</strong>
            <span className="candidate-names">{desk.namesOf(without)}</span>
          </span>
          <span className="candidate-empty">{t('nothingText', { count: without.length })}</span>
        </button>
      )}
    </fieldset>
  );
}

/** More annotators than any other proposal, or than have nothing. */
export function leads(candidates: readonly Candidate[], without: readonly string[], index: number): boolean {
  const own = candidates[index]?.annotators.length ?? 0;
  return own > without.length && candidates.every(({ annotators }, i) => i === index || annotators.length < own);
}

export function titleOf({ item }: Candidate, look: LabelLook): string {
  return item.type === 'articleLabel' ? look.valueText(item.name, item.name, item.value) : look.titleOf(labelOf(item));
}

function Differences({
  candidate,
  first,
  text,
  attributes,
  look,
}: {
  readonly candidate: Candidate;
  readonly first: Candidate | undefined;
  readonly text: string;
  readonly attributes: ReturnType<typeof attributesToShow>[number];
  readonly look: LabelLook;
}) {
  const t = useT('review');
  const { item } = candidate;
  const label = labelOf(item);
  const boundary =
    item.type === 'span' && first?.item.type === 'span'
      ? boundaryDifference(item.span, first.item.span, text)
      : undefined;
  const relation = first === undefined ? [] : relationDifferences(item, first.item);
  const signed = (count: number): string => (count > 0 ? `+${count}` : `−${-count}`);
  return (
    <span className="candidate-differences">
      {relation.map((difference) => (
        <span key={difference} className="differs">
          {t(`differs.${difference}`)}
        </span>
      ))}
      {boundary === undefined ? null : (
        <span className="differs">
          {t('boundary')}{' '}
          {[
            boundary.left === 0 ? '' : t('boundaryLeft', { by: signed(boundary.left) }),
            boundary.right === 0 ? '' : t('boundaryRight', { by: signed(boundary.right) }),
            boundary.fragments > 1 ? t('fragments', { count: boundary.fragments }) : '',
            boundary.fragments === 1 && boundary.left === 0 && boundary.right === 0 ? t('unbroken') : '',
          ]
            .filter((part) => part !== '')
            .join(' ')}
        </span>
      )}
      {attributes.map(({ name, value, differs }) => (
        <span key={name} className={differs ? 'differs' : undefined}>
          {look.attributeTitle(label, name)} {value === undefined ? t('unset') : look.valueText(label, name, value)}
        </span>
      ))}
    </span>
  );
}
