import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { annotateArticle } from '../steps/annotate.ts';
import {
  actAs,
  addFirstMember,
  addMember,
  closeReport,
  createProject,
  enter,
  goToRoom,
  importFiles,
  readArticle,
} from '../steps/project.ts';
import { reviewAll } from '../steps/review.ts';
import { type Desk, test } from '../window.ts';
import { placesIn, readSeedPlan, type SeedArticle, seedsPresent } from './plan.ts';

const PEOPLE = ['甲君', '乙君'] as const;
const CHECK = join(import.meta.dirname, '..', 'check_gold.py');

test.describe('five real articles', () => {
  test.skip(!seedsPresent, 'the real articles do not lie beside the checkout');

  test('are imported, annotated by two people, settled, and exported as gold', async ({ page, desk }) => {
    test.setTimeout(600_000);
    const articles = readSeedPlan();
    await enter(page, await desk.serve());
    await createProject(page, '真实文章');
    await addFirstMember(page, PEOPLE[0]);
    await importFiles(
      page,
      articles.map(({ path }) => path),
    );
    await closeReport(page);

    for (const [person, name] of PEOPLE.entries()) {
      if (person === 0) await actAs(page, name);
      else await addMember(page, name, '标注者');
      for (const article of articles) await annotate(page, article, person);
    }
    await addMember(page, '裁判', '复核人');
    const { kinds, rulings } = await reviewAll(page, articles.length);
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['label', 'boundary', 'missing', 'relation-missing']));
    expect([...rulings.keys()].sort()).toEqual(['edit', 'first', 'reject', 'second']);
    await exportBoth(page, desk);
  });
});

async function annotate(page: Page, article: SeedArticle, person: number): Promise<void> {
  const work = article.annotators[person];
  if (work === undefined) throw new Error(`nobody is number ${person}`);
  await goToRoom(page, '文章');
  await page.locator(`.cell-title a[href="#/annotate/${article.id}"]`).click();
  await expect(page.locator('.cm-content')).toBeVisible();
  // Blind: whatever the other one has done, this layer begins empty.
  await expect(page.getByRole('tab', { name: /^关系/ })).toHaveText(/^关系\s*0?$/);
  await expect(page.locator('[data-span-id]')).toHaveCount(0);
  const stored = await readArticle(page, article.id);
  await annotateArticle(page, stored.text, placesIn(stored, article.places), work);
  await page.keyboard.press('m');
}

/** Gold from the window and from the command line is the same, byte for byte, and a stranger's program finds no fault. */
async function exportBoth(page: Page, desk: Desk): Promise<void> {
  await goToRoom(page, '导出');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出…' }).click();
  const fromWindow = join(desk.home, 'window.jsonl');
  await (await download).saveAs(fromWindow);
  expect(await desk.stop()).toBe(0);

  const project = join(desk.home, '真实文章.zhupi');
  const fromCommand = join(desk.home, 'out', 'gold.jsonl');
  const exported = await desk.run('export', project, '--format', 'gold-jsonl', '--out', fromCommand);
  expect(exported, exported.stderr).toMatchObject({ code: 0 });
  expect(readFileSync(fromWindow, 'utf8')).toBe(readFileSync(fromCommand, 'utf8'));
  expect(readFileSync(fromCommand, 'utf8').trimEnd().split('\n')).toHaveLength(5);

  const python = spawnSync('python3', [CHECK, fromCommand], { encoding: 'utf8' });
  expect(python.status, python.stdout + python.stderr).toBe(0);
  expect(python.stdout).toContain('articles=5 ');
  expect(await desk.run('check', project)).toMatchObject({ code: 0 });
}
