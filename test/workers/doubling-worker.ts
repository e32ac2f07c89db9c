/** A worker for the tests of pools: doubles numbers, refuses -1, exits at -2 and is never done with -3, which it announces. */

import { setImmediate } from 'node:timers/promises';
import { WhosaidError } from '#src/domain/error.ts';
import { defineTask } from '#src/workers/task.ts';

export default defineTask<number, number>(async (number) => {
  if (number === -1) throw new WhosaidError('NOT_FOUND', 'No turn -1.', { subject: 'turn' });
  if (number === -2) process.exit(3);
  if (number === -3) {
    new BroadcastChannel('doubling-worker').postMessage('started');
    await new Promise(() => {});
  }
  // Smaller numbers take more turns of the event loop, so that larger ones overtake them.
  for (let turn = number; turn < 20; turn++) await setImmediate();
  return 2 * number;
});
