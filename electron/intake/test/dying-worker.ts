/** Answers every file with an empty last portion, but dies at one that is called so, and breaks at another. */
import { parentPort } from 'node:worker_threads';
import type { IntakeAnswer, IntakeRequest } from '../intake-messages.ts';

parentPort?.on('message', (request: IntakeRequest) => {
  if (request.type !== 'read' && request.type !== 'look') return;
  const { id, path } = request;
  if (path === 'die') process.exit(1);
  if (path === 'throw') throw new Error('out of luck');
  // Never answered.
  if (path === 'hang') return;
  const answer: IntakeAnswer =
    path === 'break'
      ? { type: 'broke', id, error: 'Error: a bug\n    at somewhere' }
      : { type: 'portion', id, portion: { items: [], bytesRead: 1, bytesTotal: 1 }, last: true };
  parentPort?.postMessage(answer);
});
