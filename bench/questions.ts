/** Questions of the evaluation sets, mixed. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEvaluationSet } from '#src/eval/evaluation-set.ts';
import { SHARED } from './sets.ts';

const QUESTION_SETS = ['qmsum-dev', 'friendsqa-dev', 'locomo-dev', 'changelog-nextturn'] as const;

/** `count` questions, from all sets in turn. @throws if there is no set */
export function sampleQuestions(count: number): string[] {
  const sets = QUESTION_SETS.filter((name) => existsSync(join(SHARED, 'eval', name)));
  if (sets.length === 0) throw new Error(`Expected evaluation sets in ${SHARED}, found none.`);
  const lists = sets.map((name) =>
    readEvaluationSet(join(SHARED, 'eval', name)).queries.map(({ question }) => question),
  );
  const mixed = Array.from(
    { length: count },
    (_, at) => lists[at % sets.length]?.[Math.floor(at / sets.length)],
  );
  return mixed.filter((question) => question !== undefined);
}
