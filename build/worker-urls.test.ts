import { describe, expect, it } from 'vitest';
import { pointAtWorkers } from './worker-urls.ts';

describe('addresses of workers in the build', () => {
  it.each([
    ['chunks/pool-a1.js', '../workers/words-worker.js'],
    ['cli/zhupi.js', '../workers/words-worker.js'],
    ['workers/pool.js', './words-worker.js'],
  ])('lead from %s to %s', (chunk, address) => {
    const code = "const w = new Worker(new URL('./words-worker.ts', import.meta.url));";
    expect(pointAtWorkers(code, chunk)).toBe(`const w = new Worker(new URL('${address}', import.meta.url));`);
  });

  it('are found whatever the quotes, folders and line breaks', () => {
    const code = 'new URL("../workers/words-worker.ts",\n  import.meta.url)';
    expect(pointAtWorkers(code, 'desktop/main.js')).toBe('new URL("../workers/words-worker.js", import.meta.url)');
  });

  it('leave other files alone', () => {
    const code = "new URL('./dictionary.utf8', import.meta.url)";
    expect(pointAtWorkers(code, 'desktop/main.js')).toBe(code);
  });
});
