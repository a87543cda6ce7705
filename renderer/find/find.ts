import { useStore } from 'zustand';
import { work } from '../article/work.ts';
import { createFind, type Find, type FindState } from './find-store.ts';

/** The search in the article of this window. */
export const find: Find = createFind(work);

export function useFind<T>(select: (state: FindState) => T): T {
  return useStore(find, select);
}
