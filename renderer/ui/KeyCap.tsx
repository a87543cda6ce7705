import './button.css';
import { useSession } from '../state/session.ts';
import { type KeyPattern, keyCaps } from './keys.ts';

/** A key as it is printed: one hairline cap with all that is held together. */
export function KeyCap({ pattern }: { readonly pattern: KeyPattern }) {
  const isMac = useIsMac();
  const caps = keyCaps(pattern, isMac);
  return <kbd className="keycap">{caps.join(isMac ? '' : ' ')}</kbd>;
}

/** Whether the machine has ⌘: asked of the program, since a browser no longer tells reliably. */
export function useIsMac(): boolean {
  return useSession((state) => state.info?.platform === 'darwin');
}
