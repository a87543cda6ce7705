import type { Article } from '../../annotations/model/article.ts';
import { isWarning, type Remark } from '../../annotations/text/clean-up/remark.ts';
import { graphemeEnd, graphemeStart } from '../../annotations/text/graphemes.ts';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { AttentionShape } from '../ui/AttentionShape.tsx';
import './reading.css';

/** Characters shown before and after the place (UTF-16, widened to whole graphemes). */
const CONTEXT = 9;
/** A text that is garbled throughout has thousands; more than these are no more help. */
const SHOWN = 50;

/** Places that want a person's eye, each in its words; a press shows it in the text. */
export function ArticleRemarks({ article }: { readonly article: Article }) {
  const t = useT('panel');
  const warnings = (article.remarks ?? []).filter(isWarning);
  if (warnings.length === 0) return null;
  return (
    <section className="block" aria-label={t('article.warnings')}>
      <h2 className="block-title">
        {t('article.warnings')} <span className="block-count">{warnings.length}</span>
      </h2>
      <p className="remark-hint">{t('article.warningsHint')}</p>
      <ul>
        {warnings.slice(0, SHOWN).map((remark) => (
          <li key={`${remark.kind} ${remark.start}`}>
            <button
              type="button"
              className="remark-line"
              title={t(`article.remark.${remark.kind}`)}
              onClick={() => show(remark)}
            >
              <AttentionShape kind="warning" />
              <Context text={article.text} language={article.language} remark={remark} />
            </button>
          </li>
        ))}
      </ul>
      {warnings.length > SHOWN ? (
        <p className="remark-hint">{t('article.moreWarnings', { count: warnings.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}

function Context({
  text,
  language,
  remark: { start, end },
}: {
  readonly text: string;
  readonly language: string;
  readonly remark: Remark;
}) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const from = Math.max(lineStart, graphemeStart(text, Math.max(0, start - CONTEXT)));
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, graphemeEnd(text, Math.min(text.length, end + CONTEXT)));
  return (
    <span className="remark-context" lang={language}>
      {text.slice(from, start)}
      <em>{text.slice(start, end)}</em>
      {text.slice(end, to)}
    </span>
  );
}

function show({ start, end }: Remark): void {
  work.pane?.select(start, end);
  work.pane?.reveal(start);
}
