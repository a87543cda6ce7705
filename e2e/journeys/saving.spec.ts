import { expect } from '@playwright/test';
import { addSpan, expectSaved } from '../steps/annotate.ts';
import { actAs, enter } from '../steps/project.ts';
import { copySample, openArticle, openSampleAs, placeIn, readStored, sampleText, spanWords } from '../steps/sample.ts';
import { test } from '../window.ts';

const WIRE = '11-flood-relief-wire';
const wire = sampleText(WIRE);
const principal = placeIn(wire, '校长方玉衡', '方玉衡');
const post = placeIn(wire, '校长方玉衡', '校长');
const secretary = placeIn(wire, '村党支部书记戴长庚', '戴长庚');

test('the program is killed: the window says so, and what was shown as saved is there afterwards', async ({
  page,
  desk,
}) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, WIRE);
  await addSpan(page, wire, principal, 'PER');
  await addSpan(page, wire, post, 'POST');
  await expectSaved(page);
  await desk.kill();
  await expect(page.getByRole('alert').filter({ hasText: '与后台程序失去联系' })).toBeVisible();

  // A change that reaches nobody is taken back and never called saved.
  await addSpanThatIsLost();
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'failed');
  await expect(page.locator('.listing .block-count')).toHaveText('2');

  await enter(page, await desk.serve(project));
  await openArticle(page, WIRE);
  await expect(page.locator('.listing .block-count')).toHaveText('2');
  await addSpan(page, wire, secretary, 'PER');
  await expectSaved(page);
  expect(spanWords(await readStored(desk, project, WIRE, '林晓'))).toEqual(['PER 戴长庚', 'POST 校长', 'PER 方玉衡']);

  async function addSpanThatIsLost(): Promise<void> {
    await page.locator('.cm-content').press('Control+Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('1');
  }
});

test('of two windows on one layer the stale one is told and shows what is stored; nothing is overwritten', async ({
  page,
  desk,
  context,
}) => {
  const project = copySample(desk);
  const address = await desk.serve(project);
  const other = await context.newPage();
  for (const window of [page, other]) {
    await enter(window, address);
    await actAs(window, '林晓');
    await openArticle(window, WIRE);
  }
  await addSpan(page, wire, principal, 'PER');
  await expectSaved(page);

  await other.locator('.cm-content').press('Control+Home');
  await other.keyboard.press('Shift+ArrowRight');
  await other.keyboard.press('3');
  await expect(other.locator('[data-problem="layer-stale-revision"]')).toContainText(
    '这个标注层已在别处改过，这次修改没有保存',
  );
  await expect(other.locator('.listing .listing-surface')).toHaveText([/方玉衡/]);

  // From here it can go on, and the first window learns of that in turn.
  await addSpan(other, wire, post, 'POST');
  await expectSaved(other);
  await expect(other.locator('[data-problem]')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.listing .block-count')).toHaveText('2');
  expect(spanWords(await readStored(desk, project, WIRE, '林晓'))).toEqual(['POST 校长', 'PER 方玉衡']);
});
