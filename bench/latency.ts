/** How long does a question take over 34,000 turns? */

import { prepare } from '../src/eval/run.ts';
import { Whosaid } from '../src/main.ts';
import { developmentSet, libraryOf, table } from './sets.ts';

const SET = 'changelog-nextturn';
const WARM_UP = 50;
const QUESTIONS = 500;

const set = developmentSet(SET);
const questions = set.queries.slice(0, WARM_UP + QUESTIONS).map(({ question }) => question);
const library = libraryOf(SET, 'bundled');
await prepare(set, library);

/** Runs every question, and gives the milliseconds of those after the warm-up. */
async function whole(options: { highlighted: boolean }): Promise<number[]> {
  const whosaid = await Whosaid.open(library);
  const took: number[] = [];
  for (const question of questions) took.push((await whosaid.query(question, options)).tookMs);
  await whosaid.library.close();
  return took.slice(WARM_UP);
}

const row = (what: string, took: number[]) => {
  const sorted = took.sort((a, b) => a - b);
  return [what, ...[0.5, 0.95, 0.99].map((q) => sorted[Math.floor(q * took.length)].toFixed(1))];
};
const rows = [
  row(
    'the whole query: understood, ranked in context, grouped, texts read',
    await whole({ highlighted: false }),
  ),
  row('and the sentence that answers found', await whole({ highlighted: true })),
];
console.log(table(['', 'p50 ms', 'p95 ms', 'p99 ms'], rows));
