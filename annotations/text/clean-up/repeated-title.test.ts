import { expect, test } from 'vitest';
import { BODY, clean, removedBy } from './test/removed.ts';

const TITLE = '一张值班表贴了二十六天——渡口村见闻';

test('the title once more, before the article', () => {
  expect(removedBy('repeated-title', `${TITLE}\n \n${TITLE}\n${BODY[0]}`)).toEqual([TITLE]);
  expect(clean(`${TITLE}\n \n${TITLE}\n${BODY[0]}`).text).toBe(`${TITLE}\n${BODY[0]}`);
});

test('in the other script, or spaced otherwise', () => {
  expect(removedBy('repeated-title', `值班表 贴了二十六天\n值班表貼了二十六天\n${BODY[0]}`)).toEqual([
    '值班表貼了二十六天',
  ]);
});

test('with the site’s name behind it', () => {
  const page = `${TITLE}_江城在线\n${TITLE}\n${BODY[0]}`;
  expect(clean(page)).toMatchObject({ text: `${TITLE}\n${BODY[0]}`, fields: { title: TITLE } });
});

test('stays as a sentence of the article', () => {
  const page = `${TITLE}\n${BODY[0]}\n${TITLE}\n${BODY[1]}`;
  expect(clean(page).text).toBe(page);
});

test('a subtitle that says more stays', () => {
  const page = `值班表贴了二十六天\n值班表贴了二十六天以后\n${BODY[0]}`;
  expect(clean(page).text).toBe(page);
});

test('the title that a reprint had before, above and below the article', () => {
  const page = `值班表贴了二十六天\n原标题：一张值班表\n${BODY.join('\n')}\n（原題：二十六天）`;
  expect(removedBy('repeated-title', page)).toEqual(['原标题：一张值班表', '（原題：二十六天）']);
});
