import { detectAll } from 'jschardet';
import type { Encoding } from '../../shared/api/import.ts';

/** jschardet's names in lower case for the encodings that an article can come in. */
const NAMES: Readonly<Record<string, Encoding>> = {
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  'utf-16-le': 'utf-16le',
  'utf-16le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
};

/** How sure a detector is of each encoding by the frequencies of their bytes, 0 … 1; those it rules out are absent. */
export function rankEncodings(bytes: Uint8Array): ReadonlyMap<Encoding, number> {
  const ranks = new Map<Encoding, number>();
  for (const { encoding, confidence } of detectAll(bytes)) {
    const name = NAMES[encoding?.toLowerCase() ?? ''];
    if (name !== undefined) ranks.set(name, Math.max(confidence, ranks.get(name) ?? 0));
  }
  return ranks;
}
