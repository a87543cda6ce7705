import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl';
import { done, refused } from '../../../annotations/model/outcome.ts';
import type { AppProblem, Result } from '../../../shared/problem.ts';
import type { IntakeFile } from '../../service/ports/intake.ts';
import type { ArchiveItem } from '../reader.ts';
import { decodeNames, isBesidesContent, isUnsafeName } from './entry-names.ts';
import { createEntrySource } from './entry-source.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits, toLimitName } from './limits.ts';
import { openTruncated } from './recover.ts';

/** Kinds of a Unix file in the upper half of an entry's attributes (stat.h), and the systems that write them (APPNOTE 4.4.2). */
const FILE_KIND = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const UNIX_SYSTEMS = new Set([3, 19]);
/** Stored, deflated (APPNOTE 4.4.5). */
const METHODS = new Set([0, 8]);
/** Bytes of a local file header before its name. */
const LOCAL_HEADER = 30;

interface Listed {
  readonly entry: Entry;
  readonly name: string;
}

/**
 * The files of a zip archive in its order, to be read one after the other; each source ends with the archive, so it must
 * be read before the next is asked for or the whole is done. What is unsafe, encrypted or too much is an item as well.
 * @param path names the archive in sentences
 * @param onRead hears how many bytes of the archive are done
 */
export async function* readArchive(
  file: IntakeFile,
  path: string,
  onRead?: (bytes: number) => void,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): AsyncGenerator<ArchiveItem, void, undefined> {
  const opened = await openArchive(file, path);
  if (!opened.ok) return yield { place: '', problem: opened.problem };
  const { zip } = opened.value;
  try {
    const { entries, problem } = await listEntries(zip, path, limits);
    const harm = harmOf(entries, path, limits);
    if (harm !== undefined) return yield { place: '', problem: harm };
    yield* itemsOf(zip, entries, path, onRead, limits);
    for (const one of [opened.value.problem, problem]) if (one !== undefined) yield { place: '', problem: one };
  } finally {
    zip.close();
  }
}

/** How many files an archive holds. */
export async function countEntries(file: IntakeFile, path: string): Promise<Result<number>> {
  const opened = await openArchive(file, path);
  if (!opened.ok) return opened;
  try {
    const { entries } = await listEntries(opened.value.zip, path, ARCHIVE_LIMITS);
    return done(entries.filter(({ name }) => !isBesidesContent(name)).length);
  } finally {
    opened.value.zip.close();
  }
}

interface Opened {
  readonly zip: ZipFile;
  /** What is wrong with it, though something of it can be read. */
  readonly problem?: AppProblem;
}

async function openArchive(file: IntakeFile, path: string): Promise<Result<Opened>> {
  // Names are decoded here, sizes are checked where they are read: one entry that lies must not end the others.
  const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false };
  try {
    if (file.kind === 'path') return done({ zip: await openPromise(file.path, options) });
    const { buffer, byteOffset, length } = file.bytes;
    return done({ zip: await fromBufferPromise(Buffer.from(buffer, byteOffset, length), options) });
  } catch (error) {
    // The system's own errors have a code; what yauzl finds wrong has none.
    if (error instanceof Error && 'code' in error) return refused('file-unreadable', { path });
    const damage = refused('file-damaged', { path, detail: messageOf(error) });
    const zip = await openTruncated(file, options);
    return zip === undefined ? damage : done({ zip, problem: damage.problem });
  }
}

/** All entries, or those before the list breaks off, and why it does. */
async function listEntries(zip: ZipFile, path: string, limits: ArchiveLimits) {
  const entries: Entry[] = [];
  let problem: AppProblem | undefined;
  try {
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      if (entries.length < limits.entries) continue;
      problem = bomb(path, `${limits.entries}`);
      break;
    }
  } catch (error) {
    const detail = messageOf(error);
    problem = /encrypt/i.test(detail)
      ? refused('archive-encrypted', { path }).problem
      : refused('file-damaged', { path, detail }).problem;
  }
  const names = decodeNames(entries);
  return { entries: entries.map((entry, index): Listed => ({ entry, name: names[index] ?? '' })), problem };
}

/** What makes an archive as a whole one that nobody should unpack: entries that share their bytes. */
function harmOf(entries: readonly Listed[], path: string, limits: ArchiveLimits): AppProblem | undefined {
  const ranges = entries
    .filter(({ entry }) => entry.compressedSize > 0)
    .map(({ entry }) => ({
      start: entry.relativeOffsetOfLocalHeader,
      end: entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize,
    }))
    .sort((a, b) => a.start - b.start);
  const overlaps = ranges.some(({ start }, index) => start < (ranges[index - 1]?.end ?? 0));
  return overlaps ? bomb(path, toLimitName(limits.totalBytes)) : undefined;
}

async function* itemsOf(
  zip: ZipFile,
  entries: readonly Listed[],
  path: string,
  onRead: ((bytes: number) => void) | undefined,
  limits: ArchiveLimits,
): AsyncGenerator<ArchiveItem, void, undefined> {
  const files = entries.filter(({ name }) => !isBesidesContent(name));
  if (files.length > 0 && files.every(({ entry }) => entry.isEncrypted())) {
    return yield { place: '', problem: refused('archive-encrypted', { path }).problem };
  }
  let packed = 0;
  let unpacked = 0;
  for (const { entry, name } of files) {
    const place = toPlace(name);
    const problem = problemOf(entry, name, `${path}${place}`, limits);
    if (problem === undefined) unpacked += entry.uncompressedSize;
    if (unpacked > limits.totalBytes) return yield { place: '', problem: bomb(path, toLimitName(limits.totalBytes)) };
    const source = createEntrySource(zip, entry, name, `${path}${place}`, limits);
    yield problem === undefined ? { place, source } : { place, problem };
    packed += entry.compressedSize;
    onRead?.(packed);
  }
}

/** Below the archive; of a name that leads out of it, as much as shows what it is. */
function toPlace(name: string): string {
  return `/${name.replace(/^\.\//, '').replace(/\p{Cc}/gu, '\uFFFD')}`;
}

function problemOf(entry: Entry, name: string, path: string, limits: ArchiveLimits): AppProblem | undefined {
  if (isUnsafeName(name) || isLink(entry)) return refused('archive-unsafe-name', { path }).problem;
  if (entry.isEncrypted()) return refused('archive-encrypted', { path }).problem;
  if (!METHODS.has(entry.compressionMethod)) return refused('file-kind-unknown', { path }).problem;
  const { compressedSize, uncompressedSize } = entry;
  const swells = uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio;
  return swells || uncompressedSize > limits.entryBytes ? bomb(path, toLimitName(limits.entryBytes)) : undefined;
}

function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & FILE_KIND;
  return UNIX_SYSTEMS.has(versionMadeBy >>> 8) && kind === SYMBOLIC_LINK;
}

function bomb(path: string, limit: string): AppProblem {
  return refused('archive-bomb', { path, limit }).problem;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
