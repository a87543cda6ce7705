import { create } from 'zustand';
import { NO_EDGES, type PageEdges } from './pane-scene.ts';

/** What lies beyond the visible part of the page, as the pane last painted it. */
export const usePageEdges = create<PageEdges>(() => NO_EDGES);
