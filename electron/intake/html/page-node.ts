import { DOMParser } from 'linkedom';
import { flattenPage } from './flatten-page.ts';

/** The part of the DOM that pages are read through; this room knows no browser. */
export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export interface PageText extends PageNode {
  readonly nodeType: 3;
  readonly data: string;
  replaceWith(node: PageNode): void;
}

export interface PageElement extends PageNode {
  readonly nodeType: 1;
  /** In lower case. */
  readonly localName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  querySelectorAll(selector: string): Iterable<PageElement>;
  append(node: PageNode): void;
}

export interface Page {
  readonly root: PageElement;
  createElement(name: string): PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
  /** The tree itself, for a library that wants the whole DOM. */
  readonly dom: unknown;
}

export function isText(node: PageNode): node is PageText {
  return node.nodeType === 3;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/**
 * A page as a tree. Nothing in it is run, nothing it names is fetched: linkedom has neither scripts nor a network. Pieces
 * of a page become a whole one, as a browser makes it.
 */
export function parsePage(html: string): Page {
  const sane = flattenPage(html);
  const whole = /<html[\s>]/i.test(sane) ? sane : `<html><body>${sane}</body></html>`;
  const dom = new DOMParser().parseFromString(whole, 'text/html') as unknown as Pick<
    Page,
    'createElement' | 'querySelectorAll'
  > &
    Readonly<Record<'documentElement', PageElement>>;
  return {
    dom,
    root: dom.documentElement,
    createElement: (name) => dom.createElement(name),
    querySelectorAll: (selector) => dom.querySelectorAll(selector),
  };
}

/** All nodes below one in the order of the page, by a loop: pages can be nested deeper than a stack is. */
export function* walk(
  root: PageNode,
  skips: (node: PageNode) => boolean,
): Generator<{ node: PageNode; leaving: boolean }> {
  let node: PageNode = root;
  for (;;) {
    const entered = !skips(node);
    if (entered) yield { node, leaving: false };
    if (entered && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (entered) yield { node, leaving: true };
    while (node.nextSibling === null || node === root) {
      if (node === root || node.parentNode === null) return;
      node = node.parentNode;
      yield { node, leaving: true };
    }
    node = node.nextSibling;
  }
}
