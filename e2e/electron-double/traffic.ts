import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from '@playwright/test';
import { toElectronAddress } from './address.ts';
import { makeCancelable } from './cancelable.ts';
import { handlerOf } from './protocol.ts';
import type { WebContentsDouble } from './web-contents.ts';

/**
 * Part of the double of `electron`: every request of every page comes through here. Navigations are asked about first;
 * custom schemes are answered by their handler; whatever else is asked for is not to be had, as on a machine without a
 * network. Real Electron also asks about redirects.
 */
const contentsOf = new Map<Page, WebContentsDouble>();

export async function addContents(page: Page, contents: WebContentsDouble): Promise<void> {
  contentsOf.set(page, contents);
  page.on('close', () => contentsOf.delete(page));
}

export async function directTraffic(context: BrowserContext): Promise<void> {
  await context.route(() => true, direct);
  // What a link opened on its own; the address it asked for has been refused already.
  context.on('page', async (page) => {
    if ((await page.opener()) !== null) await page.close();
  });
}

async function direct(route: Route): Promise<void> {
  const request = route.request();
  const address = toElectronAddress(request.url());
  if (request.isNavigationRequest() && !(await mayNavigate(route, address))) return route.abort('aborted');
  const handler = handlerOf(address);
  if (handler === undefined) return route.abort('internetdisconnected');
  const body = request.postDataBuffer();
  const response = await handler(
    new Request(address, {
      method: request.method(),
      headers: request.headers(),
      ...(body !== null && { body: new Uint8Array(body) }),
    }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

async function mayNavigate(route: Route, address: string): Promise<boolean> {
  const frame = frameOf(route.request());
  const contents = frame && contentsOf.get(frame.page());
  if (frame === undefined || contents === undefined) {
    // A page that no window owns was opened by one that is; with one window it can only be that one.
    for (const opener of contentsOf.values()) opener.askForWindow(address);
    return false;
  }
  const isMainFrame = frame.parentFrame() === null;
  if (isMainFrame && contents.isLoadedByMain) return true;
  const event = makeCancelable({ url: address, isMainFrame });
  contents.emit('will-frame-navigate', event);
  if (isMainFrame) contents.emit('will-navigate', event, address);
  return !event.defaultPrevented;
}

/** Playwright knows no frame yet when a page is just being opened. */
function frameOf(request: PageRequest): Frame | undefined {
  try {
    return request.frame();
  } catch {
    return undefined;
  }
}
