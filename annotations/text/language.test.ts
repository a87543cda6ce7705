import { describe, expect, test } from 'vitest';
import { detectLanguage } from './language.ts';

describe('the script is told by characters that only one of them writes', () => {
  test('simplified', () => {
    expect(detectLanguage('昨天下午，社区医院组织志愿者为老人送药上门。')).toBe('zh-Hans');
  });

  test('traditional', () => {
    expect(detectLanguage('昨天下午，社區醫院組織志願者為老人送藥上門。')).toBe('zh-Hant');
  });

  test('traditional with pinyin glosses and with a simplified form or two left over', () => {
    expect(detectLanguage('市圖書館(guan)在全館僅(jin)有八名館員的情況下，后來輪換了兩批，办妥借閱證一千張。')).toBe(
      'zh-Hant',
    );
  });

  test('simplified that quotes a traditional name', () => {
    expect(detectLanguage('展览介绍了书法家劉墉的生平，观众可以免费参观，讲解员会为大家讲述每件作品的来历。')).toBe(
      'zh-Hans',
    );
  });
});

test('Latin letters are English', () => {
  expect(detectLanguage('The library opened at nine and closed early (北京).')).toBe('en');
});

describe('what cannot be told is not guessed', () => {
  test.each([
    ['nothing', ''],
    ['digits and signs', '2020-01-24 10:30'],
    ['characters that both write', '山上有人'],
    ['as much of either', '国學'],
    ['Japanese', '図書館は九時に開きます。会議は長い'],
    ['Korean', '도서관은 아홉 시에 문을 엽니다'],
    ['Russian', 'Библиотека открылась в девять'],
  ])('%s', (_, text) => {
    expect(detectLanguage(text)).toBe('und');
  });
});
