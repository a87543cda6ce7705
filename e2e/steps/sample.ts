import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { spanSchema } from '../../annotations/model/span.ts';
import { readAnchoredText } from '../../samples/read-samples.ts';
import type { Place } from '../seeds/plan.ts';
import type { Desk } from '../window.ts';
import { actAs, enter } from './project.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples');

/** The text of a sample article, as the import cleans it up. */
export function sampleText(articleId: string): string {
  return readAnchoredText(`${articleId}.txt`).text;
}

/** A copy of the sample project in the person's own folder. @returns its path. */
export function copySample(desk: Desk): string {
  const project = join(desk.home, 'sample.zhupi');
  copyFileSync(join(SAMPLES, 'sample.zhupi'), project);
  return project;
}

/** Opens a copy of the sample project in the window, as `person`. @returns the path of the copy. */
export async function openSampleAs(page: Page, desk: Desk, person: string): Promise<string> {
  const project = copySample(desk);
  await enter(page, await desk.serve(project));
  await actAs(page, person);
  return project;
}

/** Goes to an address of the window, as a link from outside does. @param hash `#/…` */
export async function goToAddress(page: Page, hash: string): Promise<void> {
  await page.goto(new URL(hash, page.url()).href);
}

/**
 * Opens an article to be annotated and waits until its text and the word boundaries are there.
 * @returns who has told the words apart; without a compiler on the machine it is what JavaScript has built in.
 */
export async function openArticle(page: Page, articleId: string): Promise<'nodejieba' | 'intl'> {
  const words = page.waitForResponse((response) => response.url().includes('words.boundaries'));
  await goToAddress(page, `#/annotate/${articleId}`);
  await expect(page.locator(`[data-article="${articleId}"] .cm-content`)).toBeVisible();
  return (await (await words).text()).includes('"segmenter":"nodejieba"') ? 'nodejieba' : 'intl';
}

/** Where words stand, told by words around them that occur once: each surface is sought in the context, in turn. */
export function placeIn(text: string, context: string, ...surfaces: readonly string[]): Place {
  const from = text.indexOf(context);
  if (from < 0 || text.indexOf(context, from + 1) >= 0) throw new Error(`not once in the text: ${context}`);
  let within = 0;
  return {
    fragments: surfaces.map((surface) => {
      const at = context.indexOf(surface, within);
      if (at < 0) throw new Error(`${context} has no ${surface}`);
      within = at + surface.length;
      return { surface, occurrence: text.slice(0, from + at + surface.length).split(surface).length - 2 };
    }),
  };
}

const shownSchema = z.object({
  text: z.string(),
  layers: z.array(
    z.object({
      owner: z.string(),
      status: z.string(),
      note: z.string(),
      spans: z.array(spanSchema),
      relations: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          head: z.string(),
          tail: z.string(),
          note: z.string().optional(),
        }),
      ),
      articleLabels: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type StoredLayer = z.infer<typeof shownSchema>['layers'][number] & { readonly text: string };

/** Ends the shell, has the project checked, and reads what is stored of somebody's work on an article. */
export async function readStored(desk: Desk, project: string, articleId: string, owner: string): Promise<StoredLayer> {
  await desk.stop();
  const checked = await desk.run('check', project);
  expect(checked, checked.stdout + checked.stderr).toMatchObject({ code: 0 });
  const shown = await desk.run('show', project, articleId, '--json');
  expect(shown, shown.stderr).toMatchObject({ code: 0 });
  const { text, layers } = shownSchema.parse(JSON.parse(shown.stdout));
  const layer = layers.find((candidate) => candidate.owner === owner);
  if (layer === undefined) throw new Error(`nothing is stored of ${owner}`);
  return { ...layer, text };
}

/** `ORG 苇川县人民医院` for each span, in the order of the text; fragments are joined by `…`. */
export function spanWords({ text, spans }: Pick<StoredLayer, 'text' | 'spans'>): readonly string[] {
  const start = ({ fragments }: (typeof spans)[number]): number => fragments[0]?.[0] ?? 0;
  return [...spans]
    .sort((a, b) => start(a) - start(b) || a.label.localeCompare(b.label))
    .map(({ label, fragments }) => `${label} ${fragments.map(([from, to]) => text.slice(from, to)).join('…')}`);
}
