import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { placeWindow, type Rectangle, readWindowState, type WindowState, writeWindowState } from './window-state.ts';

const primary: Rectangle = { x: 0, y: 25, width: 1920, height: 1055 };
const left: Rectangle = { x: -1280, y: 0, width: 1280, height: 1024 };

function at(x: number, y: number, width = 1200, height = 800): WindowState {
  return { bounds: { x, y, width, height }, maximized: false };
}

test('the first window is centred on the primary display', () => {
  expect(placeWindow(undefined, [primary])).toEqual({
    bounds: { x: 240, y: 103, width: 1440, height: 900 },
    maximized: false,
  });
});

test('the first window is no larger than a small display', () => {
  expect(placeWindow(undefined, [{ x: 0, y: 0, width: 1280, height: 720 }]).bounds).toEqual({
    x: 0,
    y: 0,
    width: 1280,
    height: 720,
  });
});

test('a window comes back where it was, on any display', () => {
  expect(placeWindow(at(300, 200), [primary])).toEqual(at(300, 200));
  expect(placeWindow(at(-1200, 40), [primary, left])).toEqual(at(-1200, 40));
});

test('a window hanging over the edge may stay as long as its upper edge can be gripped', () => {
  expect(placeWindow(at(1800, 200), [primary])).toEqual(at(1800, 200));
  expect(placeWindow(at(-1080, 200), [primary])).toEqual(at(-1080, 200));
});

test.each([
  ['its display was taken away', at(-1200, 40)],
  ['too little of it is left on the right', at(1801, 200)],
  ['its upper edge lies under the system bar', at(300, 24)],
  ['its upper edge lies below the display', at(300, 1049)],
])('a window is centred again when %s', (_, saved) => {
  expect(placeWindow(saved, [primary]).bounds).toEqual({ x: 240, y: 103, width: 1440, height: 900 });
});

test('a maximised window whose display was taken away is maximised on the other', () => {
  expect(placeWindow({ ...at(-1200, 40), maximized: true }, [primary]).maximized).toBe(true);
});

test('a window larger than its display is made to fit', () => {
  expect(placeWindow(at(0, 30, 4000, 3000), [primary]).bounds).toEqual({ x: 0, y: 30, width: 1920, height: 1055 });
});

const folder = mkdtempSync(join(tmpdir(), 'zhupi-window-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what is written is read back, and nothing else is left in the folder', () => {
  const path = join(folder, 'window.json');
  writeWindowState(path, at(1, 2));
  writeWindowState(path, { ...at(3, 4), maximized: true });
  expect(readWindowState(path)).toEqual({ ...at(3, 4), maximized: true });
  expect(readdirSync(folder)).toEqual(['window.json']);
});

test.each([
  ['broken', '{"bounds":{"x":1'],
  ['of another shape', '{"bounds":{"x":1,"y":2,"width":"wide","height":3},"maximized":false}'],
  ['without size', '{"bounds":{"x":1,"y":2,"width":0,"height":3},"maximized":false}'],
  ['full of huge numbers', '{"bounds":{"x":1e300,"y":2,"width":10,"height":3},"maximized":false}'],
])('a file that is %s counts as none', (_, text) => {
  const path = join(folder, 'bad.json');
  writeFileSync(path, text);
  expect(readWindowState(path)).toBeUndefined();
});

test('no file is no state', () => {
  expect(readWindowState(join(folder, 'none.json'))).toBeUndefined();
});
