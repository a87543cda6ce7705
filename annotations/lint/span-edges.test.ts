import { describe, expect, test } from 'vitest';
import type { LintCode } from './finding.ts';
import { linted } from './test/linted.ts';

/** What is marked, and what becomes of it; the same where nothing is found, `?` where nothing can be done by itself. */
const EDGES: readonly (readonly [LintCode, string, string])[] = [
  ['blank-edge', '[ 张三|PER]来了', '张三'],
  ['blank-edge', '[张三\u3000|PER]来了', '张三'],
  ['blank-edge', '[张 三|PER]来了', '张 三'],
  ['blank-edge', '[\u3000 |PER]来了', '?'],
  ['blank-edge', '[柳荫 |LOC#a]和[ 社区|LOC#a]', '柳荫 社区'],
  ['crosses-paragraph', '[张\n三|PER]', '?'],
  ['crosses-paragraph', '[张三\n|PER]', '张三\n'],
  ['crosses-paragraph', '[柳荫|LOC#a]\n[社区|LOC#a]', '柳荫 社区'],
  ['half-pair', '《[《人民文学|ORG]》编辑部', '《人民文学》'],
  ['half-pair', '[人民文学》|ORG]编辑部', '人民文学'],
  ['half-pair', '《[人民文学》|ORG]编辑部', '《人民文学》'],
  ['half-pair', '“[第一楼”|LOC]', '“第一楼”'],
  ['half-pair', '[（南楼|LOC]值班', '南楼'],
  ['half-pair', '[南（楼|LOC]值班', '?'],
  ['half-pair', '[南楼（东）|LOC]值班', '南楼（东）'],
  ['half-pair', '[《南楼（东）》报|LOC]', '《南楼（东）》报'],
  ['half-pair', '[）|LOC]值班', '?'],
  ['half-pair', '[《南楼|LOC#a]、[北楼》|LOC#a]', '?'],
  ['stray-punctuation', '[、张三|PER]', '张三'],
  ['stray-punctuation', '[张三，。|PER]', '张三'],
  ['stray-punctuation', '[，北京， |LOC]', '北京'],
  ['stray-punctuation', '[Acme Inc.|ORG]', 'Acme Inc.'],
  ['stray-punctuation', '[，|PER]', '?'],
  ['stray-punctuation', '[，柳荫|LOC#a]和[社区、|LOC#a]', '柳荫 社区'],
  ['stray-particle', '[北京的|LOC]', '北京'],
  ['stray-particle', '[的医生|POST]', '医生'],
  ['stray-particle', '[目的|POST]', '目的'],
  ['stray-particle', '[的士司机|POST]', '的士司机'],
  ['stray-particle', '[我的家|LOC]', '我的家'],
];

describe('edges', () => {
  test.each(EDGES)('%s: %j', (code, source, expected) => {
    const { findings, text, fixed } = linted(code, source);
    const before = fixed().spans;
    if (expected === '?') {
      expect(findings).toHaveLength(1);
      expect(findings[0]?.fix).toBeUndefined();
      return;
    }
    expect(before.map((span) => span.split('|')[0])).toEqual([expected]);
    expect(fixed().left).toBe(0);
    for (const { start, end } of findings) expect(text.slice(start, end).trim()).not.toBe('');
  });

  test('the sign is named, and where it is', () => {
    const [finding] = linted('half-pair', '前言[《南楼|LOC]').findings;
    expect(finding).toMatchObject({ start: 2, end: 5, params: { sign: '《', surface: '《南楼', label: 'LOC' } });
  });

  test('a span that was altered is another finding', () => {
    const ids = ['[北京的|LOC#a]城', '[北京的|ORG#a]城', '天[北京的|LOC#a]城'].map(
      (source) => linted('stray-particle', source).findings[0]?.id,
    );
    expect(new Set(ids).size).toBe(3);
    expect(linted('stray-particle', '[北京的|LOC#a]城').findings[0]?.id).toBe(ids[0]);
  });
});

describe('all of a kind at once', () => {
  test('is one change', () => {
    const { fixed } = linted('stray-punctuation', '[、张三|PER]和[李四，|PER]在[北京。|LOC]');
    expect(fixed()).toMatchObject({ count: 3, spans: ['张三|PER', '李四|PER', '北京|LOC'], left: 0 });
  });

  test('leaves out what would make one span of two', () => {
    const { fixed } = linted('stray-punctuation', '[[张三|PER]，|PER]和[李四，|PER]');
    expect(fixed()).toMatchObject({ count: 1, spans: ['张三，|PER', '张三|PER', '李四|PER'], left: 1 });
  });
});
