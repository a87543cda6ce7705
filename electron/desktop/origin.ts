/** The scheme and host under which the window's files are served. Never `file:`, which would see every other file. */
export const APP_SCHEME = 'zhupi';
export const APP_ORIGIN = `${APP_SCHEME}://app`;

/** The page as an address; `#/…` names the screen. */
export function appUrl(address = ''): string {
  return `${APP_ORIGIN}/index.html${address}`;
}

export function isAppUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === 'app';
}

/** Links in guidelines may lead out, into the person's own browser and nowhere else. */
export function isWebUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username + url.password === '';
}

/** The part of a frame that tells who speaks. */
export interface Frame {
  readonly url: string;
  readonly parent: object | null;
}

/** Only the app's own page, and only its top frame, is listened to. A frame that has gone is `null`. */
export function isAppFrame(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}
