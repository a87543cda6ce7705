import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { createDuplicateFinder } from './near-duplicate-groups.ts';
import { toSketch } from './near-duplicates.ts';

const NEWS = [
  '本报讯（记者 王小川）昨天上午，东城区图书馆新馆正式对读者开放。新馆共有五层，藏书六十万册，设有儿童阅览室和地方文献室。',
  '馆长刘敏介绍说，读者凭身份证就可以办理借书证，每人一次可借十本，期限为三十天。周末的开放时间延长到晚上九点。',
  '附近居民陈先生一早就带着女儿来排队。他说，以前借书要坐四站公共汽车，现在走路十分钟就到了。',
].join('\n');

const OTHER =
  '气象台预计，今天夜间到明天白天有中到大雨，最低气温十二度，北风三到四级。请市民出门带好雨具，司机朋友注意路面湿滑。';

function groups(texts: Readonly<Record<string, string>>) {
  const finder = createDuplicateFinder();
  for (const [id, text] of Object.entries(texts)) finder.add(id, text);
  return Object.fromEntries(finder.groups());
}

describe('near duplicates', () => {
  it('are versions of one text with other headers, line ends and punctuation', () => {
    const reposted = `首页 > 新闻 > 正文\r\n${NEWS.replaceAll('，', ', ').replaceAll('\n', '\r\n\r\n')}\r\n责任编辑：甲`;
    expect(groups({ b: NEWS, c: OTHER, a: reposted })).toEqual({ a: 'a', b: 'a' });
  });

  it('are not texts about something else, nor texts that only share a footer', () => {
    const footer = '版权所有，未经许可不得转载。';
    expect(groups({ a: NEWS + footer, b: OTHER + footer })).toEqual({});
  });

  it('make one group where each is like the next', () => {
    const [one = '', two = '', three = ''] = NEWS.split('\n');
    expect(groups({ a: one + two, b: one + two + three, c: two + three, d: OTHER })).toEqual({
      a: 'a',
      b: 'a',
      c: 'a',
    });
  });

  it('may be shorter than what is looked at', () => {
    expect(groups({ a: '雨。', b: '雨！', c: '雪。', d: '', e: '。' })).toEqual({ a: 'a', b: 'a' });
  });

  it('are the simplified and the traditional version of one story', () => {
    const traditional = Converter({ from: 'cn', to: 'twp' })(NEWS);
    expect(groups({ b: NEWS, a: `首頁\n${traditional}`, c: OTHER })).toEqual({ a: 'a', b: 'a' });
  });

  it('are found by their sketches as by their texts', () => {
    const finder = createDuplicateFinder();
    finder.addSketch('b', toSketch(NEWS));
    finder.addSketch('c', toSketch('。'));
    finder.addSketch('d', toSketch('，'));
    finder.add('a', `快讯：${NEWS}`);
    expect(Object.fromEntries(finder.groups())).toEqual({ a: 'a', b: 'a' });
  });

  it('do not depend on the order of the texts', () => {
    const sentences = `${NEWS}${OTHER}`.split(/(?<=。)/u);
    const texts = fc.array(fc.subarray(sentences, { minLength: 1 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(
        texts.chain((all) =>
          fc.record({ all: fc.constant(all), order: fc.shuffledSubarray([...all.keys()], { minLength: all.length }) }),
        ),
        ({ all, order }) => {
          const named = (indices: readonly number[]) =>
            groups(Object.fromEntries(indices.map((i) => [`n${i}`, all[i]?.join('') ?? ''])));
          expect(named(order)).toEqual(named([...all.keys()]));
        },
      ),
      { seed: 20_260_308, numRuns: 300 },
    );
  });

  it('cost no more when one story was sent out ten thousand times, each time with another sentence', () => {
    const sentences = `${NEWS}${OTHER}`.split(/(?<=。)/u);
    const finder = createDuplicateFinder();
    for (let i = 0; i < 10_000; i += 1) {
      const at = i % sentences.length;
      finder.add(`n${i}`, [...sentences.slice(0, at), `${i}号窗口${i * 7}人。`, ...sentences.slice(at)].join(''));
    }
    const found = finder.groups();
    // Comparing each with each would take minutes: the test would run out of its time.
    expect([found.size, new Set(found.values())]).toEqual([10_000, new Set(['n0'])]);
  });
});
