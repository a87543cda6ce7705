import type { Fragment } from '../annotations/model/span.ts';
import { cleanUp } from '../annotations/text/clean-up/clean-up.ts';
import { NOTHING_FOUND } from '../annotations/text/clean-up/raw-page.ts';
import { cleanLineEnds } from '../annotations/text/line-ends.ts';
import { type SourceMap, toRawOffset, toTextOffset } from '../annotations/text/source-map.ts';
import type { Anchors } from './schema.ts';

/** A sample file as people read it when they wrote its layers down, and the article that an import makes of it. */
export interface AnchoredText {
  /** What anchors speak about: the file decoded as UTF-8, without byte order mark, with LF line ends. */
  readonly anchorText: string;
  /** The article's text, which the layers' offsets are about. */
  readonly text: string;
  /** From the raw text to `anchorText`, and to `text`. */
  readonly maps: { readonly anchor: SourceMap; readonly article: SourceMap };
}

/** @throws TypeError when the bytes are not UTF-8. */
export function toAnchoredText(bytes: Uint8Array): AnchoredText {
  const rawText = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const { text: anchorText, map: anchor } = cleanLineEnds(rawText);
  const { text, map: article } = cleanUp({ rawText, found: NOTHING_FOUND });
  return { anchorText, text, maps: { anchor, article } };
}

/**
 * Where the words are in the article, in UTF-16 offsets. Occurrences may overlap: in `aaa`, the second `aa` starts at 1.
 * Pieces between which the clean-up leaves everything out have become one.
 * @throws Error when the file has no such occurrence, or the article nothing of it: text and layer don't belong together then.
 */
export function toFragments({ anchorText, maps }: AnchoredText, at: Anchors): readonly Fragment[] {
  const fragments: Fragment[] = [];
  for (const [surface, occurrence] of at) {
    const from = startOfOccurrence(anchorText, surface, occurrence);
    const start = toTextOffset(maps.article, toRawOffset(maps.anchor, from, 'start'));
    const end = toTextOffset(maps.article, toRawOffset(maps.anchor, from + surface.length, 'end'));
    if (start === end) throw new Error(`the clean-up leaves out ${JSON.stringify(surface)}, occurrence ${occurrence}`);
    const before = fragments.at(-1);
    if (before?.[1] === start) fragments.splice(-1, 1, [before[0], end]);
    else fragments.push([start, end]);
  }
  return fragments;
}

function startOfOccurrence(text: string, surface: string, occurrence: number): number {
  let start = -1;
  for (let seen = 0; seen < occurrence; seen += 1) {
    start = text.indexOf(surface, start + 1);
    if (start < 0) throw new Error(`the text has ${seen} × ${JSON.stringify(surface)}, not ${occurrence}`);
  }
  return start;
}
