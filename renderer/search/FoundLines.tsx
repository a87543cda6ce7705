import type { FoundArticle, Hit } from '../../shared/api/search.ts';
import { encodeAddress } from '../app/address.ts';
import { KeywordInContext } from '../find/KeywordInContext.tsx';
import { useT } from '../i18n/i18n.ts';
import { LabelSeal } from '../panel/LabelSeal.tsx';
import type { PanelLook } from '../panel/look.ts';
import { Check } from '../ui/Check.tsx';
import { useNumber } from '../ui/moment.ts';
import { StatusShape } from '../ui/StatusShape.tsx';
import type { FoundRow } from './found-rows.ts';
import { chosenOf, type HitChoice, isChosen, toggleArticle, toggleHit } from './hit-choice.ts';
import { addressOf, openHit } from './open-hit.ts';
import { useSearchView } from './search-view.ts';

interface Place {
  readonly top: number;
  readonly height: number;
  readonly isActive: boolean;
}

interface LineProps extends Place {
  readonly article: FoundArticle;
  readonly choice: HitChoice;
  readonly look: PanelLook;
  readonly isReviewer: boolean;
  readonly canChange: boolean;
}

export function ArticleLine({ article, choice, isReviewer, canChange, top, height, isActive }: LineProps) {
  const t = useT('search');
  const number = useNumber();
  const { title, language, status, total } = article;
  return (
    <li
      className="found-article"
      aria-current={isActive || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {canChange && total > 0 ? (
        <Check
          checked={chosenOf(choice, article) !== 'none'}
          onChange={() => useSearchView.setState({ choice: toggleArticle(choice, article) })}
        >
          <span className="visually-hidden">{t('chooseArticle', { title })}</span>
        </Check>
      ) : (
        <span />
      )}
      <StatusShape kind={status} title={t(`status.${status}`)} />
      <a className="found-title" lang={language} href={encodeAddress(addressOf(article, undefined, isReviewer))}>
        {title}
      </a>
      <span className="found-total">{total === 0 ? '' : number(total)}</span>
    </li>
  );
}

export function HitLine({
  article,
  hit,
  choice,
  look,
  isReviewer,
  canChange,
  top,
  height,
  isActive,
}: LineProps & { readonly hit: Hit }) {
  const t = useT('search');
  const name = hit.kind === 'relation' ? '' : hit.excerpt.hit;
  return (
    <li
      className="found-hit"
      aria-current={isActive || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {canChange && hit.kind !== 'relation' ? (
        <Check
          checked={isChosen(choice, article.articleId, hit)}
          onChange={() => useSearchView.setState({ choice: toggleHit(choice, article, hit) })}
        >
          <span className="visually-hidden">{t('chooseHit', { hit: name })}</span>
        </Check>
      ) : (
        <span />
      )}
      <button type="button" className="found-open" onClick={() => openHit(article, hit, isReviewer)}>
        {hit.kind === 'relation' ? (
          <span className="found-relation" lang={article.language}>
            <LabelSeal look={look} label={hit.head.label} /> {hit.head.surface}
            <span className="found-arrow">{look.relationTitleOf(hit.label)} →</span>
            <LabelSeal look={look} label={hit.tail.label} /> {hit.tail.surface}
          </span>
        ) : (
          <KeywordInContext excerpt={hit.excerpt} language={article.language} />
        )}
        <Borne hit={hit} look={look} isReviewer={isReviewer} />
      </button>
    </li>
  );
}

/** The labels that a hit bears, and for a reviewer who gave them. */
function Borne({
  hit,
  look,
  isReviewer,
}: {
  readonly hit: Hit;
  readonly look: PanelLook;
  readonly isReviewer: boolean;
}) {
  const labels = hit.kind === 'text' ? hit.labels : hit.kind === 'span' ? [hit.label] : [];
  return (
    <span className="found-borne">
      {labels.map((label) => (
        <LabelSeal key={label} look={look} label={label} />
      ))}
      {isReviewer && hit.kind !== 'text' ? <span className="found-owner">{hit.owner}</span> : null}
    </span>
  );
}

export function RestLine({ row, top, height }: Place & { readonly row: Extract<FoundRow, { readonly kind: 'rest' }> }) {
  const t = useT('search');
  return (
    <li className="found-rest" style={{ transform: `translateY(${top}px)`, height }}>
      {row.count === 0 ? t('inTitle') : t('rest', { count: row.count })}
    </li>
  );
}
