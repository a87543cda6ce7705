import { protocol } from 'electron';
import { APP_SCHEME } from './origin.ts';
import { readPageFile } from './page-files.ts';

/** Makes our scheme a proper origin, with storage and module scripts like `https:`. Before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** @param rendererFolder the built window */
export function servePage(rendererFolder: string): void {
  protocol.handle(APP_SCHEME, (request) => readPageFile(rendererFolder, request));
}
