import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { toUiLanguage } from '../../shared/settings.ts';
import { findAppPaths } from './app-paths.ts';
import { createFaultLog } from './fault-log.ts';
import { createTranslate } from './messages.ts';
import { takeOpenRequests } from './open-requests.ts';
import { registerAppScheme } from './protocol.ts';
import { runtimeFault } from './runtime-guard.ts';

// What has to be said before the app is ready is said here; everything else, and all native code, is loaded only once
// the runtime is known to be able to.

const t = createTranslate(toUiLanguage(app.getPreferredSystemLanguages()));

function giveUp(text: string): void {
  dialog.showErrorBox(t('name'), text);
  app.exit(1);
}

async function start(): Promise<void> {
  const tooOld = runtimeFault(process.versions);
  if (tooOld !== undefined) return giveUp(t('fault.tooOld', tooOld));

  // Settings of one's own, for tests and for people who share a machine account. Before anything asks where they lie.
  const settingsFolder = app.commandLine.getSwitchValue('user-data-dir');
  if (settingsFolder !== '') app.setPath('userData', resolve(settingsFolder));
  app.enableSandbox();
  registerAppScheme();
  const requests = takeOpenRequests(process.argv, process.cwd());
  if (requests === undefined) return app.quit();

  const log = createFaultLog(join(app.getPath('userData'), 'logs'), () => new Date().toISOString());
  try {
    const paths = findAppPaths(join(import.meta.dirname, '..'), app.isPackaged ? process.resourcesPath : undefined);
    const { startApplication } = await import('./application.ts');
    // Not waited for: Electron becomes ready only after this file has run to its end.
    startApplication({ paths, requests, log }).catch(giveUpStarting);
  } catch (error) {
    giveUpStarting(error);
  }

  function giveUpStarting(error: unknown): void {
    log.write(error);
    giveUp(t('fault.start', { path: log.path }));
  }
}

await start();
