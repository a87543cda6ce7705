import type { Steps } from '../../annotations/formats/steps.ts';

/** How long work may go on before the window, timers and other calls have their turn. */
const SLICE_MS = 15;

/** Lets others have their turn once. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Runs long work to its end; others have their turn in between. */
export async function finishBreathing<T>(steps: Steps<T>): Promise<T> {
  const breathe = createBreather();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}

/** @returns a function to be awaited between parts of long work: it gives way whenever enough time has gone by. */
export function createBreather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await nextTurn();
    since = performance.now();
  };
}
