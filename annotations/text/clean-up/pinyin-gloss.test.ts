import { describe, expect, test } from 'vitest';
import { clean } from './test/removed.ts';

describe('a reading left over from a conversion', () => {
  test.each([
    ['機關(guan) 僅(jin) 有八人', '機關僅有八人'],
    ['一往無前的黨(dang) 員', '一往無前的黨員'],
    ['防護服40 餘(yu) 箱', '防護服40 餘箱'],
    ['他們(men) ，在', '他們，在'],
    ['關（guan） 注', '關注'],
    ['綠(lv) 地與(yu) 婦女(nv) 主任', '綠地與婦女主任'],
    ['會(kuai) 計', '會計'],
    ['開(kai)門見(jian)山，東(dong)頭', '開門見山，東頭'],
  ])('goes, with the blank that came with it: %s', (raw, text) => {
    expect(clean(raw).text).toBe(text);
  });

  test('leaves the line’s end alone', () => {
    expect(clean('擔當作為(wei) \n下一段').text).toBe('擔當作為\n下一段');
  });
});

describe('real brackets stay', () => {
  test.each([
    'NBA(nba) 比赛',
    '(chu) 单独一个音',
    '他姓仇(qiu)，不姓愁',
    '重庆(chong)',
    '重(chong)庆',
    '關(guan)',
    '甲(yi) 不是這個字的讀音',
    '機關(office) 大樓',
    '關(Guan) 先生',
    '關(guān) 字第一聲',
    '说明(shuo ming) 两个字',
    '（pinyin）',
  ])('%s', (raw) => {
    expect(clean(raw).text).toBe(raw);
  });
});
