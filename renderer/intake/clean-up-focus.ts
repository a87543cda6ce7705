import { create } from 'zustand';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';
import type { RawSelection } from './raw-caret.ts';

/** Where the person is in the article that lies open. */
export interface CleanUpFocus {
  /** Where the removal starts that they are at, as an offset of the raw text. */
  readonly current: number | null;
  /** The rule of that removal. It stays when the rule has been switched off and proposes nothing any more. */
  readonly rule: CleanUpRule | null;
  /** An offset of the raw text: where a selection by keys begins. */
  readonly caret: number;
  readonly selection: RawSelection | null;
  /** Grows whenever the place has to be brought into view: going to the same one again counts too. */
  readonly jumps: number;
}

const START = { current: null, rule: null, caret: 0, selection: null } as const;

export const useCleanUpFocus = create<CleanUpFocus>(() => ({ ...START, jumps: 0 }));

/** Goes to a removal and shows it in both columns. */
export function goToRemoval({ rawStart, rule }: Pick<Proposal, 'rawStart' | 'rule'>): void {
  useCleanUpFocus.setState(({ jumps }) => ({
    current: rawStart,
    rule,
    caret: rawStart,
    selection: null,
    jumps: jumps + 1,
  }));
}

export function setCaret(caret: number): void {
  useCleanUpFocus.setState(({ jumps }) => ({ current: null, rule: null, caret, selection: null, jumps: jumps + 1 }));
}

/** @param head where the selection ends that moves: it is brought into view */
export function select(selection: RawSelection): void {
  useCleanUpFocus.setState(({ jumps }) => ({
    selection,
    caret: selection.head,
    current: null,
    rule: null,
    jumps: jumps + 1,
  }));
}

export function unselect(): void {
  useCleanUpFocus.setState({ selection: null });
}

/** Another article is looked at from its beginning. */
export function resetFocus(): void {
  useCleanUpFocus.setState(START);
}

/** How the screen is set out; kept while the window is open. */
export const useCleanUpLayout = create<{
  /** `auto` follows the width of the window. */
  readonly side: 'auto' | 'open' | 'folded';
  /** Articles to look at, or all. */
  readonly list: 'proposed' | 'all';
  /** Whether rules are listed that have nothing to say here. */
  readonly showsIdle: boolean;
}>(() => ({ side: 'auto', list: 'proposed', showsIdle: false }));

/** As wide as the window must be for the left column to stand open by itself; the style sheet has the same. */
const ROOM_FOR_SIDE = '(min-width: 1180px)';

export function foldSide(): void {
  const { side } = useCleanUpLayout.getState();
  const isOpen = side === 'open' || (side === 'auto' && matchMedia(ROOM_FOR_SIDE).matches);
  useCleanUpLayout.setState({ side: isOpen ? 'folded' : 'open' });
}
