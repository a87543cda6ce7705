import { fromMarkdown } from 'mdast-util-from-markdown';
import type { RawRange } from '../../../annotations/text/clean-up/choice.ts';

/** Where a Markdown text has signs that are no text of its own, and what else they tell. */
export interface Markup {
  /** Ascending and apart. */
  readonly signs: readonly RawRange[];
  /** Descriptions of pictures; ascending. */
  readonly captions: readonly RawRange[];
  /** The text of the first heading of the highest rank. */
  readonly heading?: string;
}

/**
 * micromark's tokens that are signs as a whole. Numbers of lists stay: readers see them. So does a `&amp;`, since only
 * ranges can be left out and nothing put in their place.
 */
const SIGNS = new Set([
  'setextHeadingLine',
  'thematicBreak',
  'blockQuotePrefix',
  'emphasisSequence',
  'strongSequence',
  'codeFencedFence',
  'codeTextSequence',
  'codeTextPadding',
  'labelMarker',
  'labelImageMarker',
  'resource',
  'reference',
  'definition',
  'autolinkMarker',
  'escapeMarker',
  'hardBreakEscape',
  'htmlText',
]);

/** Tags and comments of HTML, and what it hides. */
const HTML_SIGNS = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<\/?[a-z][^<>]*>/gi;
/** The name of a picture's file, or what editors write where nobody wrote anything. */
const NO_CAPTION =
  /^(?:\s*|[\w.\-\u4e00-\u9fff]+\.(?:jpe?g|png|gif|webp|bmp|svg|heic)|(?:image|img|picture|photo|图片|圖片|图像|圖像)[\s_-]*\d*)$/i;
/** A list in a list, sixty-four times over, is no article, and costs the parser minutes. */
const TOO_DEEP = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]*){64}/m;

/** Finds the signs by the tokens of a parser (CommonMark), so that a `*` of the text stays. */
export function findMarkup(text: string): Markup {
  if (TOO_DEEP.test(text)) return { signs: [], captions: [] };
  const signs: RawRange[] = [];
  const captions: RawRange[] = [];
  const headings: { readonly rank: number; readonly range: RawRange }[] = [];
  /** The picture whose description comes next. */
  let image: RawRange | undefined;
  let rank = 0;

  fromMarkdown(text, {
    mdastExtensions: [
      {
        // Hears of every token and changes none.
        beforeEnter({ type, start: { offset: start }, end: { offset: end } }) {
          const slice = (): string => text.slice(start, end);
          if (SIGNS.has(type)) signs.push([start, end]);
          switch (type) {
            case 'listItemPrefix':
              if (!/\d/.test(slice())) signs.push([start, end]);
              break;
            case 'atxHeadingSequence':
              signs.push(withBlanks(text, start, end));
              break;
            case 'htmlFlow':
              for (const match of slice().matchAll(HTML_SIGNS)) {
                signs.push([start + match.index, start + match.index + match[0].length]);
              }
              break;
            case 'image':
              image = [start, end];
              break;
            case 'labelText':
              if (image === undefined) break;
              if (NO_CAPTION.test(slice())) signs.push(image);
              else captions.push([start, end]);
              image = undefined;
              break;
            case 'atxHeading':
              rank = /^#+/.exec(slice())?.[0].length ?? 1;
              break;
            case 'setextHeading':
              rank = /=[ \t]*$/.test(slice()) ? 1 : 2;
              break;
            case 'atxHeadingText':
            case 'setextHeadingText':
              headings.push({ rank, range: [start, end] });
          }
        },
      },
    ],
  });
  const first = headings.toSorted((a, b) => a.rank - b.rank)[0];
  const joined = joinRanges(signs);
  const heading = first === undefined ? '' : textWithout(text, first.range, joined);
  return { signs: joined, captions, ...(heading !== '' && { heading }) };
}

function textWithout(text: string, [start, end]: RawRange, signs: readonly RawRange[]): string {
  let kept = '';
  let from = start;
  for (const [signStart, signEnd] of signs.filter(([signStart]) => signStart >= start && signStart < end)) {
    kept += text.slice(from, signStart);
    from = signEnd;
  }
  return (kept + text.slice(from, end)).trim();
}

function withBlanks(text: string, start: number, end: number): RawRange {
  const before = /[ \t]*$/.exec(text.slice(Math.max(0, start - 100), start))?.[0].length ?? 0;
  const after = /^[ \t]*/.exec(text.slice(end, end + 100))?.[0].length ?? 0;
  return [start - before, end + after];
}

/** A sign may lie in another: a label in a definition. */
function joinRanges(ranges: readonly RawRange[]): RawRange[] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = joined.at(-1);
    if (start === end) continue;
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
