import { expect, test } from 'vitest';
import { clean, removedBy, staysInside } from './test/removed.ts';

test.each([
  '2(3).jpg',
  'IMG_20220129_0712 (1).JPG',
  '微信圖片_16438812.png',
  '孟春兰.jpg',
  'https://img.example.com/a/b.webp?w=640',
  '640.gif',
  '[图片]',
  '【圖片1】',
  '图片',
  'photo(12.3 KB, 下载次数: 0).jpeg',
])('an image: %s', (line) => {
  expect(removedBy('image-name', `一张值班表贴了二十六天\n　${line} \n正文。`)).toEqual(
    line.startsWith('photo') ? [] : [line],
  );
});

test('leaves no blank line behind, and comes back without one', () => {
  const page = '甲。\n\n1.jpg\n\n乙。';
  expect(clean(page).text).toBe('甲。\n乙。');
  expect(clean(page, { off: [], restored: [[4, 9]], removed: [], fields: {} }).text).toBe('甲。\n1.jpg\n乙。');
});

test.each([
  '请把照片命名为 1.jpg',
  '照片存成jpg',
  '他发来“渡口.jpg”，我没有打开。',
  '图片说明：渡口的冬天',
  '.jpg 是一种格式。',
])('no image: %s', (line) => {
  expect(staysInside(line)).toBe(true);
});
