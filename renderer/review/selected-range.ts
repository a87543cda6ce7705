import type { Fragment } from '../../annotations/model/span.ts';

/**
 * What is selected of the text that `root` shows, in UTF-16 units of the article: each piece of text says in
 * `data-start` where it begins. `undefined` when nothing is, or the selection leaves `root`.
 */
export function selectedRange(root: HTMLElement): Fragment | undefined {
  const selection = root.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  if (!root.contains(startContainer) || !root.contains(endContainer)) return undefined;
  const start = offsetAt(startContainer, startOffset, 'next');
  const end = offsetAt(endContainer, endOffset, 'previous');
  return start === undefined || end === undefined || start >= end ? undefined : [start, end];
}

/** Where the point lies between pieces of text, the nearest piece in the direction given counts. */
function offsetAt(node: Node, offset: number, towards: 'next' | 'previous'): number | undefined {
  const owner = node.parentElement?.closest<HTMLElement>('[data-start]');
  if (node instanceof Text && owner) return Number(owner.dataset.start) + offset;
  const root = node instanceof Element ? node : node.parentElement;
  const pieces = [...(root?.closest('.passages')?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
  const point = document.createRange();
  point.setStart(node, offset);
  if (towards === 'next') {
    const piece = pieces.find((candidate) => point.comparePoint(candidate, 0) >= 0);
    return piece && Number(piece.dataset.start);
  }
  const piece = pieces.findLast((candidate) => point.comparePoint(candidate, candidate.childNodes.length) <= 0);
  return piece && Number(piece.dataset.start) + (piece.textContent?.length ?? 0);
}
