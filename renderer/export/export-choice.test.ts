import { beforeEach, describe, expect, it } from 'vitest';
import { suggestedFileName, sumOf, toggleStatus, toShares, useExportChoice } from './export-choice.ts';

beforeEach(() => useExportChoice.setState(useExportChoice.getInitialState(), true));

describe('what to export', () => {
  it('begins with gold alone', () => {
    expect(useExportChoice.getState().statuses).toEqual(['gold']);
  });

  it('takes a status once, however often it is ticked', () => {
    toggleStatus('single', true);
    toggleStatus('single', true);
    expect(useExportChoice.getState().statuses).toEqual(['gold', 'single']);
    toggleStatus('single', false);
    expect(useExportChoice.getState().statuses).toEqual(['gold']);
  });

  it('turns percent into shares that add up to one', () => {
    const percent = { train: 70, dev: 30, test: 0 };
    expect(sumOf(percent)).toBe(100);
    expect(toShares(percent)).toEqual({ train: 0.7, dev: 0.3 });
  });

  it('names the file after the project', () => {
    expect(suggestedFileName('社区: 新闻/2024')).toBe('社区 新闻 2024.gold.jsonl');
  });
});
