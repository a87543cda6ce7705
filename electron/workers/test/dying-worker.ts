/** Dies at the first text that says so, answers the others with one word. */
import { parentPort } from 'node:worker_threads';
import type { SegmentRequest } from '../segment-messages.ts';

parentPort?.on('message', ({ id, text }: SegmentRequest) => {
  if (text.includes('die')) process.exit(1);
  parentPort?.postMessage({ id, starts: [0], segmenter: 'nodejieba' });
});
