import { toSketch } from '../../../annotations/text/near-duplicates.ts';
import type { NewArticle, RemadeArticle } from '../../service/ports/article-store.ts';
import { sha256Hex } from '../../service/sha256.ts';

const WORDS =
  '春雨 下 了 一 夜 河水 涨 起来 渡口 停航 老人 在 茶馆 讲 故事 孩子 放学 回家 集市 开门 米价 平稳 桥头 修路'.split(
    ' ',
  );

/** What one of these articles is made of; every third is nearly the same as the one before. */
function textOf(number: number): string {
  const story = number % 3 === 2 ? number - 1 : number;
  const words = Array.from({ length: 60 }, (_, i) => WORDS[(story * 31 + i * i * (story + 7)) % WORDS.length] ?? '');
  return `${words.join('')}第${number}篇。`;
}

/** The `number`-th article that a burst imports, the same for everybody who asks. */
export function importedArticle(number: number): NewArticle {
  const text = textOf(number);
  const rawText = `首页\n${text}`;
  const original = new TextEncoder().encode(rawText);
  return {
    article: {
      id: `b${String(number).padStart(6, '0')}`,
      title: text.slice(0, 8),
      text: rawText,
      language: 'zh-Hans',
      meta: {},
      textSha256: sha256Hex(rawText),
      source: {
        fileName: `${number}.txt`,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        sha256: sha256Hex(original),
        rawText,
        map: [[0, 0, rawText.length]],
        removals: [],
      },
    },
    characters: rawText.length,
    rawSha256: sha256Hex(rawText),
    sketch: toSketch(rawText),
    original,
    accepted: false,
  };
}

/** The same without the line that is no part of it. */
export function remadeArticle(number: number): RemadeArticle {
  const { article } = importedArticle(number);
  const { source } = article;
  const text = source.rawText.slice(3);
  const removals = [{ rawStart: 0, rawEnd: 3, rule: 'navigation' }];
  return {
    article: {
      ...article,
      text,
      textSha256: sha256Hex(text),
      source: { ...source, map: [[0, 3, text.length]], removals },
    },
    characters: text.length,
    sketch: toSketch(text),
  };
}
