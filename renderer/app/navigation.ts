import { create } from 'zustand';
import { type Address, encodeAddress, parseAddress } from './address.ts';

interface Navigation {
  readonly address: Address;
  /** The article annotated last in this window, for the way back to it. */
  readonly lastArticle: string | null;
}

/** Where the window is. The hash is the truth; the store only follows it. */
export const useNavigation = create<Navigation>(() => ({
  address: parseAddress(globalThis.location?.hash ?? ''),
  lastArticle: null,
}));

/** Follows the hash from now on. @returns the function that stops it. */
export function followHash(): () => void {
  const follow = (): void => show(parseAddress(globalThis.location.hash));
  follow();
  globalThis.addEventListener('hashchange', follow);
  return () => globalThis.removeEventListener('hashchange', follow);
}

/** Goes somewhere; the way back stays in the history. */
export function goTo(address: Address): void {
  globalThis.location.hash = encodeAddress(address);
}

/** Changes the address of the place we are at (the focused span, the disagreement shown) without a step in the history. */
export function replaceAddress(address: Address): void {
  globalThis.history.replaceState(null, '', encodeAddress(address));
  show(address);
}

/** Another project has other articles. */
export function forgetLastArticle(): void {
  useNavigation.setState({ lastArticle: null });
}

function show(address: Address): void {
  useNavigation.setState(address.screen === 'annotate' ? { address, lastArticle: address.articleId } : { address });
}
