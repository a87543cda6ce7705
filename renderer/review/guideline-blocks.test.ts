import { expect, test } from 'vitest';
import newsZh from '../../annotations/model/templates/news-zh.json' with { type: 'json' };
import { parseGuideline } from './guideline-blocks.ts';

test('paragraphs, lists, strong words and marked examples', () => {
  expect(parseGuideline('先说。\n\n**例**\n- 送到⟦渡口⟧去\n- 二')).toEqual([
    { kind: 'paragraph', lines: [[{ text: '先说。', look: 'plain' }]] },
    { kind: 'paragraph', lines: [[{ text: '例', look: 'strong' }]] },
    {
      kind: 'list',
      lines: [
        [
          { text: '送到', look: 'plain' },
          { text: '渡口', look: 'marked' },
          { text: '去', look: 'plain' },
        ],
        [{ text: '二', look: 'plain' }],
      ],
    },
  ]);
});

test('signs that are not closed are text', () => {
  expect(parseGuideline('**半 ⟦开')).toEqual([{ kind: 'paragraph', lines: [[{ text: '**半 ⟦开', look: 'plain' }]] }]);
});

test.each(newsZh.entities.flatMap(({ description }) => [description.zh, description.en]))(
  'nothing of a description of the template is lost: %.12s',
  (text) => {
    const words = parseGuideline(text)
      .flatMap(({ lines }) => lines.flat())
      .map((run) => run.text)
      .join('');
    expect(words).not.toMatch(/\*\*|⟦|⟧/);
    expect(words.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\*\*|⟦|⟧|^- /gm, '').replaceAll(/\s/g, ''));
  },
);
