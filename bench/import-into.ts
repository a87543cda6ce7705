import { openService } from '../electron/cli/open-service.ts';
import { findProgramRoot } from '../electron/cli/program-root.ts';
import type { RunningService } from '../electron/service/create-service.ts';

/** The service as the command line runs it, on this machine's disk and threads. */
export function openBenchService(): RunningService {
  const log = { warn: console.error, error: console.error };
  return openService({ root: findProgramRoot(), log, remember: false });
}

export async function createProject(path: string): Promise<string> {
  const service = openBenchService();
  try {
    const made = await service.project.create({ path, name: 'bench', labels: { kind: 'template', name: 'news-zh' } });
    if (!made.ok) throw new Error(made.problem.code);
    return path;
  } finally {
    await service.close();
  }
}

/** Imports files and folders into a project. Fails where anything could not be imported. */
export async function importInto(path: string, paths: readonly string[]): Promise<{ readonly imported: number }> {
  const service = openBenchService();
  try {
    const opened = await service.project.open({ path });
    if (!opened.ok) throw new Error(opened.problem.code);
    for await (const event of service.articles.import({
      files: paths.map((path) => ({ kind: 'path', path }) as const),
    })) {
      if (event.type !== 'finished') continue;
      if (!event.result.ok) throw new Error(event.result.problem.code);
      const { counts, failed } = event.result.value;
      if (counts.failed > 0) throw new Error(`${counts.failed} failed, such as ${JSON.stringify(failed[0])}`);
      return { imported: counts.imported };
    }
    throw new Error('the import ended without a result');
  } finally {
    await service.close();
  }
}
