import { describe, expect, it } from 'vitest';
import { marked } from '../test/marked-layer.ts';
import { foldText } from '../text/folding.ts';
import { mergeSuggestions } from './merge.ts';
import { suggestSameSurfaces } from './same-surface.ts';
import { shown } from './test/shown.ts';

/** What is proposed on a marked text: `张三|PER` with its offset. */
function proposedFor(source: string): string {
  const { text, layer } = marked(source);
  const proposed = suggestSameSurfaces(layer.spans, text, foldText(text));
  return shown(mergeSuggestions(proposed, layer.spans, []), text);
}

describe('the surface of a span', () => {
  it('is proposed wherever else it stands', () => {
    expect(proposedFor('[张三|PER]来了。张三走了，张三又来。')).toBe('张三|PER 张三|PER');
  });

  it('is found in the other script, another width and another case', () => {
    const { text, layer } = marked('[广东省|LOC]与廣東省，[Acme|ORG]与ＡＣＭＥ。');
    const proposed = mergeSuggestions(suggestSameSurfaces(layer.spans, text, foldText(text)), layer.spans, []);
    expect(shown(proposed, text)).toBe('廣東省|LOC ＡＣＭＥ|ORG');
    expect(proposed.every(({ score }) => score < 0.9)).toBe(true);
  });

  it('gives way to a longer one', () => {
    expect(proposedFor('[清河|LOC]和[清河区|LOC]，清河区里的清河。')).toBe('清河区|LOC 清河|LOC');
  });

  it('has the label that most of its spans have', () => {
    expect(proposedFor('[柳荫|LOC][柳荫|LOC][柳荫|ORG]，柳荫')).toBe('柳荫|LOC');
  });

  it('has all labels that it has as often', () => {
    expect(proposedFor('[柳荫|LOC][柳荫|ORG]，柳荫')).toBe('柳荫|LOC 柳荫|ORG');
  });

  it('is no part of a Latin word or a number', () => {
    expect(proposedFor('[art|ORG]: article, smart, art. [20|POST] 2022 20')).toBe('art|ORG 20|POST');
  });

  it('says nothing as a single character, and nothing in parts', () => {
    expect(proposedFor('[他|PER]和他')).toBe('');
    const { text, layer } = marked('[𠮷野|PER]去了，𠮷野');
    expect(shown(suggestSameSurfaces(layer.spans, text, foldText(text)).slice(1), text)).toBe('𠮷野|PER');
    const [span] = layer.spans;
    const parts = span === undefined ? [] : [{ ...span, fragments: [[0, 2] as const, [5, 6] as const] }];
    expect(suggestSameSurfaces(parts, text, foldText(text))).toEqual([]);
  });
});
