import { expect, type Locator, type Page } from '@playwright/test';
import newsTemplate from '../../annotations/model/templates/news-zh.json' with { type: 'json' };
import type { Place, Work } from '../seeds/plan.ts';
import { clickOn, dragOver, stretchOf } from './pane.ts';

const labelKeys = new Map(newsTemplate.entities.map((label) => [label.name, label.key]));
const labelTitles = new Map(newsTemplate.entities.map((label) => [label.name, label.title.zh]));
const relationKeys = new Map(newsTemplate.relations.map((label) => [label.name, label.key]));

function keyOf(keys: ReadonlyMap<string, string>, label: string): string {
  const key = keys.get(label);
  if (key === undefined) throw new Error(`the label set has no key for ${label}`);
  return key;
}

/** The words of a place as the panel shows them. */
export function surfaceOf(place: Place): string {
  return place.fragments.map(({ surface }) => surface).join(' ');
}

/** Waits until the status bar says that everything is on disk. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
}

/** Drags over the words, presses the label's key; further fragments are added with Ctrl held. @returns the span's id. */
export async function addSpan(page: Page, text: string, place: Place, label: string): Promise<string> {
  const [first, ...others] = place.fragments.map(({ surface, occurrence }) => stretchOf(text, surface, occurrence));
  if (first === undefined) throw new Error('a place has at least one fragment');
  await dragOver(page, first);
  await page.keyboard.press(keyOf(labelKeys, label));
  for (const fragment of others) await dragOver(page, fragment, 'Control');
  await expect(page.locator('[data-selected-span] .selected-surface')).toHaveText(surfaceOf(place));
  await expect(selectedLabel(page, label)).toBeVisible();
  return (await page.locator('[data-selected-span]').getAttribute('data-selected-span')) ?? '';
}

/** The panel's button that names the label of the span in focus. */
function selectedLabel(page: Page, label: string): Locator {
  return page.locator('[data-selected-span]').getByRole('button', { name: `标签：${labelTitles.get(label)}，改换` });
}

/** Clicks into the words until the panel shows the span meant: where spans lie over each other, each click goes one out. */
export async function focusSpan(page: Page, text: string, place: Place, label: string): Promise<void> {
  const [first] = place.fragments;
  if (first === undefined) throw new Error('a place has at least one fragment');
  for (let click = 0; click < 6; click += 1) {
    await clickOn(page, stretchOf(text, first.surface, first.occurrence));
    const shown = page.locator('[data-selected-span] .selected-surface');
    await expect(shown).toBeVisible();
    if ((await shown.textContent()) === surfaceOf(place) && (await selectedLabel(page, label).count()) === 1) return;
  }
  throw new Error(`no click reaches the span labelled ${label}`);
}

/** Focuses the head, presses R, clicks the tail, presses the relation's key. */
export async function addRelation(
  page: Page,
  text: string,
  head: { readonly place: Place; readonly label: string },
  label: string,
  tail: Place,
): Promise<void> {
  await focusSpan(page, text, head.place, head.label);
  const before = await relationCount(page);
  await page.keyboard.press('r');
  const linking = page.getByRole('region', { name: '新建关系' });
  await expect(linking).toBeVisible();
  const [first] = tail.fragments;
  if (first === undefined) throw new Error('a place has at least one fragment');
  for (let click = 0; ; click += 1) {
    await clickOn(page, stretchOf(text, first.surface, first.occurrence));
    const shown = await linking.locator('.span-surface').last().textContent();
    if (shown === surfaceOf(tail)) break;
    if (click === 5) throw new Error('no click reaches the other end');
  }
  await page.keyboard.press(keyOf(relationKeys, label));
  await expect(linking).toBeHidden();
  await expect.poll(() => relationCount(page)).toBe(before + 1);
}

/** What the panel's tab counts. */
async function relationCount(page: Page): Promise<number> {
  const tab = await page.getByRole('tab', { name: /^关系/ }).textContent();
  return Number(/\d+/.exec(tab ?? '')?.[0] ?? 0);
}

/** Everything one annotator marks in one article, and the article marked done. */
export async function annotateArticle(
  page: Page,
  text: string,
  places: Readonly<Record<string, Place>>,
  work: Work,
): Promise<void> {
  const placeOf = (ref: string): Place => {
    const place = places[ref];
    if (place === undefined) throw new Error(`the plan has no place ${ref}`);
    return place;
  };
  for (const [ref, label] of work.spans) await addSpan(page, text, placeOf(ref), label);
  for (const [head, label, tail] of work.relations) {
    const headLabel = work.spans.find(([ref]) => ref === head)?.[1] ?? '';
    await addRelation(page, text, { place: placeOf(head), label: headLabel }, label, placeOf(tail));
  }
  await expectSaved(page);
}
