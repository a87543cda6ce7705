import type { ProjectInfo } from '../../shared/api/project.ts';
import { api, host, isConnectionLoss } from '../api/client.ts';
import { noteSilence, useConnection } from '../api/connection.ts';
import { resetArticlesView } from '../articles/articles-view.ts';
import { exportJob } from '../export/export-job.ts';
import { forgetImports } from '../import/import-files.ts';
import { cleanUpStore } from '../intake/clean-up-desk.ts';
import { session } from '../state/session.ts';
import { runCommand } from '../ui/commands.ts';
import { parseAddress } from './address.ts';
import { followHash, forgetLastArticle, goTo, useNavigation } from './navigation.ts';

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
    forgetImports();
    exportJob.reset();
    cleanUpStore.getState().reset();
  });
}

/** Another window, the menu or the system may open another project; its stream also tells at once that nobody is there. */
function followProject(): () => void {
  let subscription: { unsubscribe(): void } | undefined;
  const subscribe = (): void => {
    subscription?.unsubscribe();
    subscription = api.project.changes.subscribe(undefined, {
      onData: (project) => void showProject(project),
      onError: (cause) => {
        if (!isConnectionLoss(cause)) throw cause;
        noteSilence();
      },
    });
  };
  subscribe();
  const stopFollowing = useConnection.subscribe(({ epoch }, before) => {
    if (epoch !== before.epoch) subscribe();
  });
  return () => {
    stopFollowing();
    subscription?.unsubscribe();
  };
}

async function showProject(project: ProjectInfo | null): Promise<void> {
  const before = session.getState().project;
  if (project?.path === before?.path) return;
  await session.getState().takeProject(project);
  const { screen } = useNavigation.getState().address;
  // An article of the project before is in no other.
  if (before !== null && (screen === 'annotate' || screen === 'review' || screen === 'clean'))
    goTo({ screen: 'articles' });
}
