import { open } from 'node:fs/promises';
import { done, refused } from '../../annotations/model/outcome.ts';
import type { Result } from '../../shared/problem.ts';
import { toReadProblem } from './file-failure.ts';

/** “ZHPI”: what SQLite's header says whose file it is. */
export const APPLICATION_ID = 0x5a485049;

const HEADER_LENGTH = 100;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
/** Offsets of big-endian 32-bit fields; sqlite.org/fileformat2.html, 1.3. */
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/**
 * Looks at the first bytes of a file without SQLite, which might write into a file that isn't ours: whether it is a
 * project, and of a version known here. The file must not be open in this process (see open-projects.ts).
 * @returns `project-empty-file`, `project-not-a-project`, `project-newer-version` or why it can't be read.
 */
export async function checkHeader(path: string, latest: number): Promise<Result<void>> {
  try {
    const header = await readHeader(path);
    if (header.length === 0) return refused('project-empty-file', { path });
    if (header.length < HEADER_LENGTH || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
      return refused('project-not-a-project', { path });
    }
    if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) return refused('project-not-a-project', { path });
    const version = header.readUInt32BE(USER_VERSION_AT);
    return version > latest ? refusedNewer(path, version, latest) : done(undefined);
  } catch (error) {
    const problem = toReadProblem(error, path);
    if (problem === undefined) throw error;
    return refused(problem.code === 'file-not-found' ? 'project-not-found' : problem.code, problem.params);
  }
}

export function refusedNewer(path: string, version: number, latest: number): Result<never> {
  return refused('project-newer-version', { path, version, latest });
}

async function readHeader(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_LENGTH);
    const { bytesRead } = await handle.read(header, 0, HEADER_LENGTH, 0);
    return header.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
