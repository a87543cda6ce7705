import { parentPort } from 'node:worker_threads';
import { createSuggestAnswers } from './answer-suggest.ts';
import type { Answered, Asked } from './asked-worker.ts';
import type { SuggestAnswer, SuggestQuestion } from './suggest-messages.ts';

/** The thread on which suggestions are found; the dictionaries live here. */
const port = parentPort;
if (port === null) throw new Error('this is a worker: start it by createSuggester');
const answer = createSuggestAnswers();

port.on('message', ({ id, question }: Asked<SuggestQuestion>) => {
  const answered: Answered<SuggestAnswer> = { id, answer: answer(question) };
  port.postMessage(answered);
});
