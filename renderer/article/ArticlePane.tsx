import { useEffect, useMemo, useRef } from 'react';
import type { Article } from '../../annotations/model/article.ts';
import type { LabelSet } from '../../annotations/model/label-set.ts';
import { joinWords } from '../../annotations/text/join-words.ts';
import { find } from '../find/find.ts';
import { useT } from '../i18n/i18n.ts';
import { pressSuggestionAt } from '../suggest/pane-suggestions.ts';
import { suggestions } from '../suggest/suggestions.ts';
import { useIsMac } from '../ui/KeyCap.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { labelRules } from './label-look.ts';
import './pane.css';
import './remarks.css';
import { usePaneSelection } from './pane-selection.ts';
import { createPaneView, type PanePlace } from './pane-view.ts';
import { pressAt } from './press-actions.ts';
import { addFragment } from './span-actions.ts';
import { useSceneSource } from './use-scene-source.ts';
import { interimWordStarts, type WordStarts } from './word-ranges.ts';
import { loadWordStarts } from './word-starts.ts';
import { work } from './work.ts';

/** Where each article was left in this window. */
const places = new Map<string, PanePlace>();

/** The text of an article with what is annotated in it. One pane an article: give it the article's id as its key. */
export function ArticlePane({ article, labelSet }: { readonly article: Article; readonly labelSet: LabelSet }) {
  const t = useT('annotate');
  const theme = useTheme();
  const isMac = useIsMac();
  const source = useSceneSource();
  const host = useRef<HTMLDivElement>(null);
  const rules = useMemo(() => labelRules(labelSet, theme), [labelSet, theme]);
  const name = t('pane.name', { title: article.title });

  useEffect(() => {
    const parent = host.current;
    if (parent === null) return;
    let words: WordStarts = null;
    let isShown = true;
    let isFragmentDrag = false;
    const taught: string[] = [];
    const stopTeaching = work.focus.subscribe(({ happening }, before) => {
      if (happening !== before.happening && happening?.kind === 'span-made') taught.push(happening.surface);
    });
    void loadWordStarts(article).then((starts) => {
      if (isShown && starts !== null) words = starts;
    });
    const view = createPaneView(
      parent,
      {
        article,
        name,
        source,
        words: () => {
          words ??= interimWordStarts(article.text);
          // What was made a span since is one word, wherever it stands.
          if (taught.length > 0 && words !== null) words = joinWords(words, article.text, taught.splice(0));
          return words;
        },
        isMac: () => isMac,
        find,
        // The caret going elsewhere lets the focus go; so does selecting, unless it is a fragment for the focus.
        selectionMoved: ([start, end], by) => {
          usePaneSelection.setState({ start, end });
          if (by === 'action' || work.focus.getState().linking !== null) return;
          if (by === 'key' || (start < end && !isFragmentDrag)) work.focus.setState({ spanId: null, relationId: null });
        },
        pointer: {
          pressedAt: (offset) => {
            pressAt(work, offset);
            pressSuggestionAt(work, suggestions, offset);
          },
          addsFragment: (event) => {
            isFragmentDrag = (isMac ? event.metaKey : event.ctrlKey) && work.focus.getState().spanId !== null;
            return isFragmentDrag;
          },
          fragmentSelected: (fragment) => {
            addFragment(work, fragment);
            work.pane?.select(fragment[1], fragment[1]);
          },
        },
      },
      places.get(article.id),
    );
    work.pane = view;
    const [start, end] = view.selection();
    usePaneSelection.setState({ start, end });
    view.focus();
    return () => {
      isShown = false;
      stopTeaching();
      places.set(article.id, view.leave());
      if (work.pane === view) work.pane = null;
      view.destroy();
    };
  }, [article, name, source, isMac]);

  return (
    <>
      <style>{rules}</style>
      <section className="pane" ref={host} aria-label={name} data-article={article.id} />
    </>
  );
}
