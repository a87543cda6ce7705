import type { Line } from './line.ts';
import { makeEdgeRule } from './rule.ts';
import { SHARE } from './vocabulary.ts';
import { makeWordTest } from './word-line.ts';

const isMadeOfShares = makeWordTest(SHARE);

/** 「分享到：微信 微博 QQ空间」: buttons to pass the page on, and nothing else on the line. */
export function isShareBar(line: Line): boolean {
  return isMadeOfShares(line.folded) || /^[^\p{L}]*分享到?(?:至|给)?[^\p{L}]*$/u.test(line.bare.slice(0, 20));
}

export const shareBar = makeEdgeRule('share-bar', isShareBar);
