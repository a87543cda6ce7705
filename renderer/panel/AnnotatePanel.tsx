import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useFocus, work } from '../article/work.ts';
import { ChecksCount } from '../checks/ChecksCount.tsx';
import { ChecksTab } from '../checks/ChecksTab.tsx';
import { useT } from '../i18n/i18n.ts';
import { useLayer } from '../state/layer.ts';
import { SuggestionCount } from '../suggest/SuggestionCount.tsx';
import { SuggestionsTab } from '../suggest/SuggestionsTab.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ArticleTab } from './ArticleTab.tsx';
import { FinishBar } from './FinishBar.tsx';
import { GuideTab } from './GuideTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import './panel.css';
import { type PanelTab, panelTabs, showTab, usePanel } from './panel-state.ts';
import { RelationsTab } from './RelationsTab.tsx';
import { SpanTab } from './SpanTab.tsx';

/** Everything about the article besides its text, on five tabs. */
export function AnnotatePanel() {
  const t = useT('panel');
  const tab = usePanel((state) => state.tab);
  const hasLayer = useLayer(({ layer }) => layer !== null);
  const relations = useLayer(({ layer }) => layer?.content.relations.size ?? 0);
  const isLinking = useFocus(({ linking }) => linking !== null);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // The labels to choose from stand there.
    if (isLinking && usePanel.getState().tab !== 'relations') showTab('span');
    else if (isLinking) usePanel.getState().setDrawer(true);
  }, [isLinking]);

  useEffect(() => {
    // In a language with long names not all of them have room.
    document.getElementById(`panel-tab-${tab}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab]);

  const contents: Record<PanelTab, () => ReactNode> = {
    span: () => <SpanTab scroller={scroller} />,
    relations: () => <RelationsTab scroller={scroller} />,
    suggestions: () => <SuggestionsTab scroller={scroller} />,
    article: () => <ArticleTab />,
    guide: () => <GuideTab />,
    checks: () => <ChecksTab />,
    history: () => <HistoryTab scroller={scroller} />,
  };
  return (
    <aside id="annotate-panel" className="panel annotate-panel" aria-label={t('name')}>
      <div className="tabs" role="tablist" aria-label={t('name')} onKeyDown={onTabKey}>
        {panelTabs.map((name) => (
          <button
            key={name}
            id={`panel-tab-${name}`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={name === tab}
            aria-controls="panel-content"
            tabIndex={name === tab ? 0 : -1}
            onClick={() => showTab(name)}
          >
            {t(`tab.${name}`)}
            {name === 'relations' && relations > 0 ? <span className="tab-count">{relations}</span> : null}
            {name === 'suggestions' ? <SuggestionCount /> : null}
            {name === 'checks' ? <ChecksCount /> : null}
          </button>
        ))}
      </div>
      <button type="button" className="drawer-close" aria-label={t('close')} onClick={closeDrawer}>
        <Icon name="close" size={13} />
      </button>
      <div
        id="panel-content"
        ref={scroller}
        className="panel-content"
        role="tabpanel"
        aria-labelledby={`panel-tab-${tab}`}
        tabIndex={-1}
      >
        {hasLayer ? contents[tab]() : null}
      </div>
      <FinishBar />
    </aside>
  );
}

function closeDrawer(): void {
  usePanel.getState().setDrawer(false);
  work.pane?.focus();
}

/** Arrow keys go from tab to tab, as in every list of tabs. */
function onTabKey(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const at = panelTabs.indexOf(usePanel.getState().tab);
  const next = panelTabs[(at + step + panelTabs.length) % panelTabs.length] ?? 'span';
  showTab(next);
  document.getElementById(`panel-tab-${next}`)?.focus();
}
