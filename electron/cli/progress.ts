import { shorten } from './columns.ts';

/** Says how far a job has come. */
export interface Progress {
  /** @param total 0 while nobody knows */
  update(done: number, total: number, item: string): void;
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
    update(done, total, item) {
      const filled = total === 0 ? 0 : Math.round((BAR_WIDTH * done) / total);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
      const line = `${bar} ${placeOf(done, total, item)}`;
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
    update(done, total, item) {
      const reached = total === 0 ? 0 : Math.floor((10 * done) / total);
      if (reached <= tenth) return;
      tenth = reached;
      stream.write(`${placeOf(done, total, item)}\n`);
    },
    end() {
      tenth = 0;
    },
  };
}

/** `12/34 rain.txt`; an item without a name is left out. */
function placeOf(done: number, total: number, item: string): string {
  return `${total === 0 ? done : `${done}/${total}`} ${item}`.trimEnd();
}
