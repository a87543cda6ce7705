import type { Database, Statement } from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { toStoreFailure } from './sqlite-failure.ts';

/** A statement costs more to compile than most take to run; a store has fewer than this many. */
const STATEMENTS_KEPT = 200;

/**
 * Kysely on one SQLite connection. Its own dialect would do but for two things: here every error passes through one place,
 * where it becomes a StoreFailure, and a transaction that SQLite has rolled back by itself (a full disk makes it do so)
 * is not rolled back once more, which would hide why.
 */
export function createSqliteDialect(database: Database, path: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(database, path),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function createDriver(database: Database, path: string): Driver {
  const statements = new Map<string, Statement<unknown[]>>();

  function prepare(sql: string): Statement<unknown[]> {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare<unknown[]>(sql);
    const [oldest] = statements.keys();
    if (statements.size >= STATEMENTS_KEPT && oldest !== undefined) statements.delete(oldest);
    statements.set(sql, statement);
    return statement;
  }

  function guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw toStoreFailure(error, path);
    }
  }

  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      return guarded(() => {
        const statement = prepare(sql);
        // The caller's type for the rows is Kysely's, reckoned from the schema.
        if (statement.reader) return { rows: statement.all(...parameters) as R[] };
        const { changes } = statement.run(...parameters);
        return { numAffectedRows: BigInt(changes), rows: [] };
      });
    },
    streamQuery() {
      throw new Error('an open cursor would lock all others out: read in portions, by key');
    },
  };

  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: async () => {
      guarded(() => database.exec('BEGIN IMMEDIATE'));
    },
    commitTransaction: async () => {
      guarded(() => database.exec('COMMIT'));
    },
    rollbackTransaction: async () => {
      if (database.inTransaction) guarded(() => database.exec('ROLLBACK'));
    },
    releaseConnection: async () => undefined,
    // Whoever opened the connection closes it (see open-database.ts).
    destroy: async () => undefined,
  };
}
