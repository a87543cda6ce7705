import { shorten, toOneLine } from './columns.ts';

/** What a job counts. Nobody reads bytes: of those, the share is shown. */
export type Counting = 'items' | 'bytes';

/** Says how far a job has come. */
export interface Progress {
  /** @param total 0 while nobody knows */
  update(done: number, total: number, item: string, counting?: Counting): void;
  /** Clears the bar, so that other lines can follow. */
  end(): void;
}

const BAR_WIDTH = 24;

/** A bar that stays in its line on a terminal; elsewhere a plain line at every tenth of the way. */
export function createProgress(stream: {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}): Progress {
  return stream.isTTY === true ? createBar(stream) : createLines(stream);
}

function createBar(stream: { write(text: string): unknown; readonly columns?: number }): Progress {
  let drawn = false;
  return {
    update(done, total, item, counting) {
      const filled = total === 0 ? 0 : Math.round((BAR_WIDTH * done) / total);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
      const line = `${bar} ${placeOf(done, total, item, counting)}`;
      // One column is left free: a full line would wrap, and the next one could not be drawn over it.
      stream.write(`\r\u001b[2K${shorten(line, (stream.columns ?? 80) - 1)}`);
      drawn = true;
    },
    end() {
      if (drawn) stream.write('\r\u001b[2K');
      drawn = false;
    },
  };
}

function createLines(stream: { write(text: string): unknown }): Progress {
  let tenth = 0;
  return {
    update(done, total, item, counting) {
      const reached = total === 0 ? 0 : Math.floor((10 * done) / total);
      if (reached <= tenth) return;
      tenth = reached;
      stream.write(`${placeOf(done, total, item, counting)}\n`);
    },
    end() {
      tenth = 0;
    },
  };
}

/** `12/34 rain.txt`, or `35% rain.txt`; an item without a name is left out. */
function placeOf(done: number, total: number, item: string, counting: Counting = 'items'): string {
  return `${howFar(done, total, counting)} ${toOneLine(item)}`.trimEnd();
}

function howFar(done: number, total: number, counting: Counting): string {
  if (counting === 'bytes') return `${total === 0 ? 0 : Math.floor((100 * done) / total)}%`;
  return total === 0 ? String(done) : `${done}/${total}`;
}
