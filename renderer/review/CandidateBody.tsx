import type { Article } from '../../annotations/model/article.ts';
import { endOf, type Span, startOf } from '../../annotations/model/span.ts';
import type { CandidateItem } from '../../annotations/review/disagreement.ts';
import { useT } from '../i18n/i18n.ts';
import { lineAround } from './excerpt.ts';
import type { LabelLook } from './label-look.ts';
import { PaintedSpan } from './PaintedSpan.tsx';
import { Sign } from './Signs.tsx';

/** What a candidate proposes, drawn: a span in its line, a relation from head to tail, the value of an article label. */
export function CandidateBody({
  item,
  article,
  look,
}: {
  readonly item: CandidateItem;
  readonly article: Article;
  readonly look: LabelLook;
}) {
  const t = useT('review');
  switch (item.type) {
    case 'span':
      return (
        <span className="candidate-line" lang={article.language}>
          <SpanInLine span={item.span} text={article.text} look={look} before={7} after={9} />
          {item.span.note === undefined || item.span.note === '' ? null : (
            <span className="candidate-note">{t('noteBy', { note: item.span.note })}</span>
          )}
        </span>
      );
    case 'relation': {
      const { kind } = look.labelSet.relations.find(({ name }) => name === item.relation.label) ?? { kind: 'directed' };
      return (
        <span className="candidate-relation">
          <RelationEnd end={item.head} article={article} look={look} />
          <span className="candidate-arrow" style={look.colorsOf(item.relation.label)}>
            <span>{look.titleOf(item.relation.label)}</span>
            <span className={kind === 'directed' ? 'arrow arrow-directed' : 'arrow'} aria-hidden />
          </span>
          <RelationEnd end={item.tail} article={article} look={look} />
        </span>
      );
    }
    case 'articleLabel':
      return <span className="candidate-value">{look.titleOf(item.name)}</span>;
  }
}

function RelationEnd({
  end,
  article,
  look,
}: {
  readonly end: Span;
  readonly article: Article;
  readonly look: LabelLook;
}) {
  return (
    <span className="candidate-end" lang={article.language}>
      <Sign sign={end.label} look={look} />
      <span>
        <SpanInLine span={end} text={article.text} look={look} before={5} after={5} />
      </span>
    </span>
  );
}

export function SpanInLine({
  span,
  text,
  look,
  before,
  after,
}: {
  readonly span: Span;
  readonly text: string;
  readonly look: LabelLook;
  readonly before: number;
  readonly after: number;
}) {
  const line = lineAround(text, startOf(span), endOf(span), before, after);
  return (
    <>
      <span className="passage-context">{`${line.cutBefore ? '…' : ''}${line.before}`}</span>
      <PaintedSpan span={span} text={text} look={look} />
      <span className="passage-context">{`${line.after}${line.cutAfter ? '…' : ''}`}</span>
    </>
  );
}
