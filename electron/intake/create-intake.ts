import { Worker } from 'node:worker_threads';
import { refused } from '../../annotations/model/outcome.ts';
import { endingsOfFormat } from '../../shared/api/import.ts';
import type { AppProblem } from '../../shared/problem.ts';
import type { CancelSignal } from '../../shared/progress.ts';
import type { Intake, IntakePortion } from '../service/ports/intake.ts';
import type { Log } from '../service/ports/log.ts';
import type { IntakeAnswer, IntakeRequest } from './intake-messages.ts';

export interface IntakeSettings {
  /** Hears of a thread that died, and of bugs. */
  readonly log?: Log;
  /** Another program for the thread, in tests. */
  readonly worker?: URL;
}

/** What came of a question: its answer, the end of the thread, or that nobody waits any more. */
type Answer = IntakeAnswer | { readonly type: 'died'; readonly error: string } | { readonly type: 'dropped' };

/** Makes articles of files on a thread of its own, started at first use; after it has died, a new one at the next. */
export function createIntake({ log, worker: program }: IntakeSettings = {}): Intake {
  const waiting = new Map<number, (answer: Answer) => void>();
  /** Readings that are not at their end. */
  const reading = new Set<number>();
  let worker: Worker | undefined;
  let lastError = '';
  let lastId = 0;

  function start(): Worker {
    const thread = new Worker(program ?? new URL('./intake-worker.ts', import.meta.url));
    lastError = '';
    thread.on('message', (answer: IntakeAnswer) => settle(answer.id, answer));
    thread.on('error', (error) => {
      lastError = error instanceof Error ? error.message : String(error);
      log?.warn('the intake failed', error);
    });
    thread.on('exit', () => {
      if (worker !== thread) return;
      worker = undefined;
      settleAll({ type: 'died', error: lastError });
    });
    return thread;
  }

  function settle(id: number, answer: Answer): void {
    const resolve = waiting.get(id);
    waiting.delete(id);
    // The thread keeps the process alive only while somebody waits for it.
    if (waiting.size === 0) worker?.unref();
    resolve?.(answer);
  }

  function settleAll(answer: Answer): void {
    for (const id of [...waiting.keys()]) settle(id, answer);
  }

  function ask(request: IntakeRequest): Promise<Answer> {
    return new Promise((resolve) => {
      waiting.set(request.id, resolve);
      worker ??= start();
      worker.ref();
      worker.postMessage(request);
    });
  }

  async function* read(...[file, path, options, signal]: Parameters<Intake['read']>): AsyncGenerator<IntakePortion> {
    if (isAborted(signal)) return;
    lastId += 1;
    const id = lastId;
    worker ??= start();
    const thread = worker;
    reading.add(id);
    const release = onAbort(signal, () => settle(id, { type: 'dropped' }));
    let next: IntakeRequest = { type: 'read', id, file, path, options };
    let read = { bytesRead: 0, bytesTotal: 0 };
    let open = true;
    try {
      while (open && !isAborted(signal)) {
        // A reading lives and dies with its thread; another one knows nothing of it.
        const answer: Answer = worker === thread ? await ask(next) : { type: 'died', error: lastError };
        if (answer.type === 'dropped' || answer.type === 'looked') return;
        open = answer.type === 'portion' && !answer.last;
        if (answer.type === 'portion') {
          const { bytesRead, bytesTotal } = answer.portion;
          read = { bytesRead, bytesTotal };
          yield answer.portion;
        } else {
          if (answer.type === 'broke') log?.warn(`${path} could not be read`, answer.error);
          yield { items: [{ type: 'failed', place: '', problem: brokenOff(path, answer.error) }], ...read };
        }
        next = { type: 'next', id };
      }
    } finally {
      release();
      reading.delete(id);
      if (open && worker === thread) drop(thread, id);
    }
  }

  /**
   * Nobody wants the rest. A thread that may be busy with it for long, and that nobody else waits for, is ended, so that
   * the next file need not wait; a new one costs less than a second.
   */
  function drop(thread: Worker, id: number): void {
    if (reading.size > 0 || waiting.size > 0) {
      thread.postMessage({ type: 'cancel', id } satisfies IntakeRequest);
      return;
    }
    worker = undefined;
    void thread.terminate();
  }

  return {
    endings: Object.values(endingsOfFormat).flat(),

    async look(file, path, reading) {
      lastId += 1;
      const answer = await ask({ type: 'look', id: lastId, file, path, reading });
      if (answer.type === 'looked') return answer.look;
      if (answer.type !== 'broke' && answer.type !== 'died') return refused('cancelled');
      if (answer.type === 'broke') log?.warn(`${path} could not be looked at`, answer.error);
      return { ok: false, problem: brokenOff(path, answer.error) };
    },

    read,

    async close() {
      const thread = worker;
      worker = undefined;
      settleAll({ type: 'dropped' });
      await thread?.terminate();
    },
  };
}

/** The thread died over it, or a library did: nothing else of the import is lost. */
function brokenOff(path: string, error: string): AppProblem {
  return { code: 'file-damaged', params: { path, detail: error.split('\n', 1)[0] ?? '' } };
}

function isAborted(signal: CancelSignal | undefined): boolean {
  return signal?.aborted === true;
}

function onAbort(signal: CancelSignal | undefined, heard: () => void): () => void {
  signal?.addEventListener('abort', heard, { once: true });
  return () => signal?.removeEventListener('abort', heard);
}
