import type { Page } from './page-node.ts';

/** What a page says of itself in its head, for machines. */
export interface PageMetadata {
  /** Likeliest first. */
  readonly titles: readonly string[];
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly site?: string | undefined;
  readonly url?: string | undefined;
}

/** Names of `<meta>` by what they tell, the more specific first: Open Graph, Dublin Core, and what Chinese sites use. */
const NAMES = {
  title: ['og:title', 'articletitle', 'dc.title', 'twitter:title'],
  author: ['author', 'article:author', 'dc.creator', 'og:article:author'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'publishdate',
    'pubdate',
    'firstpublishedtime',
    'dc.date',
    'date',
  ],
  site: ['og:site_name', 'contentsource', 'source', 'application-name'],
  url: ['og:url'],
} as const;

/** Reads the page's head, and the description of an article by schema.org (JSON-LD) where there is one. */
export function readMetadata(page: Page): PageMetadata {
  const metas = readMetas(page);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined);
  const described = readDescription(page);
  const title = [...page.querySelectorAll('title')].map(({ textContent }) => toLine(textContent))[0];
  const canonical = [...page.querySelectorAll('link[rel="canonical"]')].map((link) => link.getAttribute('href'))[0];
  return {
    titles: [first(NAMES.title), described.title, title].filter(
      (candidate) => candidate !== undefined && candidate !== '',
    ),
    author: first(NAMES.author) ?? described.author,
    published: first(NAMES.published) ?? described.published,
    site: first(NAMES.site),
    url: [canonical, first(NAMES.url)].find((url) => /^https?:\/\//i.test(url ?? '')) ?? undefined,
  } as PageMetadata;
}

function readMetas(page: Page): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = toLine(meta.getAttribute('content') ?? '');
    const key = name?.trim().toLowerCase();
    if (key !== undefined && content !== '' && !metas.has(key)) metas.set(key, content);
  }
  return metas;
}

interface Description {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
}

function readDescription(page: Page): Description {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const thing of thingsIn(parseJson(script.textContent))) {
      if (!/Article$|^BlogPosting$/.test(String(thing['@type']))) continue;
      return {
        title: toText(thing.headline),
        author: toText(nameOf(thing.author)),
        published: toText(thing.datePublished),
      };
    }
  }
  return {};
}

/** Things that JSON-LD describes: one, a list, or a graph. */
function thingsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (!isThing(value)) return [];
  return Array.isArray(value['@graph']) ? value['@graph'].filter(isThing) : [value];
}

function isThing(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(author: unknown): unknown {
  const one: unknown = Array.isArray(author) ? author[0] : author;
  return isThing(one) ? one.name : one;
}

function toText(value: unknown): string | undefined {
  const text = typeof value === 'string' ? toLine(value) : '';
  return text === '' ? undefined : text;
}

/** What sites write there is not always JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toLine(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
