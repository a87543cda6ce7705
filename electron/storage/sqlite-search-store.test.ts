import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Change, invert } from '../../annotations/model/change.ts';
import { surfaceOf } from '../../annotations/model/span.ts';
import { type MarkedOptions, marked } from '../../annotations/test/marked-layer.ts';
import type { ProjectStore } from '../service/ports/project-store.ts';
import { addArticles, emptyLayer, makeProject, openProject, toWrite } from './test/projects.ts';

const PAGE = { offset: 0, limit: 100 };
const SOURCE = '[張三|PER#a]在[[北京|LOC#b]大学|ORG#c]，[柳荫|LOC#d]、槐树[社区|LOC#d]。';
const TEXT = marked(SOURCE).text;

let path: string;
let store: ProjectStore;

async function annotate(
  articleId: string,
  owner: string,
  source: string,
  options: MarkedOptions = {},
): Promise<Change> {
  const { layer } = marked(source, { owner, articleId, ...options });
  const change: Change = {
    type: 'batch',
    changes: [
      ...layer.spans.map((span) => ({ type: 'addSpan', span }) as const),
      ...layer.relations.map((relation) => ({ type: 'addRelation', relation }) as const),
    ],
  };
  expect(await store.layers.append(toWrite(emptyLayer(articleId, owner), change))).toBe('written');
  return change;
}

beforeEach(async () => {
  path = await makeProject();
  store = await openProject(path);
  await addArticles(store, { x: TEXT, y: `${TEXT}又` });
  await annotate('x', '甲', SOURCE, { relations: ['a works_for c', 'c located_in b'] });
  await annotate('y', '甲', `${TEXT.slice(0, 3)}[北京|LOC]${TEXT.slice(5)}又`);
  await annotate('x', '乙', '[張三|PER]在[北京|ORG]大学，柳荫、槐树社区。');
});

describe('spans are found', () => {
  const asked = async (words: readonly string[], labels?: readonly string[], viewer: string | undefined = '甲') => {
    const { layers, ...counts } = await store.search.spans({ ...PAGE, words, labels, viewer });
    return {
      ...counts,
      found: layers.map(({ articleId, owner, found }) =>
        [articleId, owner, ...found.map((span) => surfaceOf(span, TEXT))].join(' '),
      ),
    };
  };

  it('by their words, whatever the script, with a count by label', async () => {
    expect(await asked(['张三'])).toEqual({ articles: 1, total: 1, byLabel: { PER: 1 }, found: ['x 甲 張三'] });
    expect(await asked(['北京'])).toEqual({
      articles: 2,
      total: 3,
      byLabel: { LOC: 2, ORG: 1 },
      found: ['x 甲 北京大学 北京', 'y 甲 北京'],
    });
    expect((await asked(['社区', '柳荫'])).found).toEqual(['x 甲 柳荫 社区']);
  });

  it('by label, one of several', async () => {
    expect((await asked([], ['LOC'])).found).toEqual(['x 甲 北京 柳荫 社区', 'y 甲 北京']);
    expect((await asked(['北京'], ['ORG', 'PER'])).found).toEqual(['x 甲 北京大学']);
    expect(await asked([], [])).toEqual({ articles: 0, total: 0, byLabel: {}, found: [] });
  });

  it('by a viewer among their own, by a reviewer among everybody’s', async () => {
    expect((await asked(['北京'], undefined, '乙')).found).toEqual(['x 乙 北京']);
    const everybody = await store.search.spans({ ...PAGE, words: ['张三'] });
    expect(everybody.layers.map(({ owner }) => owner)).toEqual(['乙', '甲']);
  });

  it('no more once they are removed or moved', async () => {
    const layer = await store.layers.get('y', '甲');
    const span = [...(layer?.content.spans.values() ?? [])][0];
    if (layer === undefined || span === undefined) throw new Error('the layer is not there');
    const moved: Change = { type: 'updateSpan', before: span, after: { ...span, fragments: [[5, 7]] } };
    await store.layers.append(toWrite(layer, moved));
    expect((await asked(['北京'])).articles).toBe(1);
    expect((await asked(['大学'])).found).toEqual(['x 甲 北京大学', 'y 甲 大学']);
  });

  it('in a project from before there were surfaces', async () => {
    await store.close();
    const database = new Database(path);
    database.exec('UPDATE spans SET surface = NULL');
    database.close();
    store = await openProject(path);
    expect((await asked(['张三'])).found).toEqual(['x 甲 張三']);
  });
});

describe('relations are found', () => {
  const asked = async (search: { words?: string[]; head?: string[]; tail?: string[]; labels?: string[] }) => {
    const found = await store.search.relations({ ...PAGE, words: [], head: [], tail: [], viewer: '甲', ...search });
    return found.layers.flatMap(({ found: items }) =>
      items.map(({ relation, head, tail }) => `${surfaceOf(head, TEXT)} ${relation.label} ${surfaceOf(tail, TEXT)}`),
    );
  };

  it('by the words of their ends, by label and by direction', async () => {
    expect(await asked({ words: ['张三'] })).toEqual(['張三 works_for 北京大学']);
    expect(await asked({ words: ['北京'] })).toEqual(['張三 works_for 北京大学', '北京大学 located_in 北京']);
    expect(await asked({ words: ['张三', '大学'] })).toEqual(['張三 works_for 北京大学']);
    expect(await asked({ head: ['北京'] })).toEqual(['北京大学 located_in 北京']);
    expect(await asked({ tail: ['北京'], labels: ['works_for'] })).toEqual(['張三 works_for 北京大学']);
    expect(await asked({ labels: ['knows'] })).toEqual([]);
  });

  it('of others by no annotator', async () => {
    expect((await store.search.relations({ ...PAGE, words: [], head: [], tail: [], viewer: '乙' })).total).toBe(0);
  });
});

describe('beside what is found', () => {
  it('stand the spans that lie there, those of a viewer alone', async () => {
    const places = [
      {
        articleId: 'x',
        hits: [
          [3, 5],
          [0, 2],
        ] as const,
      },
    ];
    const at = async (viewer?: string) =>
      (await store.search.spansAt(places, viewer)).map(
        ({ owner, found }) => `${owner} ${found.map(({ label }) => label).sort()}`,
      );
    expect(await at('甲')).toEqual(['甲 LOC,PER']);
    expect([...(await at())].sort()).toEqual(['乙 ORG,PER', '甲 LOC,PER']);
  });

  it('stand texts in the order asked for, and the state of layers', async () => {
    const contents = await store.search.contents(['y', 'gone', 'x']);
    expect(contents.map(({ articleId, text }) => [articleId, text.length])).toEqual([
      ['y', TEXT.length + 1],
      ['x', TEXT.length],
    ]);
    const layers = await store.search.layers(['x', 'y'], undefined);
    expect(layers.map(({ articleId, owner }) => `${articleId} ${owner}`).sort()).toEqual(['x 乙', 'x 甲', 'y 甲']);
  });

  it('stands how somebody labels the same words elsewhere', async () => {
    const labels = await store.search.labelsOf('甲', ['北京', '张三', '没有']);
    expect([...labels].sort()).toEqual([
      ['北京', { LOC: 2 }],
      ['张三', { PER: 1 }],
    ]);
  });
});

it('one change of a layer is read by its revision', async () => {
  const layer = await store.layers.get('y', '甲');
  const first = await store.search.changeAt('y', '甲', 1);
  if (layer === undefined || first === undefined) throw new Error('the layer is not there');
  await store.layers.append(toWrite(layer, invert(first)));
  expect(await store.search.changeAt('y', '甲', 2)).toEqual(invert(first));
  expect(await store.search.changeAt('y', '甲', 3)).toBeUndefined();
});

it('findings that are ignored are remembered by layer', async () => {
  const { ignoredFindings } = store;
  await ignoredFindings.set('x:甲', ['half-pair:1', 'blank-edge:2'], true, '2026-03-01T08:00:00.000Z');
  await ignoredFindings.set('x:甲', ['half-pair:1'], true, '2026-03-01T09:00:00.000Z');
  await ignoredFindings.set('x:甲', ['blank-edge:2'], false, '2026-03-01T09:00:00.000Z');
  expect([...(await ignoredFindings.of('x:甲'))]).toEqual(['half-pair:1']);
  expect([...(await ignoredFindings.of('x:乙'))]).toEqual([]);
});
