/**
 * The Annotate screen as people use it, in Chromium: opening an article, making spans by key, and scrolling through the
 * whole of it, at three sizes. Needs a built `dist/` (npm run build).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { settingsSchema } from '../../shared/settings.ts';
import { type Figure, median, quantile } from '../figures.ts';
import { openBrowser } from '../open-browser.ts';
import { serve } from '../serve.ts';
import { tell } from '../tell.ts';
import { measurePane, type PaneMeasure } from './measure-pane.ts';
import { makePaneProject, type PaneArticle } from './pane-project.ts';

const { values } = parseArgs({
  options: { arcs: { type: 'string', default: 'focus' }, rounds: { type: 'string', default: '5' } },
});

const SIZES: readonly (PaneArticle & { readonly openingMs: number })[] = [
  { id: 'small', characters: 2_000, spans: 100, relations: 30, openingMs: 150 },
  { id: 'middle', characters: 20_000, spans: 1_000, relations: 300, openingMs: 250 },
  { id: 'large', characters: 100_000, spans: 10_000, relations: 2_000, openingMs: 500 },
];

const folder = mkdtempSync(join(tmpdir(), 'zhupi-bench-'));
try {
  const project = await makePaneProject(join(folder, 'pane.zhupi'), SIZES);
  const shell = await serve(project, folder, { arcs: settingsSchema.parse({ arcs: values.arcs }).arcs });
  const browser = await openBrowser();
  try {
    const measures = new Map<string, PaneMeasure>();
    for (const { id } of SIZES) {
      measures.set(id, await measurePane(browser, shell.address, { articleId: id, rounds: Number(values.rounds) }));
    }
    tell(
      SIZES.flatMap(({ id, characters, spans, relations, openingMs }): Figure[] => {
        const measure = measures.get(id);
        if (measure === undefined) return [];
        console.log(`${characters} characters, ${spans} spans, ${relations} relations, arcs: ${values.arcs}`);
        return figuresOf(`${characters / 1000}k`, measure, openingMs);
      }),
    );
    const [middle, large] = [measures.get('middle'), measures.get('large')];
    if (middle !== undefined && large !== undefined) {
      tell([
        {
          name: 'opening, growth from 20k to 100k characters (5 ×) and from 1 000 to 10 000 spans (10 ×)',
          value: median(large.openings) / median(middle.openings),
          unit: '×',
          bar: { kind: 'at-most', value: 10 },
        },
        {
          name: 'label key, the same growth',
          value: quantile(large.labelKeys, 0.5) / quantile(middle.labelKeys, 0.5),
          unit: '×',
          bar: { kind: 'at-most', value: 10 },
        },
      ]);
    }
  } finally {
    await browser.close();
    await shell.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function figuresOf(size: string, measure: PaneMeasure, openingMs: number): Figure[] {
  const { openings, firstOpenings, labelKeys, frames, elements, heapMegabytes } = measure;
  const slow = frames.filter((frame) => frame > 50).length;
  return [
    {
      name: `${size} opening to painted and idle`,
      value: median(openings),
      unit: 'ms',
      bar: { kind: 'at-most', value: openingMs },
      beside: `all: ${openings.map(Math.round).join(' ')}; as the first article of a window: ${median(firstOpenings).toFixed(0)}`,
    },
    {
      name: `${size} label key to paint, p95`,
      value: quantile(labelKeys, 0.95),
      unit: 'ms',
      bar: { kind: 'at-most', value: 50 },
      beside: `p50 ${quantile(labelKeys, 0.5).toFixed(0)} of ${labelKeys.length}`,
    },
    {
      name: `${size} longest frame while scrolling`,
      value: Math.max(...frames),
      unit: 'ms',
      bar: { kind: 'at-most', value: 100 },
    },
    { name: `${size} frames over 50 ms in 40 steps`, value: slow, unit: 'frames', bar: { kind: 'at-most', value: 2 } },
    { name: `${size} elements`, value: elements, unit: 'in the DOM at most', bar: { kind: 'at-most', value: 5000 } },
    { name: `${size} heap`, value: heapMegabytes, unit: 'MB' },
  ];
}
