import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { done, refused } from '../../annotations/model/outcome.ts';
import type { Result } from '../../shared/problem.ts';
import type { NewProject } from '../service/ports/project-stores.ts';
import { StoreFailure } from '../service/ports/store-failure.ts';
import { errnoOf, toWriteProblem } from './file-failure.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { identityOf } from './open-projects.ts';
import { APPLICATION_ID } from './project-header.ts';
import { syncFolder } from './put-files.ts';
import { removeQuietly } from './remove-quietly.ts';
import { toStoreFailure } from './sqlite-failure.ts';
import { takePlace } from './take-place.ts';

/** Makes a project file where nothing is: written under another name beside it, and given its own when it is complete. */
export async function createDatabase(
  path: string,
  project: NewProject,
  migrations: readonly Migration[],
): Promise<Result<void>> {
  if ((await identityOf(path)) !== undefined) return refused('project-exists', { path });
  const folder = dirname(resolve(path));
  const beside = join(folder, `.${basename(path)}-${randomBytes(6).toString('hex')}.partial`);
  try {
    // SQLite's “can't open” doesn't say why; the system's own error does.
    await (await open(beside, 'wx')).close();
    fill(beside, project, migrations);
    await takePlace(beside, path);
    await syncFolder(folder);
    return done(undefined);
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return refused('project-exists', { path });
    const failure = toStoreFailure(error, path);
    if (failure instanceof StoreFailure) return refused(failure.problem.code, failure.problem.params);
    const problem = toWriteProblem(error, folder);
    if (problem === undefined) throw error;
    return refused(problem.code, problem.params);
  } finally {
    await removeQuietly(beside);
    await removeQuietly(`${beside}-journal`);
  }
}

function fill(path: string, project: NewProject, migrations: readonly Migration[]): void {
  const database = new Database(path, { timeout: 0 });
  try {
    // Forces the file to disk when the transaction ends; nothing is in place before that.
    database.pragma('synchronous = FULL');
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database
      .transaction(() => {
        migrate(database, migrations);
        const { id, name, createdAt, labelSet } = project;
        database
          .prepare('INSERT INTO project (only, id, name, created_at) VALUES (1, ?, ?, ?)')
          .run(id, name, createdAt);
        database
          .prepare('INSERT INTO label_sets (version, name, author, at, body) VALUES (?, ?, ?, ?, ?)')
          .run(labelSet.version, labelSet.name, '', createdAt, JSON.stringify(labelSet));
      })
      .immediate();
  } finally {
    database.close();
  }
}
