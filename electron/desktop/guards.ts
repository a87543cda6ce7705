import { app, type Session, shell, type WebContents } from 'electron';
import { APP_ORIGIN, isWebUrl } from './origin.ts';

/** Whatever page ever comes to life in this app can neither leave nor open anything. */
export function guardAllPages(): void {
  app.on('web-contents-created', (_, contents) => guardPage(contents));
}

function guardPage(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isReload(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame) openOutside(event.url);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** The page may load itself again; screens change by `#/…`, which is no navigation. */
function isReload(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/index.html`);
}

function openOutside(url: string): void {
  if (isWebUrl(url)) void shell.openExternal(url);
}

/** The page needs no permission that a browser could grant: asked for or merely looked up, the answer is no. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
