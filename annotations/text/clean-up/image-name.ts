import { type Line, toRange } from './line.ts';
import type { Rule } from './rule.ts';

const LONGEST = 200;
const ENDING = String.raw`\.(?:jpe?g|png|gif|bmp|webp|tiff?|heic|svg|avif|jfif)`;
/** 「2(3).jpg」「微信图片_2020 (3).png」: no blank but before a number in brackets, as systems name copies. */
const FILE_NAME = new RegExp(
  String.raw`^[[【(]?(?:https?:)?[^\s。!?;,"'“”:]{0,120}(?:\s\(\d{1,4}\))?${ENDING}(?:[?!@][\w%&=./-]*)?(?:\s?\([\d.]+\s?[kmg]?b[^)]{0,40}\))?[\])】]?$`,
  'u',
);
/** What copying a page leaves in the place of an image. */
const PLACEHOLDER = /^(?:[[【(<](?:图片?|插图|配图|image|img|photo|picture)\s?\d{0,3}[\])】>]|图片|image)$/u;

/** Whether the line is the name of an image file, or a sign that there was an image, and nothing else. */
export function isImageName({ folded }: Line): boolean {
  return folded.length <= LONGEST && (FILE_NAME.test(folded) || PLACEHOLDER.test(folded));
}

/** Names of image files on lines of their own, anywhere in a text. */
export const imageName: Rule = {
  name: 'image-name',
  propose: ({ lines }) => lines.filter(isImageName).map(toRange),
};
