/** How long does a whole `whosaid query` command take, on a small and on a large library? */

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureLibrary, FULL_CORPUS } from './libraries.ts';
import { quantile, roundSignificant, runCli, runInterleaved, saveReport } from './measure.ts';
import { WORK } from './sets.ts';

const ROUNDS = 9;
const QUESTION = 'what did they say about losses in the last quarter';

const small = join(WORK, 'sizes', 'samples');
if (!existsSync(small)) await runCli(['index', 'data', '--library', small]);
const large = await ensureLibrary(FULL_CORPUS);
const results = await runInterleaved(ROUNDS, {
  'whosaid --version': () => runCli(['--version']),
  'whosaid query, the samples': () => runCli(['query', QUESTION, '--library', small]),
  [`whosaid query, ${FULL_CORPUS} passages`]: () => runCli(['query', QUESTION, '--library', large]),
});
saveReport(
  'start',
  Object.entries(results).map(([what, costs]) => {
    const ms = costs.map(({ seconds }) => 1000 * seconds);
    const megabytes = Math.max(...costs.map((cost) => cost.megabytes));
    const [least, median, most] = [0, 0.5, 1].map((q) => roundSignificant(quantile(ms, q)));
    return {
      what,
      'least ms': least,
      'median ms': median,
      'most ms': most,
      'peak RSS MB': megabytes,
    };
  }),
);
rmSync(small, { recursive: true, force: true });
