import type { RawRange } from './choice.ts';
import { isImageName } from './image-name.ts';
import { endsSentence, type Line, toRange } from './line.ts';
import type { Page } from './page.ts';
import { mergeRanges } from './ranges.ts';

const LONGEST = 60;
const SHORTEST_ALONE = 10;
/** How many lines must say outright what they are for others of their shape to be believed. */
const COMPANY = 2;

/** Captions begin with a word for the image, end with who took it, or say who stands where. */
const FORMS: readonly RegExp[] = [
  /^[^\p{L}\d]{0,2}(?:图为|图中|图说|图注|图片说明|图\d*\s?:|图\d+\s|资料图|上图|下图|左图|右图|配图|题图|photo:|file photo|pictured)/u,
  /^[▲△↑↓◀▶◁▷]/u,
  /\((?:[^)]{0,4})?(?:左|右|中|前排|后排)(?:起)?(?:第?[一二三四五六七八九十\d])?(?:起)?(?:[,、][^)]{0,12})?\)/u,
  /(?:\s|\(|。)[㐀-鿿·]{1,8}(?:\/|\s)?(?:摄|供图|图|摄影|摄影报道)\)?$|(?:\(|\s)(?:资料图片?|资料照片|网络图片|视频截图|新华社发|图片来源:?[^)]{1,20})\)?$/u,
  /(?:photo|photograph|image|picture)s? (?:by|courtesy|credit)|\((?:photo|reuters|ap|afp|xinhua)[^)]{0,30}\)$/u,
];
/** What people do in a picture. */
const ACTS = /正在|正(?:为|向|给|与|对)/u;
/** Numbered, or two halves beside each other: a heading. */
const HEADING =
  /^(?:第?[一二三四五六七八九十\d]+[、.)章节部]|\([一二三四五六七八九十\d])|^[^\s,]{2,14}[\s,、][^\s,]{2,14}(?:[\s,、][^\s,]{2,14})?$/u;

/** Lines that stand below a photo: kept, and pointed out. As ranges of the raw text, ascending. */
export function findCaptions(page: Page): readonly RawRange[] {
  const { lines, found, headEnd, tailStart, hasParagraph, title } = page;
  const alone = new Set(hasParagraph ? findAlone(lines.slice(headEnd, tailStart)) : []);
  let isBelowImage = false;
  const own = lines.filter((line) => {
    const isImage = isImageName(line);
    const fits =
      line.text.length <= LONGEST &&
      (FORMS.some((form) => form.test(line.folded)) || (isBelowImage && isLabelOfImage(line)) || alone.has(line));
    isBelowImage = isImage;
    return fits && !isImage && line !== title;
  });
  return mergeRanges([...found.captions, ...own.map(toRange)]);
}

function isLabelOfImage(line: Line): boolean {
  return !endsSentence(line) && !HEADING.test(line.folded);
}

/**
 * Captions whose images are gone: paragraphs of their own, short and without a comma, of which several tell what somebody
 * is doing right now. One alone could be a heading or a sentence.
 */
function findAlone(body: readonly Line[]): readonly Line[] {
  const shaped = body.filter(
    ({ folded }) =>
      folded.length >= SHORTEST_ALONE &&
      folded.length <= LONGEST &&
      !/[,;:!?"“”「」]|。./u.test(folded) &&
      !HEADING.test(folded),
  );
  const acting = shaped.filter((line) => !endsSentence(line) && ACTS.test(line.folded));
  if (acting.length < COMPANY) return [];
  return shaped.filter((line) => (endsSentence(line) ? /[在正]/u.test(line.folded) && line.folded.length <= 40 : true));
}
