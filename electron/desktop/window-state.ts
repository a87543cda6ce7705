import { readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

const lengthSchema = z.number().int().min(1).max(100_000);
const placeSchema = z.number().int().min(-100_000).max(100_000);

/** Device-independent pixels, as Electron counts them. */
const rectangleSchema = z.strictObject({ x: placeSchema, y: placeSchema, width: lengthSchema, height: lengthSchema });
export type Rectangle = z.infer<typeof rectangleSchema>;

const windowStateSchema = z.strictObject({
  /** Where the window lies when it isn't maximised. */
  bounds: rectangleSchema,
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const SMALLEST_WINDOW = { width: 880, height: 560 } as const;
const FIRST_WINDOW = { width: 1440, height: 900 } as const;

/** So much of the upper edge has to be on a display that a hand can take hold of it. */
const GRIP = { width: 120, height: 32 } as const;

/**
 * Where the window opens: where it was, if that place still exists; else centred on the first display.
 *
 * @param workAreas the displays without their task bars, the primary one first; at least one
 */
export function placeWindow(saved: WindowState | undefined, workAreas: readonly Rectangle[]): WindowState {
  const home = saved && workAreas.find((area) => canBeGripped(saved.bounds, area));
  if (saved !== undefined && home !== undefined) return { ...saved, bounds: shrinkInto(saved.bounds, home) };
  const [primary] = workAreas;
  if (primary === undefined) throw new Error('a system without a display cannot show a window');
  return { bounds: centre(FIRST_WINDOW, primary), maximized: saved?.maximized ?? false };
}

function canBeGripped(bounds: Rectangle, area: Rectangle): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return width >= GRIP.width && bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height;
}

/** A display that became smaller must not leave the window larger than itself. */
function shrinkInto(bounds: Rectangle, area: Rectangle): Rectangle {
  return { ...bounds, width: Math.min(bounds.width, area.width), height: Math.min(bounds.height, area.height) };
}

function centre(size: { width: number; height: number }, area: Rectangle): Rectangle {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

/** The saved state, or nothing where there is none or it can't be read: a window always opens. */
export function readWindowState(path: string): WindowState | undefined {
  try {
    return windowStateSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step. Synchronous: it also runs while the app is going down. */
export function writeWindowState(path: string, state: WindowState): void {
  writeFileAtomic.sync(path, `${JSON.stringify(state, undefined, 2)}\n`);
}
