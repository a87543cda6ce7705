import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder with the hash of its bytes and its mode: two equal ones mean that nothing was changed. */
export function fingerprintOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const path = join(folder, name);
      const stat = statSync(path);
      if (!stat.isFile()) return [name, 'folder'];
      return [name, `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${stat.mode.toString(8)}`];
    }),
  );
}
