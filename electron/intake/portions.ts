import type { IntakeItem, IntakePortion } from '../service/ports/intake.ts';
import type { Progress } from './read-file.ts';

/** Few enough that a progress bar moves and Cancel is heard soon, enough that a transaction is worth its while. */
const MOST_ITEMS = 64;
/** UTF-16 units of raw text, and bytes of originals, after which a portion is sent: one article may be larger by itself. */
const MOST_UNITS = 1024 * 1024;

/** A portion, and whether it is the file's last. There is always one that is. */
export interface NextPortion {
  readonly portion: IntakePortion;
  readonly last: boolean;
}

/** Items in portions of bounded size. `progress` tells how far the file has been read. */
export async function* toPortions(
  items: AsyncIterable<IntakeItem>,
  progress: Readonly<Progress>,
): AsyncGenerator<NextPortion> {
  let gathered: IntakeItem[] = [];
  let units = 0;
  for await (const item of items) {
    gathered.push(item);
    units += sizeOf(item);
    if (gathered.length < MOST_ITEMS && units < MOST_UNITS) continue;
    yield { portion: { items: gathered, ...progress }, last: false };
    gathered = [];
    units = 0;
  }
  const { bytesTotal } = progress;
  yield { portion: { items: gathered, bytesRead: bytesTotal, bytesTotal }, last: true };
}

function sizeOf(item: IntakeItem): number {
  return item.type === 'failed' ? 0 : item.article.source.rawText.length + (item.original?.length ?? 0);
}
