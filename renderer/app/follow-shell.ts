import { api, host } from '../api/client.ts';
import { resetArticlesView } from '../articles/articles-view.ts';
import { importJob } from '../articles/import-articles.ts';
import { exportJob } from '../export/export-job.ts';
import { session } from '../state/session.ts';
import { runCommand } from '../ui/commands.ts';
import { parseAddress } from './address.ts';
import { followHash, forgetLastArticle, goTo } from './navigation.ts';

/**
 * Follows what comes from outside the page: the hash, the menu, addresses opened by the system, and another project
 * opened from another window. @returns the function that stops it.
 */
export function followShell(): () => void {
  // Every command of the menu has a command of the same name in the window.
  const stops = [
    followHash(),
    host.onMenu((command) => void runCommand(command)),
    host.onAddress((address) => goTo(parseAddress(address))),
    followProject(),
    forgetWithProject(),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What a person searched, looked at and wrote out belongs to the project it was done in. */
function forgetWithProject(): () => void {
  return session.subscribe(({ project }, before) => {
    if (project?.id === before.project?.id) return;
    forgetLastArticle();
    resetArticlesView();
    importJob.reset();
    exportJob.reset();
  });
}

function followProject(): () => void {
  let stopped = false;
  let subscription: { unsubscribe(): void } | undefined;
  const subscribe = (): void => {
    subscription = api.project.changes.subscribe(undefined, {
      onData: (project) => {
        if (project?.path !== session.getState().project?.path) void session.getState().takeProject(project);
      },
      // The stream ends with the connection; the banner notices and starts the session anew.
      onError: () => {
        if (!stopped) subscription?.unsubscribe();
      },
    });
  };
  subscribe();
  return () => {
    stopped = true;
    subscription?.unsubscribe();
  };
}
