import { describe, expect, it } from 'vitest';
import type { Change } from '../../../annotations/model/change.ts';
import { invert } from '../../../annotations/model/change.ts';
import { marked } from '../../../annotations/test/marked-layer.ts';
import type { Contract } from './api-contract.ts';
import { annotate, codeOf, granted, importTexts, openNewProject, problemOf, toChange } from './contract-steps.ts';

const TEXT = '张三在北京大学工作😀。';

export function describeLayers(contract: Contract): void {
  const addSpan = (id: string, label: string, start: number, end: number): Change => ({
    type: 'addSpan',
    span: { id, label, fragments: [[start, end]], attributes: {}, origin: 'human' },
  });
  const append = (change: Change, baseRevision: number, layerId = 'a-1:甲') =>
    contract.api.layers.append({ layerId, baseRevision, change, activeSeconds: 2.5 });

  describe('layers', () => {
    it('begin empty, grow by changes and remember each of them', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, { 'a-1.txt': TEXT });
      expect(granted(await api.layers.open({ articleId: 'a-1', owner: '甲' }))).toEqual({
        id: 'a-1:甲',
        articleId: 'a-1',
        owner: '甲',
        status: 'new',
        revision: 0,
        spans: [],
        relations: [],
        articleLabels: {},
        note: '',
        activeSeconds: 0,
      });
      const { layer } = marked('[张三|PER#a;age=40]在[[北京|LOC#c]大学|ORG#b]工作😀。', {
        owner: '甲',
        relations: ['a works_for b since=2020', 'b located_in c'],
        articleLabels: { topic: 'city', opinion: true },
        status: 'in-progress',
      });
      const change = toChange(layer);
      expect(granted(await append(change, 0))).toEqual({ revision: 1 });
      const stored = granted(await api.layers.open({ articleId: 'a-1', owner: '甲' }));
      expect(stored).toEqual({ ...layer, revision: 1, activeSeconds: 2.5 });

      expect(granted(await append(invert(change), 1))).toEqual({ revision: 2 });
      const empty = granted(await api.layers.open({ articleId: 'a-1', owner: '甲' }));
      expect(empty).toMatchObject({ revision: 2, spans: [], relations: [], articleLabels: {}, activeSeconds: 5 });
      const history = granted(await api.layers.history({ layerId: 'a-1:甲' }));
      expect(history.map(({ revision, author, labelSetVersion }) => [revision, author, labelSetVersion])).toEqual([
        [1, '甲', 3],
        [2, '甲', 3],
      ]);
      expect(history.map((entry) => entry.change)).toEqual([change, invert(change)]);
      expect(new Set(history.map(({ id }) => id)).size).toBe(2);
    });

    it('take no change that was made on another revision', async () => {
      await openNewProject(contract);
      await importTexts(contract, { 'a-1.txt': TEXT });
      granted(await append(addSpan('s1', 'PER', 0, 2), 0));
      for (const base of [0, 2]) {
        expect(codeOf(await append(addSpan('s2', 'LOC', 3, 5), base))).toBe('layer-stale-revision');
      }
      granted(await append(addSpan('s2', 'LOC', 3, 5), 1));
    });

    it('take no change that was made on another text', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, { 'a-1.txt': TEXT });
      const article = granted(await api.articles.get({ articleId: 'a-1' }));
      const change = addSpan('s1', 'PER', 0, 2);
      const made = { layerId: 'a-1:甲', baseRevision: 0, change };
      expect(problemOf(await api.layers.append({ ...made, textSha256: '0'.repeat(64) }))).toEqual({
        code: 'article-text-changed',
        params: { article: article.title },
      });
      expect(granted(await api.layers.open({ articleId: 'a-1', owner: '甲' })).revision).toBe(0);
      granted(await api.layers.append({ ...made, textSha256: article.textSha256 }));
    });

    it('take no change that the model, the text or the label set forbids, and stay as they were', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, { 'a-1.txt': TEXT });
      granted(await append(addSpan('s1', 'PER', 0, 2), 0));
      const relate = (label: string, head: string, tail: string): Change => ({
        type: 'addRelation',
        relation: { id: 'r1', label, head, tail, attributes: {}, origin: 'human' },
      });
      const faults: [Change, string][] = [
        [addSpan('s1', 'LOC', 3, 5), 'span-exists'],
        [addSpan('s2', 'PER', 0, 2), 'span-duplicate'],
        [addSpan('s2', 'NOBODY', 3, 5), 'label-unknown'],
        [addSpan('s2', 'LOC', 3, 300), 'span-outside-text'],
        [addSpan('s2', 'LOC', 9, 10), 'span-splits-character'],
        [addSpan('s2', 'LOC', 5, 5), 'span-bad-fragments'],
        [relate('works_for', 's1', 'gone'), 'relation-missing-end'],
        [relate('works_for', 's1', 's1'), 'relation-self'],
        [{ type: 'setArticleLabels', before: {}, after: { topic: 'sport' } }, 'attribute-bad-value'],
        [{ type: 'setStatus', before: 'done', after: 'new' }, 'layer-changed'],
        [
          {
            type: 'batch',
            changes: [
              { type: 'setNote', before: '', after: 'x' },
              { type: 'setNote', before: '', after: 'y' },
            ],
          },
          'layer-changed',
        ],
      ];
      for (const [change, code] of faults) expect(codeOf(await append(change, 1)), code).toBe(code);

      granted(await append(addSpan('s2', 'LOC', 3, 5), 1));
      expect(problemOf(await append(relate('works_for', 's1', 's2'), 2))).toEqual({
        code: 'relation-not-allowed',
        params: { relation: 'works_for', head: 'PER', tail: 'LOC', allowed: 'PER → ORG' },
      });
      const layer = granted(await api.layers.open({ articleId: 'a-1', owner: '甲' }));
      expect(layer).toMatchObject({ revision: 2, relations: [], note: '' });
      expect(layer.spans.map(({ id }) => id)).toEqual(['s1', 's2']);
    });

    it('belong to members, on articles; and nobody writes into gold', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, { 'a-1.txt': TEXT });
      const change = addSpan('s1', 'PER', 0, 2);
      expect(codeOf(await append(change, 0, 'a-1:丙'))).toBe('member-not-found');
      expect(codeOf(await append(change, 0, 'a-2:甲'))).toBe('article-not-found');
      for (const layerId of ['a-1:gold', 'a-1', ':甲', 'a-1:', '']) {
        expect(codeOf(await append(change, 0, layerId)), layerId).toBe('layer-not-found');
      }
      expect(codeOf(await api.layers.open({ articleId: 'a-1', owner: '丙' }))).toBe('member-not-found');
      expect(codeOf(await api.layers.open({ articleId: 'a-2', owner: '甲' }))).toBe('article-not-found');
      expect(codeOf(await api.layers.history({ layerId: 'a-1' }))).toBe('layer-not-found');
      expect(granted(await api.layers.history({ layerId: 'a-1:gold' }))).toEqual([]);
    });

    it('that are finished make gold, and change it when they change', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await annotate(contract, [{ owner: '甲', source: '[张三|PER]在[北京|LOC]。' }]);
      const gold = async () => granted(await api.layers.open({ articleId: 'a-1', owner: 'gold' }));
      expect(await gold()).toMatchObject({ status: 'in-progress', revision: 1 });
      expect((await gold()).spans.map(({ label }) => label)).toEqual(['PER', 'LOC']);
      granted(await append(addSpan('later', 'POST', 2, 3), 1));
      expect((await gold()).spans.map(({ label }) => label)).toEqual(['PER', 'POST', 'LOC']);
      granted(await append({ type: 'setStatus', before: 'done', after: 'in-progress' }, 2));
      expect((await gold()).spans).toEqual([]);
      expect(granted(await api.articles.summary({})).bySettlement.none).toBe(1);
    });
  });
}
