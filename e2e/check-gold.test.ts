import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { goldFormat } from '../annotations/formats/gold/gold-format.ts';
import { goldInput, goldOptions, richWork, workOf } from '../annotations/test/gold-input.ts';

const script = fileURLToPath(new URL('check_gold.py', import.meta.url));
const hasPython = spawnSync('python3', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'check-gold-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(content: string | Buffer): {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
} {
  const path = join(folder, 'gold.jsonl');
  writeFileSync(path, content);
  // The file is UTF-8 whatever the machine's locale; so are Python's messages here.
  const { status, stdout, stderr } = spawnSync('python3', [script, path], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  return { status, out: stdout, err: stderr.replaceAll(path, 'gold.jsonl') };
}

const discontinuous = '[北|LOC#a]和[京|LOC#a]';
const encoded = goldFormat.encode(
  goldInput(richWork(), workOf({ id: 'b-1' }, discontinuous, discontinuous)),
  goldOptions,
);
if (!encoded.ok) throw new Error(JSON.stringify(encoded.problem));
const good = encoded.value.files[0]?.text ?? '';
const [first = '', second = ''] = good.split('\n');

/** The file with values put into its first line at paths such as `entities.0.start`; `undefined` takes a field away. */
function broken(patch: Readonly<Record<string, unknown>>): string {
  const record: unknown = JSON.parse(first);
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce((node, key) => (node as Record<string, unknown>)[key], record);
    (holder as Record<string, unknown>)[last] = value;
  }
  return `${JSON.stringify(record)}\n${second}\n`;
}

const record: { entities: unknown[]; text: string } = JSON.parse(first);

describe.skipIf(!hasPython)('the Python check (skipped where there is no python3)', () => {
  test('finds nothing wrong with what the format writes, and says what is in it', () => {
    expect(check(good)).toEqual({
      status: 0,
      out: 'articles=2 entities=5 relations=2 clusters=1 rejected=1 discontinuous=1 beyond_bmp=1\nOK 0\n',
      err: '',
    });
  });

  test('has nothing against an empty file, and asks for a file', () => {
    expect(check('')).toMatchObject({ status: 0 });
    expect(spawnSync('python3', [script]).status).toBe(2);
    expect(spawnSync('python3', [script, join(folder, 'absent.jsonl')]).status).toBe(1);
  });

  test.each<[string, string | Buffer, string]>([
    [
      'an offset that is off by one',
      broken({ 'entities.0.start': 0, 'entities.0.fragments.0.start': 0 }),
      "gold.jsonl:1: a-1: entities[0] (gann1-a): says '𠮷野', but the slice is '😀𠮷野'",
    ],
    [
      'offsets in UTF-16',
      broken({ 'entities.2.start': 6, 'entities.2.end': 11, 'entities.2.fragments': [{ start: 6, end: 11 }] }),
      'entities[2] (gann1-c): says',
    ],
    [
      'UTF-16 offsets that are code points',
      broken({ 'entities.3.start_utf16': 16, 'entities.3.end_utf16': 17 }),
      'entities[3] (gann1-d): has UTF-16 offsets 16-17, not 21-22',
    ],
    [
      'an offset beside the text',
      broken({ 'entities.3.votes.0.end': 999 }),
      'entities[3] (gann1-d): has an offset beside the text',
    ],
    [
      'fragments that are not the bounds',
      broken({ 'entities.2.fragments.0.end': 8 }),
      'entities[2] (gann1-c): has other bounds than its fragments',
    ],
    [
      'a text that was touched',
      broken({ text: record.text.replace('她', '他') }),
      'text_sha256: is not the hash of the text',
    ],
    ['entities out of order', broken({ entities: record.entities.toReversed() }), 'entities: are not sorted'],
    ['a relation to nothing', broken({ 'relations.1.tail': 'gone' }), "relations[1].tail: 'gone' is no entity"],
    ['a cluster of nothing', broken({ 'clusters.0.1': 'gone' }), 'clusters[0]: holds what is no entity'],
    ['a cluster that is not there', broken({ clusters: [] }), 'clusters: do not hold'],
    ['an id twice', broken({ 'entities.1.id': 'gann1-a' }), 'entities: have an id twice'],
    ['a rejected span elsewhere', broken({ 'rejected.0.start': 0 }), 'rejected[0]: says'],
    ['a field too few', broken({ 'meta.url': undefined }), 'meta: has the keys'],
    ['a field too many', broken({ 'entities.0.score': 1 }), 'entities[0]: has the keys'],
    [
      'a number for text',
      broken({ 'entities.0.attributes.0.value': 41 }),
      'entities[0].attributes[0].value: is 41, not a string',
    ],
    ['a fraction for an offset', broken({ 'entities.0.start': 0.5 }), 'entities[0].start: is 0.5, not a whole number'],
    ['null for nothing', broken({ 'relations.0.reviewer': null }), 'relations[0].reviewer: is None, not a string'],
    ['half a surrogate pair', broken({ title: '\ud83d' }), 'title: holds half of a surrogate pair'],
    ['another schema', broken({ schema: 'zhupi.gold/2' }), "schema: is 'zhupi.gold/2'"],
    [
      'keys in another order',
      `${JSON.stringify(Object.fromEntries(Object.entries(record).reverse()))}\n`,
      'gold.jsonl:1: a-1: (record): has the keys',
    ],
    ['a key twice', good.replace('"title":', '"title":"","title":'), '(line): is no JSON: a key is there twice'],
    ['NaN', good.replace('"start":1', '"start":NaN'), '(line): is no JSON: NaN is no JSON'],
    ['lines out of order', `${second}\n${first}\n`, "gold.jsonl:2: a-1: id: does not come after 'b-1'"],
    ['no line feed at the end', first, '(file): does not end with a line feed'],
    ['CR LF', good.replaceAll('\n', '\r\n'), '(file): has CR line ends'],
    ['a byte order mark', `\ufeff${good}`, '(file): begins with a byte order mark'],
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0x0a])]), '(file): is not UTF-8'],
  ])('finds %s', (_, content, fault) => {
    const { status, out, err } = check(content);
    expect(err).toContain(fault);
    expect(out).toContain('FAULTS');
    expect(status).toBe(1);
  });
});
