import { useStore } from 'zustand';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';
import { layerStore } from '../state/layer.ts';
import { type Checks, type ChecksState, createChecks } from './checks-store.ts';

/** A person who has not changed anything for so long rests. Milliseconds. */
const REST_MS = 400;
/** An idle moment is waited for no longer than this. */
const PATIENCE_MS = 500;

/** The findings of the layer in this window. */
export const checks: Checks = createChecks({
  layer: layerStore,
  lints: {
    ignored: (input) => ask(api.lints.ignored.query(input)),
    ignore: (input) => ask(api.lints.ignore.mutate(input)),
    projectLabels: (input) => ask(api.lints.projectLabels.query(input)),
  },
  rest: () => new Promise((resolve) => setTimeout(resolve, REST_MS)),
  idle: () => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS })),
});

export function useChecks<T>(select: (state: ChecksState) => T): T {
  return useStore(checks, select);
}
