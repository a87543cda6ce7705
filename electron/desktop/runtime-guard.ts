/** What the store's native module and the bundle's syntax ask for. */
const OLDEST = [
  { key: 'electron', name: 'Electron', oldest: 40 },
  { key: 'node', name: 'Node', oldest: 24 },
] as const;

/**
 * Older runtimes don't fail cleanly: the database module crashes the process. So the versions are looked at before
 * anything that loads it is imported.
 *
 * @param versions `process.versions`
 * @returns what is too old, with its version and the oldest that will do; `undefined` when all is well
 */
export function runtimeFault(
  versions: Readonly<Record<string, string | undefined>>,
): { readonly name: string; readonly version: string; readonly oldest: number } | undefined {
  for (const { key, name, oldest } of OLDEST) {
    const version = versions[key] ?? '0';
    if (Number.parseInt(version, 10) < oldest) return { name, version, oldest };
  }
  return undefined;
}
