import { describe, expect, it } from 'vitest';
import { marked } from '../../../annotations/test/marked-layer.ts';
import type { Contract } from './api-contract.ts';
import { codeOf, granted, importTexts, openNewProject, toChange } from './contract-steps.ts';

export function describeLints(contract: Contract): void {
  describe('lints', () => {
    it('remember by layer which findings are to be ignored', async () => {
      const { lints } = contract.api;
      await openNewProject(contract);
      await importTexts(contract, { 'a-1.txt': '张三来了。' });
      const layer = { articleId: 'a-1', owner: '甲' };
      granted(await lints.ignore({ ...layer, findings: ['half-pair:2', 'half-pair:1'], ignored: true }));
      const left = granted(await lints.ignore({ ...layer, findings: ['half-pair:2'], ignored: false }));
      expect(left).toEqual(['half-pair:1']);
      expect(granted(await lints.ignored(layer))).toEqual(['half-pair:1']);
      expect(granted(await lints.ignored({ ...layer, owner: '乙' }))).toEqual([]);
      expect(codeOf(await lints.ignore({ ...layer, owner: '丁', findings: ['x'], ignored: true }))).toBe(
        'member-not-found',
      );
    });

    it('are told of surfaces that the same person labels in several ways in the project', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const sources = { 'a-1': '[二院|ORG]在[北京|LOC]。', 'a-2': '[二院|LOC]和[二院|ORG]。', 'a-3': '[北京|ORG]。' };
      const texts = Object.entries(sources).map(([id, source]) => [`${id}.txt`, marked(source).text]);
      await importTexts(contract, Object.fromEntries(texts));
      for (const [articleId, source] of Object.entries(sources)) {
        const owner = articleId === 'a-3' ? '乙' : '甲';
        const { layer } = marked(source, { owner, articleId, status: 'in-progress' });
        granted(await api.layers.append({ layerId: layer.id, baseRevision: 0, change: toChange(layer) }));
      }
      expect(granted(await api.lints.projectLabels({ articleId: 'a-1', owner: '甲' }))).toEqual([
        ['二院', { LOC: 1, ORG: 2 }],
      ]);
      expect(granted(await api.lints.projectLabels({ articleId: 'a-3', owner: '乙' }))).toEqual([]);
    });
  });
}
