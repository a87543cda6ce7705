import type { CleanUpService, CleanUpState, OutletReport, RestoreCleanUpsInput } from '../../shared/api/clean-up.ts';
import type { Result } from '../../shared/problem.ts';
import type { SaveState } from '../state/status.ts';

/** What the screen asks of the API: small enough to be doubled in a test. */
export interface CleanUpCalls extends Pick<CleanUpService, 'open' | 'change' | 'accept' | 'reopen'> {
  applyToOutlet(articleId: string): Promise<Result<OutletReport>>;
  restore(input: RestoreCleanUpsInput): Promise<Result<{ readonly restored: number }>>;
}

/** What others have to know: whether all is saved, and which articles are to be looked at no more, or again. */
export interface CleanUpListener {
  onSave(state: SaveState): void;
  onState(articleIds: readonly string[], state: CleanUpState): void;
}
