import { first } from './001-first.ts';
import { cleanUp } from './002-clean-up.ts';
import { suggestions } from './003-suggestions.ts';
import { search } from './004-search.ts';
import { labelEdits } from './005-label-edits.ts';
import type { Migration } from './migration.ts';

/** In order, without a gap, beginning at version 1. A migration that was ever released is never altered. */
export const migrations: readonly Migration[] = [first, cleanUp, suggestions, search, labelEdits];
