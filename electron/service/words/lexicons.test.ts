import { describe, expect, it } from 'vitest';
import type { Change } from '../../../annotations/model/change.ts';
import { marked } from '../../../annotations/test/marked-layer.ts';
import { wordsIn } from './lexicons.ts';

function taughtBy(source: string): readonly string[] {
  const { text, layer } = marked(source);
  const change: Change = { type: 'batch', changes: layer.spans.map((span) => ({ type: 'addSpan', span })) };
  return wordsIn(change, text);
}

describe('a span', () => {
  it('teaches its words', () => {
    expect(taughtBy('[闫子伍|PER]在[柳荫社区|LOC]，[闫子伍|PER]和[Ｎ９５口罩|ORG]')).toEqual([
      '闫子伍',
      '柳荫社区',
      'Ｎ９５口罩',
    ]);
  });

  it('teaches nothing that is no word', () => {
    expect(
      taughtBy('[他|PER][老 王|PER][甲、乙|PER][Acme|ORG][2022|POST][关于进一步加强和改进防汛抗旱工作的通知|ORG]'),
    ).toEqual([]);
  });
});
