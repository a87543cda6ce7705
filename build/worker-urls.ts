import { posix } from 'node:path';
import type { Plugin } from 'vite';

const WORKER_URL = /new URL\(\s*(["'`])(?:[^"'`]*\/)?([\w-]+-worker)\.ts\1\s*,\s*import\.meta\.url\s*\)/g;

/**
 * `new URL('./words-worker.ts', import.meta.url)` starts a worker from source. In the build the code around it lands in
 * whatever chunk the bundler likes, and every worker in `workers/`: this points the first at the second.
 */
export function workerUrls(): Plugin {
  return {
    name: 'zhupi:worker-urls',
    renderChunk(code, chunk) {
      // Lines stay where they are, so the source map stays true.
      return { code: pointAtWorkers(code, chunk.fileName), map: null };
    },
  };
}

/** @param chunk path of the chunk inside the output folder, with `/` */
export function pointAtWorkers(code: string, chunk: string): string {
  return code.replace(WORKER_URL, (_, quote: string, name: string) => {
    const path = posix.relative(posix.dirname(chunk), `workers/${name}.js`);
    return `new URL(${quote}${path.startsWith('.') ? path : `./${path}`}${quote}, import.meta.url)`;
  });
}
