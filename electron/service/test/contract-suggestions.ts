import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { marked } from '../../../annotations/test/marked-layer.ts';
import type { Contract } from './api-contract.ts';
import { annotate, codeOf, content, follow, granted, importTexts, openNewProject, toChange } from './contract-steps.ts';

const SAME = '[张三|PER]在柳荫社区。张三走了，張三又来。';

export function describeSuggestions(contract: Contract): void {
  /** `张三|PER`: what is proposed to 甲, without guesses, which depend on the segmenter. */
  const proposed = async (articleId: string, owner = '甲'): Promise<string> => {
    const { text } = granted(await contract.api.articles.get({ articleId }));
    const found = granted(await contract.api.suggestions.ofArticle({ articleId, owner, without: ['words'] }));
    return found.suggestions.map(({ start, end, label }) => `${text.slice(start, end)}|${label}`).join(' ');
  };
  const open = async (owner: string, articleId: string) =>
    granted(await contract.api.layers.open({ articleId, owner }));
  const importDictionary = (name: string, text: string) =>
    contract.api.dictionaries.import({ file: content(name, text) });

  describe('suggestions', () => {
    it('are the other places of what is a span, and of nobody else', async () => {
      await openNewProject(contract);
      await annotate(contract, [{ source: SAME, owner: '甲', status: 'in-progress' }]);
      const found = granted(
        await contract.api.suggestions.ofArticle({ articleId: 'a-1', owner: '甲', without: ['words'] }),
      );
      expect(found).toMatchObject({ revision: 1 });
      expect(found.suggestions.map(({ source }) => source)).toEqual(['same-surface', 'same-surface']);
      expect(await proposed('a-1')).toBe('张三|PER 張三|PER');
      expect(await proposed('a-1', '乙')).toBe('');
    });

    it('come with guesses where these are not switched off', async () => {
      await openNewProject(contract);
      await importTexts(contract, { 'a-1.txt': '记者从北京来到上海。' });
      const found = granted(await contract.api.suggestions.ofArticle({ articleId: 'a-1', owner: '甲' }));
      // Where nodejieba can't be had nothing is guessed.
      expect(['', '北京|LOC 上海|LOC']).toContain(
        found.suggestions
          .map(({ start, end, label }) => `${'记者从北京来到上海。'.slice(start, end)}|${label}`)
          .join(' '),
      );
    });

    it('stay away where they were dismissed, for the one who did so, until that is taken back', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await annotate(contract, [
        { source: SAME, owner: '甲', status: 'in-progress' },
        { source: SAME, owner: '乙', status: 'in-progress' },
      ]);
      const [first] = granted(await api.suggestions.ofArticle({ articleId: 'a-1', owner: '甲' })).suggestions;
      if (first === undefined) throw new Error('nothing is proposed');
      const places = [{ label: first.label, start: first.start, end: first.end }];
      granted(await api.suggestions.dismiss({ articleId: 'a-1', owner: '甲', places }));
      granted(await api.suggestions.dismiss({ articleId: 'a-1', owner: '甲', places }));
      expect(await proposed('a-1')).toBe('張三|PER');
      const { dismissed } = granted(await api.suggestions.ofArticle({ articleId: 'a-1', owner: '甲' }));
      expect(dismissed).toEqual([first.id]);
      expect(await proposed('a-1', '乙')).toBe('张三|PER 張三|PER');
      granted(await api.suggestions.restore({ articleId: 'a-1', owner: '甲', places }));
      expect(await proposed('a-1')).toBe('张三|PER 張三|PER');
    });

    it('are for annotators, on articles', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, { 'a-1.txt': '张三。' });
      const ask = async (articleId: string, owner: string) =>
        codeOf(await api.suggestions.ofArticle({ articleId, owner }));
      expect(await ask('a-2', '甲')).toBe('article-not-found');
      expect(await ask('a-1', '丙')).toBe('member-not-found');
      expect(await ask('a-1', '审')).toBe('member-not-annotator');
      expect(codeOf(await api.suggestions.dismiss({ articleId: 'a-1', owner: '审', places: [] }))).toBe(
        'member-not-annotator',
      );
    });

    it('have the labels that were chosen for their kinds', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, { 'a-1.txt': '二〇二二年三月，《柳荫志》印了三百余册。' });
      expect(await proposed('a-1')).toBe('');
      const chosen = granted(await api.suggestions.chooseKind({ kind: 'time', label: 'POST' }));
      expect(chosen).toMatchObject({ choices: { time: 'POST' }, labels: { time: 'POST', place: 'LOC' } });
      granted(await api.suggestions.chooseKind({ kind: 'quantity', label: 'ORG' }));
      expect(await proposed('a-1')).toBe('二〇二二年三月|POST 三百余册|ORG');
      expect(codeOf(await api.suggestions.chooseKind({ kind: 'time', label: 'NOBODY' }))).toBe('label-unknown');
      granted(await api.suggestions.chooseKind({ kind: 'place', label: null }));
      granted(await api.suggestions.chooseKind({ kind: 'time' }));
      const kinds = granted(await api.suggestions.kinds());
      expect(kinds.choices).toEqual({ quantity: 'ORG', place: null });
      expect(kinds.labels).not.toHaveProperty('place');
    });

    it('leave in no export', async () => {
      const { api } = contract;
      await openNewProject(contract);
      granted(await importDictionary('人名.tsv', '李四\tPER\n'));
      await annotate(contract, [{ source: '[张三|PER]和李四，张三。', owner: '甲' }]);
      expect(await proposed('a-1')).toBe('李四|PER 张三|PER');
      const { result } = await follow(await api.exports.run({ target: { kind: 'content' }, statuses: ['single'] }));
      const [gold] = granted(result).contents ?? [];
      const surfaces = z.object({ entities: z.array(z.object({ text: z.string() })) });
      expect(surfaces.parse(JSON.parse(gold?.text ?? '')).entities).toEqual([{ text: '张三' }]);
    });
  });

  describe('words that spans teach', () => {
    it('are whole from the next question on, and nothing else is', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const text = '闫子伍住在槐柳浦新村，闫子伍很忙。';
      await importTexts(contract, { 'a-1.txt': text, 'b-1.txt': `昨天${text}` });
      const words = async (articleId: string): Promise<readonly string[]> => {
        const { starts } = granted(await api.words.boundaries({ articleId }));
        const whole = granted(await api.articles.get({ articleId })).text;
        return starts.map((start, i) => whole.slice(start, starts[i + 1]));
      };
      expect(await words('a-1')).not.toContain('槐柳浦新村');
      const { layer } = marked('[闫子伍|PER]住在[槐柳浦新村|LOC]，闫子伍很忙。', { owner: '甲' });
      granted(await api.layers.append({ layerId: 'a-1:甲', baseRevision: 0, change: toChange(layer) }));
      expect(await words('a-1')).toEqual(expect.arrayContaining(['闫子伍', '槐柳浦新村']));
      expect(await words('b-1')).toEqual(expect.arrayContaining(['闫子伍', '槐柳浦新村']));
      await openNewProject(contract);
      await importTexts(contract, { 'a-1.txt': text });
      expect(await words('a-1')).not.toContain('槐柳浦新村');
    });
  });

  describe('a surface in other articles', () => {
    const prepare = async () => {
      await openNewProject(contract);
      await annotate(contract, [{ source: '[张三|PER]来了。', owner: '甲', status: 'in-progress' }]);
      await importTexts(contract, {
        'b-1.txt': '昨天，張三和张三。',
        'c-1.txt': '没有别人。',
        'd-1.txt': '张三走了。',
      });
      const { layer } = marked('[张三|PER]走了。', { articleId: 'd-1', owner: '甲', status: 'in-progress' });
      granted(await contract.api.layers.append({ layerId: 'd-1:甲', baseRevision: 0, change: toChange(layer) }));
    };
    const search = async (owner = '甲') =>
      granted(
        (
          await follow(
            await contract.api.suggestions.elsewhere({ owner, articleId: 'a-1', surface: '张三', label: 'PER' }),
          )
        ).result,
      );

    it('is found where there is no span yet, with what stands around it', async () => {
      await prepare();
      const { articles, waiting } = await search();
      expect(waiting).toBe(0);
      expect(articles).toMatchObject([
        {
          articleId: 'b-1',
          status: 'new',
          places: [
            [3, 5],
            [6, 8],
          ],
          excerpt: { before: '昨天，', surface: '張三', after: '和张三。' },
        },
      ]);
      expect((await search('乙')).articles.map(({ articleId }) => articleId)).toEqual(['b-1', 'd-1']);
    });

    it('becomes spans in one Change a layer, which can be taken back', async () => {
      const { api } = contract;
      await prepare();
      const { articles } = await search();
      const accept = {
        owner: '甲',
        label: 'PER',
        articles: articles.map(({ articleId, textSha256, places }) => ({ articleId, textSha256, places: [...places] })),
      };
      const report = granted((await follow(await api.suggestions.acceptElsewhere(accept))).result);
      expect(report).toEqual({ accepted: [{ articleId: 'b-1', revision: 1, spans: 2 }], failed: [] });
      const layer = await open('甲', 'b-1');
      expect(layer).toMatchObject({ status: 'in-progress', revision: 1 });
      expect(layer.spans.map(({ label, origin }) => [label, origin])).toEqual([
        ['PER', { suggester: 'same-surface', score: 0.95 }],
        ['PER', { suggester: 'same-surface', score: 0.95 }],
      ]);
      expect((await open('乙', 'b-1')).revision).toBe(0);
      expect((await search()).articles).toEqual([]);
      // Once more changes nothing: the places are taken.
      expect(granted((await follow(await api.suggestions.acceptElsewhere(accept))).result).accepted).toEqual([]);

      const changes = report.accepted.map(({ articleId, revision }) => ({ articleId, revision }));
      const back = granted((await follow(await api.suggestions.takeBack({ owner: '甲', changes }))).result);
      expect(back).toEqual({ undone: 1, left: 0 });
      expect(await open('甲', 'b-1')).toMatchObject({ status: 'new', spans: [], revision: 2 });
      const again = granted((await follow(await api.suggestions.takeBack({ owner: '甲', changes }))).result);
      expect(again).toEqual({ undone: 0, left: 1 });
    });

    it('is written into no text that has changed, and under no label that is not there', async () => {
      const { api } = contract;
      await prepare();
      const place = { articleId: 'b-1', textSha256: '0'.repeat(64), places: [[3, 5] as const] };
      const run = async (label: string) =>
        (await follow(await api.suggestions.acceptElsewhere({ owner: '甲', label, articles: [place] }))).result;
      expect(granted(await run('PER'))).toMatchObject({
        accepted: [],
        failed: [{ articleId: 'b-1', problem: { code: 'article-text-changed' } }],
      });
      expect(codeOf(await run('NOBODY'))).toBe('label-unknown');
      expect((await open('甲', 'b-1')).revision).toBe(0);
    });
  });

  describe('dictionaries', () => {
    it('propose what they know until they are switched off or removed', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, { 'a-1.txt': '去柳荫社區的清河区。' });
      const report = granted(
        await importDictionary('地名.tsv', '\ufeff# 地名\n柳荫社区\tLOC\t0.9\n坏的一行\n清河区\tLOC\n某处\tNOBODY\n'),
      );
      expect(report).toMatchObject({
        dictionary: { name: '地名', enabled: true, entries: 3, labels: { LOC: 2, NOBODY: 1 } },
        faults: [{ line: 3, reason: 'no-label' }],
        faultCount: 1,
        unknownLabels: ['NOBODY'],
      });
      const { id } = report.dictionary;
      expect(granted(await api.dictionaries.list())).toEqual([report.dictionary]);
      expect(await proposed('a-1')).toBe('柳荫社區|LOC 清河区|LOC');

      granted(await api.dictionaries.setEnabled({ id, enabled: false }));
      expect(await proposed('a-1')).toBe('');
      granted(await api.dictionaries.setEnabled({ id, enabled: true }));
      expect(granted(await api.dictionaries.remove({ id }))).toEqual([]);
      expect(await proposed('a-1')).toBe('');
      expect(granted(await api.dictionaries.restore({ id }))).toHaveLength(1);
      expect(await proposed('a-1')).toBe('柳荫社區|LOC 清河区|LOC');
    });

    it('are lists of names, or nothing', async () => {
      const { api } = contract;
      await openNewProject(contract);
      expect(codeOf(await importDictionary('空.tsv', '# 什么也没有\n'))).toBe('dictionary-empty');
      const legacy = content('旧.tsv', new Uint8Array([0xb1, 0xb1, 0xbe, 0xa9, 0x09, 0x4c, 0x4f, 0x43]));
      expect(codeOf(await api.dictionaries.import({ file: legacy }))).toBe('file-not-utf8');
      expect(codeOf(await api.dictionaries.remove({ id: 'gone' }))).toBe('dictionary-not-found');
      expect(granted(await api.dictionaries.list())).toEqual([]);
    });
  });
}
