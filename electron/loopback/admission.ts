import { hasSession } from './session-cookie.ts';

/** What of a request decides whether it is let in. Header values are `undefined` where the header is absent. */
export interface RequestFacts {
  /** Whether the route it came to is the API's; the path alone doesn't tell, since `%61pi` is `api` too. */
  readonly isApi: boolean;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
  /** `Sec-Fetch-Site`: who made the browser ask; no script can forge it. */
  readonly fetchSite: string | undefined;
  /** `X-Zhupi`: a header that a foreign page can't set without asking first, and nobody here answers that question. */
  readonly marker: string | undefined;
}

/** What the server knows of itself. */
export interface Door {
  readonly port: number;
  readonly token: string;
}

export type Refusal = 'foreign-host' | 'foreign-origin' | 'no-session' | 'foreign-page';

/**
 * Whether a request may go on, and if not, why.
 * - Host must be this server's own name: a foreign name that resolves to 127.0.0.1 (DNS rebinding) ends here.
 * - Origin, where the browser sends one, must be this server's own.
 * - Everything needs the session cookie, which only the address with the token gives.
 * - The API also needs proof that the page asking is ours: the cookie alone comes along from any port of this machine.
 */
export function refusalOf(request: RequestFacts, door: Door): Refusal | undefined {
  if (!isOwnHost(request.host, door.port)) return 'foreign-host';
  if (request.origin !== undefined && request.origin !== `http://${request.host}`) return 'foreign-origin';
  if (!hasSession(request.cookie, door.port, door.token)) return 'no-session';
  if (request.isApi && !isOwnPage(request)) return 'foreign-page';
  return undefined;
}

/** Whether `Host` names this server; checked before anything else, the address with the token included. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

function isOwnPage({ fetchSite, marker }: RequestFacts): boolean {
  return marker === '1' && (fetchSite === undefined || fetchSite === 'same-origin');
}
