import { expect, test } from 'vitest';
import { findLostDigits } from './lost-digits.ts';
import { clean } from './test/removed.ts';

const signsIn = (text: string): readonly string[] => findLostDigits(text).map(([start, end]) => text.slice(start, end));

test.each([
  ['大家都明白。316日公告贴出，就忙开了。', ['316日']],
  ['她1030日到了渡口', ['1030日']],
  ['可是翌日645過他就到了渡口', ['翌日645過']],
  ['每天早上630准时出门', ['每天早上630准时']],
  ['会议于月日召开', ['于月日']],
  ['2020年月日', ['2020年月日']],
  ['截至3月日，共有二十人', ['月日']],
  ['上午时许，渡船靠岸', ['上午时许']],
  ['募得善款共计元', ['共计元']],
  ['第届村民大会', ['第届']],
])('%s', (text, signs) => {
  expect(signsIn(text)).toEqual(signs);
});

test.each([
  '历时120日，第212日，120日内，120日元，共120日',
  '365日，90日，2月12日，1/12日，31日',
  '下午700人到场，晚上800多人，中午1200米，早上730路公交',
  '下午1300过路车',
  '某年某月某日，年月日三栏要填，×月×日，日月如梭',
  '上午时分，晚上有时',
  '共计三元，共计12元，累计元素',
  '次第条分缕析，第一届，第12条',
  '于2月3日',
])('nothing is lost in %s', (text) => {
  expect(signsIn(text)).toEqual([]);
});

test('is pointed out where it stands in the article, and nothing else', () => {
  const { text, remarks } = clean('  1.jpg\n  大家都明白。316日公告贴出，就忙开了。');
  expect(remarks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([['lost-digits', '316日']]);
});
