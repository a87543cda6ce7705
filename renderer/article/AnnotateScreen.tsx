import { useEffect, useRef } from 'react';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { useConnection } from '../api/connection.ts';
import { encodeAddress } from '../app/address.ts';
import { goTo } from '../app/navigation.ts';
import { checks } from '../checks/checks.ts';
import { FindBar } from '../find/FindBar.tsx';
import { useT } from '../i18n/i18n.ts';
import { AnnotatePanel } from '../panel/AnnotatePanel.tsx';
import { ArticleList } from '../panel/ArticleList.tsx';
import { usePanel } from '../panel/panel-state.ts';
import { layerStore, useLayer } from '../state/layer.ts';
import { NO_FOCUS } from '../state/layer-focus.ts';
import { useLayerView } from '../state/layer-view.ts';
import { useSession } from '../state/session.ts';
import { followLayer } from '../suggest/follow-layer.ts';
import { suggestions } from '../suggest/suggestions.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import './annotate.css';
import { ArticlePane } from './ArticlePane.tsx';
import { useAnnotateCommands } from './annotate-commands.ts';
import { LabelStrip } from './LabelStrip.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { PageEdge, PageTopEdge } from './PageEdge.tsx';
import { SavingNotice } from './SavingNotice.tsx';
import { focusSpan } from './span-actions.ts';
import { useAnnotateStatus } from './use-annotate-status.ts';
import { work } from './work.ts';

interface Place {
  readonly articleId: string;
  /** A span to focus. */
  readonly spanId?: string;
  /** An offset (UTF-16) to show. */
  readonly at?: number;
}

/** The text left, what is known of it right: here spans and relations are made. */
export function AnnotateScreen(place: Place) {
  const labelSet = useSession((state) => state.labelSet);
  const owner = useSession((state) => state.acting?.name);
  if (labelSet === null || owner === undefined) return null;
  return <Annotate place={place} labelSet={labelSet} owner={owner} />;
}

function Annotate({
  place,
  labelSet,
  owner,
}: {
  readonly place: Place;
  readonly labelSet: LabelSet;
  readonly owner: string;
}) {
  const screen = useRef<HTMLDivElement>(null);
  const isListFolded = usePanel((state) => state.listFolded);
  const isDrawerOpen = usePanel((state) => state.drawerOpen);
  useOpenLayer(place.articleId, owner, labelSet);
  usePlace(place);
  useActivity(screen);
  useEffect(() => followLayer(work, suggestions), []);
  useEffect(() => checks.follow(), []);
  useAnnotateCommands(labelSet);
  return (
    <div className="annotate" ref={screen} data-list-folded={isListFolded} data-drawer-open={isDrawerOpen}>
      <ArticleList articleId={place.articleId} />
      <Page labelSet={labelSet} articleId={place.articleId} />
      <AnnotatePanel />
      <LiveRegion />
      <AnnotateStatus />
    </div>
  );
}

function Page({ labelSet, articleId }: { readonly labelSet: LabelSet; readonly articleId: string }) {
  const t = useT('annotate');
  const layer = useLayerView();
  const problem = useLayer((state) => state.problem);
  if (problem !== null) {
    const action = <Button onClick={() => goTo({ screen: 'articles' })}>{t('toArticles')}</Button>;
    return (
      <div className="page">
        <ProblemNotice problem={problem} action={action} />
      </div>
    );
  }
  if (layer === null) {
    return (
      <div className="page page-loading">
        <p role="status">{t('loading')}</p>
      </div>
    );
  }
  return (
    <div className="page" aria-busy={layer.article.id !== articleId}>
      <LabelStrip labelSet={labelSet} />
      <SavingNotice />
      <FindBar />
      <div className="page-frame">
        <PageTopEdge />
        <ArticlePane key={layer.id} article={layer.article} labelSet={labelSet} />
      </div>
      <PageEdge />
    </div>
  );
}

/** Shows nothing itself: what it tells the status bar changes with every move of the caret, the page does not. */
function AnnotateStatus() {
  useAnnotateStatus(useLayer((state) => state.layer));
  return null;
}

/** Opens the layer of the person who works here; stores what waits before it is left. */
function useOpenLayer(articleId: string, owner: string, labelSet: LabelSet): void {
  const epoch = useConnection((state) => state.epoch);
  useEffect(() => {
    work.focus.setState(NO_FOCUS);
    void layerStore.open(articleId, owner, labelSet);
  }, [articleId, owner, labelSet]);
  useEffect(() => () => void layerStore.close(), []);
  useEffect(() => {
    // What was stored before the connection went is not known here.
    if (epoch > 0) void layerStore.reload();
  }, [epoch]);
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (layerStore.getState().layer?.saving.state === 'saving') event.preventDefault();
    };
    globalThis.addEventListener('beforeunload', onUnload);
    return () => globalThis.removeEventListener('beforeunload', onUnload);
  }, []);
}

const ADDRESS_DELAY_MS = 400;

/** Goes to the place of the address, once its article is open; and keeps the address at the span in focus. */
function usePlace({ articleId, spanId, at }: Place): void {
  const layerId = useLayer(({ layer }) => (layer?.article.id === articleId ? layer.id : undefined));
  useEffect(() => {
    if (layerId === undefined) return;
    if (spanId !== undefined) focusSpan(work, spanId);
    else if (at !== undefined) {
      work.pane?.select(at, at);
      work.pane?.reveal(at);
    }
  }, [layerId, spanId, at]);
  useEffect(() => {
    if (layerId === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = work.focus.subscribe((now, before) => {
      if (now.spanId === before.spanId) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const here = { screen: 'annotate', articleId, ...(now.spanId === null ? {} : { spanId: now.spanId }) } as const;
        // Only the address: the screen is there already and must not be sent anywhere.
        globalThis.history.replaceState(null, '', encodeAddress(here));
      }, ADDRESS_DELAY_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [layerId, articleId]);
}

/** Keys, the pointer and the wheel are work, wherever on the screen. */
function useActivity(screen: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const element = screen.current;
    const touch = (): void => layerStore.activity.touch();
    const kinds = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const kind of kinds) element?.addEventListener(kind, touch, { passive: true, capture: true });
    return () => {
      for (const kind of kinds) element?.removeEventListener(kind, touch, { capture: true });
    };
  }, [screen]);
}
