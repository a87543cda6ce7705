import { Worker } from 'node:worker_threads';
import type { Log } from '../service/ports/log.ts';

/** What goes to a worker: a question with a number. */
export interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}

/** What comes back from it, with the same number. */
export interface Answered<Answer> {
  readonly id: number;
  readonly answer: Answer;
}

/** A thread that answers questions, started at the first of them. Every question has an answer. */
export interface AskedWorker<Question, Answer> {
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

export interface AskedWorkerOptions<Question, Answer> {
  readonly program: URL;
  readonly workerData?: unknown;
  readonly log: Log;
  /** For the log: `the segmenter`. */
  readonly name: string;
  /** Answers without a thread: where none can be started, the second one has died, or after closing. */
  readonly withoutWorker: (question: Question) => Promise<Answer>;
}

interface Waiting<Question, Answer> {
  readonly asked: Asked<Question>;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: unknown) => void;
}

const MOST_STARTS = 2;

export function createAskedWorker<Question, Answer>({
  program,
  workerData,
  log,
  name,
  withoutWorker,
}: AskedWorkerOptions<Question, Answer>): AskedWorker<Question, Answer> {
  const waiting = new Map<number, Waiting<Question, Answer>>();
  let worker: Worker | undefined;
  let started = 0;
  let lastId = 0;
  let closed = false;

  function start(): Worker {
    started += 1;
    const thread = new Worker(program, { workerData });
    thread.on('message', receive);
    thread.on('error', (error) => log.warn(`${name} failed`, error));
    thread.on('exit', () => {
      if (worker === thread) afterDeath();
    });
    return thread;
  }

  function receive({ id, answer }: Answered<Answer>): void {
    const asked = waiting.get(id);
    waiting.delete(id);
    // The thread keeps the process alive only while somebody waits for it.
    if (waiting.size === 0) worker?.unref();
    asked?.resolve(answer);
  }

  /** What it was asked is asked of a new one; after the second one's death it is done without. */
  function afterDeath(): void {
    worker = undefined;
    const left = [...waiting.values()];
    if (started < MOST_STARTS) {
      for (const { asked } of left) post(asked);
      return;
    }
    waiting.clear();
    for (const { asked, resolve, reject } of left) withoutWorker(asked.question).then(resolve, reject);
  }

  function post(asked: Asked<Question>): void {
    worker ??= start();
    worker.ref();
    worker.postMessage(asked);
  }

  return {
    ask(question) {
      if (closed || (worker === undefined && started >= MOST_STARTS)) return withoutWorker(question);
      return new Promise((resolve, reject) => {
        lastId += 1;
        const asked = { id: lastId, question };
        waiting.set(asked.id, { asked, resolve, reject });
        post(asked);
      });
    },

    async close() {
      closed = true;
      const thread = worker;
      worker = undefined;
      await thread?.terminate();
      const left = [...waiting.values()];
      waiting.clear();
      for (const { asked, resolve, reject } of left) await withoutWorker(asked.question).then(resolve, reject);
    },
  };
}
