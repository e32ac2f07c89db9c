/** How well does each ranking in bench/arms.ts do on each development set, over all questions and over the hard ones? */

import {
  findHardQueries,
  indexEvaluationSet,
  METRICS,
  type QueryRun,
  scoreRanking,
  summarizeRuns,
  toTurnRanking,
} from '#src/eval/run.ts';
import { openLibrary, type ScoringOverride } from '#src/main.ts';
import { scoreAll, sortByScore } from '#src/search/rank.ts';
import { ARMS, type Arm } from './arms.ts';
import {
  DEVELOPMENT_SETS,
  formatMarkdownTable,
  libraryPath,
  MODELS,
  readDevelopmentSet,
} from './sets.ts';

/** Indexes a set with a model and finds its hard questions. */
async function prepareSet(name: string, model: (typeof MODELS)[number]) {
  const set = readDevelopmentSet(name);
  const library = libraryPath(name, model.name);
  await indexEvaluationSet(set, library, model.model);
  return { set, library, hard: await findHardQueries(set, library) };
}

/** Two cells for each arm. All arms rank the same candidates, so each question is retrieved once. */
async function measureCells(
  { set, library, hard }: Awaited<ReturnType<typeof prepareSet>>,
  arms: Arm[],
) {
  const runs = arms.map((): QueryRun[] => []);
  const whosaid = await openLibrary(library);
  for (const asked of set.queries) {
    const scoring: ScoringOverride = (candidates, query) => {
      for (const [at, arm] of arms.entries()) {
        const ranked = sortByScore(scoreAll(candidates, arm.scoring(candidates, query)));
        const turns = toTurnRanking(ranked.map(({ candidate }) => candidate));
        runs[at].push({ query: asked, scores: scoreRanking(turns, asked), tookMs: 0 });
      }
      return () => 0;
    };
    await whosaid.query(asked.question, { limit: 1, group: false, highlight: false, scoring });
  }
  await whosaid.close();
  return runs.map((all) => {
    const onHard = all.filter(({ query }) => hard.has(query.id));
    const { scores } = summarizeRuns(all);
    const three = METRICS.slice(0, 3).map((metric) => scores[metric].toFixed(3));
    return [three.join(' / '), summarizeRuns(onHard).scores['Hit@10'].toFixed(3)];
  });
}

const rows: string[][] = [];
for (const model of MODELS) {
  const arms = ARMS.filter(({ usesVectors }) => usesVectors || model === MODELS[0]);
  const sets = [];
  for (const name of DEVELOPMENT_SETS)
    sets.push(await measureCells(await prepareSet(name, model), arms));
  for (const [at, { name, usesVectors: vectors }] of arms.entries()) {
    rows.push([vectors ? `${name} (${model.name})` : name, ...sets.flatMap((set) => set[at])]);
  }
}
const head = DEVELOPMENT_SETS.flatMap((set) => [`${set}: nDCG / MRR / Hit @10`, 'hard: Hit@10']);
console.log(formatMarkdownTable(['', ...head], rows));
