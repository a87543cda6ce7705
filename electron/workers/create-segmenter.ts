import { Worker } from 'node:worker_threads';
import type { WordBoundaries } from '../../shared/api/words.ts';
import type { Log } from '../service/ports/log.ts';
import type { Segmenter } from '../service/ports/segmenter.ts';
import { intlStarts } from './intl-words.ts';
import type { SegmentAnswer, SegmentRequest, SegmentWorkerData } from './segment-messages.ts';

export interface SegmenterOptions {
  readonly log: Log;
  /** Folder of cppjieba's dictionaries; those of the package, unpacked where the app is packaged, when absent. */
  readonly dictionaryFolder?: string;
  /** Another program for the thread, in tests. */
  readonly worker?: URL;
}

interface Waiting {
  readonly request: SegmentRequest;
  readonly resolve: (boundaries: WordBoundaries) => void;
}

const MOST_STARTS = 2;

/** Words by nodejieba on a thread of its own, started at first use; by the platform's segmenter where that fails. */
export function createSegmenter({ log, dictionaryFolder, worker: program }: SegmenterOptions): Segmenter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let started = 0;
  let lastId = 0;
  let closed = false;

  function start(): Worker {
    started += 1;
    const data: SegmentWorkerData = { dictionaryFolder };
    const thread = new Worker(program ?? new URL('./segment-worker.ts', import.meta.url), { workerData: data });
    thread.on('message', receive);
    thread.on('error', (error) => log.warn('the segmenter failed', error));
    thread.on('exit', () => {
      if (worker === thread) afterDeath();
    });
    return thread;
  }

  function receive({ id, starts, segmenter, lacking }: SegmentAnswer): void {
    if (lacking !== undefined) log.warn(`words are found without nodejieba: ${lacking}`);
    const asked = waiting.get(id);
    waiting.delete(id);
    // The thread keeps the process alive only while somebody waits for it.
    if (waiting.size === 0) worker?.unref();
    asked?.resolve({ starts, segmenter });
  }

  /** What it was asked is asked of a new one; of the second one's death the platform's segmenter is the heir. */
  function afterDeath(): void {
    worker = undefined;
    const left = [...waiting.values()];
    if (started < MOST_STARTS) {
      for (const { request } of left) post(request);
      return;
    }
    waiting.clear();
    for (const { request, resolve } of left) void withoutWorker(request.text).then(resolve);
  }

  function post(request: SegmentRequest): void {
    worker ??= start();
    worker.ref();
    worker.postMessage(request);
  }

  return {
    boundaries(text) {
      if (closed || (worker === undefined && started >= MOST_STARTS)) return withoutWorker(text);
      return new Promise((resolve) => {
        lastId += 1;
        const request = { id: lastId, text };
        waiting.set(request.id, { request, resolve });
        post(request);
      });
    },

    async close() {
      closed = true;
      const thread = worker;
      worker = undefined;
      await thread?.terminate();
      const left = [...waiting.values()];
      waiting.clear();
      for (const { request, resolve } of left) resolve(await withoutWorker(request.text));
    },
  };
}

async function withoutWorker(text: string): Promise<WordBoundaries> {
  const starts: number[] = [];
  for (const paragraph of intlStarts(text)) {
    for (const start of paragraph) starts.push(start);
    await nextTurn();
  }
  return { starts, segmenter: 'intl' };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
