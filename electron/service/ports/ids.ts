/** Chance, handed in so that tests can repeat a run. */
export interface Ids {
  /** A new id, unique without asking anybody; letters and digits only. */
  next(): string;
}
