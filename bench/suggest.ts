/**
 * Suggestions for an article of 100 000 characters by a dictionary of 100 000 names, on the thread that the app uses; and
 * what it takes to build the dictionary's automaton, and to look for a name in the texts of a project.
 */
import { createRandom } from '../annotations/agreement/seeded-random.ts';
import { encodeDictionary } from '../annotations/suggest/dictionary.ts';
import { suggest } from '../annotations/suggest/suggest.ts';
import { buildSurfaceIndex } from '../annotations/suggest/surface-index.ts';
import type { SuggestRequest } from '../electron/service/ports/suggester.ts';
import { createSuggester } from '../electron/workers/create-suggester.ts';
import { median } from './figures.ts';
import { makeNews } from './news.ts';
import { tell } from './tell.ts';

const CHARACTERS = 100_000;
const NAMES = 100_000;
const ROUNDS = 15;
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻';
const GIVEN = '伟芳娜敏静强磊军洋勇艳杰娟涛明超霞平刚桂英华建国志文玉兰红梅春海燕秀珍';
const ENDS = ['镇', '县', '街道', '社区', '医院', '小学', '公司', '委员会', '大桥', '水库'];

const random = createRandom(11);
const pick = (from: string): string => from.charAt(Math.floor(random() * from.length));

/** Persons, places and organisations, made up; a name in fifty stands in the article. */
function makeEntries(): readonly { readonly surface: string; readonly label: string; readonly score: number }[] {
  const surfaces = new Set<string>();
  while (surfaces.size < NAMES) {
    const isPerson = random() < 0.5;
    const stem = isPerson ? pick(SURNAMES) : pick(GIVEN) + pick(GIVEN) + pick(SURNAMES);
    const rest = isPerson
      ? pick(GIVEN) + pick(GIVEN) + (random() < 0.3 ? pick(GIVEN) : '')
      : pick(GIVEN) + (ENDS[Math.floor(random() * ENDS.length)] ?? '');
    surfaces.add(stem + rest);
  }
  return Array.from(surfaces, (surface) => ({ surface, label: surface.length < 4 ? 'PER' : 'LOC', score: 0.8 }));
}

/** News with a name of the dictionary in about every twentieth place: some 5 000 of them. */
function makeText(entries: readonly { readonly surface: string }[]): string {
  let text = '';
  for (let number = 0; text.length < CHARACTERS; number += 1) {
    for (const piece of makeNews(number, 2000).split(/(?<=[,。])/)) {
      text += `${entries[Math.floor(random() * entries.length)]?.surface ?? ''}${piece}`;
    }
  }
  return text.slice(0, CHARACTERS);
}

const entries = makeEntries();
const text = makeText(entries);
const request: SuggestRequest = {
  text,
  // A thousand spans, whose surfaces are looked for too.
  spans: Array.from({ length: 1000 }, (_, i) => ({ label: 'ORG', fragments: [[i * 97, i * 97 + 4] as const] })),
  names: [],
  kindLabels: { time: 'TIME', quantity: 'QTY', money: 'QTY', percentage: 'QTY', title: 'DOC' },
  labels: new Set(['PER', 'LOC', 'ORG', 'TIME', 'QTY', 'DOC']),
  dismissed: [],
  without: new Set(),
};

const suggester = createSuggester({ log: { warn: (message, cause) => console.error(message, cause) } });
try {
  const body = encodeDictionary(entries);
  const dictionary = { key: 'bench', read: async () => [body] };
  let began = performance.now();
  let found = await suggester.suggest(request, dictionary);
  const first = performance.now() - began;
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    began = performance.now();
    found = await suggester.suggest(request, dictionary);
    rounds.push(performance.now() - began);
  }
  began = performance.now();
  const index = buildSurfaceIndex(entries);
  const building = performance.now() - began;
  const alone: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    began = performance.now();
    suggest({ ...request, dictionary: index });
    alone.push(performance.now() - began);
  }
  const news = Array.from({ length: 2000 }, (_, number) => makeNews(number, 1000));
  began = performance.now();
  for (let at = 0; at < news.length; at += 200) await suggester.places('林晓', news.slice(at, at + 200));
  const searching = performance.now() - began;
  tell([
    {
      name: 'suggestions found',
      value: found.length,
      unit: `in ${text.length} characters`,
      bar: { kind: 'at-least', value: 1000 },
    },
    {
      name: 'suggest, asked of the thread',
      value: median(rounds),
      unit: 'ms',
      bar: { kind: 'at-most', value: 100 },
      beside: `${median(alone).toFixed(0)} ms without the way there and back; ${NAMES} names; median of ${ROUNDS}`,
    },
    {
      name: 'first time, dictionary parsed and built',
      value: first,
      unit: 'ms',
      beside: `building alone ${building.toFixed(0)} ms, ${index.automaton.unit.length} states`,
    },
    {
      name: 'a name in the texts of a project',
      value: (1000 * news.length) / searching,
      unit: 'articles/s',
      beside: 'of 1000 characters each',
    },
  ]);
} finally {
  await suggester.close();
}
