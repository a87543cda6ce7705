import { describe, expect, test } from 'vitest';
import { clean } from './test/removed.ts';

const wrap = (text: string, width: number): string => (text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []).join('\n');
const LONG =
  '渡口村的值班表是韩守义手写的，从正月初一贴到现在，边角已经卷起，每晚十点他照例添上一行，谁当班，谁送药，谁家的老人要量血压，都写得清清楚楚，孟春兰说这张表比什么都管用，村里人走过总要停下来看一眼，看看今晚轮到谁家';

describe('lines of one width that break in mid-sentence', () => {
  test('are joined', () => {
    expect(clean(`${wrap(LONG, 24)}。`).text).toBe(`${LONG}。`);
  });

  test('but not with the title above them', () => {
    expect(clean(`一张值班表贴了二十六天\n${wrap(LONG, 24)}。`)).toMatchObject({
      text: `一张值班表贴了二十六天\n${LONG}。`,
      fields: { title: '一张值班表贴了二十六天' },
    });
  });

  test('each paragraph by itself', () => {
    expect(clean(`${wrap(LONG, 24)}。\n\n${wrap(LONG, 24)}。`).text).toBe(`${LONG}。\n${LONG}。`);
    const indented = (text: string): string => wrap(`　　${text}。`, 24);
    expect(clean(`${indented(LONG)}\n${indented(LONG)}`).text).toBe(`${LONG}。\n${LONG}。`);
  });

  test('with Windows line ends and blanks at the breaks', () => {
    expect(clean(`${wrap(LONG, 24)}。`.replaceAll('\n', ' \r\n')).text).toBe(`${LONG}。`);
  });

  test('Latin words where a blank stays between them, else not', () => {
    const lines = [
      'The duty roster of Ferry Village was written by hand and has ',
      'hung on the wall since the first day of the year, its corners ',
      'have begun to curl, and every evening at ten old Mr Han comes ',
      'to add a line: who is on duty and who carries the medicine.',
    ];
    expect(clean(lines.join('\n')).text).toBe(lines.join(''));
    const bare = lines.map((line) => line.trim()).join('\n');
    expect(clean(bare).text).toBe(bare);
  });
});

describe('not joined are', () => {
  test.each([
    ['verses', '渡口的雪落在船上\n船上的灯照着我们\n我们的手握着缆绳\n缆绳那头是个早晨\n早晨从不说话'],
    ['verses with a comma', Array.from({ length: 6 }, () => '渡口的雪落在船上，船上的灯照着我们。').join('\n')],
    ['paragraphs of one sentence each', Array.from({ length: 6 }, (_, i) => `${LONG.slice(i, i + 30)}。`).join('\n')],
    ['lists', Array.from({ length: 6 }, (_, i) => `${i + 1}、${LONG.slice(i, i + 26)}`).join('\n')],
    ['tables', Array.from({ length: 6 }, (_, i) => `${LONG.slice(i, i + 12)} | ${LONG.slice(i, i + 12)}`).join('\n')],
    [
      'lines of different widths',
      '甲组：韩守义、孟春兰、杜若川\n乙组：林晓\n丙组：还没有定下来，等开会再说，大家都回去想一想\n丁组：轮空',
    ],
  ])('%s', (_, text) => {
    expect(clean(text).text).toBe(text);
  });
});
