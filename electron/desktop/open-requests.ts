import { resolve } from 'node:path';
import { app } from 'electron';
import { createInbox, type Inbox } from './inbox.ts';
import { type OpenRequest, parseOpenRequest } from './open-request.ts';

/**
 * What the system and further starts ask this app to show. Requests wait until somebody listens: macOS sends `open-file`
 * before the app is ready.
 *
 * @returns `undefined` when another start already runs; it has been handed this one's arguments.
 */
export function takeOpenRequests(argv: readonly string[], folder: string): Inbox<OpenRequest> | undefined {
  if (!app.requestSingleInstanceLock()) return undefined;
  const requests = createInbox<OpenRequest>();
  requests.deliver(parseOpenRequest(argv, folder));
  // A second start without arguments still means: show yourself.
  app.on('second-instance', (_, laterArgv, laterFolder) => requests.deliver(parseOpenRequest(laterArgv, laterFolder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    requests.deliver({ projectPath: resolve(path) });
  });
  return requests;
}
