import { done, type Outcome, refused } from '../../model/outcome.ts';
import { type CodePointIndex, createCodePointIndex } from '../../text/code-points.ts';
import { finish, type Steps } from '../steps.ts';
import { compareEntities, compareRecords, compareRejected, compareRelationRecords } from './gold-order.ts';
import { encodeGoldLine, type GoldEntity, type GoldRecord, goldRecordSchema } from './gold-record.ts';

export const goldFaultCodes = ['gold-fault'] as const;
export type GoldFaultCode = (typeof goldFaultCodes)[number];

/** Hex SHA-256 of a text's UTF-8 bytes. Given from outside, since this room computes and has no platform. */
export type Sha256 = (text: string) => string;

/**
 * Reads back a gold file and checks all that its format promises: each line is one JSON object of the schema with its
 * keys in order, the hash is that of the text, every offset in code points gives the words beside it, everything is
 * sorted, and what refers to an entity refers to one.
 * @returns the records, or the first fault with its line (1-based), the article and the place in the record.
 */
export function verifyGold(text: string, sha256: Sha256): Outcome<readonly GoldRecord[], GoldFaultCode> {
  return finish(verifyGoldInSteps(text, sha256));
}

/** The same, a line at a time. */
export function* verifyGoldInSteps(text: string, sha256: Sha256): Steps<Outcome<readonly GoldRecord[], GoldFaultCode>> {
  if (text === '') return done([]);
  if (!text.endsWith('\n')) return fault(text.split('\n').length, '', '(end)', 'the last line does not end');
  const records: GoldRecord[] = [];
  for (const [index, line] of text.slice(0, -1).split('\n').entries()) {
    const lineNumber = index + 1;
    const record = parseLine(line);
    if (typeof record === 'string') return fault(lineNumber, '', '(line)', record);
    const wrong = findFault(record, sha256);
    if (wrong !== undefined) return fault(lineNumber, record.id, wrong.path, wrong.detail);
    const before = records.at(-1);
    if (before !== undefined && compareRecords(before, record) >= 0) {
      return fault(lineNumber, record.id, 'id', `comes after ${before.id}`);
    }
    records.push(record);
    yield;
  }
  return done(records);
}

interface Wrong {
  readonly path: string;
  readonly detail: string;
}

function fault(line: number, articleId: string, path: string, detail: string) {
  return refused('gold-fault' as const, { line, article: articleId, path, detail });
}

/** The record, or what is wrong with the line. */
function parseLine(line: string): GoldRecord | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'is no JSON';
  }
  const parsed = goldRecordSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  }
  return encodeGoldLine(parsed.data) === line ? parsed.data : 'is written otherwise than its content would be';
}

function findFault(record: GoldRecord, sha256: Sha256): Wrong | undefined {
  if (sha256(record.text) !== record.text_sha256) return { path: 'text_sha256', detail: 'is not the hash of the text' };
  const points = Array.from(record.text);
  const index = createCodePointIndex(record.text);
  const slice = (start: number, end: number): string => points.slice(start, end).join('');
  for (const [i, entity] of record.entities.entries()) {
    const detail = findEntityFault(entity, slice, index);
    if (detail !== undefined) return { path: `entities.${i}`, detail };
  }
  for (const [i, { start, end, text }] of record.rejected.entries()) {
    // Of a discontinuous one only the outer bounds are known.
    const outer = slice(start, end);
    const [first = '', last = ''] = [text.split(' ')[0], text.split(' ').at(-1)];
    if (outer !== text && !(outer.startsWith(first) && outer.endsWith(last))) {
      return { path: `rejected.${i}`, detail: `text is “${text}”, the slice “${outer}”` };
    }
  }
  return findReferenceFault(record) ?? findOrderFault(record);
}

function findEntityFault(
  entity: GoldEntity,
  slice: (start: number, end: number) => string,
  index: CodePointIndex,
): string | undefined {
  const { start, end, text, fragments, votes } = entity;
  const ranges = [entity, ...fragments, ...votes];
  if (ranges.some((range) => range.start >= range.end || range.end > index.lengthCodePoints))
    return 'an offset is beside the text';
  if (fragments.some((fragment, i) => i > 0 && fragment.start <= (fragments[i - 1]?.end ?? 0)))
    return 'fragments touch';
  if (fragments[0]?.start !== start || fragments.at(-1)?.end !== end) return 'bounds are not those of the fragments';
  const words = fragments.map((fragment) => slice(fragment.start, fragment.end)).join(' ');
  if (words !== text) return `text is “${text}”, the slice “${words}”`;
  if (index.toOffset(start) !== entity.start_utf16 || index.toOffset(end) !== entity.end_utf16) {
    return 'UTF-16 offsets are not those of the code points';
  }
  return undefined;
}

function findReferenceFault({ entities, relations, clusters }: GoldRecord): Wrong | undefined {
  const ids = new Set(entities.map(({ id }) => id));
  if (ids.size < entities.length) return { path: 'entities', detail: 'an id is there twice' };
  if (new Set(relations.map(({ id }) => id)).size < relations.length) {
    return { path: 'relations', detail: 'an id is there twice' };
  }
  const loose = relations.findIndex(({ head, tail }) => !ids.has(head) || !ids.has(tail));
  if (loose >= 0) return { path: `relations.${loose}`, detail: 'has an end that is no entity' };
  const members = clusters.flat();
  if (members.some((id) => !ids.has(id))) return { path: 'clusters', detail: 'hold what is no entity' };
  return undefined;
}

function findOrderFault({ entities, relations, rejected }: GoldRecord): Wrong | undefined {
  const lists = {
    entities: isSorted(entities, compareEntities),
    relations: isSorted(relations, compareRelationRecords),
    rejected: isSorted(rejected, compareRejected),
  };
  const unsorted = Object.entries(lists).find(([, sorted]) => !sorted);
  return unsorted && { path: unsorted[0], detail: 'are not in order' };
}

function isSorted<T>(list: readonly T[], compare: (a: T, b: T) => number): boolean {
  return list.every((item, i) => {
    const before = list[i - 1];
    return before === undefined || compare(before, item) <= 0;
  });
}
