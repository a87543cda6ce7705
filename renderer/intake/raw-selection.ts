/** Where the mouse has selected or clicked. */
export interface SelectedPlace {
  readonly anchor: number;
  readonly head: number;
}

/**
 * What the person has selected in the raw text, as two offsets of it (UTF-16). Read once from the DOM: each piece of text
 * says in `data-at` where it begins, each row in `data-start` and `data-end` what it shows.
 * @param root what holds the rows; nothing is answered for a selection that lies elsewhere
 */
export function readRawSelection(root: HTMLElement): SelectedPlace | undefined {
  const selection = root.ownerDocument.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (selection === null || !anchorNode || !focusNode || !root.contains(anchorNode)) return undefined;
  const anchor = offsetAt(anchorNode, selection.anchorOffset);
  const head = offsetAt(focusNode, selection.focusOffset);
  return anchor === undefined || head === undefined ? undefined : { anchor, head };
}

function offsetAt(node: Node, offset: number): number | undefined {
  if (node instanceof Text) {
    const piece = node.parentElement?.closest<HTMLElement>('[data-at]');
    if (piece) return Number(piece.dataset.at) + offset;
  }
  // Between pieces: at the start of the one that follows, else at the end of what stands before.
  const child = node.childNodes[offset];
  const following = child instanceof HTMLElement ? firstPiece(child) : undefined;
  if (following !== undefined) return Number(following.dataset.at);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const row = element?.closest<HTMLElement>('[data-start]');
  if (!row) return undefined;
  const isBehind = offset > 0 || element?.closest('[data-margin]') != null;
  return Number(isBehind ? row.dataset.end : row.dataset.start);
}

function firstPiece(element: HTMLElement): HTMLElement | undefined {
  if (element.dataset.at !== undefined) return element;
  return element.querySelector<HTMLElement>('[data-at]') ?? undefined;
}
