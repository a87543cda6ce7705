import { useEffect, useMemo, useState } from 'react';
import { createCodePointIndex } from '../../annotations/text/code-points.ts';
import { useT } from '../i18n/i18n.ts';
import { usePanel } from '../panel/panel-state.ts';
import { layerStore, useLayer } from '../state/layer.ts';
import type { OpenLayer } from '../state/layer-store.ts';
import { setSaveState, useStatus } from '../state/status.ts';
import { useNumber } from '../ui/moment.ts';
import { usePaneSelection } from './pane-selection.ts';

/** Tells the status bar whose layer this is, where the caret stands, how long was worked; and whether all is saved. */
export function useAnnotateStatus(layer: OpenLayer | null): void {
  const t = useT('annotate');
  const number = useNumber();
  const text = layer?.rules.text ?? '';
  const codePoints = useMemo(() => createCodePointIndex(text), [text]);
  const position = usePaneSelection(({ end }) => end);
  const seconds = useWorkedSeconds(layer);
  const place = usePanel((state) => state.place);
  useSaving();

  const shown = layer === null ? undefined : { layer, at: Math.min(position, text.length) };
  useStatus(
    shown === undefined
      ? {}
      : {
          left: [
            { id: 'owner', text: t('status.owner', { name: shown.layer.owner }) },
            { id: 'status', text: t(`layerStatus.${shown.layer.content.status}`) },
            {
              id: 'position',
              text: t('status.position', {
                at: number(codePoints.toCodePoint(shown.at)),
                length: number(codePoints.lengthCodePoints),
              }),
            },
          ],
          right: [
            { id: 'time', text: t('status.time', { time: formatSeconds(seconds) }), title: t('status.timeHint') },
          ],
          end: [
            { id: 'language', text: scriptName(t, shown.layer.article.language) },
            ...(place === null ? [] : [{ id: 'place', text: t('status.place', place) }]),
          ],
        },
  );
}

/** The script of the article in words, with its language code. */
function scriptName(t: ReturnType<typeof useT<'annotate'>>, language: string): string {
  const known = (['zh-Hans', 'zh-Hant', 'zh', 'en'] as const).find((code) => code === language);
  const name = known === undefined ? undefined : t(`script.${known}`);
  return name === undefined ? language : `${name} · ${language}`;
}

function useSaving(): void {
  const saving = useLayer(({ layer }) => layer?.saving);
  const revision = useLayer(({ layer }) => layer?.revision ?? 0);
  useEffect(() => {
    if (saving === undefined) setSaveState({ kind: 'none' });
    else if (saving.state === 'saved') setSaveState({ kind: 'saved', revision });
    else if (saving.state === 'saving') setSaveState({ kind: 'saving' });
    else setSaveState({ kind: 'failed', problem: saving.problem });
  }, [saving, revision]);
  useEffect(() => () => setSaveState({ kind: 'none' }), []);
}

/** Seconds of work on the layer, those included that no change has carried to the disk yet. Looked at once a second. */
function useWorkedSeconds(layer: OpenLayer | null): number {
  const [unsent, setUnsent] = useState(0);
  useEffect(() => {
    const look = (): void => setUnsent(Math.floor(layerStore.activity.seconds()));
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.floor((layer?.workedSeconds ?? 0) + unsent);
}

/** `12:41`, with hours in front where there are any. */
export function formatSeconds(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`;
}
