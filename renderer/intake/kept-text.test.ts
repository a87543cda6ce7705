import { describe, expect, it } from 'vitest';
import type { Article } from '../../annotations/model/article.ts';
import type { Proposal } from '../../annotations/text/clean-up/clean-up.ts';
import type { CleanUpRule } from '../../annotations/text/clean-up/rule-names.ts';
import { toCleanText } from '../../annotations/text/source-map.ts';
import { type KeptBlock, toKeptBlocks, toKeptPieces } from './kept-text.ts';
import { toRawRows } from './raw-rows.ts';

/** `{rule:words}` is taken out, `{-rule:words}` was taken back. */
function readArticle(written: string): { readonly article: Article; readonly proposals: readonly Proposal[] } {
  const proposals: Proposal[] = [];
  let rawText = '';
  let at = 0;
  for (const match of written.matchAll(/\{(-?)([a-z-]+):([^}]*)\}/g)) {
    rawText += written.slice(at, match.index);
    const [whole, back, rule, words = ''] = match;
    proposals.push({
      rawStart: rawText.length,
      rawEnd: rawText.length + words.length,
      rule: rule as CleanUpRule,
      applied: back === '',
    });
    rawText += words;
    at = match.index + whole.length;
  }
  rawText += written.slice(at);
  const { text, map, removals } = toCleanText(
    rawText,
    proposals.filter(({ applied }) => applied),
  );
  const source = { fileName: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: '', rawText, map, removals };
  const article: Article = { id: 'a', title: '', text, language: 'zh', meta: {}, textSha256: '', source };
  return { article, proposals };
}

function blocksOf(written: string): readonly string[] {
  const { article, proposals } = readArticle(written);
  return toKeptBlocks(article, toRawRows(article.source.rawText), proposals).map((block) => wordsOf(block, article));
}

/** `關|心` with a bar for each cut; `--- rule rule` for a gap. */
function wordsOf(block: KeptBlock, { text }: Article): string {
  if (block.kind === 'gap') return ['---', ...block.cut.proposals.map(({ rule }) => rule)].join(' ');
  const marked = [...text.slice(block.start, block.end)];
  for (const { at } of block.cuts.toReversed()) marked.splice(at - block.start, 0, '|');
  return marked.join('');
}

describe('what is kept', () => {
  it('is the paragraphs, with a sign where something was cut inside them', () => {
    expect(blocksOf('關{pinyin-gloss:(guan)}心{pinyin-gloss:(xin)}人\n渡口')).toEqual(['關|心|人', '渡口']);
  });

  it('has gaps where whole lines were left out: before, between and after', () => {
    expect(
      blocksOf('{navigation:首頁\n}{share-bar:分享\n}一\n{image-name:a.jpg\n}二{legal-footer:\n版權所有}'),
    ).toEqual(['--- navigation share-bar', '一', '--- image-name', '二', '--- legal-footer']);
  });

  it('shows a gap once, wherever the line end was that went', () => {
    expect(blocksOf('一{image-name:\na.jpg}\n{image-name:b.jpg\n}二')).toEqual([
      '一',
      '--- image-name image-name',
      '二',
    ]);
  });

  it('counts what ends or begins a paragraph as part of it', () => {
    expect(blocksOf('{share-bar:分享：}一二{pinyin-gloss:(er)}\n三')).toEqual(['|一二|', '三']);
  });

  it('shows no cut for indentation and blank lines, but one for blanks inside a paragraph', () => {
    expect(blocksOf('{blanks:　　}一{blanks:   }二{blanks:\n\n}\n{blanks:　　}三{crlf:\r}\n')).toEqual(['一|二', '三']);
  });

  it('knows nothing of what was taken back', () => {
    expect(blocksOf('關{-pinyin-gloss:(guan)}心')).toEqual(['關(guan)心']);
  });

  it('is nothing but a gap where all went', () => {
    expect(blocksOf('{link-farm:友情鏈接}')).toEqual(['--- link-farm']);
  });
});

describe('a paragraph in pieces', () => {
  it('has cuts before pieces, remarks and what was taken back', () => {
    const { article, proposals } = readArticle('圖{pinyin-gloss:(tu)}渡{-pinyin-gloss:(du)}口{image-name:x}');
    const [block] = toKeptBlocks(article, toRawRows(article.source.rawText), proposals);
    if (block?.kind !== 'text') throw new Error('a paragraph was expected');
    const remarked: Article = { ...article, remarks: [{ kind: 'caption', start: 0, end: 2 }] };
    const takenBack = proposals.filter(({ applied }) => !applied);
    expect(
      toKeptPieces(block, remarked, takenBack).map(({ start, end, cut, remark, restored }) =>
        [cut && '|', article.text.slice(start, end), remark, restored?.rule].filter(Boolean).join(' '),
      ),
    ).toEqual(['圖 caption', '| 渡 caption', '(du) pinyin-gloss', '口', '|']);
  });
});
