import { basename, join, parse, resolve } from 'node:path';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { ProjectInfo, ProjectService } from '../../../shared/api/project.ts';
import type { Result } from '../../../shared/problem.ts';
import type { Memory } from '../app/memory.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';
import { checkProject } from './check-project.ts';
import { readLabelSource } from './label-source.ts';
import { listTemplates } from './templates.ts';

/** The folder in the person's documents that holds the copy of the sample. */
const SAMPLE_FOLDER = 'Zhupi';

export function createProjectService(ports: Ports, session: Session, memory: Memory): ProjectService {
  const { host, files, stores, clock, ids } = ports;

  async function open(path: string): Promise<Result<ProjectInfo>> {
    const opened = await session.open(resolve(path));
    if (opened.ok) await memory.noteOpened(opened.value);
    return opened;
  }

  return {
    async current() {
      const info = await session.use(async (project) => done(await project.info()));
      return info.ok ? info.value : null;
    },

    templates: async () => listTemplates(),

    async create({ path, name, labels }) {
      const labelSet = await readLabelSource(files, labels);
      if (!labelSet.ok) return labelSet;
      const project = {
        id: ids.next(),
        name: name.trim() || parse(path).name,
        createdAt: clock.now(),
        labelSet: labelSet.value,
      };
      const created = await stores.create(resolve(path), project);
      return created.ok ? open(path) : created;
    },

    open: ({ path }) => open(path),

    async openSample() {
      const copy = join(host.documentsFolder, SAMPLE_FOLDER, basename(host.samplePath));
      if ((await files.kindOf(copy)) === undefined) {
        const copied = await files.copyNew(host.samplePath, copy);
        if (!copied.ok) {
          const { code, params } = copied.problem;
          return refused(code === 'file-not-found' ? 'project-not-found' : code, params);
        }
      }
      return open(copy);
    },

    close: () => session.close(),
    check: (signal) => checkProject(session, signal),
    changes: (signal) => session.changes(signal),
  };
}
