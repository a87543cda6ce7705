/** A path in two parts, for places where there isn't room for all of it: the folders, and the name that tells more. */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return { folder: at <= 0 ? '' : path.slice(0, at), name: path.slice(at + 1) };
}

/** `412 B`, `3.4 KB`, `56 MB`: to be read at a glance, not to be reckoned with. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const [value, unit] =
    bytes < 1_000_000 ? [bytes / 1000, 'KB'] : bytes < 1_000_000_000 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
