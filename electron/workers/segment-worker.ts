import { parentPort, workerData } from 'node:worker_threads';
import type { SegmentedText } from '../service/ports/segmenter.ts';
import type { Answered, Asked } from './asked-worker.ts';
import { segmentByPlatform } from './intl-words.ts';
import { type Jieba, loadJieba } from './jieba-words.ts';
import type { SegmentAnswer, SegmentQuestion, SegmentWorkerData } from './segment-messages.ts';

/** The thread on which words are found. nodejieba is loaded here, at the first text, and nowhere else. */
const port = parentPort;
if (port === null) throw new Error('this is a worker: start it by createSegmenter');
const { dictionaryFolder } = workerData as SegmentWorkerData;

let jieba: Promise<Jieba> | undefined;
let lackingTold = false;

port.on('message', ({ id, question }: Asked<SegmentQuestion>) => {
  void answer(id, question);
});

async function answer(id: number, question: SegmentQuestion): Promise<void> {
  const [segmented, lacking] = await find(question);
  const told = lacking !== undefined && !lackingTold;
  lackingTold ||= told;
  const sent: Answered<SegmentAnswer> = { id, answer: { ...segmented, ...(told && { lacking }) } };
  port?.postMessage(sent);
}

async function find({ text, lexicon }: SegmentQuestion): Promise<[SegmentedText, string?]> {
  try {
    jieba ??= loadJieba(dictionaryFolder);
    const { learn, segment } = await jieba;
    learn(lexicon);
    return [{ ...segment(text), segmenter: 'nodejieba' }];
  } catch (error) {
    return [segmentByPlatform(text, lexicon), String(error)];
  }
}
