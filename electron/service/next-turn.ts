/** How long work may go on before the window, timers and other calls have their turn. */
const SLICE_MS = 15;

/** Lets others have their turn once. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
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
