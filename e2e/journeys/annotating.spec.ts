import { expect, type Page } from '@playwright/test';
import { addSpan, expectSaved } from '../steps/annotate.ts';
import { dragAcross, dragOver, dragSpots, pointAcross, stretchOf } from '../steps/pane.ts';
import { openArticle, openSampleAs, placeIn, readStored, sampleText, spanWords } from '../steps/sample.ts';
import { test } from '../window.ts';

const WIRE = '11-flood-relief-wire';
const wire = sampleText(WIRE);
const selected = (page: Page) => page.locator('[data-selected-span] .selected-surface');

test('spans nest, cross and stack, are discontinuous, and are all seen', async ({ page, desk }) => {
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, WIRE);

  await test.step('nested: both begin together, the inner one ends and is underlined first', async () => {
    const outer = await addSpan(page, wire, placeIn(wire, '苇川县委副书记', '苇川县委'), 'ORG');
    const inner = await addSpan(page, wire, placeIn(wire, '苇川县委副书记', '苇川县'), 'LOC');
    const [out, within] = [await tintOf(page, outer), await tintOf(page, inner)];
    expect(within.x).toBeCloseTo(out.x, 0);
    expect(within.x + within.width).toBeLessThan(out.x + out.width);
    expect(within.y + within.height).toBeLessThan(out.y + out.height);
  });

  await test.step('crossing: each has words that the other has not', async () => {
    const body = await addSpan(page, wire, placeIn(wire, '苇川县灾后防疫工作', '苇川县灾后'), 'LOC');
    const paper = await addSpan(page, wire, placeIn(wire, '苇川县灾后防疫工作', '灾后防疫'), 'EVT');
    const [first, second] = [await tintOf(page, body), await tintOf(page, paper)];
    expect(first.x).toBeLessThan(second.x);
    expect(second.x).toBeLessThan(first.x + first.width);
    expect(first.x + first.width).toBeLessThan(second.x + second.width);
    expect(first.y + first.height).not.toBe(second.y + second.height);
  });

  const stacked = placeIn(wire, '鹤汀镇中心小学的教室', '鹤汀镇中心小学');
  await test.step('stacked: the same words are underlined twice', async () => {
    const body = await addSpan(page, wire, stacked, 'ORG');
    const facility = await addSpan(page, wire, stacked, 'FAC');
    const [first, second] = [await tintOf(page, body), await tintOf(page, facility)];
    expect(second.x).toBeCloseTo(first.x, 0);
    expect(second.width).toBeCloseTo(first.width, 0);
    expect(second.y + second.height).not.toBe(first.y + first.height);
  });
  // The same label on the same words is refused with a sentence, and nothing is stored.
  const again = stacked.fragments[0];
  await dragOver(page, stretchOf(wire, again?.surface ?? '', again?.occurrence));
  await page.keyboard.press('f');
  await expect(page.locator('output')).toContainText('同一处文字已经有“设施”');

  const stations = await addSpan(page, wire, placeIn(wire, '鹤汀镇东、西两座泵站', '东', '泵站'), 'FAC');
  await expect(page.locator(`.page-fill[data-span-id="${stations}"]`)).toHaveCount(2);
  await expect(page.locator(`.page-joiner[data-span-id="${stations}"]`)).not.toHaveCount(0);
  await expectSaved(page);

  await page.reload();
  await expect(page.locator('.listing .block-count')).toHaveText('7');
  await expect(page.locator('[data-span-id]').first()).toBeVisible();
  expect(spanWords(await readStored(desk, project, WIRE, '林晓'))).toEqual([
    'FAC 鹤汀镇中心小学',
    'ORG 鹤汀镇中心小学',
    'FAC 东…泵站',
    'LOC 苇川县',
    'ORG 苇川县委',
    'LOC 苇川县灾后',
    'EVT 灾后防疫',
  ]);
});

test('a drag goes backwards and over a line break', async ({ page, desk }) => {
  const umbrella = sampleText('07-paper-umbrella');
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, '07-paper-umbrella');
  const [first, last] = [stretchOf(umbrella, '从前一条巷'), stretchOf(umbrella, '子家家做伞')];
  await dragAcross(page, first, last, 'back');
  await page.keyboard.press('9');
  await expect(selected(page)).toHaveText(/^从前一条巷\s*子家家做伞$/);
  await dragAcross(page, stretchOf(umbrella, '门楣'), stretchOf(umbrella, '的旧匾'));
  await page.keyboard.press('9');
  await expect(selected(page)).toHaveText(/^门楣上还挂着“𠮷庆号”\s*的旧匾$/);
  await expectSaved(page);
  const words = spanWords(await readStored(desk, project, '07-paper-umbrella', '林晓'));
  expect(words).toEqual(expect.arrayContaining(['EVT 从前一条巷\n子家家做伞', 'EVT 门楣上还挂着“𠮷庆号”\n的旧匾']));
});

test('no drag and no nudge cuts a character in two', async ({ page, desk }) => {
  const text = sampleText('09-orange-livestream');
  const project = await openSampleAs(page, desk, '林晓');
  await openArticle(page, '09-orange-livestream');
  const before = await page.locator('.listing .block-count').textContent();

  const ending = stretchOf(text, '们”👨‍👩‍👧');
  const [last, family] = [
    { ...ending, to: ending.from + 1 },
    { ...ending, from: ending.from + 2 },
  ];
  for (const [at, key] of ['1', '2', '3', '4'].entries()) {
    await dragSpots(page, { stretch: last, at: 0.2 }, { stretch: family, at: 0.1 + at * 0.25 });
    await page.keyboard.press(key);
    await expect(selected(page)).toHaveText(/^们”(👨‍👩‍👧)?$/u);
  }
  const sentence = stretchOf(text, '𠮷顺是');
  const [rare, verb] = [
    { ...sentence, to: sentence.from + 2 },
    { ...sentence, from: sentence.from + 3 },
  ];
  for (const [at, key] of ['1', '2', '3', '4'].entries()) {
    await dragSpots(page, { stretch: rare, at: 0.1 + at * 0.25 }, { stretch: verb, at: 0.8 });
    await page.keyboard.press(key);
    await expect(selected(page)).toHaveText(/^(𠮷)?顺是$/u);
  }

  // Two equal emoji beside each other: an edge goes over a whole one at a time.
  await dragOver(page, stretchOf(text, '热闹起来'));
  await page.keyboard.press('q');
  await expect(selected(page)).toHaveText('热闹起来');
  for (const [key, words] of [
    [']', '热闹起来👍'],
    [']', '热闹起来👍👍'],
    ['Shift+BracketRight', '热闹起来👍'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(selected(page)).toHaveText(words);
  }

  // By keys alone: one press of the arrow takes the whole character.
  const { x, y } = await pointAcross(page, rare, 0);
  await page.mouse.click(x - 2, y);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('q');
  await expect(selected(page)).toHaveText('𠮷');

  await expectSaved(page);
  const stored = await readStored(desk, project, '09-orange-livestream', '林晓');
  expect(stored.spans).toHaveLength(Number(before) + 10);
  const edges = new Set([
    0,
    ...[...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(stored.text)].map(
      (g) => g.index + g.segment.length,
    ),
  ]);
  expect(stored.spans.flatMap(({ fragments }) => fragments.flat()).filter((offset) => !edges.has(offset))).toEqual([]);
});

test('a double-click takes a word, with Alt the character, and a word is only proposed', async ({ page, desk }) => {
  await openSampleAs(page, desk, '林晓');
  const segmenter = await openArticle(page, WIRE);
  // A word that only the dictionary of Chinese knows.
  const point = await pointAcross(page, stretchOf(wire, '矿'), 0.5);
  await page.mouse.dblclick(point.x, point.y);
  await page.keyboard.press('6');
  await expect(selected(page)).toHaveText(segmenter === 'nodejieba' ? '矿泉水' : '矿泉');
  await page.keyboard.press('x');
  await expect(selected(page)).toHaveCount(0);

  await page.keyboard.down('Alt');
  await page.mouse.dblclick(point.x, point.y);
  await page.keyboard.up('Alt');
  await page.keyboard.press('6');
  await expect(selected(page)).toHaveText('矿');

  await dragOver(page, stretchOf(wire, '泉水500'));
  await page.keyboard.press('6');
  await expect(selected(page)).toHaveText('泉水500');
});

/** Where the tint of a span is painted, together with its underline. */
async function tintOf(page: Page, spanId: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const tint = page.locator(`.page-fill[data-span-id="${spanId}"]`);
  await expect(tint).toHaveCount(1);
  const box = await tint.boundingBox();
  if (box === null) throw new Error('a tint that is painted has a box');
  return box;
}
