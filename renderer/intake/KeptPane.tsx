import { useMemo } from 'react';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import { languageKey } from '../articles/language-name.ts';
import { useT } from '../i18n/i18n.ts';
import { useNumber } from '../ui/moment.ts';
import type { CleanUpDesk } from './clean-up-desk.ts';
import { goToRemoval, useCleanUpFocus } from './clean-up-focus.ts';
import { KeptFields } from './KeptFields.tsx';
import { KeptGap } from './KeptGap.tsx';
import { KeptParagraph } from './KeptParagraph.tsx';
import type { ScrollPair } from './scroll-pair.ts';
import { rowsTaken } from './text-extent.ts';
import { usePane } from './use-pane.ts';
import './kept-pane.css';

const LINE_PX = 33;
const FONT_PX = 17;
const GAP_PX = 18;
const FIELDS_PX = 190;
const PADDING_PX = 64;

/** The article as it will be read: its fields, and its text with a sign where something was cut out. */
export function KeptPane({ desk, pair }: { readonly desk: CleanUpDesk; readonly pair: ScrollPair }) {
  const t = useT('clean');
  const tArticles = useT('articles');
  const number = useNumber();
  const { view, blocks, current, takenBack } = desk;
  const { article } = view;
  const { scroller, virtual } = usePane('kept', pair, {
    count: blocks.length + 1,
    headings: 1,
    rangeOf: (index) => {
      const block = blocks[index - 1];
      if (block === undefined) return { start: 0, end: 0 };
      return block.kind === 'gap' ? { start: block.at, end: block.at } : block;
    },
    estimate: (index, width) => {
      const block = blocks[index - 1];
      if (block === undefined) return FIELDS_PX;
      if (block.kind === 'gap') return GAP_PX;
      return LINE_PX * rowsTaken(article.text, block, Math.max(200, width - PADDING_PX) / FONT_PX) + 6;
    },
  });

  const characters = useMemo(() => [...article.text].length, [article.text]);
  const script = languageKey(article.language);
  const show = (proposal: Proposal): void => goToRemoval(proposal);
  const caretIsIdle = useCleanUpFocus((focus) => focus.current === null);
  return (
    <section className="kept" aria-label={t('kept.title')} data-idle={caretIsIdle}>
      <header className="clean-head">
        <h2>{t('kept.title')}</h2>
        <span className="clean-head-detail">
          {[
            t('characters', { count: characters, shown: number(characters) }),
            `${tArticles(`language.${script}`)} ${article.language}`,
          ].join(' · ')}
        </span>
        <span className="kept-legend" aria-hidden>
          <i className="kept-legend-cut" />
          {t('kept.legend')}
        </span>
      </header>
      <div ref={scroller} className="kept-scroll">
        <div className="kept-blocks" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const block = blocks[index - 1];
            const style = { transform: `translateY(${start}px)` };
            return (
              <div key={index} ref={virtual.measureElement} data-index={index} className="kept-block" style={style}>
                {index === 0 ? (
                  <KeptFields desk={desk} />
                ) : block?.kind === 'gap' ? (
                  <KeptGap cut={block.cut} desk={desk} onShow={show} />
                ) : block === undefined ? null : (
                  <KeptParagraph
                    block={block}
                    article={article}
                    takenBack={takenBack}
                    current={current}
                    onShow={show}
                  />
                )}
              </div>
            );
          })}
        </div>
        {article.text === '' ? <p className="kept-nothing">{t('kept.nothing')}</p> : null}
      </div>
    </section>
  );
}
