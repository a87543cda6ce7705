import type { ImportReport } from '../../shared/api/import.ts';
import type { ChosenFile } from '../../shared/files.ts';
import { api } from '../api/client.ts';
import { createJobRunner } from '../api/run-job.ts';
import { session } from '../state/session.ts';

/** The import under way or just finished; it goes on while the person looks at other screens. */
export const importJob = createJobRunner<ImportReport>();

/** Imports files; what had been stored when it was cancelled or failed stays. */
export async function importArticles(files: readonly ChosenFile[]): Promise<void> {
  await importJob.run((handlers) => api.articles.import.subscribe({ files: [...files] }, handlers));
  session.getState().touch();
}
