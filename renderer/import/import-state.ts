import { create } from 'zustand';
import type { ImportReport } from '../../shared/api/import.ts';
import type { AppProblem, Result } from '../../shared/problem.ts';
import type { ImportDraft } from './import-draft.ts';

interface ImportState {
  /** Files that wait for a person's word. */
  readonly draft: ImportDraft | null;
  /** Why files were not even looked at. */
  readonly refusal: AppProblem | null;
  /** Of imports that are over and nobody has read of yet, the oldest first. */
  readonly reports: readonly Result<ImportReport>[];
  readonly isPasting: boolean;
}

/** What of importing is on screen or waits to be. */
export const useImport = create<ImportState>(() => ({ draft: null, refusal: null, reports: [], isPasting: false }));

export function changeDraft(next: (draft: ImportDraft) => ImportDraft): void {
  useImport.setState(({ draft }) => ({ draft: draft === null ? null : next(draft) }));
}

export function dismissReport(): void {
  useImport.setState(({ reports }) => ({ reports: reports.slice(1) }));
}
