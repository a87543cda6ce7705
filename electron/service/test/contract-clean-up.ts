import { describe, expect, it } from 'vitest';
import { type CleanUpChoice, PROPOSED } from '../../../annotations/text/clean-up/choice.ts';
import type { Contract } from './api-contract.ts';
import { codeOf, content, follow, granted, importTexts, openNewProject, problemOf } from './contract-steps.ts';
import { FERRY, pageOf } from './texts.ts';

const IMAGE = 'IMG_20210718_0312.jpg';
const SLOGAN = '白鹭洲，水上人家';

export function describeCleanUp(contract: Contract): void {
  const open = async (articleId: string) => granted(await contract.api.cleanUp.open({ articleId }));
  const change = async (articleId: string, choice: Partial<CleanUpChoice>) => {
    const { article } = await open(articleId);
    return contract.api.cleanUp.change({
      articleId,
      choice: { ...PROPOSED, ...choice },
      textSha256: article.textSha256,
    });
  };
  const rangeOf = async (articleId: string, words: string): Promise<readonly [number, number]> => {
    const start = (await open(articleId)).article.source.rawText.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    return [start, start + words.length];
  };
  const startWork = async (articleId: string) =>
    granted(
      await contract.api.layers.append({
        layerId: `${articleId}:甲`,
        baseRevision: 0,
        change: { type: 'setNote', before: '', after: '开始' },
      }),
    );
  const textOf = async (articleId: string) => granted(await contract.api.articles.get({ articleId })).text;

  describe('the clean-up', () => {
    it('shows what was left out and where the fields were read', async () => {
      await openNewProject(contract);
      await importTexts(contract, { 'a.txt': pageOf('柳青禾', FERRY) });
      const { article, state, proposals, fieldPlaces, choice, outletArticles } = await open('a');
      expect({ state, choice, outletArticles }).toEqual({ state: 'proposed', choice: PROPOSED, outletArticles: 0 });
      const { rawText, removals } = article.source;
      expect(proposals.map(({ applied: _, ...removal }) => removal)).toEqual(removals);
      const image = proposals.find(({ rule }) => rule === 'image-name');
      expect(rawText.slice(image?.rawStart, image?.rawEnd)).toContain(IMAGE);
      expect(article).toMatchObject({ title: '轮渡停航一天', outlet: '白鹭洲新闻网', byline: '柳青禾' });
      expect(article.text).not.toContain(IMAGE);
      const byline = fieldPlaces.find(({ field }) => field === 'byline');
      expect(rawText.slice(byline?.rawStart, byline?.rawEnd)).toContain('柳青禾');
      expect(codeOf(await contract.api.cleanUp.open({ articleId: 'none' }))).toBe('article-not-found');
    });

    it('makes the article anew as a person decides, and the raw text stays', async () => {
      await openNewProject(contract);
      await importTexts(contract, { 'a.txt': pageOf('柳青禾', FERRY) });
      const before = await open('a');
      const restored = await rangeOf('a', IMAGE);
      const removed = await rangeOf('a', '受大雾影响，');
      const changed = granted(
        await change('a', { restored: [restored], removed: [removed], fields: { byline: '柳 青禾' } }),
      );
      expect(changed.article.text).toContain(IMAGE);
      expect(changed.article.text).not.toContain('受大雾影响，');
      expect(changed.article).toMatchObject({ byline: '柳 青禾', source: { rawText: before.article.source.rawText } });
      expect(changed.proposals.filter(({ applied }) => !applied).map(({ rule }) => rule)).toEqual(['image-name']);
      expect(changed.proposals).toContainEqual({
        rawStart: removed[0],
        rawEnd: removed[1],
        rule: 'by-hand',
        applied: true,
      });
      expect(await open('a')).toEqual(changed);
      expect(await textOf('a')).toBe(changed.article.text);

      const off = granted(await change('a', { off: ['image-name'] }));
      expect(off.article.text).toContain(IMAGE);
      expect(off.proposals.map(({ rule }) => rule)).not.toContain('image-name');
      const back = granted(await change('a', PROPOSED));
      expect(back.article).toEqual(before.article);
    });

    it('cuts no character: a range is widened to those it touches', async () => {
      await openNewProject(contract);
      await importTexts(contract, { 'a.txt': '大雾散了😀，轮渡又开了。' });
      const changed = granted(
        await change('a', {
          removed: [
            [5, 6],
            [500, 600],
          ],
        }),
      );
      expect(changed.article.text).toBe('大雾散了，轮渡又开了。');
      expect(changed.choice.removed).toEqual([[4, 6]]);
    });

    it('changes nothing that it may not, and says why', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, { 'a.txt': '大雾散了。\n轮渡又开了。', 'b.txt': '轮渡又开了。' });
      const { article } = await open('a');
      const choice = { ...PROPOSED, removed: [[0, 2] as const] };
      expect(codeOf(await api.cleanUp.change({ articleId: 'a', choice, textSha256: '' }))).toBe('clean-up-outdated');
      expect(codeOf(await api.cleanUp.change({ articleId: 'c', choice, textSha256: '' }))).toBe('article-not-found');
      expect(codeOf(await change('a', { removed: [[0, article.source.rawText.length]] }))).toBe('text-empty');
      expect(problemOf(await change('a', { removed: [await rangeOf('a', '大雾散了。\n')] }))).toEqual({
        code: 'clean-up-duplicate',
        params: { article: article.title, other: '轮渡又开了。' },
      });
      expect((await open('a')).article).toEqual(article);

      await startWork('a');
      expect(problemOf(await change('a', choice))).toEqual({
        code: 'article-frozen',
        params: { article: article.title },
      });
      expect(await open('a')).toMatchObject({ article, state: 'frozen' });
    });

    it('tells beforehand what would come of a change, or why nothing would', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, { 'a.txt': '大雾散了。\n轮渡又开了。', 'b.txt': '轮渡又开了。' });
      const before = await open('a');
      const { id: articleId, textSha256 } = before.article;
      const tryOut = (removed: CleanUpChoice['removed']) =>
        api.cleanUp.change({ articleId, choice: { ...PROPOSED, removed }, textSha256, dryRun: true });
      const told = granted(await tryOut([[0, 2]]));
      expect(told.article.text).toBe('散了。\n轮渡又开了。');
      expect(codeOf(await tryOut([await rangeOf('a', '大雾散了。\n')]))).toBe('clean-up-duplicate');
      expect(await open('a')).toEqual(before);
      expect(granted(await change('a', { removed: [[0, 2]] }))).toEqual(told);
    });

    it('leaves nothing annotated that has another text by now', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, { 'a.txt': FERRY });
      const { textSha256 } = (await open('a')).article;
      granted(await change('a', { removed: [await rangeOf('a', '受大雾影响，')] }));
      const note = { type: 'setNote', before: '', after: '一' } as const;
      const append = { layerId: 'a:甲', baseRevision: 0, change: note };
      expect(codeOf(await api.layers.append({ ...append, textSha256 }))).toBe('article-text-changed');
      granted(await api.layers.append({ ...append, textSha256: (await open('a')).article.textSha256 }));
    });

    it('is looked at by a person, or was plain enough', async () => {
      const { api } = contract;
      await openNewProject(contract);
      await importTexts(contract, {
        'plain.txt': FERRY,
        'a.txt': pageOf('柳青禾', '雾散了。'),
        'b.txt': pageOf('方玉衡', '雾来了。'),
      });
      const states = async () => {
        const { rows } = granted(await api.articles.page({ offset: 0, limit: 10 }));
        return rows.map(({ cleanUp }) => cleanUp);
      };
      expect(await states()).toEqual(['accepted', 'proposed', 'proposed']);
      expect(granted(await api.cleanUp.accept({ articleIds: ['a', 'plain'] }))).toEqual({ accepted: ['a'] });
      expect(granted(await api.cleanUp.accept({}))).toEqual({ accepted: ['b'] });
      granted(await api.cleanUp.reopen({ articleIds: ['a'] }));
      await startWork('b');
      expect(await states()).toEqual(['accepted', 'proposed', 'frozen']);
      expect(granted(await api.articles.summary({})).byCleanUp).toEqual({ proposed: 1, accepted: 1, frozen: 1 });
      expect(granted(await api.articles.page({ offset: 0, limit: 10, cleanUp: 'proposed' })).rows[0]?.id).toBe('a');
      expect(granted(await api.cleanUp.accept({}))).toEqual({ accepted: ['a'] });
    });

    it('of one article is done to all of its outlet, and to what comes later, until it is taken back', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const page = (about: string) => pageOf('柳青禾', `${about}。\n${SLOGAN}\n渡口的人都知道${about}。`);
      await importTexts(contract, {
        'a.txt': page('雾来了'),
        'b.txt': page('雾散了'),
        'started.txt': page('雨来了'),
        'only.txt': `来源：白鹭洲新闻网\n${SLOGAN}\n`,
        'other.txt': `风停了。\n${SLOGAN}\n来源：北港晚报\n`,
      });
      await startWork('started');
      granted(await change('a', { removed: [await rangeOf('a', SLOGAN)] }));
      expect((await open('a')).outletArticles).toBe(2);
      const before = await open('b');
      const { result, progress } = await follow(await api.cleanUp.applyToOutlet({ articleId: 'a' }));
      const report = granted(result);
      expect(report).toMatchObject({ outlet: '白鹭洲新闻网', changed: [{ articleId: 'b', before: PROPOSED }] });
      expect(report.failed.map(({ articleId, problem }) => [articleId, problem.code])).toEqual([
        ['only', 'text-empty'],
      ]);
      expect(progress.at(-1)).toMatchObject({ done: 2, total: 2 });
      expect(await textOf('b')).not.toContain(SLOGAN);
      for (const untouched of ['started', 'only', 'other']) expect(await textOf(untouched)).toContain(SLOGAN);

      await importTexts(contract, { 'later.txt': page('雪来了') });
      expect(await textOf('later')).not.toContain(SLOGAN);

      const changes = report.changed.map(({ articleId, before: choice }) => ({ articleId, choice }));
      const undone = await follow(await api.cleanUp.restore({ changes, outlet: report.outlet }));
      expect(granted(undone.result)).toEqual({ restored: 1 });
      expect((await open('b')).article).toEqual(before.article);
      await importTexts(contract, { 'latest.txt': page('雪停了') });
      expect(await textOf('latest')).toContain(SLOGAN);

      const check = granted((await follow(await api.project.check())).result);
      expect(check.findings).toEqual([]);
    });

    it('is done to all of an outlet or to none: whoever leaves finds it as it was', async () => {
      const { api } = contract;
      await openNewProject(contract);
      // So many that the job can't be over before word of the leaving has travelled.
      const names = Array.from({ length: 200 }, (_, i) => `p-${i}`);
      const page = (name: string) => pageOf('柳青禾', `${name}号渡口起雾。\n${SLOGAN}\n船都停在${name}号渡口。`);
      await importTexts(contract, Object.fromEntries(names.map((name) => [`${name}.txt`, page(name)])));
      granted(await change('p-0', { removed: [await rangeOf('p-0', SLOGAN)] }));
      for await (const event of await api.cleanUp.applyToOutlet({ articleId: 'p-0' })) {
        if (event.type === 'progress' && event.done >= 2) break;
      }
      // What is put back is written before anything that is asked for later, and a carrier may need a few calls to hear.
      const slogans = async () => {
        const texts = await Promise.all(names.slice(1).map(textOf));
        return texts.filter((text) => text.includes(SLOGAN)).length;
      };
      await expect.poll(slogans, { timeout: 20_000 }).toBe(199);
      await importTexts(contract, { 'later.txt': page('later') });
      expect(await textOf('later')).toContain(SLOGAN);
    });

    it('needs an outlet to be done to one', async () => {
      await openNewProject(contract);
      await importTexts(contract, { 'a.txt': FERRY });
      const { result } = await follow(await contract.api.cleanUp.applyToOutlet({ articleId: 'a' }));
      expect(problemOf(result)).toEqual({ code: 'clean-up-no-outlet', params: { article: '轮渡停航一天' } });
    });

    it('keeps the file: its bytes come back, whatever was decided', async () => {
      const { api } = contract;
      await openNewProject(contract);
      const marked = Buffer.from(`\ufeff${FERRY.replaceAll('\n', '\r\n')}`);
      const gb = Buffer.from([...Array(40)].flatMap(() => [0xbd, 0xf1, 0xcc, 0xec, 0xc7, 0xe7, 0xa1, 0xa3]));
      const page = Buffer.from(
        '<!doctype html><title>雾</title><body><p>江上起雾，渡船停在南岸，人都走石桥。</p></body>',
      );
      const files = [
        content('marked.txt', marked),
        content('gb.txt', gb),
        content('page.html', page),
        content('t.csv', 'text\n今天起雾。\n'),
      ];
      const readings = { 'gb.txt': { encoding: 'gb18030' as const } };
      const { imported } = granted((await follow(await api.articles.import({ files, readings }))).result);
      const ids = imported.map(({ articleId }) => articleId);
      const originals = (await Promise.all(ids.map((articleId) => api.cleanUp.original({ articleId })))).map(granted);
      expect(originals.map(({ name }) => name)).toEqual(['marked.txt', 'gb.txt', 'page.html', 't.csv-2.txt']);
      const bytes = originals.map(({ base64 }) => Buffer.from(base64, 'base64').toString('hex'));
      expect(bytes).toEqual([marked, gb, page, Buffer.from('今天起雾。')].map((each) => each.toString('hex')));
      expect(codeOf(await api.cleanUp.original({ articleId: 'none' }))).toBe('article-not-found');
    });

    it('does not make a file new that is imported again', async () => {
      await openNewProject(contract);
      const texts = { 'a.txt': pageOf('柳青禾', FERRY) };
      await importTexts(contract, texts);
      granted(await change('a', { removed: [await rangeOf('a', '受大雾影响，')] }));
      const { counts, skipped } = await importTexts(contract, texts);
      expect(counts).toEqual({ imported: 0, skipped: 1, failed: 0 });
      expect(skipped[0]?.problem.code).toBe('article-duplicate');
    });
  });
}
