import { done, refused } from '../../annotations/model/outcome.ts';
import type { ProjectInfo } from '../../shared/api/project.ts';
import type { Result } from '../../shared/problem.ts';
import type { CancelSignal } from '../../shared/progress.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import { createOpenProject, type OpenProject } from './open-project.ts';
import type { Ports } from './ports/ports.ts';

/** Which project is open, and who wants to know when that changes. */
export interface Session {
  current(): OpenProject | undefined;
  /** Runs work on the open project; `project-not-open` without one. */
  use<T>(work: (project: OpenProject) => Promise<Result<T>>): Promise<Result<T>>;
  /** The same for work that writes. */
  change<T>(work: (project: OpenProject) => Promise<Result<T>>): Promise<Result<T>>;
  /** Opens a project in place of the one that is open, which stays when the other can't be opened. */
  open(path: string): Promise<Result<ProjectInfo>>;
  close(): Promise<void>;
  /** The project that is open now, and then every other one; null for none. Ends with the service. */
  changes(signal?: CancelSignal): AsyncIterable<ProjectInfo | null>;
  /** Closes the project and ends all `changes`. */
  end(): Promise<void>;
}

export function createSession({ stores, files }: Pick<Ports, 'stores' | 'files'>): Session {
  /** Opening and closing follow one another. */
  const oneAtATime = createOneAtATime();
  const listeners = new Set<(info: ProjectInfo | null) => void>();
  let current: OpenProject | undefined;
  let ended = false;

  async function use<T>(work: (project: OpenProject) => Promise<Result<T>>): Promise<Result<T>> {
    const project = current;
    return project === undefined ? refused('project-not-open') : project.use(() => work(project));
  }

  async function change<T>(work: (project: OpenProject) => Promise<Result<T>>): Promise<Result<T>> {
    const project = current;
    return project === undefined ? refused('project-not-open') : project.change(() => work(project));
  }

  function infoOf(project: OpenProject): Promise<Result<ProjectInfo>> {
    return project.use(async () => done(await project.info()));
  }

  async function openNow(path: string): Promise<Result<ProjectInfo>> {
    if (current !== undefined && (await isSameFile(current.store.path, path))) return infoOf(current);
    const opened = await stores.open(path);
    if (!opened.ok) return opened;
    const project = createOpenProject(opened.value);
    const info = await infoOf(project);
    if (!info.ok) {
      await project.close();
      return info;
    }
    const former = current;
    current = project;
    await former?.close();
    tell(info.value);
    return info;
  }

  async function closeNow(): Promise<void> {
    const former = current;
    current = undefined;
    if (former === undefined) return;
    await former.close();
    tell(null);
  }

  async function isSameFile(a: string, b: string): Promise<boolean> {
    const [left, right] = await Promise.all([files.realPath(a), files.realPath(b)]);
    return left !== undefined && left === right;
  }

  function tell(info: ProjectInfo | null): void {
    for (const listener of listeners) listener(info);
  }

  async function* changes(signal?: CancelSignal): AsyncGenerator<ProjectInfo | null> {
    const news: (ProjectInfo | null)[] = [];
    let wake = (): void => undefined;
    const listener = (info: ProjectInfo | null): void => {
      news.push(info);
      wake();
    };
    const stop = (): void => wake();
    listeners.add(listener);
    signal?.addEventListener('abort', stop);
    try {
      const info = current && (await infoOf(current));
      // What was told in the meantime is later than what was asked.
      if (news.length === 0) yield info?.ok ? info.value : null;
      while (!ended && signal?.aborted !== true) {
        const next = news.shift();
        if (next !== undefined) yield next;
        else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      listeners.delete(listener);
      signal?.removeEventListener('abort', stop);
    }
  }

  return {
    current: () => current,
    use,
    change,
    open: (path) => oneAtATime(() => openNow(path)),
    close: () => oneAtATime(closeNow),
    changes,
    async end() {
      ended = true;
      await oneAtATime(closeNow);
      tell(null);
    },
  };
}
