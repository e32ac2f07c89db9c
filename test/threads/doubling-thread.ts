/** A thread for the tests of pools: doubles numbers, and refuses −1. */

import { WhosaidError } from '../../src/error.ts';
import { serve } from '../../src/threads/serve.ts';

serve<number, number>((number) => {
  if (number === -1) throw new WhosaidError('USAGE', 'Expected a number to double, found −1.');
  return 2 * number;
});
