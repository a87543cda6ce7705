import { describe, expect, it } from 'vitest';
import { done } from '../../../annotations/model/outcome.ts';
import { CANCELLED, withProgress } from './with-progress.ts';

/** A promise to be kept from outside. */
function createGate() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), passed };
}

describe('a job of work in one piece', () => {
  it('tells how far it is, and what came of it', async () => {
    const gate = createGate();
    const job = withProgress(async (report) => {
      report(1, 2, 'first');
      await gate.passed;
      return done('all');
    });
    const events = job[Symbol.asyncIterator]();
    expect((await events.next()).value).toEqual({ type: 'progress', done: 1, total: 2, item: 'first' });
    gate.open();
    expect((await events.next()).value).toEqual({ type: 'finished', result: done('all') });
    expect((await events.next()).done).toBe(true);
  });

  it('keeps of progress that nobody fetches the latest', async () => {
    const job = withProgress(async (report) => {
      for (let step = 1; step <= 9; step += 1) report(step, 9, '');
      await Promise.resolve();
      return done(undefined);
    });
    const types: unknown[] = [];
    for await (const event of job) types.push(event.type === 'progress' ? event.done : event.type);
    expect(types.at(-1)).toBe('finished');
    expect(types.length).toBeLessThanOrEqual(2);
  });

  it('hears that it was cancelled, and that nobody listens any more; and is waited for', async () => {
    const abort = new AbortController();
    const cancelled = withProgress(async (report) => {
      report(0, 1, '');
      abort.abort();
      return report.isCancelled() ? CANCELLED : done('stored');
    }, abort.signal);
    const results: unknown[] = [];
    for await (const event of cancelled) if (event.type === 'finished') results.push(event.result);
    expect(results).toEqual([CANCELLED]);

    const gate = createGate();
    let outcome: unknown;
    const left = withProgress(async (report) => {
      report(0, 1, '');
      await gate.passed;
      outcome = report.isCancelled() ? 'stopped' : 'stored';
      return done(undefined);
    });
    for await (const event of left) {
      if (event.type !== 'progress') continue;
      setImmediate(gate.open);
      break;
    }
    expect(outcome).toBe('stopped');
  });

  it('hands a bug on', async () => {
    const job = withProgress(() => Promise.reject(new Error('a bug')));
    await expect(job[Symbol.asyncIterator]().next()).rejects.toThrow('a bug');
  });
});
