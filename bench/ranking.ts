/** How good is each way to rank? Every arm on every development set, over all questions and over the hard ones. */

import { ask, hardQueries, prepare, type Report, summarize } from '../src/eval/run.ts';
import { ARMS, type Arm } from './arms.ts';
import { DEVELOPMENT_SETS, developmentSet, libraryOf, MINILM, table } from './sets.ts';

const MODELS = [
  { name: 'bundled', model: 'bundled' },
  ...(MINILM ? [{ name: 'MiniLM', model: MINILM }] : []),
];

const cells = ({ scores }: Report, hard: Report) => [
  `${scores['nDCG@10'].toFixed(3)} / ${scores['MRR@10'].toFixed(3)} / ${scores['Hit@10'].toFixed(3)}`,
  hard.scores['Hit@10'].toFixed(3),
];

async function measure(arm: Arm, model: (typeof MODELS)[number]): Promise<string[]> {
  const row = [`${arm.name}${arm.vectors ? ` (${model.name})` : ''}`];
  for (const name of DEVELOPMENT_SETS) {
    const set = developmentSet(name);
    const library = libraryOf(name, model.name);
    await prepare(set, library, model.model);
    const hard = await hardQueries(set, library);
    const options = { grouped: false, scorer: arm.scorer };
    const runs = await ask(set, library, { mode: 'corpus', options });
    row.push(...cells(summarize(runs), summarize(runs.filter(({ query }) => hard.has(query.id)))));
  }
  return row;
}

const rows: string[][] = [];
for (const model of MODELS) {
  for (const arm of ARMS) {
    if (model !== MODELS[0] && !arm.vectors) continue;
    rows.push(await measure(arm, model));
    console.error(rows.at(-1)?.join('  '));
  }
}
const head = DEVELOPMENT_SETS.flatMap((set) => [`${set} nDCG / MRR / Hit @10`, 'hard Hit@10']);
console.log(table(['', ...head], rows));
