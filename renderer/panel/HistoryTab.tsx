import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useState } from 'react';
import type { Span } from '../../annotations/model/span.ts';
import type { StoredChange } from '../../shared/api/layers.ts';
import type { AppProblem } from '../../shared/problem.ts';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { focusSpan } from '../article/span-actions.ts';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { useLayer } from '../state/layer.ts';
import { useMoment } from '../ui/moment.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import './reading.css';
import { type ChangeWords, describeChange, spansSpokenOf } from './change-words.ts';
import { useLook } from './look.ts';

const ROW = 44;

interface Changes {
  readonly changes: readonly StoredChange[];
  readonly spans: ReadonlyMap<string, Span>;
}

type History = Changes | { readonly problem: AppProblem } | null;

/** Who did what when, the latest first; undoing is a change like any other and stands here too. */
export function HistoryTab({ scroller }: { readonly scroller: RefObject<HTMLElement | null> }) {
  const t = useT('panel');
  const history = useHistory();
  const count = history !== null && 'changes' in history ? history.changes.length : 0;
  const virtual = useVirtualizer({
    count,
    estimateSize: () => ROW,
    overscan: 10,
    getScrollElement: () => scroller.current,
  });
  if (history === null) return <section className="block" aria-busy="true" />;
  if ('problem' in history) return <ProblemNotice look="line" problem={history.problem} />;
  if (count === 0) {
    return (
      <section className="block">
        <p className="empty">{t('history.empty')}</p>
      </section>
    );
  }
  return (
    <div className="history listing-rows" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const stored = history.changes[count - 1 - index];
        return stored === undefined ? null : (
          <HistoryLine key={stored.id} stored={stored} spans={history.spans} top={start} />
        );
      })}
    </div>
  );
}

function toChanges(changes: readonly StoredChange[]): Changes {
  return { changes, spans: spansSpokenOf(changes.map(({ change }) => change)) };
}

/** Asked again whenever another change is on disk. */
function useHistory(): History {
  const layerId = useLayer(({ layer }) => layer?.id);
  const revision = useLayer(({ layer }) => layer?.revision);
  const [history, setHistory] = useState<History>(null);
  useEffect(() => {
    if (layerId === undefined || revision === undefined) return;
    let isWanted = true;
    void ask(api.layers.history.query({ layerId })).then((answer) => {
      if (isWanted) setHistory(answer.ok ? toChanges(answer.value) : { problem: answer.problem });
    });
    return () => {
      isWanted = false;
    };
  }, [layerId, revision]);
  return history;
}

function HistoryLine({
  stored,
  spans,
  top,
}: {
  readonly stored: StoredChange;
  readonly spans: ReadonlyMap<string, Span>;
  readonly top: number;
}) {
  const t = useT('panel');
  const moment = useMoment();
  const text = useLayer(({ layer }) => layer?.rules.text ?? '');
  const say = useChangeSentence();
  const words = describeChange(stored.change, text, (id) => spans.get(id));
  const spanId = words.spanId;
  const isThere = useLayer(({ layer }) => spanId !== undefined && layer?.content.spans.has(spanId) === true);
  const meta = [moment(stored.at), stored.author, t('history.revision', { revision: stored.revision })].join(' · ');
  return (
    <button
      type="button"
      className="history-line"
      style={{ transform: `translateY(${top}px)`, height: ROW }}
      title={new Date(stored.at).toLocaleString()}
      disabled={!isThere}
      onClick={() => spanId !== undefined && focusSpan(work, spanId)}
    >
      <span className="history-what">
        {say(words)}
        {words.more === 0 ? null : <span className="history-more"> {t('history.more', { count: words.more })}</span>}
      </span>
      <span className="history-meta">{meta}</span>
    </button>
  );
}

function useChangeSentence(): (words: ChangeWords) => string {
  const t = useT('panel');
  const look = useLook();
  return ({ what, surface, label, before, head, tail }) => {
    switch (what) {
      case 'setStatus':
        return t('history.what.setStatus', { status: t(`layerStatus.${label as 'new'}`) });
      case 'setArticleLabels':
      case 'setNote':
        return t(`history.what.${what}`);
      case 'addRelation':
      case 'removeRelation':
      case 'alterRelation':
        return t(`history.what.${what}`, { label: look?.relationTitleOf(label) ?? label, head, tail });
      default: {
        const name = look?.titleOf(label) ?? label;
        const old = what === 'relabelSpan' ? (look?.titleOf(before) ?? before) : before;
        return t(`history.what.${what}`, { surface, label: name, before: old });
      }
    }
  };
}
