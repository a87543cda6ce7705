import { isElement, isText, type PageElement, type PageNode, type PageText, walk } from './page-node.ts';
import { createTextWriter, type Written } from './text-writer.ts';

/** What the elements around a text tell of it. */
export type Part = 'link' | 'frame' | 'heading' | 'caption' | 'reading';

/** A text node's part of the text, in UTF-16 units of it. */
export interface TextRun extends Written {
  readonly node: PageText;
  readonly parts: readonly Part[];
}

/** What a page shows, as text: a line for each block, the cells of a row in one line. */
export interface VisibleText {
  readonly text: string;
  /** Ascending, none empty. */
  readonly runs: readonly TextRun[];
  /** Of the deepest element. */
  readonly depth: number;
}

export interface Showing {
  /** How the blanks of the markup count: as a browser shows them, or as they stand there. */
  readonly blanks: 'collapse' | 'keep';
  /** What is hidden until a script shows it. */
  readonly hidden: 'skip' | 'show';
}

/** Never shown: programs, resources, controls whose text nobody wrote for reading. */
const UNSEEN = new Set(
  (
    'head script style template noscript noframes noembed iframe object embed applet audio video canvas svg map ' +
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
const PARTS: Readonly<Record<string, Part>> = {
  a: 'link',
  nav: 'frame',
  aside: 'frame',
  footer: 'frame',
  form: 'frame',
  button: 'frame',
  label: 'frame',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  rt: 'reading',
  rp: 'reading',
};

/** The text that a page shows, from its root down. */
export function toVisibleText(root: PageNode, { blanks, hidden }: Showing): VisibleText {
  const writer = createTextWriter();
  const runs: TextRun[] = [];
  const around = new Map<Part, number>();
  let preformatted = 0;
  let depth = 0;
  let deepest = 0;
  const skips = (node: PageNode): boolean => (isElement(node) ? isUnseen(node, hidden) : !isText(node));
  for (const { node, leaving } of walk(root, skips)) {
    if (isText(node)) {
      const written = leaving ? undefined : writer.write(node.data, blanks === 'keep' || preformatted > 0);
      if (written !== undefined) runs.push({ ...written, node, parts: partsIn(around) });
    } else if (isElement(node)) {
      const { localName } = node;
      const part = PARTS[localName];
      if (part !== undefined) around.set(part, (around.get(part) ?? 0) + (leaving ? -1 : 1));
      if (PREFORMATTED.has(localName)) preformatted += leaving ? -1 : 1;
      if (BLOCKS.has(localName) && !isWholeCell(node)) writer.endLine();
      else if (localName === 'br' && !leaving) writer.breakLine();
      else if ((localName === 'td' || localName === 'th') && !leaving) writer.beginCell();
      depth += leaving ? -1 : 1;
      deepest = Math.max(deepest, depth);
    }
  }
  return { text: writer.finish(), runs, depth: deepest };
}

/** A paragraph that is all there is in a table's cell, as word processors write them: it does not break the row. */
function isWholeCell({ localName, parentNode: cell }: PageElement): boolean {
  if (localName !== 'p' || cell === null || !isElement(cell)) return false;
  if (cell.localName !== 'td' && cell.localName !== 'th') return false;
  let elements = 0;
  for (let child = cell.firstChild; child !== null; child = child.nextSibling) {
    if (isText(child) ? child.data.trim() !== '' : isElement(child) && ++elements > 1) return false;
  }
  return true;
}

function partsIn(around: ReadonlyMap<Part, number>): Part[] {
  return [...around].flatMap(([part, count]) => (count > 0 ? [part] : []));
}

function isUnseen(element: PageElement, hidden: Showing['hidden']): boolean {
  if (UNSEEN.has(element.localName)) return true;
  if (hidden === 'show') return false;
  if (element.hasAttribute('hidden') || (element.localName === 'dialog' && !element.hasAttribute('open'))) return true;
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}
