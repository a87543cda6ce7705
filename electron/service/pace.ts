/** How often somebody who watches a progress bar is told: more often is not seen, and drawing it costs the window time. */
const PACE_MS = 80;

/** @returns a function that says whether it is time to tell again; the first time it is. */
export function createPace(): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last < PACE_MS) return false;
    last = now;
    return true;
  };
}
