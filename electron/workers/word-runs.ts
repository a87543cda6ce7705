/** Pieces of a text that follow one another without a gap, as a segmenter gives them. */
export type Pieces = Iterable<string>;

type Kind = 'word' | 'punctuation' | 'blank';

/**
 * Where words, runs of punctuation (symbols and emoji among them) and runs of blanks begin.
 * @param offset of the first piece in the text (UTF-16)
 * @returns ascending offsets (UTF-16), the first of them `offset`; nothing for no pieces
 */
export function runStarts(pieces: Pieces, offset: number): number[] {
  const starts: number[] = [];
  let at = offset;
  let last: Kind | undefined;
  for (const piece of pieces) {
    if (piece === '') continue;
    const kind = kindOf(piece);
    const goesOn = last !== undefined && (EXTENDS.test(piece) || (kind === last && kind !== 'word'));
    if (!goesOn) {
      starts.push(at);
      last = kind;
    }
    at += piece.length;
  }
  return starts;
}

/** Accents, variation selectors and joiners belong to the character before them. */
const EXTENDS = /^[\p{M}\u200c\u200d]/u;

function kindOf(piece: string): Kind {
  if (/[\p{L}\p{N}]/u.test(piece)) return 'word';
  return /^[\s\p{Zs}\p{Cc}]*$/u.test(piece) ? 'blank' : 'punctuation';
}

/** Lines with their line end, so that no piece reaches over one. They follow one another without a gap. */
export function paragraphsOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
