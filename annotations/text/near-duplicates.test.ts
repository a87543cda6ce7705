import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { foldingTable, foldText } from './folding.ts';
import { hashText } from './hash.ts';
import { bandsOf, NEAR_DUPLICATE, SKETCH_SIZE, similarity, toSketch } from './near-duplicates.ts';

const WORDS = (
  '图书馆 社区 医院 居民 昨天 上午 记者 了解 负责人 表示 今年 以来 本市 车站 乘客 增加 天气 气温 下降 学校 老师 学生 参加 比赛 ' +
  '获得 第一名 工厂 生产 设备 更新 市场 价格 上涨 蔬菜 水果 供应 充足 道路 施工 绕行 公交 线路 调整 河边 公园 改造 完成 开放 ' +
  '志愿者 老人 服务 活动 举行 展览 作品 画家 书法 音乐会 演出 观众 掌声 电影 导演 演员 故事 村民 收成 稻谷 机器 收割 仓库 粮食 ' +
  '桥梁 检查 安全 隐患 消防 演练 警察 提醒 驾驶 行人 注意 银行 贷款 利率 企业 困难 帮助 政策 发布 会议 讨论 计划 明年 投资 项目 ' +
  '科学家 发现 研究 结果 论文 海洋 温度 观测 卫星 发射 成功 队员 训练 教练 冠军 奖牌 欢迎 回到 家乡 邻居 热情 晚饭 灯光 夜市 摊位'
).split(' ');

const word = fc.constantFrom(...WORDS);
const sentence = fc.array(word, { minLength: 6, maxLength: 16 }).map((words) => `${words.join('')}。`);
const story = fc.array(sentence, { minLength: 20, maxLength: 30 });

/** A story and the same with so many of its sentences written anew, here and there. */
function retold(share: number) {
  return fc
    .tuple(story, fc.array(sentence, { minLength: 30, maxLength: 30 }), fc.infiniteStream(fc.double({ noNaN: true })))
    .map(([sentences, others]) => {
      const every = Math.round(1 / share);
      return [
        sentences.join(''),
        sentences.map((old, i) => (i % every === 0 ? (others[i] ?? old) : old)).join(''),
      ] as const;
    });
}

/** What `similarity` estimates. */
function jaccard(a: string, b: string): number {
  const [inA, inB] = [shinglesOf(a), shinglesOf(b)];
  return inA.intersection(inB).size / inA.union(inB).size;
}

function shinglesOf(text: string): Set<string> {
  const letters = foldText(text).replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(letters.length - 3, 1) }, (_, i) => letters.slice(i, i + 4)));
}

function shareBand(a: string, b: string): boolean {
  const bands = new Set(bandsOf(toSketch(a)));
  return bandsOf(toSketch(b)).some((band) => bands.has(band));
}

function likeness(a: string, b: string): number {
  return similarity(toSketch(a), toSketch(b));
}

const TOLD = '昨天上午，社區圖書館開放。館長說：「讀者憑證件即可進門，每次最多借十本書，期限三十天。」';

describe('a story is the same', () => {
  test.each([
    ['in the other script', '昨天上午，社区图书馆开放。馆长说：“读者凭证件即可进门，每次最多借十本书，期限三十天。”'],
    ['with other signs and blanks', TOLD.replaceAll(/[，：「」]/gu, ' \r\n　')],
    ['with an emoji and a heart', `😀${TOLD}❤️`],
  ])('%s', (_, version) => {
    expect(likeness(TOLD, version)).toBe(1);
  });

  test('in wide and in capital letters', () => {
    expect(likeness('ＮＢＡ第3场', 'nba第３场')).toBe(1);
  });

  test('but not with another ideograph beyond the basic plane, which counts as a letter', () => {
    expect(likeness('𠮷野家', '𠮾野家')).toBeLessThan(1);
    expect(likeness('𠮷', '𠮷')).toBe(1);
  });
});

test('a text without letters is like nothing, not even like itself, and is found by nothing', () => {
  for (const blank of ['', '。', '😀', ' \n', '\udc00']) {
    expect(likeness(blank, blank)).toBe(0);
    expect(likeness(blank, '雨')).toBe(0);
    expect(bandsOf(toSketch(blank))).toHaveLength(0);
  }
});

test('the estimate is as exact as 128 numbers can be, for short texts too', () => {
  const pairs = fc.sample(
    fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 200 }), fc.nat(200), fc.array(word, { maxLength: 60 }))
      .map(([words, cut, others]) => [words.join(''), [...words.slice(0, cut), ...others].join('') || '无'] as const),
    { seed: 20_260_303, numRuns: 600 },
  );
  const errors = pairs.map(([a, b]) => likeness(a, b) - jaccard(a, b));
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  // One standard deviation is at most sqrt(0.25 / 128) = 0.044; its mean over 600 pairs, 0.002.
  expect(Math.abs(mean)).toBeLessThan(0.006);
  expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.18);
});

describe('versions of a story are found', () => {
  const runs = 150;
  test.each([
    { share: 0.1, found: 1 },
    { share: 0.2, found: 1 },
    { share: 0.25, found: 1 },
    { share: 1 / 3, found: 0.75 },
  ])('with $share of its sentences written anew: at least $found of them', ({ share, found }) => {
    const pairs = fc.sample(retold(share), { seed: 20_260_304, numRuns: runs });
    const hits = pairs.filter(([a, b]) => shareBand(a, b) && likeness(a, b) >= NEAR_DUPLICATE);
    expect(hits.length / runs).toBeGreaterThanOrEqual(found);
  });

  test('with another header, in traditional script with the words of Taiwan', () => {
    const toTraditional = Converter({ from: 'cn', to: 'twp' });
    for (const sentences of fc.sample(story, { seed: 20_260_305, numRuns: runs })) {
      const [simplified, header] = [sentences.join(''), sentences.slice(0, 1).join('').repeat(2)];
      const traditional = toTraditional(`首页新闻正文${header}${simplified}`);
      expect(traditional).not.toContain('图书馆');
      expect(likeness(simplified, traditional)).toBeGreaterThan(0.7);
      expect(shareBand(simplified, traditional)).toBe(true);
    }
  });

  test('where 0.6 of the shingles are common, practically always by a band', () => {
    const pairs = fc.sample(retold(0.2), { seed: 20_260_306, numRuns: 400 });
    const missed = pairs.filter(([a, b]) => jaccard(a, b) >= 0.58 && !shareBand(a, b));
    expect(pairs.filter(([a, b]) => jaccard(a, b) >= 0.58).length).toBeGreaterThan(200);
    expect(missed).toEqual([]);
  });
});

test('other stories in the same words are neither alike nor candidates', () => {
  const stories = fc.sample(story, { seed: 20_260_307, numRuns: 300 }).map((sentences) => sentences.join(''));
  const sketches = stories.map(toSketch);
  const bands = sketches.map((sketch) => new Set(bandsOf(sketch)));
  let candidates = 0;
  let most = 0;
  for (let i = 0; i < stories.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const [a = new Uint32Array(SKETCH_SIZE), b = a] = [sketches[i], sketches[j]];
      most = Math.max(most, similarity(a, b));
      if (bands[i]?.isDisjointFrom(bands[j] ?? new Set()) === false) candidates += 1;
    }
  }
  expect(most).toBeLessThan(0.12);
  // Of 44 850 pairs.
  expect(candidates).toBeLessThan(45);
});

describe('what is stored stays comparable: whoever changes one of these must make the stored sketches anew', () => {
  test('the folding', () => {
    expect(hashText(String.fromCharCode(...foldingTable().subarray(0x3400, 0xa000)))).toBe(
      'c7c106c1ca91916ddd9853eaddf5035f',
    );
  });

  test('the sketch and its bands', () => {
    const sketch = toSketch(TOLD);
    expect(sketch).toHaveLength(SKETCH_SIZE);
    expect([...sketch.subarray(0, 4)]).toEqual([26430358, 46206824, 75549395, 124098860]);
    expect([...bandsOf(sketch).subarray(0, 2)]).toEqual([3702439492, 1044860746]);
  });
});
