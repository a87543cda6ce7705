import { describe, expect, it } from 'vitest';
import type { DecideInput } from '../../../shared/api/review.ts';
import type { Contract } from './api-contract.ts';
import { annotate, codeOf, granted, openNewProject } from './contract-steps.ts';

export function describeReview(contract: Contract): void {
  const begin = async () => {
    await openNewProject(contract);
    await annotate(contract, [
      { owner: '甲', source: '[张三|PER]昨天在[北京|LOC]见了[李四|PER]。' },
      { owner: '乙', source: '[张三|ORG]昨天在[北京|LOC]见了李四。' },
    ]);
  };
  const review = async () => granted(await contract.api.review.article({ articleId: 'a-1' }));
  const disagreement = async (kind: string) => {
    const found = (await review()).settlement.disagreements.find((entry) => entry.disagreement.kind === kind);
    if (found === undefined) throw new Error(`no disagreement of kind ${kind}`);
    return found.disagreement;
  };
  const decide = (disagreementId: string, ruling: DecideInput['ruling'], reviewer = '审') =>
    contract.api.review.decide({ articleId: 'a-1', disagreementId, ruling, reviewer, note: '见指南' });
  const goldLabels = async () =>
    granted(await contract.api.layers.open({ articleId: 'a-1', owner: 'gold' })).spans.map(({ label }) => label);

  describe('the review', () => {
    it('lists articles that two have finished, with what is left to do', async () => {
      await begin();
      expect(granted(await contract.api.review.overview())).toEqual([
        {
          articleId: 'a-1',
          title: '张三昨天在北京见了李四。',
          annotators: ['乙', '甲'],
          status: 'unresolved',
          open: 2,
          deferred: 0,
          decided: 0,
          byKind: { label: 1, missing: 1 },
        },
      ]);
      const { settlement, layers } = await review();
      expect(layers.map(({ owner }) => owner)).toEqual(['乙', '甲']);
      expect(settlement.spans.map(({ span, decidedBy }) => [span.label, decidedBy])).toEqual([['LOC', 'unanimous']]);
    });

    it('makes gold by picking, rejecting and editing, and says who ruled and why', async () => {
      await begin();
      const label = await disagreement('label');
      const person = label.candidates.findIndex(({ annotators }) => annotators.includes('甲'));
      const picked = granted(await decide(label.id, { type: 'pick', candidate: person }));
      expect(picked.decision).toMatchObject({
        by: 'reviewer',
        reviewer: '审',
        note: '见指南',
        disagreementId: label.id,
      });
      expect(picked.review.settlement).toMatchObject({ status: 'unresolved', openCount: 1 });
      const missing = await disagreement('missing');
      const { review: after } = granted(await decide(missing.id, { type: 'reject' }));
      expect(after.settlement.status).toBe('gold');
      expect(after.settlement.rejected).toMatchObject([{ label: 'PER', reason: '见指南' }]);
      expect(await goldLabels()).toEqual(['PER', 'LOC']);

      const item = { type: 'span', label: 'POST', fragments: [[0, 2]] as [number, number][], attributes: {} } as const;
      granted(await decide(label.id, { type: 'edit', item }));
      expect(await goldLabels()).toEqual(['POST', 'LOC']);
      expect(granted(await contract.api.articles.summary({})).bySettlement.gold).toBe(1);
    });

    it('keeps of a note what a gold file can hold: whole characters', async () => {
      await begin();
      const { id: disagreementId } = await disagreement('missing');
      const note = '见指南\ud83d';
      const ruling = { type: 'reject' } as const;
      const { decision } = granted(
        await contract.api.review.decide({ articleId: 'a-1', disagreementId, ruling, reviewer: '审', note }),
      );
      expect(decision.note).toBe('见指南\ufffd');
    });

    it('takes decisions back one by one, and gives them again', async () => {
      const { api } = contract;
      await begin();
      const label = await disagreement('label');
      granted(await decide(label.id, { type: 'pick', candidate: 0 }));
      granted(await decide(label.id, { type: 'reject' }));
      const undo = () => api.review.undo({ articleId: 'a-1', reviewer: '审' });
      const ruling = async () =>
        (await review()).settlement.disagreements.find((entry) => entry.disagreement.id === label.id)?.decision?.ruling
          .type;
      const rejected = granted(await undo());
      expect(rejected.decision.ruling.type).toBe('reject');
      expect(await ruling()).toBe('pick');
      const picked = granted(await undo());
      expect(await ruling()).toBeUndefined();
      expect(codeOf(await undo())).toBe('nothing-to-undo');
      const redo = (decisionId: string) => api.review.redo({ articleId: 'a-1', decisionId });
      granted(await redo(picked.decision.id));
      expect(await ruling()).toBe('pick');
      expect(codeOf(await redo(picked.decision.id))).toBe('nothing-to-undo');
      granted(await redo(rejected.decision.id));
      expect(await ruling()).toBe('reject');
      expect(codeOf(await api.review.undo({ articleId: 'a-1', reviewer: '甲' }))).toBe('nothing-to-undo');
    });

    it('refuses what can not be ruled', async () => {
      await begin();
      const { id } = await disagreement('label');
      const span = (label: string, start: number, end: number): DecideInput['ruling'] => ({
        type: 'edit',
        item: { type: 'span', label, fragments: [[start, end]], attributes: {} },
      });
      expect(codeOf(await decide('d-unknown', { type: 'reject' }))).toBe('disagreement-gone');
      expect(codeOf(await decide(id, { type: 'pick', candidate: 9 }))).toBe('decision-bad-candidate');
      expect(codeOf(await decide(id, span('NOBODY', 0, 2)))).toBe('label-unknown');
      expect(codeOf(await decide(id, span('PER', 0, 200)))).toBe('span-outside-text');
      const other = { type: 'edit', item: { type: 'articleLabel', name: 'topic', value: 'city' } } as const;
      expect(codeOf(await decide(id, other))).toBe('decision-breaks-rule');
      expect(codeOf(await decide(id, { type: 'reject' }, '丙'))).toBe('member-not-found');
      const { api } = contract;
      expect(codeOf(await api.review.article({ articleId: 'none' }))).toBe('article-not-found');
      expect(codeOf(await api.review.undo({ articleId: 'none', reviewer: '审' }))).toBe('article-not-found');
      expect(codeOf(await api.review.redo({ articleId: 'a-1', decisionId: 'none' }))).toBe('nothing-to-undo');
      expect((await review()).settlement.openCount).toBe(2);
    });

    it('sets decisions aside when the annotators have changed what they were about', async () => {
      const { api } = contract;
      await begin();
      const { id } = await disagreement('missing');
      granted(await decide(id, { type: 'reject' }));
      const layer = granted(await api.layers.open({ articleId: 'a-1', owner: '甲' }));
      const [before] = layer.spans.filter(({ fragments }) => fragments[0]?.[0] === 9);
      if (before === undefined) throw new Error('no span at 9');
      const after = { ...before, label: 'LOC' };
      granted(
        await api.layers.append({
          layerId: layer.id,
          baseRevision: layer.revision,
          change: { type: 'updateSpan', before, after },
        }),
      );
      const { settlement } = await review();
      expect(settlement.stale.map(({ disagreementId }) => disagreementId)).toEqual([id]);
      expect(settlement.openCount).toBe(2);
      expect(codeOf(await decide(id, { type: 'reject' }))).toBe('disagreement-gone');

      // It is not taken back unseen, since it holds again when the work is again what it was about.
      expect(codeOf(await api.review.undo({ articleId: 'a-1', reviewer: '审' }))).toBe('nothing-to-undo');
      granted(
        await api.layers.append({
          layerId: layer.id,
          baseRevision: layer.revision + 1,
          change: { type: 'updateSpan', before: after, after: before },
        }),
      );
      expect((await review()).settlement).toMatchObject({ stale: [], openCount: 1 });
      const undone = granted(await api.review.undo({ articleId: 'a-1', reviewer: '审' }));
      expect(undone.decision.disagreementId).toBe(id);
    });

    it('decides by majority where there is one', async () => {
      const { api } = contract;
      await openNewProject(contract);
      granted(await api.members.add({ name: '丁', role: 'annotator' }));
      await annotate(contract, [
        { owner: '甲', source: '[张三|PER]见了[李四|PER]。' },
        { owner: '乙', source: '[张三|PER]见了李四。' },
        { owner: '丁', source: '[张三|ORG]见了李四。' },
      ]);
      const unanimous = granted(await api.review.adjudicate({ policy: 'unanimous' }));
      expect(unanimous).toEqual({ articles: 1, decided: 0, open: 2, gold: 0 });
      const majority = granted(await api.review.adjudicate({ policy: 'majority', reviewer: '审' }));
      expect(majority).toEqual({ articles: 1, decided: 2, open: 0, gold: 1 });
      expect(await goldLabels()).toEqual(['PER']);
      const again = granted(await api.review.adjudicate({ policy: 'majority' }));
      expect(again).toEqual({ articles: 1, decided: 0, open: 0, gold: 1 });
      expect(codeOf(await api.review.adjudicate({ policy: 'majority', reviewer: '丙' }))).toBe('member-not-found');
    });
  });
}
