import { joinWords } from '../../annotations/text/join-words.ts';
import { nextTurn } from '../service/next-turn.ts';
import type { Log } from '../service/ports/log.ts';
import type { SegmentedText, Segmenter } from '../service/ports/segmenter.ts';
import { createAskedWorker } from './asked-worker.ts';
import { intlStarts } from './intl-words.ts';
import type { SegmentAnswer, SegmentQuestion, SegmentWorkerData } from './segment-messages.ts';

export interface SegmenterOptions {
  readonly log: Log;
  /** Folder of cppjieba's dictionaries; those of the package, unpacked where the app is packaged, when absent. */
  readonly dictionaryFolder?: string;
  /** Another program for the thread, in tests. */
  readonly worker?: URL;
}

/** Words by nodejieba on a thread of its own, started at first use; by the platform's segmenter where that fails. */
export function createSegmenter({ log, dictionaryFolder, worker }: SegmenterOptions): Segmenter {
  const workerData: SegmentWorkerData = { dictionaryFolder };
  const thread = createAskedWorker<SegmentQuestion, SegmentAnswer>({
    program: worker ?? new URL('./segment-worker.ts', import.meta.url),
    workerData,
    log,
    name: 'the segmenter',
    withoutWorker: segmentInPortions,
  });
  return {
    async segment(text, lexicon) {
      const { lacking, ...segmented } = await thread.ask({ text, lexicon });
      if (lacking !== undefined) log.warn(`words are found without nodejieba: ${lacking}`);
      return segmented;
    },
    close: () => thread.close(),
  };
}

/** By the platform's segmenter, giving way after each paragraph. */
async function segmentInPortions({ text, lexicon }: SegmentQuestion): Promise<SegmentedText> {
  const starts: number[] = [];
  for (const paragraph of intlStarts(text)) {
    for (const start of paragraph) starts.push(start);
    await nextTurn();
  }
  return { starts: joinWords(starts, text, lexicon.words), names: [], segmenter: 'intl' };
}
