import type { Kysely, Transaction } from 'kysely';
import type { Written } from '../service/ports/project-store.ts';
import type { Schema } from './sqlite-schema.ts';

/** Thrown inside a transaction to undo it: what the caller looked at is not what is there. */
export class Stale extends Error {
  override readonly name = 'Stale';
}

export async function writeUnlessStale(
  kysely: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<void>,
): Promise<Written> {
  try {
    await kysely.transaction().execute(work);
    return 'written';
  } catch (error) {
    if (error instanceof Stale) return 'stale';
    throw error;
  }
}
