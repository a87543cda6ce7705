import { expect, type Page } from '@playwright/test';

/** A stretch of words on the page: its line of text, and where in that line it stands (UTF-16). */
export interface Stretch {
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

/** Finds the n-th occurrence (from 0) of `surface` in `text`; it must lie within one line. */
export function stretchOf(text: string, surface: string, occurrence = 0): Stretch {
  let at = text.indexOf(surface);
  for (let i = 0; i < occurrence && at >= 0; i += 1) at = text.indexOf(surface, at + surface.length);
  if (at < 0) throw new Error(`the text doesn't hold occurrence ${occurrence} of the words sought`);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = text.indexOf('\n', at);
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  return { line, from: at - lineStart, to: at - lineStart + surface.length };
}

interface Ends {
  readonly start: { readonly x: number; readonly y: number };
  readonly end: { readonly x: number; readonly y: number };
}

/** Where the first character's left edge and the last one's right edge are on the screen, or null when not painted. */
async function measure(page: Page, { line, from, to }: Stretch): Promise<Ends | null> {
  return page.evaluate(
    ([wanted, first, last]) => {
      const lines = [...document.querySelectorAll('.cm-content .cm-line')];
      const element = lines.find((candidate) => candidate.textContent === wanted);
      if (element === undefined) return null;
      const edgeAt = (offset: number, side: 'left' | 'right'): { x: number; y: number } | null => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let before = 0;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const { length } = node.textContent ?? '';
          if (offset < before + length) {
            const range = document.createRange();
            range.setStart(node, offset - before);
            range.setEnd(node, offset - before + 1);
            const rect = range.getClientRects()[0];
            return rect === undefined ? null : { x: rect[side], y: rect.top + rect.height / 2 };
          }
          before += length;
        }
        return null;
      };
      const start = edgeAt(first, 'left');
      const end = edgeAt(last - 1, 'right');
      return start && end && { start, end };
    },
    [line, from, to] as const,
  );
}

/** Turns the wheel over the article until the stretch is well inside the pane, as a reader would. */
export async function scrollTo(page: Page, stretch: Stretch): Promise<Ends> {
  const pane = page.locator('.cm-scroller');
  const box = await pane.boundingBox();
  if (box === null) throw new Error('the article pane is not shown');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const isInside = (y: number) => y > box.y + 70 && y < box.y + box.height - 90;
  let ends = await measure(page, stretch);
  for (let turn = 0; turn < 200; turn += 1) {
    if (ends && isInside(ends.start.y) && isInside(ends.end.y)) return ends;
    const before = await pane.evaluate((element) => element.scrollTop);
    // A line that isn't rendered lies further on; from the end, start over at the top.
    const step = ends === null ? box.height / 2 : ends.start.y - (box.y + box.height / 2);
    await page.mouse.wheel(0, step);
    await expect
      .poll(async () => {
        const now = await pane.evaluate((e) => [e.scrollTop, e.scrollHeight - e.clientHeight] as const);
        return Math.abs(now[0] - before) > 0.5 || (step > 0 ? now[0] >= now[1] - 1 : now[0] <= 1);
      })
      .toBe(true);
    const after = await pane.evaluate((element) => element.scrollTop);
    if (after === before) await page.mouse.wheel(0, step > 0 ? -1_000_000 : 1_000_000);
    ends = await measure(page, stretch);
    // At the very top or bottom of a short article the stretch can't be brought to the middle.
    if (ends && after === before) return ends;
  }
  throw new Error('the words could not be scrolled into view');
}

/** Drags the mouse over the stretch, pressing slightly inside its first and releasing inside its last character. */
export async function dragOver(page: Page, stretch: Stretch, modifier?: 'Control' | 'Alt'): Promise<void> {
  const { start, end } = await scrollTo(page, stretch);
  if (modifier) await page.keyboard.down(modifier);
  await page.mouse.move(start.x + 1, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
  await page.mouse.move(end.x - 1, end.y, { steps: 3 });
  await page.mouse.up();
  if (modifier) await page.keyboard.up(modifier);
}

/** Clicks into the middle of the stretch's first character. */
export async function clickOn(page: Page, stretch: Stretch, count = 1): Promise<void> {
  const { start } = await scrollTo(page, stretch);
  await page.mouse.click(start.x + 6, start.y, { clickCount: count });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Presses the mouse at one point, moves, and lets go at another. */
async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/**
 * Drags from the beginning of one stretch to the end of a later one, over the line break between them; or, backwards,
 * the other way. Both must find room in the pane.
 */
export async function dragAcross(page: Page, first: Stretch, last: Stretch, way: 'on' | 'back' = 'on'): Promise<void> {
  await scrollTo(page, last);
  const [head, tail] = [await measure(page, first), await measure(page, last)];
  if (head === null || tail === null) throw new Error('the words lie too far apart');
  const from = { x: head.start.x + 1, y: head.start.y };
  const to = { x: tail.end.x - 1, y: tail.end.y };
  await (way === 'on' ? drag(page, from, to) : drag(page, to, from));
}

/** The point that lies `fraction` of the way across a stretch, which must lie in one row. */
export async function pointAcross(page: Page, stretch: Stretch, fraction: number): Promise<Point> {
  await scrollTo(page, stretch);
  const rect = await page.evaluate(
    ([wanted, first, last]) => {
      const lines = [...document.querySelectorAll('.cm-content .cm-line')];
      const text = lines.find((candidate) => candidate.textContent === wanted)?.firstChild;
      if (!(text instanceof Text)) return null;
      const range = document.createRange();
      range.setStart(text, first);
      range.setEnd(text, last);
      const { left, width, top, height } = range.getBoundingClientRect();
      const isOneRow = [...range.getClientRects()].every((part) => Math.abs(part.top - top) < height / 2);
      return isOneRow ? { left, width, y: top + height / 2 } : null;
    },
    [stretch.line, stretch.from, stretch.to] as const,
  );
  if (rect === null) throw new Error('the words do not stand in one row');
  return { x: rect.left + rect.width * fraction, y: rect.y };
}

/** A part of the way across a stretch: 0 at its left edge, 1 at its right. */
export interface Spot {
  readonly stretch: Stretch;
  readonly at: number;
}

/** Drags from one spot to another, wherever in a character they lie. Both must find room in the pane. */
export async function dragSpots(page: Page, from: Spot, to: Spot): Promise<void> {
  // Going to the one may scroll the other away; the second time both are where they stay.
  await pointAcross(page, to.stretch, to.at);
  const start = await pointAcross(page, from.stretch, from.at);
  await drag(page, start, await pointAcross(page, to.stretch, to.at));
}
