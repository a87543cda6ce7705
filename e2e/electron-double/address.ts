/**
 * Part of the double of `electron`: addresses of custom schemes.
 *
 * Real Electron teaches Chromium the scheme itself. Here `scheme://host/path` becomes an https origin of its own, whose
 * requests are answered before they reach a network; https, since a secure context is what a privileged scheme is given.
 */
const DOMAIN = 'electron-double.test';
const PAGE_ADDRESS = new RegExp(`^https://([^/]+)\\.([a-z][a-z0-9+-]*)\\.${DOMAIN.replace('.', '\\.')}(?=[/?#]|$)`);

const schemes = new Set<string>();

export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** What the page is loaded from for an address that main knows. */
export function toPageAddress(address: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+-]*):\/\/(.*)$/s.exec(address) ?? [];
  if (!schemes.has(scheme)) return address;
  const [, host = '', path = ''] = /^([^/?#]*)(.*)$/s.exec(rest) ?? [];
  return `https://${host}.${scheme}.${DOMAIN}${path}`;
}

/** The address main is told for what the page says. */
export function toElectronAddress(address: string): string {
  return address.replace(PAGE_ADDRESS, (_, host: string, scheme: string) => `${scheme}://${host}`);
}
