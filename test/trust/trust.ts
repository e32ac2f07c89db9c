/**
 * `npm run test:trust`: tries to lose, alter and leak what a library holds, and prints what was tried and what was lost.
 * `-- --long` tries more for hours, `--only rivals,damage` some, `--seed 7` others than by default.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
    seed: { type: 'string', default: '1' },
  },
});
const names = values.only.split(',');
const unknown = names.find((name) => !TRIALS.some((trial) => trial.name === name));
if (unknown !== undefined) throw new Error(`No trial is named "${unknown}".`);

/** Minutes after which something hangs: well above what all trials take on a busy machine. */
const LIMIT = values.long ? 24 * 60 : 15;

const root = mkdtempSync(join(tmpdir(), 'whosaid-trust-'));
const ledger = new Ledger();
const trials = TRIALS.filter(({ name }) => names.includes(name));
let passed = 0;
process.once('exit', () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
setTimeout(() => {
  ledger.lose(`Something hangs: this has not ended after ${LIMIT} minutes.`);
  finish();
}, LIMIT * 60_000).unref();
console.log(`seed ${values.seed}`);
for (const trial of trials) {
  const started = performance.now();
  const { faults, attempts } = ledger;
  const context = new Context(root, ledger, Number(values.seed), values.long, trial.seconds);
  await trial.run(context).catch((error) => ledger.lose(`${trial.name} broke off: ${error.stack}`));
  if (ledger.attempts === attempts) ledger.lose(`${trial.name} tried nothing.`);
  if (ledger.faults === faults) passed++;
  console.error(`${trial.name}: ${Math.round((performance.now() - started) / 1000)} s`);
}
finish();

function finish(): never {
  ledger.print();
  const report = { numPassedTests: passed, numFailedTests: trials.length - passed };
  if (process.env.WHOSAID_TEST_REPORT !== undefined)
    writeFileSync(process.env.WHOSAID_TEST_REPORT, JSON.stringify(report));
  process.exit(ledger.faults === 0 ? 0 : 1);
}
