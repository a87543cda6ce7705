import { describe, expect, it } from 'vitest';
import { foldText } from '../../text/folding.ts';
import { mergeSuggestions } from '../merge.ts';
import { shown } from '../test/shown.ts';
import { suggestPatterns } from './find-patterns.ts';

const labels = { time: 'T', quantity: 'Q', money: 'M', percentage: 'P', title: 'D' };

function found(text: string): string {
  return shown(mergeSuggestions(suggestPatterns(foldText(text), labels), [], []), text);
}

describe('times', () => {
  it.each([
    ['二〇二二年三月开工', '二〇二二年三月|T'],
    ['2022年3月18日上午9时许抵达', '2022年3月18日上午9时|T'],
    ['上午9时许', '上午9时|T'],
    ['7月17日22时30分，18日凌晨3时', '7月17日22时30分|T 18日凌晨3时|T'],
    ['一月二十七日清晨六点半，雪还没停', '一月二十七日清晨六点半|T'],
    ['2019年夏天和去年十月', '2019年夏天|T 去年十月|T'],
    ['当天下午，当晚，次日', '当天下午|T 当晚|T 次日|T'],
    ['等了三个月又四十分钟', '三个月|T 四十分钟|T'],
    ['兩年前，七個月後', '兩年|T 七個月|T'],
    ['３月１２日', '３月１２日|T'],
    ['2021-07-19 08:36发布', '2021-07-19 08:36|T'],
    ['晚上七点，20:15开始', '晚上七点|T 20:15|T'],
    ['3月1日至5日', '3月1日至5日|T'],
    ['上世纪八十年代末', '上世纪八十年代末|T'],
    ['星期三，本周末', '星期三|T 本周末|T'],
    ['工作了十二年', '十二年|T'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it.each(['他提了3点意见', '有一点累', '第三届', '九年级学生', '近年来', '中国政府', '百姓千万别信'])(
    'none in %s',
    (text) => {
      expect(found(text)).toBe('');
    },
  );
});

describe('quantities, money and percentages', () => {
  it.each([
    ['三千余人报名', '三千余人|Q'],
    ['60余名队员', '60余名|Q'],
    ['投入1.5亿元', '1.5亿元|M'],
    ['約900公斤，三萬字，260萬元', '約900公斤|Q 三萬字|Q 260萬元|M'],
    ['一千一百多口人，十几名队员，数百人', '一千一百多口|Q 十几名|Q 数百人|Q'],
    ['已经71岁，身高1.86米', '71岁|Q 1.86米|Q'],
    ['口罩1200 箱，63 户', '1200 箱|Q 63 户|Q'],
    ['增长10.5%，降了3个百分点', '10.5%|P 3个百分点|P'],
    ['百分之三十五和三分之一', '百分之三十五|P 三分之一|P'],
    ['以0比3告负', '0比3|Q'],
    ['募得£18,400和¥2.3亿', '£18,400|M ¥2.3亿|M'],
    ['1,284人和12,00人', '1,284人|Q'],
    ['３０台', '３０台|Q'],
    ['走了5km', '5km|Q'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it.each(['一个孩子', '第一名', '第三十次', '一起去', '十分高兴', '5kmh', '我们俩'])('none in %s', (text) => {
    expect(found(text)).toBe('');
  });
});

describe('titles', () => {
  it('stand between the signs, which are left out', () => {
    expect(found('编了《蓼坪识字册》和《关于“三夏”的通知》')).toBe('蓼坪识字册|D 关于“三夏”的通知|D');
  });

  it('hold times rather than being parted by them', () => {
    expect(found('《2022年防汛方案》')).toBe('2022年防汛方案|D');
  });

  it('need both signs on one line', () => {
    expect(found('《没有合上\n》')).toBe('');
  });
});

describe('a kind without a label', () => {
  it('proposes nothing', () => {
    const timesOnly = suggestPatterns('2022年有三百人', { time: 'T' });
    expect(new Set(timesOnly.map(({ label }) => label))).toEqual(new Set(['T']));
    expect(suggestPatterns('2022年有三百人', {})).toEqual([]);
  });
});
