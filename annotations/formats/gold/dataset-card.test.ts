import { describe, expect, test } from 'vitest';
import { goldInput, goldOptions, richWork, workOf } from '../../test/gold-input.ts';
import { labelSet } from '../../test/label-set.ts';
import type { FormatInput } from '../format.ts';
import { type GoldOptions, goldFormat } from './gold-format.ts';

function cardOf(input: FormatInput, patch: Partial<GoldOptions> = {}): string {
  const encoded = goldFormat.encode(input, { ...goldOptions, ...patch });
  if (!encoded.ok) throw new Error(encoded.problem.code);
  return encoded.value.files.find(({ path }) => path === 'README.md')?.text ?? '';
}

const two = goldInput(
  richWork(),
  workOf({ id: 'b-1', article: { language: 'zh-Hant' } }, '[張三|PER]在[臺北|LOC]', '[張三|PER]在[臺北|LOC]'),
  workOf({ id: 'c-1' }, '[李四|PER]'),
);
const card = cardOf(two);

describe('the front matter', () => {
  const [, yaml = ''] = card.split(/^---$/m);

  test('names language, size and files', () => {
    expect(yaml).toContain('language:\n- "zh"\n');
    expect(yaml).toContain('- "n<1K"\n');
    expect(yaml).toContain('  data_files:\n  - split: "train"\n    path: "gold.jsonl"\n');
  });

  test('names each part of a split', () => {
    const split = {
      parts: [
        { name: 'train', share: 0.5 },
        { name: 'test', share: 0.5 },
      ],
      seed: 1,
    };
    expect(cardOf(two, { split })).toContain(
      '  - split: "train"\n    path: "train.jsonl"\n  - split: "test"\n    path: "test.jsonl"\n',
    );
  });

  test('quotes the name of a file, which may hold what YAML and Python read otherwise', () => {
    const named = cardOf(two, { name: 'news: 1 #2 "x"' });
    expect(named).toContain('    path: "news: 1 #2 \\"x\\".jsonl"\n');
    expect(named).toContain('for line in open("news: 1 #2 \\"x\\".jsonl", encoding="utf-8"):\n');
  });

  test('spells out every column, so that empty lists keep their type', () => {
    expect(yaml).toContain(
      '  - name: clusters\n    sequence:\n      sequence: string\n  - name: article_labels\n    list:\n    - name: name\n      dtype: string\n',
    );
    expect(yaml).toContain('    - name: start\n      dtype: int64\n');
    expect(yaml).toContain(
      '  - name: label_set\n    struct:\n    - name: name\n      dtype: string\n    - name: version\n      dtype: int64\n',
    );
    expect(yaml).toContain('  - name: annotators\n    sequence: string\n');
    expect(yaml.match(/^ {2}- name: /gm)).toHaveLength(16);
  });

  test('leaves out a language that nobody could tell', () => {
    expect(cardOf(goldInput(workOf({ article: { language: 'und' } }, '1', '1')))).not.toContain('language:\n-');
  });
});

describe('the card says', () => {
  test('how much there is', () => {
    expect(card).toContain(
      '2 articles with entities and relations, annotated by 2 people under the label set `test-news`, version 3.',
    );
    expect(card).toContain('| gold | 2 | 27 | 6 | 2 | 1 |');
    expect(card).toContain('| `PER` | 人物 | Person | 3 |');
    expect(card).toContain('| `works_for` | 任职于 | 任职于 | 1 |');
    expect(card).toContain('| reviewer | 1 | 0 |');
  });

  test('how far annotators agreed, before review, over what is exported', () => {
    // ann1: 5 + 2 spans, ann2: 4 + 2, in common 3 + 2: 2·5/13.
    expect(card).toContain('| ann1 | ann2 | 0.769 |');
    expect(card).toContain('Mean 0.769, population standard deviation 0.000.');
  });

  test('that agreement is undefined where it is', () => {
    expect(cardOf(goldInput(workOf({}, '[张三|PER]')), { statuses: ['single'] })).toContain(
      'Undefined: no two annotators finished the same article.',
    );
    expect(cardOf(goldInput(workOf({}, '张三', '张三')))).toContain(
      '| ann1 | ann2 | undefined (neither marked a span) |',
    );
  });

  test('what was left out', () => {
    expect(card).toContain('| article: only one annotator has finished it | 1 | 1 |');
    expect(cardOf(goldInput(richWork()))).toContain('## Left out\n\nNothing.\n');
  });

  test('where the articles come from', () => {
    expect(card).toContain(
      '| outlet | (not stated) | 1 |\n| outlet | 朝阳晚报 | 1 |\n| language | zh-Hans | 1 |\n| language | zh-Hant | 1 |',
    );
  });
});

test('a title with a bar or a line end stays in its cell', () => {
  const entities = labelSet.entities.map((label) =>
    label.name === 'PER' ? { ...label, title: { zh: '人|物', en: 'Per\nson' } } : label,
  );
  expect(cardOf({ ...goldInput(richWork()), labelSet: { ...labelSet, entities } })).toContain(
    '| `PER` | 人\\|物 | Per son | 2 |',
  );
});
