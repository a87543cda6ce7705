import { describe, expect, it } from 'vitest';
import { widthOf } from './columns.ts';
import { createProgress } from './progress.ts';

function record(stream: { readonly isTTY?: boolean; readonly columns?: number }) {
  const written: string[] = [];
  const progress = createProgress({ ...stream, write: (text: string) => written.push(text) });
  return { written, progress };
}

describe('progress in a log', () => {
  it('is a plain line at every tenth of the way', () => {
    const { written, progress } = record({});
    for (let done = 0; done <= 40; done += 1) progress.update(done, 40, `文章${done}.txt`);
    progress.end();
    expect(written).toEqual([4, 8, 12, 16, 20, 24, 28, 32, 36, 40].map((n) => `${n}/40 文章${n}.txt\n`));
  });

  it('says nothing while nobody knows how far it is', () => {
    const { written, progress } = record({});
    progress.update(3, 0, 'a.txt');
    expect(written).toEqual([]);
  });
});

describe('progress on a terminal', () => {
  it('draws over its own line, never wider than the terminal, and leaves nothing behind', () => {
    const { written, progress } = record({ isTTY: true, columns: 50 });
    progress.update(1, 2, '一篇名字很长很长的文章很长很长很长很长.txt');
    progress.update(2, 2, 'b.txt');
    progress.end();
    const [half = '', full = '', cleared = ''] = written.map((text) => text.replace('\r\u001b[2K', ''));
    expect(half).toMatch(/^█{12}░{12} 1\/2 一篇/);
    expect(widthOf(half)).toBeLessThan(50);
    expect(full).toBe(`${'█'.repeat(24)} 2/2 b.txt`);
    expect(cleared).toBe('');
    expect(written.every((text) => text.startsWith('\r\u001b[2K'))).toBe(true);
  });

  it('clears nothing where nothing was drawn', () => {
    const { written, progress } = record({ isTTY: true, columns: 50 });
    progress.end();
    expect(written).toEqual([]);
  });
});
