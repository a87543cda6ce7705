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

describe('both scripts are', () => {
  const simplified = '昨天下午，社区医院组织志愿者为老人送药上门。';
  const traditional = '昨天下午，社區醫院組織志願者為老人送藥上門。';

  test.each([
    ['mixed where each has paragraphs of its own', `${simplified}\n${traditional}\n`, 'zh'],
    ['mixed where one of five paragraphs is in the other', `${`${simplified}\r\n`.repeat(4)}${traditional}`, 'zh'],
    ['mixed where sentences take turns', simplified + traditional, 'zh'],
    ['mixed where characters take turns', '國国學学會会開开發发門门書书', 'zh'],
    ['no matter of one line in twenty', `${`${traditional}\n`.repeat(19)}${simplified}`, 'zh-Hant'],
    ['no matter of a sign: 「社區醫院」', `${simplified}\n社區醫院`, 'zh-Hans'],
  ])('%s', (_, text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('a few characters are enough', () => {
  test.each([
    ['图书馆', 'zh-Hans'],
    ['寒潮来袭', 'zh-Hans'],
    ['寒潮來襲', 'zh-Hant'],
    ['歐盟峰會', 'zh-Hant'],
    ['皇后、茶几與干擾', 'zh-Hant'],
    ['香港户口、温度、説話', 'zh-Hant'],
    ['乾坤与宫商角徵羽', 'zh-Hans'],
    ['著名作家谈瞭望塔', 'zh-Hans'],
    ['𠮷田說', 'zh-Hant'],
    ['ㄅㄆㄇ注音與漢字', 'zh-Hant'],
  ])('%s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
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
