import { useDeferredValue } from 'react';
import { type Span, surfaceOf } from '../../annotations/model/span.ts';
import { isTelling } from '../../annotations/suggest/same-surface.ts';
import { work } from '../article/work.ts';
import { useT } from '../i18n/i18n.ts';
import { showTab } from '../panel/panel-state.ts';
import type { LayerView } from '../state/layer-view.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { findElsewhere } from './elsewhere-job.ts';
import './suggest.css';
import { acceptSuggestions, alikeSpan } from './suggestion-actions.ts';
import { suggestions, useSuggestions } from './suggestions.ts';

/** Where else the words of the span in focus stand: in this article, and on request in the others. */
export function SpanSuggestions({ layer, span }: { readonly layer: LayerView; readonly span: Span }) {
  const t = useT('suggest');
  const owner = useSession((state) => state.acting?.name);
  const list = useDeferredValue(useSuggestions((state) => state.list));
  const { text } = layer.rules;
  const surface = surfaceOf(span, text);
  if (span.fragments.length > 1 || !isTelling(surface) || owner === undefined) return null;
  const alike = alikeSpan({ getState: () => ({ ...suggestions.getState(), list }) }, text, span);
  const acceptAll = (): void => {
    acceptSuggestions(work, suggestions, alike);
    work.pane?.focus();
  };
  const find = (): void => {
    showTab('suggestions');
    void findElsewhere({ owner, articleId: layer.article.id, surface, label: span.label });
  };
  return (
    <section className="block" aria-label={t('source.same-surface')}>
      <h2 className="block-title">
        {t('source.same-surface')} <span className="block-count">{alike.length}</span>
        <span className="block-aside">
          {alike.length === 0 ? null : (
            <Button look="link" keyPattern="Shift+Enter" onClick={acceptAll}>
              {t('acceptAll')}
            </Button>
          )}
        </span>
      </h2>
      {alike.length === 0 ? null : <p className="empty">{t('here', { count: alike.length })}</p>}
      <Button look="quiet" onClick={find}>
        {t('elsewhere.find')}
      </Button>
    </section>
  );
}
