/** Part of the double of `electron`: the windows that are open, known to both the app and themselves. */
export interface OpenWindow {
  close(): void;
  destroy(): void;
}

export const openWindows = new Set<OpenWindow>();
