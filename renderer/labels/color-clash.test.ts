import { describe, expect, it } from 'vitest';
import { type EntityLabel, parseLabelSet } from '../../annotations/model/label-set.ts';
import newsZh from '../../annotations/model/templates/news-zh.json' with { type: 'json' };
import { findColorClashes, tooPale } from './color-clash.ts';

const parsed = parseLabelSet(newsZh);
if (!parsed.ok) throw new Error('the template is a label set');
const labels = parsed.value.entities;
const named = (name: string, color: string): EntityLabel => ({ ...(labels[0] as EntityLabel), name, color });

describe('the colours of a label set', () => {
  it('of the template keep their distance in both themes, but for those made for one', () => {
    const light = labels.flatMap((label) => findColorClashes(label, labels)).filter(({ theme }) => theme === 'light');
    expect(light).toEqual([]);
  });

  it('clash with a twin for every sight, and with a look-alike for some', () => {
    const [twin] = findColorClashes(named('NEW', '#5560cf'), labels);
    expect(twin).toMatchObject({ other: { name: 'PER' }, distance: 0 });
    const brown = findColorClashes(named('A', '#8A4A2A'), [named('B', '#6E5A22')]);
    expect(brown[0]).toMatchObject({ other: { name: 'B' } });
    expect(brown[0]?.sight).not.toBe('normal');
  });

  it('tell of one that paper swallows', () => {
    expect(tooPale('#f5d76e')).toBeLessThan(3);
    expect(tooPale('#5560CF')).toBeUndefined();
  });
});
