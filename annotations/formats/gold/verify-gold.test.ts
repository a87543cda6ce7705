import { describe, expect, test } from 'vitest';
import { sha256 } from '../../test/article.ts';
import { goldInput, goldOptions, richWork, workOf } from '../../test/gold-input.ts';
import { goldFormat } from './gold-format.ts';
import { encodeGoldLine, goldRecordSchema } from './gold-record.ts';
import { toGoldJsonSchema } from './gold-schema.ts';
import { verifyGold } from './verify-gold.ts';

const encoded = goldFormat.encode(
  goldInput(richWork(), workOf({ id: 'b-1' }, '[北|LOC#a]和[京|LOC#a]', '[北|LOC#a]和[京|LOC#a]')),
  goldOptions,
);
const good = encoded.ok ? (encoded.value.files[0]?.text ?? '') : '';
const [first = '', second = ''] = good.split('\n');

/** The line with values put in at paths such as `entities.0.start`; `undefined` takes the field away. */
function broken(patch: Readonly<Record<string, unknown>>, line = first): string {
  const record: unknown = JSON.parse(line);
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce((node, key) => (node as Record<string, unknown>)[key], record);
    (holder as Record<string, unknown>)[last] = value;
  }
  return `${JSON.stringify(record)}\n`;
}

const record = goldRecordSchema.parse(JSON.parse(first));

test('a file of ours is good, and so is an empty one', () => {
  const verified = verifyGold(good, sha256);
  expect(verified.ok && verified.value.map(({ id }) => id)).toEqual(['a-1', 'b-1']);
  expect(verified.ok && verified.value.map(encodeGoldLine)).toEqual([first, second]);
  expect(verifyGold('', sha256)).toEqual({ ok: true, value: [] });
});

describe('a fault is found, with its place:', () => {
  test.each<[string, string, object]>([
    [
      'an offset that is off by one',
      broken({ 'entities.0.start': 0, 'entities.0.fragments.0.start': 0 }),
      { line: 1, article: 'a-1', path: 'entities.0' },
    ],
    [
      'offsets in UTF-16',
      broken({ 'entities.0.start': 2, 'entities.0.end': 5, 'entities.0.fragments': [{ start: 2, end: 5 }] }),
      { path: 'entities.0' },
    ],
    [
      'other words',
      broken({ 'entities.2.text': '北京图书' }),
      { path: 'entities.2', detail: 'text is “北京图书”, the slice “北京图书馆”' },
    ],
    [
      'UTF-16 offsets that are code points',
      broken({ 'entities.3.start_utf16': 16 }),
      { path: 'entities.3', detail: 'UTF-16 offsets are not those of the code points' },
    ],
    [
      'an offset beside the text',
      broken({ 'entities.3.votes.0.end': 999 }),
      { path: 'entities.3', detail: 'an offset is beside the text' },
    ],
    [
      'bounds that are not the fragments’',
      broken({ 'entities.0.end': 2 }, second),
      { path: 'entities.0', detail: 'bounds are not those of the fragments' },
    ],
    [
      'fragments that touch',
      broken(
        {
          'entities.0.fragments': [
            { start: 0, end: 1 },
            { start: 1, end: 3 },
          ],
        },
        second,
      ),
      { path: 'entities.0', detail: 'fragments touch' },
    ],
    ['a text that was touched', broken({ text: record.text.replace('她', '他') }), { path: 'text_sha256' }],
    [
      'entities out of order',
      broken({ entities: record.entities.toReversed() }),
      { path: 'entities', detail: 'are not in order' },
    ],
    [
      'relations out of order',
      broken({ relations: record.relations.toReversed() }),
      { path: 'relations', detail: 'are not in order' },
    ],
    [
      'an entity id twice',
      broken({ 'entities.1.id': 'gann1-a' }),
      { path: 'entities', detail: 'an id is there twice' },
    ],
    [
      'a relation id twice',
      broken({ 'relations.1.id': 'gann1-r2' }),
      { path: 'relations', detail: 'an id is there twice' },
    ],
    ['a relation to nothing', broken({ 'relations.1.tail': 'gone' }), { path: 'relations.1' }],
    ['a cluster of nothing', broken({ 'clusters.0.1': 'gone' }), { path: 'clusters' }],
    ['a rejected slice', broken({ 'rejected.0.start': 0 }), { path: 'rejected.0' }],
    ['a field too few', broken({ clusters: undefined }), { path: '(line)' }],
    ['a field too many', broken({ exported_at: 'now' }), { path: '(line)' }],
    ['a number for text', broken({ 'entities.0.attributes.0.value': 41 }), { path: '(line)' }],
    ['null for nothing', broken({ 'meta.url': null }), { path: '(line)' }],
    ['half a surrogate pair', broken({ title: '\ud83d' }), { path: '(line)' }],
    ['another schema', broken({ schema: 'zhupi.gold/2' }), { path: '(line)' }],
    ['NaN', good.replace('"start":1', '"start":NaN'), { line: 1, path: '(line)', detail: 'is no JSON' }],
    [
      'keys in another order',
      `${JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(first)).reverse()))}\n`,
      { path: '(line)' },
    ],
    [
      'keys in another order further in',
      `${first.replace('"start":1,"end":3,"text"', '"end":3,"start":1,"text"')}\n`,
      { path: '(line)' },
    ],
    ['spaces between', `${JSON.stringify(JSON.parse(first), null, 1).replaceAll('\n', '')}\n`, { path: '(line)' }],
    ['no line feed at the end', first, { line: 1, path: '(end)' }],
    ['a blank line', `${first}\n\n${second}\n`, { line: 2, path: '(line)' }],
    ['lines out of order', `${second}\n${first}\n`, { line: 2, article: 'a-1', path: 'id' }],
    ['a line twice', `${first}\n${first}\n`, { line: 2, path: 'id' }],
    ['a byte order mark', `\ufeff${good}`, { line: 1, path: '(line)' }],
    ['CR LF', good.replaceAll('\n', '\r\n'), { line: 1, path: '(line)' }],
  ])('%s', (_, text, params) => {
    expect(text).not.toBe(good);
    expect(verifyGold(text, sha256)).toMatchObject({ ok: false, problem: { code: 'gold-fault', params } });
  });
});

describe('the JSON Schema', () => {
  const schema = toGoldJsonSchema();

  test('is of 2020-12 and names every field of a line as required, in order', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
    expect(schema.required).toEqual(Object.keys(JSON.parse(first)));
    expect(Object.keys(schema.properties as object)).toEqual(Object.keys(goldRecordSchema.parse(JSON.parse(first))));
  });

  test('allows nothing that is not described, at any depth', () => {
    const open: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, additionalProperties, required, properties } = node as Record<string, unknown>;
      if (
        type === 'object' &&
        (additionalProperties !== false || (required as string[]).length !== Object.keys(properties as object).length)
      )
        open.push(path);
      for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
    };
    walk(schema, '');
    expect(open).toEqual([]);
  });
});
