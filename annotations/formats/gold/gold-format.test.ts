import { describe, expect, test } from 'vitest';
import { sha256 } from '../../test/article.ts';
import { goldInput, goldOptions, richWork, workOf } from '../../test/gold-input.ts';
import type { FormatInput } from '../format.ts';
import { type GoldOptions, goldFormat } from './gold-format.ts';
import { type GoldRecord, goldRecordSchema } from './gold-record.ts';

function encode(input: FormatInput, patch: Partial<GoldOptions> = {}) {
  const encoded = goldFormat.encode(input, { ...goldOptions, ...patch });
  if (!encoded.ok) throw new Error(JSON.stringify(encoded.problem));
  const files = new Map(encoded.value.files.map(({ path, text }) => [path, text]));
  return { ...encoded.value, files };
}

function recordsIn(text = ''): readonly GoldRecord[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => goldRecordSchema.parse(JSON.parse(line)));
}

const records = (input: FormatInput, patch: Partial<GoldOptions> = {}) =>
  recordsIn(encode(input, patch).files.get('gold.jsonl'));

/** Python's slicing, by code points. */
const slice = (text: string, start: number, end: number): string => [...text].slice(start, end).join('');

test('a line is what the format’s description shows, to the byte', () => {
  const work = workOf(
    {
      rulings: { 0: { type: 'pick', candidate: 0 } },
      decision: { reasonCode: 'guideline', note: '见 3.2' },
      article: { outlet: '晚报' },
    },
    ['[张三|PER#a;sure=true]在[𠮷野馆|ORG#b]', { relations: ['a works_for b'], articleLabels: { topic: 'city' } }],
    ['[张三|PER#a;sure=true]在[𠮷野馆|ORG#b]', { articleLabels: { topic: 'city' } }],
  );
  const hash = sha256('张三在𠮷野馆');
  const votes = (start: number, end: number, label: string) =>
    `[{"annotator":"ann1","label":"${label}","start":${start},"end":${end}},{"annotator":"ann2","label":"${label}","start":${start},"end":${end}}]`;
  expect(encode(goldInput(work)).files.get('gold.jsonl')).toBe(
    `{"schema":"zhupi.gold/1","id":"a-1","title":"张三在𠮷野馆","text":"张三在𠮷野馆","text_sha256":"${hash}","language":"zh-Hans","offset_unit":"codepoint",` +
      `"entities":[{"id":"gann1-a","label":"PER","start":0,"end":2,"text":"张三","fragments":[{"start":0,"end":2}],"start_utf16":0,"end_utf16":2,` +
      `"attributes":[{"name":"sure","value":"true"}],"votes":${votes(0, 2, 'PER')},"decided_by":"unanimous","reviewer":"","reason":""},` +
      `{"id":"gann1-b","label":"ORG","start":3,"end":6,"text":"𠮷野馆","fragments":[{"start":3,"end":6}],"start_utf16":3,"end_utf16":7,` +
      `"attributes":[],"votes":${votes(3, 6, 'ORG')},"decided_by":"unanimous","reviewer":"","reason":""}],` +
      `"relations":[{"id":"gann1-r1","label":"works_for","head":"gann1-a","tail":"gann1-b","kind":"directed","attributes":[],"votes":[{"annotator":"ann1"}],` +
      `"decided_by":"reviewer","reviewer":"lin","reason":"guideline: 见 3.2"}],"clusters":[],"article_labels":[{"name":"topic","value":"city"}],"rejected":[],` +
      `"meta":{"published_at":"","byline":"","outlet":"晚报","url":"","source_file":"a-1.txt","source_sha256":"${hash}"},` +
      `"label_set":{"name":"test-news","version":3},"annotators":["ann1","ann2"],"status":"gold"}\n`,
  );
});

describe('a record of everything at once', () => {
  const [record] = records(goldInput(richWork())) as [GoldRecord];

  test('slices in code points, fragments joined with one space', () => {
    for (const { text, start, end, fragments, start_utf16, end_utf16 } of record.entities) {
      expect(fragments.map((fragment) => slice(record.text, fragment.start, fragment.end)).join(' ')).toBe(text);
      expect(record.text.slice(start_utf16, end_utf16)).toBe(slice(record.text, start, end));
    }
    expect(record.rejected).toMatchObject([{ label: 'POST', text: '少 儿', reason: 'boundary-rule: 取全称' }]);
  });

  test('lists entities by (start, end, label), relations by (label, head, tail), clusters by their entities', () => {
    expect(record.entities.map(({ start, end, label }) => [start, end, label])).toEqual([
      [1, 3, 'PER'],
      [4, 6, 'LOC'],
      [4, 9, 'ORG'],
      [16, 17, 'PER'],
    ]);
    expect(record.relations.map(({ label, kind }) => [label, kind])).toEqual([
      ['same_as', 'equivalence'],
      ['works_for', 'directed'],
    ]);
    expect(record.clusters).toEqual([['gann1-a', 'gann1-d']]);
  });

  test('writes every attribute value as text', () => {
    expect(record.entities[0]?.attributes).toEqual([
      { name: 'age', value: '41' },
      { name: 'role', value: 'lead' },
    ]);
    expect(record.article_labels).toEqual([
      { name: 'opinion', value: 'false' },
      { name: 'topic', value: 'city' },
    ]);
  });
});

test('every field is there, with one type, though the article has nothing in it', () => {
  const [empty] = records(goldInput(workOf({}, '张三', '张三'))) as [GoldRecord];
  const [rich] = records(goldInput(richWork())) as [GoldRecord];
  expect(Object.keys(empty)).toEqual(Object.keys(rich));
  expect(empty).toMatchObject({ entities: [], relations: [], clusters: [], article_labels: [], rejected: [] });
  expect(Object.values(empty.meta).every((value) => typeof value === 'string')).toBe(true);
});

describe('a discontinuous entity', () => {
  const source = '姓[𠮷|LOC#a]和[😀京|LOC#a]的';
  const [record] = records(goldInput(workOf({}, source, source))) as [GoldRecord];

  test('has its outer bounds and its fragments', () => {
    expect(record.entities).toMatchObject([
      {
        text: '𠮷 😀京',
        start: 1,
        end: 5,
        fragments: [
          { start: 1, end: 2 },
          { start: 3, end: 5 },
        ],
        start_utf16: 1,
        end_utf16: 7,
      },
    ]);
  });
});

test('a fragment that a reviewer made is in code points too', () => {
  const item = { type: 'span', label: 'LOC', fragments: [[2, 4]], attributes: {} } as const;
  const work = workOf({ rulings: { 0: { type: 'edit', item } } }, '[😀北京|LOC]', '😀北京');
  expect(records(goldInput(work))[0]?.entities).toMatchObject([
    { start: 1, end: 3, text: '北京', votes: [{ start: 0, end: 3 }] },
  ]);
});

describe('the same project gives the same bytes', () => {
  const works = () => [
    richWork(),
    workOf({ id: 'a-2' }, '[张三|PER]', '[张三|PER]'),
    workOf({ id: '~' }, '好', '好'),
    workOf({ id: '😀' }, '好', '好'),
  ];
  const bytes = (input: FormatInput, patch: Partial<GoldOptions> = {}) =>
    JSON.stringify([...encode(input, patch).files]);

  test('again, and whatever the order of articles and layers', () => {
    const shuffled = works()
      .reverse()
      .map((work) => ({ ...work, layers: [...work.layers].reverse() }));
    expect(bytes(goldInput(...works()))).toBe(bytes(goldInput(...works())));
    expect(bytes(goldInput(...shuffled))).toBe(bytes(goldInput(...works())));
    const split = {
      parts: [
        { name: 'train', share: 0.5 },
        { name: 'test', share: 0.5 },
      ],
      seed: 7,
    };
    expect(bytes(goldInput(...shuffled), { split })).toBe(bytes(goldInput(...works()), { split }));
  });

  test('with lines in code-point order of their ids', () => {
    expect(records(goldInput(...works())).map(({ id }) => id)).toEqual(['a-1', 'a-2', '~', '😀']);
  });
});

describe('what readers other than ours take for a line end is escaped', () => {
  test('inside a string', () => {
    const text = '甲\u2028乙\u2029丙\u0085丁';
    const encoded = encode(goldInput(workOf({}, text, text))).files.get('gold.jsonl') ?? '';
    expect(encoded.match(/[\u2028\u2029\u0085]/g)).toBeNull();
    expect(recordsIn(encoded)[0]?.text).toBe(text);
  });
});

describe('of an article that is not complete', () => {
  const nobody = workOf({ id: 'n' }, ['[张三|PER]', { status: 'in-progress' }]);
  const single = workOf({ id: 's' }, '[张三|PER]在[北京|LOC]', ['张三在北京', { status: 'in-progress' }]);
  const half = workOf(
    { id: 'u', rulings: { 0: { type: 'pick', candidate: 0 } } },
    [
      '[张三丰|PER#a]在[北京|LOC#b]的[馆|ORG#c]',
      { relations: ['a works_for c', 'c located_in b'], articleLabels: { topic: 'city', opinion: true } },
    ],
    [
      '[张三|PER#a]丰在[北京|LOC#b]的[馆|ORG#c]',
      { relations: ['a works_for c', 'c located_in b'], articleLabels: { topic: 'city' } },
    ],
  );
  const input = goldInput(nobody, single, half);
  const written = (statuses: GoldOptions['statuses']) => {
    const { files, leftOut } = encode(input, { statuses });
    return {
      lines: recordsIn(files.get('gold.jsonl')).map(({ id, status, entities, relations }) => [
        id,
        status,
        entities.map(({ text }) => text).join(' '),
        relations.length,
      ]),
      leftOut: leftOut.map(({ articleId, code, params }) => [articleId, code, params]),
    };
  };

  test('the disagreements are what the tests below take them for', () => {
    expect(
      half.settlement.disagreements.map(({ disagreement: { kind }, decision }) => [kind, decision?.ruling.type]),
    ).toEqual([
      ['article-label', 'pick'],
      ['boundary', undefined],
    ]);
  });

  test('nothing is written unless asked for, and the report says why', () => {
    expect(written(['gold'])).toEqual({
      lines: [],
      leftOut: [
        ['n', 'article-nobody-finished', {}],
        ['s', 'article-one-finished', {}],
        ['u', 'article-unresolved', { open: 1, deferred: 0 }],
      ],
    });
  });

  test('single: the one finished layer is written as it is', () => {
    expect(written(['gold', 'single']).lines).toEqual([['s', 'single', '张三 北京', 0]]);
    expect(records(input, { statuses: ['single'] })[0]?.entities[0]).toMatchObject({
      decided_by: 'single',
      votes: [{ annotator: 'ann1' }],
    });
  });

  test('unanimous-only: what all agreed on', () => {
    expect(written(['unanimous-only'])).toEqual({
      lines: [['u', 'unanimous-only', '北京 馆', 1]],
      leftOut: [
        ['n', 'article-nobody-finished', {}],
        ['s', 'article-one-finished', {}],
        ['u', 'undecided-left-out', { open: 1, deferred: 0 }],
        ['u', 'decided-left-out', { spans: 0, relations: 0, labels: 1 }],
      ],
    });
    expect(records(input, { statuses: ['unanimous-only'] })[0]?.article_labels).toEqual([
      { name: 'topic', value: 'city' },
    ]);
  });

  test('unresolved: what has been decided so far as well, and never both of the two', () => {
    expect(written(['unanimous-only', 'unresolved']).lines).toEqual([['u', 'unresolved', '北京 馆', 1]]);
    expect(records(input, { statuses: ['unresolved'] })[0]?.article_labels).toEqual([
      { name: 'opinion', value: 'true' },
      { name: 'topic', value: 'city' },
    ]);
  });

  test('a complete one is left out where only others are asked for', () => {
    expect(encode(goldInput(richWork()), { statuses: ['single'] })).toMatchObject({
      articleCount: 0,
      leftOut: [{ articleId: 'a-1', code: 'article-status-not-asked', params: { status: 'gold' } }],
    });
  });
});

test('what settling left out is in the report too', () => {
  const source = '[张三|PER]在[那里|GPE]';
  expect(encode(goldInput(workOf({}, source, source))).leftOut).toEqual([
    { articleId: 'a-1', code: 'label-unknown', params: { item: 'span', id: 'gann1-2', label: 'GPE', detail: '' } },
  ]);
});

describe('names', () => {
  const input = goldInput(richWork());

  test('are replaced by pseudonyms everywhere', () => {
    const { files } = encode(input, { anonymous: true });
    const all = [...files.values()].join('');
    expect(all).not.toMatch(/"(ann\d|lin)"|\bann\d \|/);
    const [record] = recordsIn(files.get('gold.jsonl')) as [GoldRecord];
    expect(record.annotators).toEqual(['annotator-1', 'annotator-2']);
    expect(record.entities[2]).toMatchObject({
      reviewer: 'reviewer-1',
      votes: [{ annotator: 'annotator-1' }, { annotator: 'annotator-2' }],
    });
  });

  test('have the same pseudonym whichever part of the project is exported', () => {
    const alone = workOf({}, ['张三', { owner: 'ann2' }], ['张三', { owner: 'ann3' }]);
    expect(records(goldInput(alone), { anonymous: true })[0]?.annotators).toEqual(['annotator-2', 'annotator-3']);
  });
});

describe('before anything is given out, it is read back:', () => {
  test('a hash that is not the text’s stops the export', () => {
    const work = workOf({ article: { textSha256: sha256('李四') } }, '张三', '张三');
    expect(goldFormat.encode(goldInput(work), goldOptions)).toEqual({
      ok: false,
      problem: {
        code: 'gold-fault',
        params: { line: 1, article: 'a-1', path: 'text_sha256', detail: 'is not the hash of the text' },
      },
    });
  });

  test('half a surrogate pair stops the export', () => {
    const work = workOf({ article: { title: '坏\ud83d' } }, '张三', '张三');
    expect(goldFormat.encode(goldInput(work), goldOptions)).toMatchObject({
      ok: false,
      problem: { code: 'gold-fault' },
    });
  });

  test('two articles with one id stop the export', () => {
    expect(goldFormat.encode(goldInput(richWork(), richWork()), goldOptions)).toMatchObject({
      ok: false,
      problem: { params: { line: 2, path: 'id' } },
    });
  });
});

describe('a split export', () => {
  const works = Array.from({ length: 10 }, (_, i) => workOf({ id: `a-${i}` }, '[张三|PER]', '[张三|PER]'));
  const parts = [
    { name: 'train', share: 0.8 },
    { name: 'dev', share: 0.1 },
    { name: 'test', share: 0.1 },
  ];
  const split = { parts, seed: 7 };

  test('has a file for each part, the card and the schema, and every article once', () => {
    const { files } = encode(goldInput(...works), { split });
    expect([...files.keys()]).toEqual(['train.jsonl', 'dev.jsonl', 'test.jsonl', 'README.md', 'schema.json']);
    const ids = parts.map(({ name }) => recordsIn(files.get(`${name}.jsonl`)).map(({ id }) => id));
    expect(ids.map((part) => part.length)).toEqual([8, 1, 1]);
    expect(ids.flat().sort()).toEqual(works.map(({ article }) => article.id));
  });

  test('keeps near duplicates together, also when a group is called like an article', () => {
    const nearDuplicates = new Map([
      ['a-1', 'a-3'],
      ['a-2', 'a-3'],
    ]);
    for (let seed = 0; seed < 20; seed += 1) {
      const { files } = encode(goldInput(...works), { split: { parts, seed }, nearDuplicates });
      const partOf = new Map(
        parts.flatMap(({ name }) => recordsIn(files.get(`${name}.jsonl`)).map(({ id }) => [id, name] as const)),
      );
      expect(partOf.get('a-1')).toBe(partOf.get('a-2'));
    }
  });
});
