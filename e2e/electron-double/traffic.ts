import type { BrowserContext, Page, Route } from '@playwright/test';
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
  const frame = route.request().frame();
  const contents = contentsOf.get(frame.page());
  if (contents === undefined) {
    // A page that no window owns was opened by one that is.
    const opener = await frame.page().opener();
    await frame.page().close();
    if (opener !== null) contentsOf.get(opener)?.askForWindow(address);
    return false;
  }
  const isMainFrame = frame.parentFrame() === null;
  if (isMainFrame && contents.isLoadedByMain) return true;
  const event = makeCancelable({ url: address, isMainFrame });
  contents.emit('will-frame-navigate', event);
  if (isMainFrame) contents.emit('will-navigate', event, address);
  return !event.defaultPrevented;
}
