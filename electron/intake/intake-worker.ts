import { parentPort } from 'node:worker_threads';
import type { IntakeItem } from '../service/ports/intake.ts';
import type { IntakeAnswer, IntakeRequest } from './intake-messages.ts';
import { lookAt } from './look.ts';
import { type NextPortion, toPortions } from './portions.ts';
import { readFile } from './read-file.ts';

/** The thread on which files become articles. */
const port = parentPort;
if (port === null) throw new Error('this is a worker: start it by createIntake');

/** A file that is being read, and the portion that is prepared while the one before is worked on. */
interface Stream {
  readonly portions: AsyncGenerator<NextPortion>;
  prepared: Promise<IntakeAnswer>;
}

const streams = new Map<number, Stream>();

port.on('message', (request: IntakeRequest) => {
  void answer(request);
});

async function answer(request: IntakeRequest): Promise<void> {
  const { id } = request;
  switch (request.type) {
    case 'look':
      return send(
        await lookAt(request.file, request.path, request.reading).then(
          (look): IntakeAnswer => ({ type: 'looked', id, look }),
          (error: unknown) => broke(id, error),
        ),
      );
    case 'read': {
      const progress = { bytesRead: 0, bytesTotal: 0 };
      const items = readFile(request.file, request.path, request.options, progress);
      const portions = toPortions(items, progress);
      streams.set(id, { portions, prepared: prepare(id, portions) });
      return sendPortion(id);
    }
    case 'next':
      return sendPortion(id);
    case 'cancel': {
      const stream = streams.get(id);
      streams.delete(id);
      await stream?.portions.return(undefined);
    }
  }
}

/** One portion is read ahead, never more: what the project can't take in yet stays in the file. */
async function sendPortion(id: number): Promise<void> {
  const stream = streams.get(id);
  if (stream === undefined) return;
  const prepared = await stream.prepared;
  if (prepared.type === 'portion' && !prepared.last) stream.prepared = prepare(id, stream.portions);
  else streams.delete(id);
  send(prepared);
}

async function prepare(id: number, portions: AsyncGenerator<NextPortion>): Promise<IntakeAnswer> {
  try {
    const { done, value } = await portions.next();
    if (done === true) throw new Error('a reading ended without its last portion');
    return { type: 'portion', id, ...value };
  } catch (error) {
    return broke(id, error);
  }
}

function broke(id: number, error: unknown): IntakeAnswer {
  return { type: 'broke', id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function send(answer: IntakeAnswer): void {
  if (answer.type !== 'portion') {
    port?.postMessage(answer);
    return;
  }
  const items = answer.portion.items.map(withOwnBytes);
  port?.postMessage(
    { ...answer, portion: { ...answer.portion, items } } satisfies IntakeAnswer,
    items.flatMap(buffersOf),
  );
}

/** Bytes may be part of a buffer that others use too: what is handed over to the other thread must be nobody else's. */
function withOwnBytes(item: IntakeItem): IntakeItem {
  if (item.type === 'failed') return item;
  const { sketch, original } = item;
  return { ...item, sketch: sketch.slice(), ...(original !== undefined && { original: new Uint8Array(original) }) };
}

function buffersOf(item: IntakeItem): ArrayBuffer[] {
  if (item.type === 'failed') return [];
  return [item.sketch, ...(item.original === undefined ? [] : [item.original])].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
}
