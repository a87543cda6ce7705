import { tmpdir } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSegmenter, type SegmenterOptions } from './create-segmenter.ts';

function start(options: Partial<SegmenterOptions> = {}) {
  const warnings: string[] = [];
  const segmenter = createSegmenter({ log: { warn: (message) => void warnings.push(message) }, ...options });
  onTestFinished(() => segmenter.close());
  const words = async (text: string): Promise<string[]> => {
    const { starts } = await segmenter.boundaries(text);
    return starts.map((at, i) => text.slice(at, starts[i + 1]));
  };
  return { segmenter, warnings, words };
}

// The dictionary takes more than a second to load, longer on a machine that is busy.
describe('words by nodejieba', { timeout: 60_000 }, () => {
  it('are whole words, numbers and Latin words, at their offsets', async () => {
    const { segmenter, words } = start();
    const text = '记者从北京大学获悉，2024年增长10.5%。\n\tOpenAI 😀𠮷野家！！';
    expect((await segmenter.boundaries(text)).segmenter).toBe('nodejieba');
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
    const found = await Promise.all(texts.map(words));
    expect(found.map((pieces) => pieces.join(''))).toEqual(texts);
    expect(await words('')).toEqual([]);
  });
});

describe('where nodejieba can not be loaded', { timeout: 60_000 }, () => {
  it("the platform's segmenter takes over, and that is said once", async () => {
    const { segmenter, warnings } = start({ dictionaryFolder: tmpdir() });
    const answers = await Promise.all(['北京大学。', '经济增长。'].map((text) => segmenter.boundaries(text)));
    expect(answers.map(({ segmenter: name }) => name)).toEqual(['intl', 'intl']);
    expect(answers[0]?.starts[0]).toBe(0);
    expect(warnings).toHaveLength(1);
  });
});

describe('a worker that dies', { timeout: 60_000 }, () => {
  const worker = new URL('./test/dying-worker.ts', import.meta.url);

  it('is replaced once, and then done without; every question is answered', async () => {
    const { segmenter } = start({ worker });
    expect(await segmenter.boundaries('北京。')).toEqual({ starts: [0], segmenter: 'nodejieba' });
    const [deadly, other] = await Promise.all([segmenter.boundaries('die 北京。'), segmenter.boundaries('上海。')]);
    expect(deadly.segmenter).toBe('intl');
    expect(other.starts[0]).toBe(0);
    expect((await segmenter.boundaries('广州。')).segmenter).toBe('intl');
  });

  it('is not missed when it could not be started at all', async () => {
    const { segmenter, warnings } = start({ worker: new URL('data:text/javascript,throw new Error("not today")') });
    expect((await segmenter.boundaries('北京大学。')).segmenter).toBe('intl');
    expect(warnings.length).toBeGreaterThan(0);
  });
});

describe('closing', () => {
  it('answers who still waits, and ends the thread', async () => {
    const { segmenter } = start();
    const waiting = segmenter.boundaries('北京大学。');
    await segmenter.close();
    expect((await waiting).segmenter).toBe('intl');
    expect((await segmenter.boundaries('之后。')).segmenter).toBe('intl');
  });
});
