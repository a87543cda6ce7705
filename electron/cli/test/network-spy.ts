/** What a process, or a thread of it, says on stderr when it is about to connect to anything. */
export const CONNECTS = 'THIS PROCESS CONNECTS';

const SPY = `
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
Socket.prototype.connect = function () {
  writeSync(2, '${CONNECTS}\\n');
  throw new Error('${CONNECTS}');
};
`;

/** Environment in which no process of Node connects to anything, and each that tries to says so. */
export const SPIED_NETWORK = {
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(SPY).replaceAll("'", '%27')}`,
};
