import type { Fragment } from '../annotations/model/span.ts';
import type { Anchors } from './schema.ts';

/**
 * The text that the sample layers speak about: the file decoded as UTF-8, without byte order mark, with LF line ends.
 * @throws TypeError when the bytes are not UTF-8.
 */
export function toAnchorText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
}

/**
 * Where the words are, in UTF-16 offsets. Occurrences may overlap: in `aaa`, the second `aa` starts at 1.
 * @throws Error when the text has no such occurrence, since then text and layer no longer belong together.
 */
export function toFragments(text: string, at: Anchors): readonly Fragment[] {
  return at.map(([surface, occurrence]) => {
    const start = startOfOccurrence(text, surface, occurrence);
    return [start, start + surface.length] as const;
  });
}

function startOfOccurrence(text: string, surface: string, occurrence: number): number {
  let start = -1;
  for (let seen = 0; seen < occurrence; seen += 1) {
    start = text.indexOf(surface, start + 1);
    if (start < 0) throw new Error(`the text has ${seen} × ${JSON.stringify(surface)}, not ${occurrence}`);
  }
  return start;
}
