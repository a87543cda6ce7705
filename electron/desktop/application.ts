import { app, type BrowserWindow, session } from 'electron';
import { apiRouter } from '../../shared/api/router.ts';
import type { RunningService } from '../service/create-service.ts';
import type { Log } from '../service/ports/log.ts';
import { createSettingsFile } from '../storage/settings-file.ts';
import type { AppPaths } from './app-paths.ts';
import { createCarrier } from './carrier.ts';
import { channels } from './channels.ts';
import { holdWhileUnsaved, shutDownBeforeQuit } from './closing.ts';
import { createDesktopService } from './desktop-service.ts';
import { createDialogs } from './dialogs.ts';
import type { FaultLog } from './fault-log.ts';
import { reviveWindow, watchFaults } from './faults.ts';
import { denyPermissions, guardAllPages } from './guards.ts';
import type { Inbox } from './inbox.ts';
import { serveIpc } from './ipc.ts';
import { createNativeFace, type NativeFace } from './native-face.ts';
import { showAbout } from './native-menu.ts';
import type { OpenRequest } from './open-request.ts';
import { appUrl } from './origin.ts';
import { servePage } from './protocol.ts';
import { watchSettingsFile } from './settings-watch.ts';
import { createShowRequest } from './show-request.ts';
import { createWindow } from './window.ts';

interface ApplicationOptions {
  readonly paths: AppPaths;
  readonly requests: Inbox<OpenRequest>;
  readonly log: FaultLog;
}

/** Wires the app: settings, service, window, and what crosses between them. Resolves once the page has loaded. */
export async function startApplication({ paths, requests, log }: ApplicationOptions): Promise<void> {
  const logFault = (error: unknown): void => {
    log.write(error);
  };
  const serviceLog: Log = { warn: (message, cause) => logFault(new Error(message, { cause })) };
  const settingsFolder = app.getPath('userData');
  const settingsFile = createSettingsFile(settingsFolder, serviceLog);
  const remembered = await settingsFile.read();

  await app.whenReady();
  guardAllPages();
  denyPermissions(session.defaultSession);
  servePage(paths.rendererFolder);

  const face = createNativeFace(remembered, {
    command: (command) => {
      if (!window.isDestroyed()) window.webContents.send(channels.menu, command);
    },
    openRecent: (projectPath) => requests.deliver({ projectPath }),
    about: () => showAbout(face.translate(), paths.icon),
  });
  const { translate } = face;
  watchFaults({ log, translate });

  const service = createDesktopService({
    paths,
    settingsFile: watchSettingsFile(settingsFile, face.remember),
    log: serviceLog,
  });
  const carrier = createCarrier({ router: apiRouter, context: { service }, logFault });

  const window = createWindow({
    title: translate()('name'),
    preload: paths.preload,
    icon: paths.icon,
    settingsFolder,
    isDevelopment: !app.isPackaged,
    logFault,
  });
  holdWhileUnsaved(window, { idle: carrier.idle, translate });
  reviveWindow(window, { log, translate });
  const dialogs = createDialogs({ translate, window, documentsFolder: app.getPath('documents') });
  serveIpc({ carrier, dialogs, logFault });

  const ending = new AbortController();
  void followProject(service, face, window, ending.signal).catch(logFault);
  shutDownBeforeQuit(async () => {
    ending.abort();
    await carrier.close();
    await service.close();
  }, logFault);

  const loaded = window.loadURL(appUrl());
  const show = createShowRequest({ service, face, window, loaded, idle: carrier.idle });
  // One after another: what was asked for last is what is seen in the end.
  let shown = Promise.resolve();
  requests.listen((request) => {
    shown = shown.then(() => show(request)).catch(logFault);
  });
  await loaded;
}

/** Menu, title bar and the system's own list of recent files follow the open project, whoever opened it. */
async function followProject(
  service: RunningService,
  face: NativeFace,
  window: BrowserWindow,
  signal: AbortSignal,
): Promise<void> {
  for await (const project of service.project.changes(signal)) {
    face.setProject(project !== null);
    if (!window.isDestroyed()) window.setRepresentedFilename(project?.path ?? '');
    if (project !== null) app.addRecentDocument(project.path);
  }
}
