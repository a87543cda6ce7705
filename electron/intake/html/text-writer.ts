/** Where a piece stands in the text that was written (UTF-16). */
export interface Written {
  readonly start: number;
  readonly end: number;
}

/** Blanks that a browser makes one of (CSS Text 3, §4.1.1): NBSP and the ideographic space are not among them. */
const COLLAPSIBLE = /[ \t\n\r\f]+/g;
/**
 * Characters between which a line break of the markup stands for nothing (CSS Text 3, §4.1.3, segment breaks). Quotation
 * marks, dashes and dots count as wide beside one that surely is.
 */
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u;
const PERHAPS_WIDE = /[‘’“”…—·]/u;

/** Writes the text of a page run by run, as its lines and blanks come out on a screen. */
export function createTextWriter() {
  const parts: string[] = [];
  let length = 0;
  /** The last character that was written to this line; empty at its beginning. */
  let last = '';
  let lineEnds = 0;
  /** Blanks that are written as soon as something follows them in the line. */
  let blank: '' | ' ' | '\t' | 'break' = '';

  function put(text: string): void {
    parts.push(text);
    length += text.length;
    last = Array.from(text.slice(-2)).at(-1) ?? last;
  }

  function putLineEnd(): void {
    put('\n');
    last = '';
    lineEnds += 1;
  }

  function endLine(): void {
    if (last !== '') putLineEnd();
    blank = '';
  }

  /** Writes the blank that is due before `next`. */
  function settleBlank(next: string): void {
    const due = blank;
    blank = '';
    if (last === '' || due === '') return;
    if (due === 'break' && isWidePair(last, next)) return;
    put(due === 'break' ? ' ' : due);
  }

  function writeCollapsed(data: string): Written | undefined {
    let start: number | undefined;
    let from = 0;
    const putWord = (to: number): void => {
      if (to === from) return;
      settleBlank(characterAt(data, from));
      start ??= length;
      put(data.slice(from, to));
      lineEnds = 0;
    };
    for (const match of data.matchAll(COLLAPSIBLE)) {
      putWord(match.index);
      if (blank !== '\t') blank = /[\n\r]/.test(match[0]) && blank !== ' ' ? 'break' : ' ';
      from = match.index + match[0].length;
    }
    putWord(data.length);
    return start === undefined ? undefined : { start, end: length };
  }

  function writeAsItIs(data: string): Written | undefined {
    if (data === '') return undefined;
    settleBlank(characterAt(data, 0));
    const start = length;
    put(data.replaceAll('\r\n', '\n'));
    lineEnds = 0;
    if (last === '\n') last = '';
    return { start, end: length };
  }

  return {
    /** @returns where it stands; undefined where nothing of it shows */
    write(data: string, asItIs: boolean): Written | undefined {
      return asItIs ? writeAsItIs(data) : writeCollapsed(data);
    },
    endLine,
    /** Two in a row leave a blank line, as they do on the screen; more leave no more. */
    breakLine(): void {
      blank = '';
      if (last !== '' || (length > 0 && lineEnds < 2)) putLineEnd();
    },
    beginCell(): void {
      blank = last === '' ? '' : '\t';
    },
    finish(): string {
      return parts.join('').replace(/\n+$/, '');
    },
  };
}

function isWidePair(before: string, after: string): boolean {
  if (WIDE.test(before)) return WIDE.test(after) || PERHAPS_WIDE.test(after);
  return WIDE.test(after) && PERHAPS_WIDE.test(before);
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}
