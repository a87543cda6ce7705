/** A place in the window. Every screen has one, so that it can be linked, reloaded and opened from outside. */
export type Address =
  | { readonly screen: 'home' }
  | { readonly screen: 'articles' }
  | {
      readonly screen: 'annotate';
      readonly articleId: string;
      /** A span to focus. */
      readonly spanId?: string;
      /** An offset (UTF-16) to scroll to. */
      readonly at?: number;
    }
  | { readonly screen: 'review'; readonly articleId?: string; readonly disagreementId?: string }
  /** The clean-up of one article; without one, of the first that nobody has looked at. */
  | { readonly screen: 'clean'; readonly articleId?: string }
  /** Search in the project; `in` is left out for the text. */
  | { readonly screen: 'search'; readonly query: string; readonly in?: 'spans' | 'relations' }
  | { readonly screen: 'labels' }
  | { readonly screen: 'export' }
  | { readonly screen: 'not-found'; readonly hash: string };

export type Screen = Address['screen'];

/**
 * @param hash `location.hash` or any `#/…` address.
 * @returns `not-found` for what is no address of ours; never throws.
 */
export function parseAddress(hash: string): Address {
  const notFound: Address = { screen: 'not-found', hash };
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const parts = path.split('/').map(decodePart);
  if (parts.includes(undefined)) return notFound;
  const [screen = '', first = '', second = '', ...rest] = parts.filter((part) => part !== undefined);
  if (rest.length > 0) return notFound;
  switch (screen) {
    case '':
      return first === '' ? { screen: 'home' } : notFound;
    case 'articles':
    case 'labels':
    case 'export':
      return first === '' ? { screen } : notFound;
    case 'annotate':
      return first === '' || second !== '' ? notFound : { screen, articleId: first, ...parsePlace(query) };
    case 'search':
      return second === '' ? { screen, query: first, ...parseScope(query) } : notFound;
    case 'clean':
      if (second !== '') return notFound;
      return first === '' ? { screen } : { screen, articleId: first };
    case 'review':
      if (first === '') return { screen };
      return second === '' ? { screen, articleId: first } : { screen, articleId: first, disagreementId: second };
    default:
      return notFound;
  }
}

/** The `#/…` of an address; `parseAddress` reads it back. */
export function encodeAddress(address: Address): string {
  switch (address.screen) {
    case 'home':
      return '#/';
    case 'annotate': {
      const query = new URLSearchParams();
      if (address.spanId !== undefined) query.set('span', address.spanId);
      if (address.at !== undefined) query.set('at', String(address.at));
      const suffix = query.size === 0 ? '' : `?${query.toString()}`;
      return `#/annotate/${encodeURIComponent(address.articleId)}${suffix}`;
    }
    case 'search': {
      const suffix = address.in === undefined ? '' : `?in=${address.in}`;
      return `#/search/${encodeURIComponent(address.query.toWellFormed())}${suffix}`;
    }
    case 'clean':
      return address.articleId === undefined ? '#/clean' : `#/clean/${encodeURIComponent(address.articleId)}`;
    case 'review':
      return ['#/review', address.articleId, address.disagreementId]
        .filter((part) => part !== undefined)
        .map((part, i) => (i === 0 ? part : encodeURIComponent(part)))
        .join('/');
    case 'not-found':
      return address.hash;
    default:
      return `#/${address.screen}`;
  }
}

function parsePlace(query: string): { readonly spanId?: string; readonly at?: number } {
  const values = new URLSearchParams(query);
  const spanId = values.get('span');
  const at = values.get('at');
  return {
    ...(spanId === null || spanId === '' ? {} : { spanId }),
    ...(at === null || !/^\d{1,9}$/.test(at) ? {} : { at: Number(at) }),
  };
}

function parseScope(query: string): { readonly in?: 'spans' | 'relations' } {
  const scope = new URLSearchParams(query).get('in');
  return scope === 'spans' || scope === 'relations' ? { in: scope } : {};
}

function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray `%` typed by hand.
    return undefined;
  }
}
