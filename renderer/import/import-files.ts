import type { ImportReport, InspectReport, Reading } from '../../shared/api/import.ts';
import type { ChosenFile } from '../../shared/files.ts';
import type { Result } from '../../shared/problem.ts';
import { api, host } from '../api/client.ts';
import { createJobRunner, type JobRunner } from '../api/run-job.ts';
import { goTo } from '../app/navigation.ts';
import { session } from '../state/session.ts';
import { chosenOf, type ImportDraft, isSettled, makeDraft, toImportInput } from './import-draft.ts';
import { useImport } from './import-state.ts';

/** The look at files before they are imported. */
export const inspectJob: JobRunner<InspectReport> = createJobRunner();
/** The import under way; it goes on while the person looks at other screens. */
export const importJob: JobRunner<ImportReport> = createJobRunner();

/** Imports of this window follow one another: a second one must not break off the first. */
let last: Promise<unknown> = Promise.resolve();
/** Grows with each project: what was begun in another one ends in nothing. */
let era = 0;

export async function pickAndImport(): Promise<void> {
  await startImport(host.pickArticles());
}

export async function pickFoldersAndImport(): Promise<void> {
  const folders = await host.pickArticleFolders();
  await startImport(Promise.resolve({ ok: true, value: folders }));
}

/** Looks at files that were handed over; imports them at once when nothing has to be asked, else asks. */
export async function startImport(handed: Promise<Result<readonly ChosenFile[]>>): Promise<void> {
  const files = await handed;
  if (!files.ok) return useImport.setState({ refusal: files.problem });
  if (files.value.length === 0) return;
  goTo({ screen: 'articles' });
  const mine = era;
  const looked = await inspectJob.run((handlers) =>
    api.articles.inspect.subscribe({ files: [...files.value] }, handlers),
  );
  if (mine !== era) return;
  inspectJob.reset();
  if (!looked.ok) {
    if (looked.problem.code !== 'cancelled') useImport.setState({ refusal: looked.problem });
    return;
  }
  const draft = makeDraft(files.value, looked.value);
  if (isSettled(draft)) await importDraft(draft);
  else useImport.setState({ draft });
}

/** Imports what a draft says; what had been stored when it was cancelled or failed stays. */
export async function importDraft(draft: ImportDraft): Promise<void> {
  useImport.setState({ draft: null });
  const mine = era;
  const before = last;
  const run = async (): Promise<void> => {
    await before;
    if (mine !== era) return;
    const result = await importJob.run((handlers) => api.articles.import.subscribe(toImportInput(draft), handlers));
    if (mine !== era) return;
    importJob.reset();
    useImport.setState(({ reports }) => ({ reports: [...reports, result] }));
    session.getState().touch();
  };
  const running = run();
  // A bug in one import is told by whoever waits for it, and keeps no later one from starting.
  last = running.catch(() => undefined);
  await running;
}

/** One file of a draft, looked at again as it is to be read. */
export async function inspectAgain(draft: ImportDraft, file: string, reading: Reading): Promise<Result<InspectReport>> {
  return createJobRunner<InspectReport>().run((handlers) =>
    api.articles.inspect.subscribe({ files: [chosenOf(draft, file)], readings: { [file]: reading } }, handlers),
  );
}

/** Another project has other files. */
export function forgetImports(): void {
  era += 1;
  inspectJob.reset();
  importJob.reset();
  useImport.setState(useImport.getInitialState(), true);
}
