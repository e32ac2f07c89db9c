/**
 * `npm run test:trust`: tries to lose, alter and leak what a library holds, and prints what was tried and what was lost.
 * `-- --long` tries more for hours, `--only kills,damage` some, `--seed 7` what was tried before.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clients } from './clients.ts';
import { damage } from './damage.ts';
import { hostileHttp } from './hostile-http.ts';
import { interruptions } from './interruptions.ts';
import { Ledger } from './ledger.ts';
import { rivals } from './rivals.ts';
import { Context, type Trial } from './trial.ts';
import { uploadKills } from './upload-kills.ts';

const TRIALS: readonly Trial[] = [interruptions, rivals, uploadKills, damage, hostileHttp, clients];

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    only: { type: 'string', default: TRIALS.map(({ name }) => name).join(',') },
    seed: { type: 'string', default: `${Date.now() % 1_000_000}` },
  },
});
const root = mkdtempSync(join(tmpdir(), 'whosaid-trust-'));
const ledger = new Ledger();
console.log(`seed ${values.seed}`);
try {
  for (const trial of TRIALS) {
    if (!values.only.split(',').includes(trial.name)) continue;
    const started = performance.now();
    await trial.run(new Context(root, ledger, Number(values.seed), values.long));
    console.error(`${trial.name}: ${Math.round((performance.now() - started) / 1000)} s`);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
ledger.print();
process.exitCode = ledger.isClean ? 0 : 1;
