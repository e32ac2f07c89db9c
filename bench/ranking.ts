/** How good is each way to rank? Every arm on every development set, over all questions and over the hard ones. */

import { ask, hardQueries, METRICS, prepare, summarize } from '../src/eval/run.ts';
import { ARMS, type Arm } from './arms.ts';
import { DEVELOPMENT_SETS, developmentSet, libraryOf, MODELS, table } from './sets.ts';

/** A set indexed with a model, and which of its questions are hard. */
async function indexed(name: string, model: (typeof MODELS)[number]) {
  const set = developmentSet(name);
  const library = libraryOf(name, model.name);
  await prepare(set, library, model.model);
  return { set, library, hard: await hardQueries(set, library) };
}

async function cells({ set, library, hard }: Awaited<ReturnType<typeof indexed>>, arm: Arm) {
  const options = { grouped: false, scoring: arm.scoring };
  const runs = await ask(set, library, { mode: 'corpus', options });
  const { scores } = summarize(runs);
  const onHard = summarize(runs.filter(({ query }) => hard.has(query.id))).scores;
  const all = METRICS.slice(0, 3).map((metric) => scores[metric].toFixed(3));
  return [all.join(' / '), onHard['Hit@10'].toFixed(3)];
}

const rows: string[][] = [];
for (const model of MODELS) {
  const sets = [];
  for (const name of DEVELOPMENT_SETS) sets.push(await indexed(name, model));
  for (const arm of ARMS) {
    if (model !== MODELS[0] && !arm.vectors) continue;
    const row = [arm.vectors ? `${arm.name} (${model.name})` : arm.name];
    for (const set of sets) row.push(...(await cells(set, arm)));
    rows.push(row);
    console.error(row.join('  '));
  }
}
const head = DEVELOPMENT_SETS.flatMap((set) => [`${set}: nDCG / MRR / Hit @10`, 'hard: Hit@10']);
console.log(table(['', ...head], rows));
