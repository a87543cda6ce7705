/** Dies at the first text that says so, answers the others with one word. */
import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from '../asked-worker.ts';
import type { SegmentAnswer, SegmentQuestion } from '../segment-messages.ts';

parentPort?.on('message', ({ id, question }: Asked<SegmentQuestion>) => {
  if (question.text.includes('die')) process.exit(1);
  const answer: Answered<SegmentAnswer> = { id, answer: { starts: [0], names: [], segmenter: 'nodejieba' } };
  parentPort?.postMessage(answer);
});
