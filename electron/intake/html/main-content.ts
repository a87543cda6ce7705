import { Readability } from '@mozilla/readability';
import { isElement, isText, type Page, type PageElement, walk } from './page-node.ts';
import type { TextRun } from './visible-text.ts';

/** Which of a page's runs its main content holds. */
export type MainRuns = ReadonlySet<TextRun>;

/** Readability's own limit is made for English, where a word takes five letters: so many characters are an article. */
const SHORTEST_ARTICLE = 140;
/** Readability walks some of its ways by recursion, and all of them often: beyond these the rules have to do. */
const DEEPEST = 500;
const MOST_RUNS = 50_000;

const RUN = 'data-run';

/**
 * The main content as Readability finds it. It takes the page apart, and more than once: each run goes in an element of
 * its own, and is known again by its number.
 * @returns undefined where nothing on the page looks like an article, or the page is too large to be judged
 */
export function findMainRuns(page: Page, runs: readonly TextRun[], depth: number): MainRuns | undefined {
  if (depth > DEEPEST || runs.length > MOST_RUNS) return undefined;
  for (const [number, { node }] of runs.entries()) {
    const holder = page.createElement('span');
    holder.setAttribute(RUN, String(number));
    node.replaceWith(holder);
    holder.append(node);
  }
  const content = readContent(page);
  if (content === undefined) return undefined;
  const main = new Set<TextRun>();
  for (const { node } of walk(content, (below) => !isElement(below) && !isText(below))) {
    const number = isElement(node) ? node.getAttribute(RUN) : null;
    const run = number === null ? undefined : runs[Number(number)];
    if (run !== undefined) main.add(run);
  }
  return main.size === 0 ? undefined : main;
}

function readContent(page: Page): PageElement | undefined {
  const options = { charThreshold: SHORTEST_ARTICLE, keepClasses: true, serializer: (node: unknown) => node };
  type ReadabilityPage = ConstructorParameters<typeof Readability>[0];
  const article = new Readability(page.dom as ReadabilityPage, options).parse();
  return (article?.content ?? undefined) as PageElement | undefined;
}
