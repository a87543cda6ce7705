import { isElement, isText, type PageElement, type PageNode, type PageText, walk } from './page-node.ts';

/** A text node's part of the text, in UTF-16 units of it. */
export interface TextRun {
  readonly node: PageText;
  readonly start: number;
  readonly end: number;
}

/** What a page shows, as text: a line for each block, the cells of a row in one line. */
export interface VisibleText {
  readonly text: string;
  /** Ascending, none empty. */
  readonly runs: readonly TextRun[];
}

/** How the blanks of the markup count: as a browser shows them, or as they stand there. */
export type Blanks = 'collapse' | 'keep';

/** Never shown: programs, resources, controls whose text nobody wrote for reading. */
const HIDDEN = new Set(
  (
    'head script style template noscript noframes noembed iframe object embed applet audio video canvas svg math map ' +
    'select datalist textarea title meta link base'
  ).split(' '),
);
/** What begins and ends a line (HTML, "Rendering": display: block, list-item, table and its rows). */
const BLOCKS = new Set(
  (
    'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre ' +
    'search section summary table caption tbody thead tfoot tr ul xmp'
  ).split(' '),
);
const PREFORMATTED = new Set(['pre', 'xmp', 'listing', 'plaintext']);

/** The text that a page shows, from its root down. */
export function toVisibleText(root: PageNode, blanks: Blanks): VisibleText {
  const writer = createWriter();
  let preformatted = 0;
  for (const { node, leaving } of walk(root, isHidden)) {
    if (isText(node)) {
      if (!leaving) writer.write(node, blanks === 'keep' || preformatted > 0);
    } else if (isElement(node)) {
      if (PREFORMATTED.has(node.localName)) preformatted += leaving ? -1 : 1;
      if (BLOCKS.has(node.localName)) writer.endLine();
      else if (node.localName === 'br' && !leaving) writer.breakLine();
      else if ((node.localName === 'td' || node.localName === 'th') && !leaving) writer.beginCell();
    }
  }
  return writer.finish();
}

function isHidden(node: PageNode): boolean {
  return isElement(node) ? isHiddenElement(node) : !isText(node) && node.nodeType !== DOCUMENT_NODE;
}

const DOCUMENT_NODE = 9;

function isHiddenElement(element: PageElement): boolean {
  if (HIDDEN.has(element.localName) || element.hasAttribute('hidden')) return true;
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return true;
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

/** Blanks that a browser makes one of (CSS Text 3, §4.1.1): NBSP and the ideographic space are not among them. */
const COLLAPSIBLE = /[ \t\n\r\f]+/g;
/** Characters between which a line break of the markup stands for nothing (CSS Text 3, §4.1.3, segment breaks). */
const WIDE = /[\u2e80-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud840-\ud88f]/;

function createWriter() {
  const parts: string[] = [];
  const runs: TextRun[] = [];
  let length = 0;
  /** The last unit that was written to this line; empty at its beginning. */
  let last = '';
  let lineEnds = 0;
  /** Blanks that are written as soon as something follows them in the line. */
  let blank: '' | ' ' | '\t' | 'break' = '';

  function put(text: string): void {
    parts.push(text);
    length += text.length;
    last = text.at(-1) ?? last;
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
    if (due === 'break' && WIDE.test(last) && WIDE.test(next)) return;
    put(due === 'break' ? ' ' : due);
  }

  function writeCollapsed(node: PageText): void {
    let start: number | undefined;
    let from = 0;
    const { data } = node;
    const putWord = (to: number): void => {
      if (to === from) return;
      settleBlank(data.charAt(from));
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
    if (start !== undefined) runs.push({ node, start, end: length });
  }

  function writeAsItIs(node: PageText): void {
    if (node.data === '') return;
    settleBlank(node.data.charAt(0));
    const start = length;
    put(node.data.replaceAll('\r\n', '\n'));
    lineEnds = 0;
    if (last === '\n') last = '';
    runs.push({ node, start, end: length });
  }

  return {
    write(node: PageText, asItIs: boolean): void {
      if (asItIs) writeAsItIs(node);
      else writeCollapsed(node);
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
    finish(): VisibleText {
      const text = parts.join('').replace(/\n+$/, '');
      return { text, runs: runs.filter(({ start }) => start < text.length) };
    },
  };
}
