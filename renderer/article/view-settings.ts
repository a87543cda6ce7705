import type { Settings } from '../../shared/settings.ts';

const CHIPS: readonly Settings['chips'][] = ['always', 'focus', 'never'];
const ARCS: readonly Settings['arcs'][] = ['focus', 'all', 'never'];

/** The setting after the present one, round. */
export function nextChips(present: Settings['chips']): Settings['chips'] {
  return CHIPS[(CHIPS.indexOf(present) + 1) % CHIPS.length] ?? 'always';
}

export function nextArcs(present: Settings['arcs']): Settings['arcs'] {
  return ARCS[(ARCS.indexOf(present) + 1) % ARCS.length] ?? 'focus';
}
