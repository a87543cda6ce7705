import type { RemarkKind } from '../../annotations/text/clean-up/remark.ts';
import type { RemarkShape } from './remark-shapes.ts';

/** Between the numbers of the paragraphs and the rail of the arcs. */
const SIGN_LEFT = 42;

/** Lines lie under the text with the tints, signs in the margin, where they may be pointed at. */
export function paintRemarks(
  shapes: readonly RemarkShape[],
  {
    under,
    over,
    textLeft,
    wordsOf,
  }: { under: HTMLElement; over: HTMLElement; textLeft: number; wordsOf: (kind: RemarkKind) => string },
): void {
  for (const shape of shapes) {
    const element = document.createElement('span');
    element.style.top = `${shape.top}px`;
    if (shape.kind === 'underline') {
      element.className = 'page-warned';
      element.style.left = `${shape.left}px`;
      element.style.width = `${shape.width}px`;
      under.append(element);
      continue;
    }
    const words = shape.of.map(wordsOf).join(' ');
    element.className = `page-remark is-${shape.sign}`;
    element.style.left = `${textLeft - SIGN_LEFT}px`;
    element.title = words;
    element.setAttribute('role', 'img');
    element.setAttribute('aria-label', words);
    over.append(element);
  }
}
