import { expect, test } from 'vitest';
import { BODY, clean, staysInside, takesBelow } from './test/removed.ts';

const FARM = Array.from({ length: 20 }, (_, i) => `渡口${i}村`).join('| ');

test.each([`蜘蛛池： ${FARM}|`, FARM, '友情链接：江城在线 北岸论坛 渡口旅游网', '热门标签：值班|渡口|药箱'])(
  'a link farm: %s',
  (line) => {
    expect(takesBelow('link-farm', line)).toBe(true);
  },
);

test('a table of many columns stays, since its rows are alike', () => {
  const row = (sign: string): string => Array.from({ length: 18 }, (_, i) => `${sign}${i}`).join('|');
  const page = `值班表贴了二十六天\n${BODY.join('\n')}\n${row('甲')}\n${row('乙')}`;
  expect(clean(page).text).toBe(page);
});

test.each([FARM, '友情链接不断，情谊长存'])('between paragraphs %s stays', (line) => {
  expect(staysInside(line)).toBe(true);
});
