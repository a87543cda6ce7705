import { startOf, surfaceOf } from '../../annotations/model/span.ts';
import { useT } from '../i18n/i18n.ts';
import { LabelSeal } from '../panel/LabelSeal.tsx';
import { useLook } from '../panel/look.ts';
import { useLayer } from '../state/layer.ts';
import { type LayerView, useLayerView } from '../state/layer-view.ts';
import { KeyCap } from '../ui/KeyCap.tsx';
import { useSentence } from '../ui/ProblemNotice.tsx';
import { usePageEdges } from './page-edges.ts';
import type { EdgeEnd } from './pane-scene.ts';
import { paragraphNumberAt, paragraphsOf } from './paragraphs.ts';
import { withTitles } from './problem-titles.ts';
import { useFocus, work } from './work.ts';
import { surfaceById } from './workplace.ts';

const SHOWN = 4;
/** The rail ends over the first chip, this far from its left. */
const RAIL_IN_CHIP = 64;

/** The foot of the page: ends of relations that lie below, what is asked for or was refused, and how much follows. */
export function PageEdge() {
  const t = useT('annotate');
  const below = usePageEdges((edges) => edges.below);
  const paragraphs = usePageEdges((edges) => edges.paragraphsAfter);
  const spans = usePageEdges((edges) => edges.spansAfter);
  const style = useEdgeStyle();
  const follows = paragraphs === 0 ? t('edge.end') : t('edge.follows', { paragraphs, spans });
  return (
    <footer className="edge" style={style}>
      <EndChips ends={below} arrow="↓" />
      <EdgeMessage />
      <span className="edge-follows">{follows}</span>
    </footer>
  );
}

/** Ends of relations that lie above; there only when there are some. */
export function PageTopEdge() {
  const above = usePageEdges((edges) => edges.above);
  const style = useEdgeStyle();
  return above.length === 0 ? null : (
    <div className="edge edge-top" style={style}>
      <EndChips ends={above} arrow="↑" />
    </div>
  );
}

function useEdgeStyle(): { readonly paddingLeft: number } {
  const railX = usePageEdges((edges) => edges.railX);
  return { paddingLeft: Math.max(24, railX - RAIL_IN_CHIP) };
}

function EndChips({ ends, arrow }: { readonly ends: readonly EdgeEnd[]; readonly arrow: '↑' | '↓' }) {
  const t = useT('annotate');
  const layer = useLayerView();
  if (layer === null || ends.length === 0) return null;
  return (
    <>
      {ends.slice(0, SHOWN).map((end) => (
        <EndChip key={`${end.relationId} ${end.spanId}`} end={end} layer={layer} arrow={arrow} />
      ))}
      {ends.length > SHOWN ? <span className="edge-more">{t('edge.more', { count: ends.length - SHOWN })}</span> : null}
    </>
  );
}

function EndChip({ end, layer, arrow }: { readonly end: EdgeEnd; readonly layer: LayerView; readonly arrow: string }) {
  const t = useT('annotate');
  const look = useLook();
  const span = layer.content.spans.get(end.spanId);
  if (span === undefined) return null;
  const { text } = layer.rules;
  const number = paragraphNumberAt(paragraphsOf(text, layer.article.title), startOf(span));
  const jump = (): void => {
    work.pane?.reveal(startOf(span));
    work.pane?.select(startOf(span), startOf(span));
  };
  return (
    <button type="button" className="edge-chip" data-span-id={span.id} onClick={jump}>
      {look === null ? null : <LabelSeal look={look} label={span.label} />}
      <span className="edge-surface">{surfaceOf(span, text)}</span>
      <span className="edge-place">{number === 0 ? t('place.title') : t('place.paragraph', { number })}</span>
      <span className="edge-arrow" aria-hidden="true">
        {arrow}
      </span>
    </button>
  );
}

/** What the person is to do next, or why the last thing could not be done. */
function EdgeMessage() {
  const t = useT('annotate');
  const sentence = useSentence();
  const look = useLook();
  const linking = useFocus((state) => state.linking);
  const happening = useFocus((state) => state.happening);
  const head = useLayer(({ layer }) =>
    layer === null || linking === null ? '' : surfaceById(layer.content, layer.rules.text, linking.head),
  );
  if (happening?.kind === 'refused') {
    return (
      <p className="edge-message is-refused" data-problem={happening.problem.code}>
        {sentence(look === null ? happening.problem : withTitles(happening.problem, look))}
      </p>
    );
  }
  if (linking !== null) {
    return (
      <p className="edge-message">
        {t(linking.stage === 'end' ? 'linking.end' : 'linking.label', { surface: head })}{' '}
        {linking.stage === 'end' ? <KeyCap pattern="Tab" /> : null} <KeyCap pattern="Enter" />{' '}
        <KeyCap pattern="Escape" />
      </p>
    );
  }
  if (happening?.kind === 'hint') return <p className="edge-message">{t(`hint.${happening.hint}`)}</p>;
  return null;
}
