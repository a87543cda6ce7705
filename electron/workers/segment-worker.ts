import { parentPort, workerData } from 'node:worker_threads';
import type { WordBoundaries } from '../../shared/api/words.ts';
import { intlStarts } from './intl-words.ts';
import { type FindStarts, loadJieba } from './jieba-words.ts';
import type { SegmentAnswer, SegmentRequest, SegmentWorkerData } from './segment-messages.ts';

/** The thread on which words are found. nodejieba is loaded here, at the first text, and nowhere else. */
const port = parentPort;
if (port === null) throw new Error('this is a worker: start it by createSegmenter');
const { dictionaryFolder } = workerData as SegmentWorkerData;

let jieba: Promise<FindStarts> | undefined;
let lackingTold = false;

port.on('message', ({ id, text }: SegmentRequest) => {
  void answer(id, text);
});

async function answer(id: number, text: string): Promise<void> {
  const [boundaries, lacking] = await find(text);
  const told = lacking !== undefined && !lackingTold;
  lackingTold ||= told;
  port?.postMessage({ id, ...boundaries, ...(told && { lacking }) } satisfies SegmentAnswer);
}

async function find(text: string): Promise<[WordBoundaries, string?]> {
  try {
    jieba ??= loadJieba(dictionaryFolder);
    const findStarts = await jieba;
    return [{ starts: findStarts(text), segmenter: 'nodejieba' }];
  } catch (error) {
    return [{ starts: [...intlStarts(text)].flat(), segmenter: 'intl' }, String(error)];
  }
}
