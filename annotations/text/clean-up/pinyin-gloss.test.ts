import { describe, expect, test } from 'vitest';
import { clean } from './test/removed.ts';

describe('a reading left over from a conversion', () => {
  test.each([
    ['門(men) 關(guan) 了又開(kai) ，響(xiang) 了一夜', '門關了又開，響了一夜'],
    ['渡口的燈(deng) 火', '渡口的燈火'],
    ['藥箱12 個(ge) ，紗布', '藥箱12 個，紗布'],
    ['船靠岸(an) 聲(sheng) 響', '船靠岸(an) 聲響'],
    ['風（feng） 浪', '風浪'],
    ['綠(lv) 地與(yu) 婦女(nv) 主任', '綠地與婦女主任'],
    ['會(kuai) 計', '會計'],
    ['開(kai)門見(jian)山，樹(shu)頭', '開門見山，樹頭'],
  ])('goes, with the blank that came with it: %s', (raw, text) => {
    expect(clean(raw).text).toBe(text);
  });

  test('leaves the line’s end alone', () => {
    expect(clean('渡口的雲(yun) \n下一段').text).toBe('渡口的雲\n下一段');
  });
});

describe('real brackets stay', () => {
  test.each([
    'NBA(nba) 比赛',
    '(chu) 单独一个音',
    '他姓仇(qiu)，不姓愁',
    '重庆(chong)',
    '重(chong)庆',
    '風(feng)',
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
