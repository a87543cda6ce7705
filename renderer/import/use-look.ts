import { done, refused } from '../../annotations/model/outcome.ts';
import type { FileLook, Reading } from '../../shared/api/import.ts';
import { type Asked, useAsked } from '../api/use-asked.ts';
import type { ImportDraft } from './import-draft.ts';
import { inspectAgain } from './import-files.ts';

/** A file as it reads with what a person said of it; asks nothing while they have said nothing. */
export function useLook(draft: ImportDraft, name: string, reading: Reading): Asked<FileLook> {
  const isAsked = Object.keys(reading).length > 0;
  return useAsked(isAsked ? JSON.stringify([name, reading]) : null, async () => {
    const answer = await inspectAgain(draft, name, reading);
    if (!answer.ok) return answer;
    const { files, failed } = answer.value;
    const [look] = files;
    if (look !== undefined) return done(look);
    return { ok: false, problem: failed[0]?.problem ?? refused('file-not-found', { path: name }).problem };
  });
}
