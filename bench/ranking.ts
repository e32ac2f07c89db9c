/** How good is each way to rank? Every arm on every development set, over all questions and over the hard ones. */

import {
  hardQueries,
  METRICS,
  prepare,
  type QueryRun,
  scoresOf,
  summarize,
  turnsOf,
} from '../src/eval/run.ts';
import { type Scoring, Whosaid } from '../src/main.ts';
import { rank } from '../src/search/rank.ts';
import { ARMS, type Arm } from './arms.ts';
import { DEVELOPMENT_SETS, developmentSet, libraryOf, MODELS, table } from './sets.ts';

/** A set indexed with a model, and which of its questions are hard. */
async function indexed(name: string, model: (typeof MODELS)[number]) {
  const set = developmentSet(name);
  const library = libraryOf(name, model.name);
  await prepare(set, library, model.model);
  return { set, library, hard: await hardQueries(set, library) };
}

/** Two cells for each arm. All arms rank the same candidates, so each question is asked once. */
async function cells({ set, library, hard }: Awaited<ReturnType<typeof indexed>>, arms: Arm[]) {
  const runs = arms.map((): QueryRun[] => []);
  const whosaid = await Whosaid.open(library);
  for (const asked of set.queries) {
    const scoring: Scoring = (candidates, query) => {
      for (const [at, arm] of arms.entries()) {
        const ranked = rank(candidates, arm.scoring(candidates, query));
        const turns = turnsOf(ranked.map(({ candidate }) => candidate));
        runs[at].push({ query: asked, scores: scoresOf(turns, asked), tookMs: 0 });
      }
      return () => 0;
    };
    await whosaid.query(asked.question, { limit: 1, grouped: false, highlighted: false, scoring });
  }
  await whosaid.library.close();
  return runs.map((all) => {
    const onHard = all.filter(({ query }) => hard.has(query.id));
    const { scores } = summarize(all);
    const three = METRICS.slice(0, 3).map((metric) => scores[metric].toFixed(3));
    return [three.join(' / '), summarize(onHard).scores['Hit@10'].toFixed(3)];
  });
}

const rows: string[][] = [];
for (const model of MODELS) {
  const arms = ARMS.filter(({ vectors }) => vectors || model === MODELS[0]);
  const sets = [];
  for (const name of DEVELOPMENT_SETS) sets.push(await cells(await indexed(name, model), arms));
  for (const [at, { name, vectors }] of arms.entries()) {
    rows.push([vectors ? `${name} (${model.name})` : name, ...sets.flatMap((set) => set[at])]);
  }
}
const head = DEVELOPMENT_SETS.flatMap((set) => [`${set}: nDCG / MRR / Hit @10`, 'hard: Hit@10']);
console.log(table(['', ...head], rows));
