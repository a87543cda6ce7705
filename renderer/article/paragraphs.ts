/** What a line of the article is to the reader. */
export type ParagraphKind = 'title' | 'blank' | 'text';

export interface Paragraph {
  /** Offsets of the line without its line end (UTF-16). */
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
  /** 1 for the first paragraph of text; 0 for the title and for blank lines. */
  readonly number: number;
}

/** The lines of a text. The title is the first line that says the same as the article's title; there may be none. */
export function paragraphsOf(text: string, title: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let number = 0;
  let sawTitle = title.trim() === '';
  for (let start = 0; start <= text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(start, end).trim();
    const kind: ParagraphKind = line === '' ? 'blank' : !sawTitle && line === title.trim() ? 'title' : 'text';
    if (kind === 'title') sawTitle = true;
    if (kind === 'text') number += 1;
    paragraphs.push({ start, end, kind, number: kind === 'text' ? number : 0 });
    start = end + 1;
  }
  return paragraphs;
}

/** Position of the paragraph that holds `offset`; an offset at a line end belongs to the line before it. */
export function paragraphIndexAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The number a reader knows the place of `offset` by: that of its paragraph; 0 in the title. */
export function paragraphNumberAt(paragraphs: readonly Paragraph[], offset: number): number {
  for (let i = paragraphIndexAt(paragraphs, offset); i >= 0; i -= 1) {
    const paragraph = paragraphs[i];
    if (paragraph !== undefined && paragraph.kind !== 'blank') return paragraph.number;
  }
  return 0;
}

/** How many numbered paragraphs there are. */
export function paragraphCount(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((most, { number }) => Math.max(most, number), 0);
}
