import { type MouseEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { EntityLabel, LabelSet } from '../../annotations/model/label-set.ts';
import { useLocalized, useT, useUiLanguage } from '../i18n/i18n.ts';
import { usePanel } from '../panel/panel-state.ts';
import { useLayer } from '../state/layer.ts';
import { spanCounts } from '../state/layer-counts.ts';
import { useSession } from '../state/session.ts';
import { switchArcs, switchChips } from './article-commands.ts';
import { applyLabel } from './span-actions.ts';
import { useFocus, work } from './work.ts';

/** The labels with their keys, over the page: a press makes a span of the selection or relabels the one in focus. */
export function LabelStrip({ labelSet }: { readonly labelSet: LabelSet }) {
  const t = useT('annotate');
  const language = useUiLanguage();
  const strip = useRef<HTMLDivElement>(null);
  const density = useDensity(strip, `${language} ${labelSet.version}`);
  return (
    // The text keeps the keyboard and its selection while a label is pressed.
    <div
      ref={strip}
      className="strip"
      role="toolbar"
      aria-label={t('strip.name')}
      data-density={density}
      onMouseDown={keepFocus}
    >
      <div className="strip-labels">
        {labelSet.entities.map((label, i) => (
          <LabelButton key={label.name} label={label} className={`label-${i}`} />
        ))}
      </div>
      <div className="strip-views">
        <ChipsSwitch />
        <ArcsSwitch />
        <DrawerSwitch />
      </div>
    </div>
  );
}

type Density = 'full' | 'uncounted' | 'seals';

/** What is tried in turn: all of each label, without counts, its seal for its title; then the same in more rows. */
const FITS: readonly { readonly density: Density; readonly height: number }[] = [
  { density: 'full', height: 40 },
  { density: 'uncounted', height: 40 },
  { density: 'seals', height: 40 },
  { density: 'uncounted', height: 76 },
  { density: 'seals', height: Number.POSITIVE_INFINITY },
];

/** As much of each label as fits. */
function useDensity(strip: RefObject<HTMLElement | null>, key: string): Density {
  const [fit, setFit] = useState({ key, width: 0, step: 0 });
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = strip.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [strip]);
  useLayoutEffect(() => {
    const isOverfull = (strip.current?.clientHeight ?? 0) > (FITS[fit.step]?.height ?? 0);
    // Another width or language starts afresh with everything shown.
    if (fit.key !== key || fit.width !== width) setFit({ key, width, step: 0 });
    else if (isOverfull && fit.step < FITS.length - 1) setFit({ key, width, step: fit.step + 1 });
  }, [strip, key, width, fit]);
  return FITS[fit.step]?.density ?? 'seals';
}

function LabelButton({ label, className }: { readonly label: EntityLabel; readonly className: string }) {
  const t = useT('annotate');
  const local = useLocalized();
  const count = useLayer(({ layer }) => (layer === null ? 0 : (spanCounts(layer.index).get(label.name) ?? 0)));
  const isFocused = useFocusedLabel() === label.name;
  const title = local(label.title);
  return (
    <button
      type="button"
      className={`strip-label ${className}`}
      data-label={label.name}
      aria-current={isFocused || undefined}
      title={t('strip.label', { label: title, seal: local(label.seal) })}
      onClick={() => applyLabel(work, label.name)}
    >
      <span className="strip-key">{label.key?.toUpperCase() ?? local(label.seal)}</span>
      <span className="strip-title">{title}</span>
      <span className="strip-seal" aria-hidden="true">
        {local(label.seal)}
      </span>
      {count === 0 ? null : <span className="strip-count">{count}</span>}
    </button>
  );
}

function useFocusedLabel(): string | undefined {
  const spanId = useFocus((state) => state.spanId);
  return useLayer(({ layer }) => (spanId === null ? undefined : layer?.content.spans.get(spanId)?.label));
}

function ChipsSwitch() {
  const t = useT('annotate');
  const chips = useSession((state) => state.settings.chips);
  return (
    <button type="button" className="strip-view" onClick={switchChips}>
      {t('strip.chips')} <span className="strip-value">{t(`chips.${chips}`)}</span>
    </button>
  );
}

function ArcsSwitch() {
  const t = useT('annotate');
  const arcs = useSession((state) => state.settings.arcs);
  return (
    <button type="button" className="strip-view" onClick={switchArcs}>
      {t('strip.arcs')} <span className="strip-value">{t(`arcs.${arcs}`)}</span>
    </button>
  );
}

/** In a narrow window the panel is a drawer, and this opens it. */
function DrawerSwitch() {
  const t = useT('annotate');
  const isOpen = usePanel((state) => state.drawerOpen);
  const setDrawer = usePanel((state) => state.setDrawer);
  return (
    <button
      type="button"
      className="strip-view drawer-switch"
      aria-expanded={isOpen}
      aria-controls="annotate-panel"
      onClick={() => setDrawer(!isOpen)}
    >
      {t('strip.panel')}
    </button>
  );
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
