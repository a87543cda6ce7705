import { done, refused } from '../../../annotations/model/outcome.ts';
import type { DictionariesService, DictionaryInfo, DictionaryReport } from '../../../shared/api/dictionaries.ts';
import type { Result } from '../../../shared/problem.ts';
import { readChosenFile } from '../chosen-file.ts';
import type { OpenProject } from '../open-project.ts';
import type { Ports } from '../ports/ports.ts';
import type { Session } from '../session.ts';

/** Lines that are told one by one; the rest is counted. */
const MOST_FAULTS = 100;

export function createDictionariesService(
  ports: Pick<Ports, 'clock' | 'files' | 'ids' | 'suggester'>,
  session: Session,
): DictionariesService {
  return {
    list: () => session.use(list),

    import: ({ file }) =>
      session.change(async (project) => {
        const read = await readChosenFile(ports.files, file);
        if (!read.ok) return read;
        const { name, bytes } = read.value;
        const text = decode(bytes);
        if (text === undefined) return refused('file-not-utf8', { path: name });
        return importText(ports, project, name, text);
      }),

    setEnabled: ({ id, enabled }) => change((project) => project.store.suggestions.setEnabled(id, enabled), id),
    remove: ({ id }) => change((project) => project.store.suggestions.setRemoved(id, true), id),
    restore: ({ id }) => change((project) => project.store.suggestions.setRemoved(id, false), id),
  };

  function change(
    work: (project: OpenProject) => Promise<boolean>,
    id: string,
  ): Promise<Result<readonly DictionaryInfo[]>> {
    return session.change(async (project) =>
      (await work(project)) ? list(project) : refused('dictionary-not-found', { dictionary: id }),
    );
  }
}

async function list({ store }: OpenProject): Promise<Result<readonly DictionaryInfo[]>> {
  return done(await store.suggestions.dictionaries());
}

async function importText(
  { clock, ids, suggester }: Pick<Ports, 'clock' | 'ids' | 'suggester'>,
  project: OpenProject,
  fileName: string,
  text: string,
): Promise<Result<DictionaryReport>> {
  const { body, entries, labels, faults } = await suggester.parseDictionary(text);
  if (entries === 0) return refused('dictionary-empty', { path: fileName });
  const dictionary: DictionaryInfo = {
    id: ids.next(),
    name: fileName.replace(/\.[^.]*$/, '') || fileName,
    enabled: true,
    addedAt: clock.now(),
    entries,
    labels,
  };
  await project.store.suggestions.addDictionary(dictionary, body);
  const { entities } = await project.labelSet();
  const known = new Set(entities.map(({ name }) => name));
  return done({
    dictionary,
    faults: faults.slice(0, MOST_FAULTS),
    faultCount: faults.length,
    unknownLabels: Object.keys(labels).filter((label) => !known.has(label)),
  });
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).toWellFormed();
  } catch {
    return undefined;
  }
}
