import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pageHeaders } from '../../shared/page-policy.ts';
import { isAppUrl } from './origin.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Answers a request of the page from the built files.
 *
 * @param root folder of the files; nothing outside it is ever read
 */
export async function readPageFile(root: string, request: { url: string; method: string }): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const path = pagePath(root, request.url);
  const mediaType = path === undefined ? undefined : MEDIA_TYPES[extname(path)];
  if (path === undefined || mediaType === undefined) return refusal(404);
  try {
    const body = await readFile(path);
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: { ...pageHeaders, 'Content-Type': mediaType, 'Cache-Control': 'no-cache' },
    });
  } catch {
    return refusal(404);
  }
}

/** The file a URL names, or `undefined` where it names none inside `root`. */
export function pagePath(root: string, url: string): string | undefined {
  if (!isAppUrl(url)) return undefined;
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
  // Decoded only now, so that `..%2f` and `..%5c` are seen for what they are; NUL ends a path in some calls.
  if (pathname.includes('\0') || pathname.includes('\\')) return undefined;
  const path = join(root, pathname === '/' ? 'index.html' : pathname);
  return path.startsWith(root.endsWith(sep) ? root : root + sep) ? path : undefined;
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: pageHeaders });
}
