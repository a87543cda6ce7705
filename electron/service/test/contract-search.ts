import { describe, expect, it } from 'vitest';
import { marked } from '../../../annotations/test/marked-layer.ts';
import type { ChangeHitsInput, FindInput } from '../../../shared/api/search.ts';
import type { Contract } from './api-contract.ts';
import { codeOf, follow, granted, importTexts, openNewProject, toChange } from './contract-steps.ts';

const FIRST = '[張三|PER#a]在[[北京|LOC#b]大学|ORG#c]值班，张三累了。';
const TEXTS = {
  'a-1.txt': marked(FIRST).text,
  'a-2.txt': '张三和张三丰在二院。',
  'a-3.txt': '李四在北京。',
};

export function describeSearch(contract: Contract): void {
  const begin = async (): Promise<void> => {
    await openNewProject(contract);
    await importTexts(contract, TEXTS);
    const { layer } = marked(FIRST, { owner: '甲', relations: ['a works_for c'], status: 'in-progress' });
    const change = toChange(layer);
    granted(await contract.api.layers.append({ layerId: 'a-1:甲', baseRevision: 0, change }));
  };
  const find = async (query: string, more: Partial<FindInput> = {}) =>
    granted(await contract.api.search.find({ query, viewer: '甲', offset: 0, limit: 50, ...more }));
  /** `before[hit]after|labels` by article. */
  const shown = async (query: string, more: Partial<FindInput> = {}) =>
    (await find(query, more)).found.map(({ articleId, hits }) => [
      articleId,
      ...hits.map((hit) => {
        const { before, hit: words, after } = hit.excerpt;
        const labels = hit.kind === 'text' ? hit.labels.join() : hit.label;
        return `${before}[${words}]${after}|${labels}`;
      }),
    ]);
  const change = async (input: ChangeHitsInput) =>
    granted((await follow(await contract.api.search.change(input))).result);
  const revert = async (steps: readonly { readonly articleId: string; readonly revision: number }[]) =>
    granted((await follow(await contract.api.search.revert({ owner: '甲', steps: [...steps] }))).result);
  const surfaces = async (articleId: string, owner = '甲') => {
    const { text } = granted(await contract.api.articles.get({ articleId }));
    const { spans, status } = granted(await contract.api.layers.open({ articleId, owner }));
    return `${spans.map(({ fragments, label }) => `${text.slice(...(fragments[0] ?? [0, 0]))}|${label}`).join(' ')} ${status}`;
  };

  describe('search', () => {
    it('shows words in context, in either script, with the labels they have', async () => {
      await begin();
      expect(await shown('张三')).toEqual([
        ['a-1', '[張三]在北京大学值班，张三累了。|PER', '張三在北京大学值班，[张三]累了。|'],
        ['a-2', '[张三]和张三丰在二院。|', '张三和[张三]丰在二院。|'],
      ]);
      expect(await shown('张三 北京')).toHaveLength(1);
      expect(await find('没有')).toEqual({ articles: 0, byLabel: {}, found: [] });
      expect(await find('')).toEqual({ articles: 0, byLabel: {}, found: [] });
    });

    it('is paged by articles', async () => {
      await begin();
      expect(await find('在', { offset: 1, limit: 1 })).toMatchObject({
        articles: 3,
        found: [{ articleId: 'a-2', total: 1 }],
      });
    });

    it('goes through spans by label, name or title of it, and words', async () => {
      await begin();
      expect(await shown('label:人物', { scope: 'spans' })).toEqual([['a-1', '[張三]在北京大学值班，张三累了。|PER']]);
      expect(await find('北京', { scope: 'spans' })).toMatchObject({
        articles: 1,
        total: 2,
        byLabel: { LOC: 1, ORG: 1 },
      });
      expect(await find('label:nothing', { scope: 'spans' })).toMatchObject({ articles: 0, total: 0 });
    });

    it('goes through relations by their ends', async () => {
      await begin();
      const { found } = await find('head:张三 tail:大学', { scope: 'relations' });
      expect(found[0]?.hits).toMatchObject([
        {
          kind: 'relation',
          label: 'works_for',
          head: { surface: '張三' },
          tail: { surface: '北京大学', label: 'ORG' },
        },
      ]);
      expect(await find('head:大学', { scope: 'relations' })).toMatchObject({ total: 0 });
    });

    it('shows an annotator nothing of the others', async () => {
      await begin();
      expect(await find('张三', { scope: 'spans', viewer: '乙' })).toMatchObject({ total: 0, found: [] });
      expect((await shown('张三', { viewer: '乙' })).flat().join()).not.toContain('PER');
      const { viewer: _, ...everybody } = {
        viewer: '乙',
        query: '张三',
        scope: 'spans',
        offset: 0,
        limit: 10,
      } as const;
      expect(granted(await contract.api.search.find(everybody))).toMatchObject({ total: 1 });
    });

    it('makes spans at chosen hits of several articles, which one step takes back and brings again', async () => {
      await begin();
      const { found } = await find('张三');
      const articles = found.map(({ articleId, textSha256, hits }) => ({
        articleId,
        textSha256,
        hits: hits.map(({ start, end }): [number, number] => [start, end]),
      }));
      const report = await change({ owner: '甲', action: { type: 'add', label: 'PER' }, where: { articles } });
      expect(report).toEqual({
        steps: [
          { articleId: 'a-1', revision: 2 },
          { articleId: 'a-2', revision: 1 },
        ],
        added: 3,
        removed: 0,
        left: { finished: 0, changed: 0 },
      });
      expect(await surfaces('a-2')).toBe('张三|PER 张三|PER in-progress');
      const undone = await revert(report.steps);
      expect(undone).toMatchObject({ added: 0, removed: 3 });
      expect(await surfaces('a-2')).toBe(' new');
      expect(await surfaces('a-1')).toBe('張三|PER 北京大学|ORG 北京|LOC in-progress');
      expect(await revert(undone.steps)).toMatchObject({ added: 3 });
      expect(await surfaces('a-2')).toBe('张三|PER 张三|PER in-progress');
    });

    it('makes them at all hits of a query but some, and takes away what lies there', async () => {
      await begin();
      const where = { query: '张三', except: [{ articleId: 'a-2', hits: [[3, 5]] as [number, number][] }] };
      expect(await change({ owner: '甲', action: { type: 'add', label: 'PER' }, where })).toMatchObject({ added: 2 });
      expect(await surfaces('a-2')).toBe('张三|PER in-progress');
      const gone = await change({
        owner: '甲',
        action: { type: 'remove', label: 'PER' },
        where: { ...where, except: [] },
      });
      expect(gone).toMatchObject({ added: 0, removed: 3 });
      expect(await surfaces('a-1')).toBe('北京大学|ORG 北京|LOC in-progress');
      expect(await revert(gone.steps)).toMatchObject({ added: 3 });
      expect(granted(await contract.api.layers.open({ articleId: 'a-1', owner: '甲' })).relations).toHaveLength(1);
    });

    it('takes away the spans that a search for spans finds, but some', async () => {
      await begin();
      const { spans } = granted(await contract.api.layers.open({ articleId: 'a-1', owner: '甲' }));
      const kept = spans.find(({ label }) => label === 'LOC');
      const except = [{ articleId: 'a-1', spanIds: kept === undefined ? [] : [kept.id] }];
      const where = { query: '北京', scope: 'spans' } as const;
      const input = { owner: '甲', action: { type: 'remove' } } as const;
      expect(await change({ ...input, where: { ...where, except } })).toMatchObject({ removed: 1 });
      expect(await surfaces('a-1')).toBe('張三|PER 北京|LOC in-progress');
      // Of an article without hits or spans all is left as it is.
      const none = { ...where, except: [{ articleId: 'a-1' }] };
      expect(await change({ ...input, where: none })).toMatchObject({ removed: 0, steps: [] });
    });

    it('leaves finished layers alone unless asked, and texts that have changed', async () => {
      const { api } = contract;
      await begin();
      const done = { type: 'setStatus', before: 'new', after: 'done' } as const;
      granted(await api.layers.append({ layerId: 'a-2:甲', baseRevision: 0, change: done }));
      const add = { owner: '甲', action: { type: 'add', label: 'PER' }, where: { query: '张三', except: [] } } as const;
      expect(await change({ ...add, where: { ...add.where, except: [] } })).toMatchObject({
        added: 1,
        left: { finished: 1, changed: 0 },
      });
      expect(await surfaces('a-2')).toBe(' done');
      const all = await change({ ...add, where: { ...add.where, except: [] }, finishedToo: true });
      expect(all).toMatchObject({ added: 2, left: { finished: 0 } });
      expect(await surfaces('a-2')).toBe('张三|PER 张三|PER done');
      const stale = [{ articleId: 'a-3', textSha256: 'another', hits: [[0, 2]] as [number, number][] }];
      expect(await change({ ...add, where: { articles: stale } })).toMatchObject({ added: 0, left: { changed: 1 } });
    });

    it('leaves alone what has been changed since, when a step is taken back', async () => {
      const { api } = contract;
      await begin();
      const where = { query: '张三', except: [] };
      const { steps } = await change({ owner: '甲', action: { type: 'add', label: 'PER' }, where });
      const { spans } = granted(await api.layers.open({ articleId: 'a-2', owner: '甲' }));
      const [before] = spans;
      if (before === undefined) throw new Error('there is no span');
      const update = { type: 'updateSpan', before, after: { ...before, label: 'ORG', attributes: {} } } as const;
      granted(await api.layers.append({ layerId: 'a-2:甲', baseRevision: 1, change: update }));
      expect(await revert(steps)).toMatchObject({ removed: 1, left: { changed: 1 } });
      expect(await surfaces('a-2')).toBe('张三|ORG 张三|PER in-progress');
    });

    it('is nothing for reviewers to change by, and for nobody unknown', async () => {
      await begin();
      const input = { action: { type: 'add', label: 'PER' }, where: { query: '张三', except: [] } } as const;
      const asked = async (owner: string) =>
        codeOf(
          (await follow(await contract.api.search.change({ ...input, where: { query: '张三', except: [] }, owner })))
            .result,
        );
      expect(await asked('审')).toBe('member-not-annotator');
      expect(await asked('丁')).toBe('member-not-found');
      expect(codeOf((await follow(await contract.api.search.revert({ owner: '丁', steps: [] }))).result)).toBe(
        'member-not-found',
      );
    });
  });
}
