/** A thread for the tests of pools: doubles numbers, and refuses −1. */

import { setTimeout } from 'node:timers/promises';
import { WhosaidError } from '../../src/error.ts';
import { serve } from '../../src/threads/serve.ts';

serve<number, number>(async (number) => {
  if (number === -1) throw new WhosaidError('USAGE', 'Expected a number to double, found −1.');
  // The first of them are slow.
  await setTimeout(Math.max(0, 5 - number));
  return 2 * number;
});
