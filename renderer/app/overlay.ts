import { create } from 'zustand';

export type Overlay = 'none' | 'palette' | 'keys';

/** What lies over the screen; one thing at a time. */
export const useOverlay = create<{ readonly overlay: Overlay }>(() => ({ overlay: 'none' }));

export function openOverlay(overlay: Overlay): void {
  useOverlay.setState({ overlay });
}

export function closeOverlay(): void {
  useOverlay.setState({ overlay: 'none' });
}
