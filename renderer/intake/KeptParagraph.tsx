import { memo, useMemo } from 'react';
import type { Article } from '../../annotations/model/article.ts';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import { useT } from '../i18n/i18n.ts';
import { classNames } from '../ui/class-names.ts';
import { type Cut, type KeptBlock, toKeptPieces } from './kept-text.ts';
import { toExcerpt } from './raw-excerpt.ts';

/** A paragraph as it will be read. A click on a sign shows what was cut out there. */
export const KeptParagraph = memo(function KeptParagraph({
  block,
  article,
  takenBack,
  current,
  onShow,
}: {
  readonly block: Extract<KeptBlock, { kind: 'text' }>;
  readonly article: Article;
  readonly takenBack: readonly Proposal[];
  readonly current: Proposal | undefined;
  onShow(proposal: Proposal): void;
}) {
  const t = useT('clean');
  const pieces = useMemo(() => toKeptPieces(block, article, takenBack), [block, article, takenBack]);
  const isCaption = pieces.length > 0 && pieces.every(({ remark }) => remark === 'caption');
  return (
    <p className={classNames('kept-text', isCaption && 'is-caption')} lang={article.language}>
      {pieces.map(({ start, end, cut, remark, restored }) => (
        <span
          key={start}
          className={classNames(
            remark !== undefined && (remark === 'caption' ? !isCaption && 'kept-caption' : 'kept-warning'),
            restored !== undefined && 'kept-restored',
            restored !== undefined && restored.rawStart === current?.rawStart && 'is-current',
          )}
          title={remark === undefined ? undefined : t(`remark.${remark}`)}
        >
          {cut === undefined ? null : <Tick cut={cut} article={article} current={current} onShow={onShow} />}
          {article.text.slice(start, end)}
        </span>
      ))}
    </p>
  );
});

/** It lies over the text, which is broken into lines as it will be without it. */
function Tick({
  cut: { proposals },
  article,
  current,
  onShow,
}: {
  readonly cut: Cut;
  readonly article: Article;
  readonly current: Proposal | undefined;
  onShow(proposal: Proposal): void;
}) {
  const t = useT('clean');
  const tRules = useT('rules');
  const [first] = proposals;
  if (first === undefined) return null;
  const name = proposals
    .map(({ rule, rawStart, rawEnd }) =>
      t('kept.cut', { rule: tRules(rule), words: toExcerpt(article.source.rawText, rawStart, rawEnd) }),
    )
    .join(' · ');
  const isCurrent = proposals.some(({ rawStart }) => rawStart === current?.rawStart);
  return (
    <span className="kept-cut">
      <button
        type="button"
        tabIndex={-1}
        className={classNames('kept-tick', isCurrent && 'is-current')}
        aria-label={name}
        title={name}
        onClick={() => onShow(first)}
      />
    </span>
  );
}
