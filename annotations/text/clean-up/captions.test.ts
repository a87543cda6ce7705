import { describe, expect, test } from 'vitest';
import { cleanUp } from './clean-up.ts';
import { BODY, clean } from './test/removed.ts';

const captionsOf = (raw: string): readonly string[] => {
  const { text, remarks } = clean(raw);
  return remarks.filter(({ kind }) => kind === 'caption').map(({ start, end }) => text.slice(start, end));
};
const inside = (...lines: string[]): string => ['一张值班表贴了二十六天', BODY[0], ...lines, BODY[1]].join('\n\n');

describe('a caption, kept and pointed out', () => {
  test.each([
    '图为韩守义在值班室。',
    '图片说明：渡口的冬天',
    '▲渡口村值班室',
    '韩守义（左三）在渡口查看水位',
    '孟春兰(右一)、杜若川（中）在给老人量血压',
    '渡口村的早晨 杜若川 摄',
    '渡口村的早晨（杜若川摄）',
    '渡口村的早晨（资料图）',
    'The ferry in winter. Photo by Ruth Meng',
  ])('%s', (line) => {
    expect(captionsOf(inside(line))).toEqual([line]);
  });

  test('below the name of an image', () => {
    expect(captionsOf(inside('孟春兰.jpg', '孟春兰在渡口分发药品', '渡口村的夜晚'))).toEqual(['孟春兰在渡口分发药品']);
  });

  test('of images that are gone, where several tell what somebody is doing', () => {
    const lines = ['韩守义正在添写值班表', '孟春兰正在给老人量血压', '杜若川主任带队在雪中守渡口'];
    expect(captionsOf(inside(lines[0] ?? '', BODY[1], lines[1] ?? '', BODY[0], lines[2] ?? ''))).toEqual(lines);
  });

  test('as the file’s structure told', () => {
    const rawText = `渡口的冬天\n${BODY[0]}`;
    const page = { rawText, found: { removals: [], fields: {}, captions: [[0, 5] as const] } };
    expect(cleanUp(page).remarks).toContainEqual({ kind: 'caption', start: 0, end: 5 });
  });
});

describe('no caption', () => {
  test.each([
    ['a heading', ['值班表背后的人']],
    ['a heading in two halves', ['雪夜守渡 灯火不熄']],
    ['one short sentence', ['韩守义正在值班室里。']],
    ['a numbered heading', ['1.jpg', '一、渡口村正在变样']],
    ['a paragraph below an image', ['1.jpg', BODY[0]]],
    [
      'a paragraph that has somebody on the left',
      [`${BODY[0]}韩守义（左三）说，这张表还要贴下去，贴到大家都不再需要它的那一天，他才会去把它揭下来收好。`],
    ],
  ])('%s', (_, lines) => {
    expect(captionsOf(inside(...lines))).toEqual([]);
  });
});
