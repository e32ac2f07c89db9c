/** A thread for the tests of pools: doubles numbers, and refuses −1. */

import { setTimeout } from 'node:timers/promises';
import { WhosaidError } from '#src/domain/error.ts';
import { serve } from '#src/workers/serve.ts';

serve<number, number>(async (number) => {
  if (number === -1) throw new WhosaidError('USAGE', 'Expected a number to double, found −1.');
  // The first of them are slow.
  await setTimeout(Math.max(0, 5 - number));
  return 2 * number;
});
