import { describe, expect, it } from 'vitest';
import { labelSet } from '../../../annotations/test/label-set.ts';
import type { Contract } from './api-contract.ts';
import { annotate, codeOf, content, follow, granted, openNewProject, problemOf } from './contract-steps.ts';

export function describeLabels(contract: Contract): void {
  describe('members', () => {
    it('are added once, under a name that can be written', async () => {
      const { api } = contract;
      await openNewProject(contract);
      expect(granted(await api.members.list())).toEqual([
        { name: '甲', role: 'annotator' },
        { name: '乙', role: 'annotator' },
        { name: '审', role: 'reviewer' },
      ]);
      expect(codeOf(await api.members.add({ name: ' 甲 ', role: 'reviewer' }))).toBe('member-exists');
      for (const name of ['', '  ', 'gold', 'Gold', 'a:b', 'a/b', 'a\nb', 'a\ud83d', 'x'.repeat(61)]) {
        expect(codeOf(await api.members.add({ name, role: 'annotator' })), JSON.stringify(name)).toBe(
          'member-bad-name',
        );
      }
      expect(granted(await api.members.list())).toHaveLength(3);
    });
  });

  describe('the label set', () => {
    it('tells which labels are in use', async () => {
      await openNewProject(contract);
      await annotate(contract, [
        {
          owner: '甲',
          source: '[张三|PER#a;age=40]在[北京大学|ORG#b]。',
          relations: ['a works_for b'],
          articleLabels: { topic: 'city' },
          status: 'in-progress',
        },
      ]);
      const current = granted(await contract.api.labels.current());
      expect(current.labelSet).toEqual(labelSet);
      expect(current.use).toEqual({
        entities: { PER: 1, ORG: 1 },
        relations: { works_for: 1 },
        articleLabels: { topic: 1 },
      });
    });

    it('is replaced as a whole, but never by one that lacks what annotations bear', async () => {
      const { api } = contract;
      const replace = (set: unknown) =>
        api.labels.replace({ file: content('new.json', JSON.stringify(set)), author: '审' });
      const without = (label: string) => ({
        ...labelSet,
        entities: labelSet.entities.filter(({ name }) => name !== label),
        relations: [],
      });
      expect(problemOf(await replace(without('PER')))).toMatchObject({
        code: 'label-set-in-use',
        params: { label: 'PER', number: 1 },
      });
      expect(problemOf(await replace(without('POST')))).toMatchObject({ params: { label: 'works_for' } });
      const ageless = {
        ...labelSet,
        entities: labelSet.entities.map((label) => ({
          ...label,
          attributes: label.attributes.filter(({ name }) => name !== 'age'),
        })),
      };
      expect(problemOf(await replace(ageless))).toMatchObject({ params: { label: 'PER.age' } });
      expect(codeOf(await replace({ ...labelSet, articleLabels: [] }))).toBe('label-set-in-use');
      expect(granted(await api.labels.current()).labelSet).toEqual(labelSet);

      const renamed = { ...labelSet, name: 'renamed', version: 1 };
      expect(granted(await replace(renamed))).toEqual({ ...renamed, version: labelSet.version + 1 });
      expect(granted(await api.labels.current()).labelSet.name).toBe('renamed');
    });

    it('that is new says what is gold from now on', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const source = '[张三|PER#a]在[北京大学|ORG#b]。';
      await annotate(contract, [
        { owner: '甲', source, relations: ['a works_for b'] },
        { owner: '乙', source, relations: ['a works_for b'] },
      ]);
      const gold = async () => granted(await api.layers.open({ articleId: 'a-1', owner: 'gold' }));
      expect((await gold()).relations).toHaveLength(1);
      const stricter = {
        ...labelSet,
        relations: labelSet.relations.map((label) =>
          label.name === 'works_for' ? { ...label, head: ['POST'] } : label,
        ),
      };
      granted(await api.labels.replace({ file: content('new.json', JSON.stringify(stricter)), author: '审' }));
      expect((await gold()).relations).toEqual([]);
      const { settlement } = granted(await api.review.article({ articleId: 'a-1' }));
      expect(settlement.leftOut).toMatchObject([{ reason: 'relation-not-allowed', label: 'works_for' }]);
      expect(granted((await follow(await api.project.check())).result).findings).toEqual([]);
    });
  });
}
