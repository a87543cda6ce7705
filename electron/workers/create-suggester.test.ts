import { describe, expect, it, onTestFinished } from 'vitest';
import type { DictionarySource, SuggestRequest } from '../service/ports/suggester.ts';
import { createSuggester, type SuggesterOptions } from './create-suggester.ts';

const TEXT = '张三在柳荫社区见了廣東省的客人，张三很高兴。';

function start(options: Partial<SuggesterOptions> = {}) {
  const suggester = createSuggester({ log: { warn: () => undefined }, ...options });
  onTestFinished(() => suggester.close());
  const request: SuggestRequest = {
    text: TEXT,
    spans: [{ label: 'PER', fragments: [[0, 2]] }],
    names: [],
    kindLabels: {},
    labels: new Set(['PER', 'LOC']),
    dismissed: [],
    without: new Set(),
  };
  const surfaces = async (dictionary: DictionarySource): Promise<readonly string[]> =>
    (await suggester.suggest(request, dictionary)).map(({ start: from, end }) => TEXT.slice(from, end));
  return { suggester, surfaces };
}

function dictionary(key: string, ...lines: readonly string[]): DictionarySource & { readonly reads: () => number } {
  let reads = 0;
  return {
    key,
    read: async () => {
      reads += 1;
      return lines;
    },
    reads: () => reads,
  };
}

const none = dictionary('');

describe.each([
  ['a thread', {}],
  ['no thread', { worker: new URL('data:text/javascript,throw new Error("not today")') }],
] as const)('suggestions with %s', (_, options) => {
  it('come from spans and dictionaries, which are read once', async () => {
    const { surfaces } = start(options);
    const places = dictionary('a', '柳荫社区\tLOC\n', '广东省\tLOC\n');
    expect(await surfaces(places)).toEqual(['柳荫社区', '廣東省', '张三']);
    await surfaces(places);
    expect(places.reads()).toBe(1);
  });

  it('know which dictionary is meant', async () => {
    const { surfaces } = start(options);
    const [one, other] = [dictionary('a', '柳荫社区\tLOC\n'), dictionary('b', '广东省\tLOC\n')];
    const all = await Promise.all([surfaces(one), surfaces(other), surfaces(none), surfaces(one)]);
    expect(all).toEqual([['柳荫社区', '张三'], ['廣東省', '张三'], ['张三'], ['柳荫社区', '张三']]);
  });

  it('tell where a surface stands in many texts', async () => {
    const { suggester } = start(options);
    expect(await suggester.places('广东', ['去廣東，回广东', '没有', 'Guangdong'])).toEqual([
      [
        [1, 3],
        [5, 7],
      ],
      [],
      [],
    ]);
  });
});
