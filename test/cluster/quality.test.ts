/** The development sets are ranked in a cluster as in a folder. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvaluationSet } from '#src/eval/evaluation-set.ts';
import { indexEvaluationSet, runQueries, summarizeRuns } from '#src/eval/run.ts';
import { DEVELOPMENT_SETS, SHARED } from '../../bench/sets.ts';
import { deleteLibrary, newAddress } from '../index/cluster-libraries.ts';
import { newFolder } from '../support.ts';

const HOURS = 3_600_000;
/** Of nDCG@10. */
const MAX_DIFFERENCE = 0.005;
const RUN = {
  mode: 'corpus',
  options: { group: false, effort: 'fast', today: null },
} as const;

const sets = DEVELOPMENT_SETS.filter((name) => existsSync(join(SHARED, 'eval', name)));
if (sets.length === 0) console.error(`Skipped: no evaluation sets in ${SHARED}/eval.`);

describe.skipIf(sets.length === 0)('a library in a cluster', () => {
  it.each(sets)(
    'ranks %s as one in a folder does',
    async (name) => {
      const set = readEvaluationSet(join(SHARED, 'eval', name));
      const address = newAddress('shards=3&replicas=1');
      const scores: number[] = [];
      try {
        for (const library of [newFolder(), address]) {
          await indexEvaluationSet(set, library);
          scores.push(summarizeRuns(await runQueries(set, library, RUN)).scores['nDCG@10']);
        }
      } finally {
        await deleteLibrary(address);
      }
      const [inFolder, inCluster] = scores;
      console.error(
        `${name}, ${set.queries.length} questions: nDCG@10 ${inFolder.toFixed(4)} in a folder, ${inCluster.toFixed(4)} in a cluster`,
      );
      expect(inFolder).toBeGreaterThan(0.2);
      expect(Math.abs(inCluster - inFolder)).toBeLessThan(MAX_DIFFERENCE);
    },
    HOURS,
  );
});
