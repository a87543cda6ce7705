import type { Change } from '../../annotations/model/change.ts';

/** What can be undone or redone, the latest first. Immutable, so that an older state is kept by keeping the list. */
export type Steps = { readonly change: Change; readonly older: Steps } | null;

export function withStep(older: Steps, change: Change): Steps {
  return { change, older };
}
