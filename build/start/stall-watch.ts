/** Tells a slow download from a dead one: dead is what has not grown for some time, however long the whole takes. */
export interface StallWatch {
  /**
   * @param size bytes that have arrived
   * @param now milliseconds, from any fixed point
   * @returns whether the download is to be given up
   */
  isStalled(size: number, now: number): boolean;
}

/** @param start the time of the first byte that could have arrived, on the clock of `now` */
export function createStallWatch(patienceMs: number, start: number): StallWatch {
  let largest = 0;
  let grewAt = start;
  return {
    isStalled(size, now) {
      // Unpacking removes what was downloaded: less than before is change too.
      if (size !== largest) [largest, grewAt] = [size, now];
      return now - grewAt >= patienceMs;
    },
  };
}
