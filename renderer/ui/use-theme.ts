import { useSyncExternalStore } from 'react';
import { useSession } from '../state/session.ts';
import type { Theme } from './label-color.ts';

const DARK = '(prefers-color-scheme: dark)';

/** The theme shown now: the person's choice, else the system's. */
export function useTheme(): Theme {
  const chosen = useSession((state) => state.settings.theme);
  const systemIsDark = useSyncExternalStore(followSystem, () => matchMedia(DARK).matches);
  return chosen === 'system' ? (systemIsDark ? 'dark' : 'light') : chosen;
}

function followSystem(onChange: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
