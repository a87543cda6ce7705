import { tmpdir } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Lexicon } from '../service/ports/segmenter.ts';
import { createSegmenter, type SegmenterOptions } from './create-segmenter.ts';

function start(options: Partial<SegmenterOptions> = {}) {
  const warnings: string[] = [];
  const segmenter = createSegmenter({ log: { warn: (message) => void warnings.push(message) }, ...options });
  onTestFinished(() => segmenter.close());
  const lexicon: Lexicon = { project: 'p', words: [] };
  const segment = (text: string, known = lexicon) => segmenter.segment(text, known);
  const words = async (text: string, known = lexicon): Promise<string[]> => {
    const { starts } = await segment(text, known);
    return starts.map((at, i) => text.slice(at, starts[i + 1]));
  };
  return { segmenter, segment, warnings, words };
}

// The dictionary takes more than a second to load, longer on a machine that is busy.
describe('words by nodejieba', { timeout: 60_000 }, () => {
  it('are whole words, numbers and Latin words, at their offsets', async () => {
    const { segment, words } = start();
    const text = '记者从北京大学获悉，2024年增长10.5%。\n\tOpenAI 😀𠮷野家！！';
    expect((await segment(text)).segmenter).toBe('nodejieba');
    const found = await words(text);
    expect(found.join('')).toBe(text);
    expect(found).toEqual(expect.arrayContaining(['记者', '北京大学', '2024', '10.5', 'OpenAI', '！！']));
  });

  it('are found in traditional text too, at the offsets of the traditional text', async () => {
    const { words } = start();
    const found = await words('記者從臺灣大學獲悉，經濟增長放緩。');
    expect(found.join('')).toBe('記者從臺灣大學獲悉，經濟增長放緩。');
    expect(found).toEqual(expect.arrayContaining(['記者', '經濟', '增長']));
  });

  it('answer each text with its own words, however many are asked for at once', async () => {
    const { words } = start();
    const texts = Array.from({ length: 30 }, (_, i) => `第${i}篇文章。`);
    const found = await Promise.all(texts.map((text) => words(text)));
    expect(found.map((pieces) => pieces.join(''))).toEqual(texts);
    expect(await words('')).toEqual([]);
  });
});

describe('words that a project teaches', { timeout: 60_000 }, () => {
  const text = '闫子伍住在槐柳浦新村。';
  const taught: Lexicon = { project: 'p', words: ['闫子伍', '槐柳浦新村'] };

  it('are one word from the next text on, in traditional text too', async () => {
    const { words } = start();
    expect(await words(text)).not.toEqual(expect.arrayContaining(['闫子伍', '槐柳浦新村']));
    expect(await words(text, taught)).toEqual(['闫子伍', '住', '在', '槐柳浦新村', '。']);
    expect(await words('記者閆子伍說經濟增長', taught)).toEqual(expect.arrayContaining(['閆子伍', '經濟']));
  });

  it('are not known in another project', async () => {
    const { words } = start();
    const before = await words(text, { project: 'q', words: [] });
    await words(text, taught);
    expect(await words(text, { project: 'q', words: [] })).toEqual(before);
  });

  it("are one word by the platform's segmenter too", async () => {
    const { words } = start({ dictionaryFolder: tmpdir() });
    expect(await words(text, taught)).toEqual(expect.arrayContaining(['闫子伍', '槐柳浦新村']));
  });
});

describe('names', { timeout: 60_000 }, () => {
  it('are told with their kinds and places', async () => {
    const { segment } = start();
    const text = '昨天，记者从北京来到上海。';
    const { names } = await segment(text);
    expect(names.map(({ kind, place: [from, to] }) => `${text.slice(from, to)} ${kind}`)).toEqual([
      '北京 place',
      '上海 place',
    ]);
  });
});

describe('where nodejieba can not be loaded', { timeout: 60_000 }, () => {
  it("the platform's segmenter takes over, and that is said once", async () => {
    const { segment, warnings } = start({ dictionaryFolder: tmpdir() });
    const answers = await Promise.all(['北京大学。', '经济增长。'].map((text) => segment(text)));
    expect(answers.map(({ segmenter: name }) => name)).toEqual(['intl', 'intl']);
    expect(answers[0]?.starts[0]).toBe(0);
    expect(warnings).toHaveLength(1);
  });
});

describe('a worker that dies', { timeout: 60_000 }, () => {
  const worker = new URL('./test/dying-worker.ts', import.meta.url);

  it('is replaced once, and then done without; every question is answered', async () => {
    const { segment } = start({ worker });
    expect(await segment('北京。')).toEqual({ starts: [0], names: [], segmenter: 'nodejieba' });
    const [deadly, other] = await Promise.all([segment('die 北京。'), segment('上海。')]);
    expect(deadly.segmenter).toBe('intl');
    expect(other.starts[0]).toBe(0);
    expect((await segment('广州。')).segmenter).toBe('intl');
  });

  it('is not missed when it could not be started at all', async () => {
    const { segment, warnings } = start({ worker: new URL('data:text/javascript,throw new Error("not today")') });
    expect((await segment('北京大学。')).segmenter).toBe('intl');
    expect(warnings.length).toBeGreaterThan(0);
  });
});

describe('closing', () => {
  it('answers who still waits, and ends the thread', async () => {
    const { segmenter, segment } = start();
    const waiting = segment('北京大学。');
    await segmenter.close();
    expect((await waiting).segmenter).toBe('intl');
    expect((await segment('之后。')).segmenter).toBe('intl');
  });
});
