/** `npm run eval:sets`: builds evaluation sets from clones of the repositories that publish them. See docs/evaluation.md. */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EvaluationSet, type Part, writeEvaluationSet } from './evaluation-set.ts';
import { readFriendsqa } from './friendsqa.ts';
import { readLocomo } from './locomo.ts';
import { readQmsum } from './qmsum.ts';

const USAGE = `usage: npm run eval:sets -- --out <folder> [--qmsum <clone>] [--locomo <clone>] [--friendsqa <clone>]
  --held-out  build the parts that the project was never tuned on
  --lmeb      keep the adversarial questions of LoCoMo, as LMEB does`;

const { values } = parseArgs({
  options: {
    qmsum: { type: 'string' },
    locomo: { type: 'string' },
    friendsqa: { type: 'string' },
    out: { type: 'string' },
    'held-out': { type: 'boolean', default: false },
    lmeb: { type: 'boolean', default: false },
  },
});
const part: Part = values['held-out'] ? 'held-out' : 'dev';
const { qmsum, locomo, friendsqa, out } = values;
const sets: [name: 'qmsum' | 'locomo' | 'friendsqa', set: EvaluationSet][] = [];
if (qmsum !== undefined) sets.push(['qmsum', readQmsum(qmsum, part)]);
if (locomo !== undefined) sets.push(['locomo', readLocomo(locomo, part, values.lmeb)]);
if (friendsqa !== undefined) sets.push(['friendsqa', readFriendsqa(friendsqa, part)]);
if (out === undefined || sets.length === 0) {
  console.error(USAGE);
  process.exit(2);
}
for (const [name, set] of sets) {
  if (set.transcripts.length === 0) {
    console.error(`${values[name]}: no transcripts found; give a clone of the whole repository`);
    process.exitCode = 1;
    continue;
  }
  const folder = join(out, `${name}-${part}`);
  writeEvaluationSet(folder, set);
  console.log(`${folder}: ${set.transcripts.length} transcripts`);
}
