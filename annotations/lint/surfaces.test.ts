import { describe, expect, test } from 'vitest';
import { linted } from './test/linted.ts';

describe('one surface with different labels', () => {
  test('names the rarer ones, and relabels them where the usual one is clear', () => {
    const { findings, said, fixed } = linted('mixed-labels', '[二院|ORG][二院|ORG][二院|LOC][北京|LOC]');
    expect(said).toEqual(['二院|LOC']);
    expect(findings[0]?.params).toMatchObject({ usual: 'ORG', labels: 'ORG 2, LOC 1' });
    expect(fixed()).toMatchObject({ spans: ['二院|ORG', '二院|ORG', '二院|ORG', '北京|LOC'], left: 0 });
  });

  test('names all where none is usual', () => {
    const { findings, said } = linted('mixed-labels', '[二院|ORG]、[二院|LOC]');
    expect(said).toEqual(['二院|ORG', '二院|LOC']);
    expect(findings.every(({ fix }) => fix === undefined)).toBe(true);
  });

  test('sees through script and width', () => {
    expect(linted('mixed-labels', '[臺北ＡＢ|ORG]、[台北ab|ORG]、[台北AB|LOC]').said).toEqual(['台北AB|LOC']);
  });

  test('takes stacked labels for a decision', () => {
    expect(linted('mixed-labels', '[[清河区|LOC]|ORG]和[清河区|LOC]').findings).toEqual([]);
  });

  test('counts the project where it is known', () => {
    const source = '[二院|LOC]和[北京|LOC]';
    const projectLabels = [['二院', { ORG: 9, LOC: 2 }]] as const;
    expect(linted('mixed-labels', source).findings).toEqual([]);
    const { said, fixed } = linted('mixed-labels', source, { projectLabels });
    expect(said).toEqual(['二院|LOC']);
    expect(fixed().spans).toEqual(['二院|ORG', '北京|LOC']);
  });

  test('keeps the attributes that the other label has too', () => {
    const { fixed } = linted('mixed-labels', '[张三|PER][张三|PER][张三|ORG]');
    const [first] = [...fixed().content.spans.values()].filter(({ fragments }) => fragments[0]?.[0] === 4);
    expect(first).toMatchObject({ label: 'PER', attributes: { role: 'other' } });
  });
});

describe('words that are a span elsewhere', () => {
  test('are found where nothing covers them', () => {
    const { said, fixed } = linted('unannotated-surface', '[张三|PER]说，張三在[张三丰|PER]家。');
    expect(said).toEqual(['張三|PER']);
    expect(fixed()).toMatchObject({ spans: ['张三|PER', '張三|PER', '张三丰|PER'], left: 0 });
  });

  test('are no matter inside of another span, or crossing one', () => {
    expect(linted('unannotated-surface', '[张三|PER]在[李张三家|LOC]，李[张三娘|LOC]').findings).toEqual([]);
  });

  test('of a surface with several labels nothing is proposed', () => {
    const { findings } = linted('unannotated-surface', '[二院|ORG]、[二院|LOC]，二院');
    expect(findings.map(({ params, fix }) => [params.label, fix])).toEqual([['ORG, LOC', undefined]]);
  });
});
