/** A thread for the tests of pools: doubles numbers, and refuses −1. */

import { setImmediate } from 'node:timers/promises';
import { WhosaidError } from '#src/domain/error.ts';
import { serve } from '#src/workers/serve.ts';

serve<number, number>(async (number) => {
  if (number === -1) throw new WhosaidError('USAGE', 'Expected a number to double, found −1.');
  // The first of them take more turns of the event loop, so that later ones overtake them.
  for (let turn = number; turn < 20; turn++) await setImmediate();
  return 2 * number;
});
