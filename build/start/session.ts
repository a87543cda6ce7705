import { join } from 'node:path';
import { type Children, createChildren, exitOf } from './children.ts';

/** What a launcher works with. */
export interface LauncherSession {
  readonly root: string;
  readonly children: Children;
  /** Ends the children, then this process. Of several calls the first decides. */
  end(code: number): Promise<void>;
}

/** A launcher that ends in order, with code 0, when the person presses Ctrl-C or closes the terminal. */
export function startSession(): LauncherSession {
  const children = createChildren();
  const end = async (code: number): Promise<void> => {
    if (children.stopping) return;
    await children.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  return { root: join(import.meta.dirname, '..', '..'), children, end };
}

/** Builds what is stale. @returns whether dist/ can be run */
export async function buildIfStale({ root, children }: LauncherSession): Promise<boolean> {
  const script = join(root, 'build', 'build.ts');
  const { code } = await exitOf(children.start(process.execPath, [script, '--if-stale'], { stdio: 'inherit' }));
  return code === 0;
}
