/**
 * All that ranking is measured by, each model `fast` and `best` side by side: development sets, LoCoMo by the rule of LMEB (within its
 * conversation, with adversarial questions), questions over `data/`, time and memory.
 */

import { join } from 'node:path';
import { readEvaluationSet } from '#src/eval/evaluation-set.ts';
import {
  type EvaluationRun,
  findHardQueries,
  indexEvaluationSet,
  runQueries,
  type Scores,
  summarizeRuns,
} from '#src/eval/run.ts';
import { EFFORTS, type Effort, index, openLibrary } from '#src/main.ts';
import { writeEvaluationSet } from '../scripts/eval-sets/evaluation-set.ts';
import { readLocomo } from '../scripts/eval-sets/locomo.ts';
import { countAnswered, SAMPLE_SETS } from './sample-questions.ts';
import {
  DEVELOPMENT_SETS,
  formatMarkdownTable,
  libraryPath,
  MODELS,
  readDevelopmentSet,
  WORK,
} from './sets.ts';

/** `locomo10.json` or a clone of its repository; without it, LMEB's rule is left out. */
const LOCOMO = process.env.WHOSAID_LOCOMO;

const rows = new Map<string, string[]>();
const add = (name: string, value: string) => rows.set(name, [...(rows.get(name) ?? []), value]);
const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The results of `run`, and milliseconds of processor time for each of so many questions. */
async function timed<T>(questions: number, run: () => Promise<T>): Promise<[T, string]> {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return [result, ((user + system) / 1000 / questions).toFixed(1)];
}

const optionsFor = (effort: Effort): EvaluationRun['options'] => ({
  group: false,
  effort,
  today: null,
});

type Model = (typeof MODELS)[number];

async function measureDevelopmentSets({ name: by, model }: Model, effort: Effort): Promise<void> {
  const all: { scores: Scores; hard: number }[] = [];
  for (const name of DEVELOPMENT_SETS) {
    const set = readDevelopmentSet(name);
    const library = libraryPath(name, by);
    await indexEvaluationSet(set, library, model);
    const hard = await findHardQueries(set, library);
    const run = { mode: 'corpus', options: optionsFor(effort) } as const;
    const [runs, ms] = await timed(set.queries.length, () => runQueries(set, library, run));
    const { scores } = summarizeRuns(runs);
    const onHard = summarizeRuns(runs.filter(({ query }) => hard.has(query.id))).scores['Hit@10'];
    all.push({ scores, hard: onHard });
    const three = [scores['nDCG@10'], scores['MRR@10'], scores['Hit@10']];
    add(
      `${name}: nDCG / MRR / Hit @10, hard Hit@10`,
      `${three.map((value) => value.toFixed(4)).join(' / ')}, ${onHard.toFixed(3)}`,
    );
    add(`${name}: CPU ms a question`, ms);
  }
  const ndcg = mean(all.map(({ scores }) => scores['nDCG@10'])).toFixed(4);
  add('mean nDCG@10, hard Hit@10', `${ndcg}, ${mean(all.map(({ hard }) => hard)).toFixed(3)}`);
}

async function measureLmeb({ name, model }: Model, effort: Effort, locomo: string): Promise<void> {
  const folder = join(WORK, 'lmeb');
  writeEvaluationSet(folder, readLocomo(locomo, 'dev', true));
  const set = readEvaluationSet(folder);
  const library = libraryPath('lmeb', name);
  await indexEvaluationSet(set, library, model);
  const run = { mode: 'within', options: optionsFor(effort) } as const;
  const { scores, groups } = summarizeRuns(await runQueries(set, library, run));
  const byCategory = mean(Object.values(groups).map((group) => group['nDCG@10']));
  add(
    'LoCoMo by LMEB: nDCG@10 by questions / by categories',
    `${scores['nDCG@10'].toFixed(4)} / ${byCategory.toFixed(4)}`,
  );
}

async function measureSamples({ name, model }: Model, effort: Effort): Promise<void> {
  const library = libraryPath('samples', name);
  await index(['data'], { library, model });
  const whosaid = await openLibrary(library);
  const counts = await countAnswered(whosaid, { effort });
  SAMPLE_SETS.forEach(([file, limit], at) => void add(`${file}, within ${limit}`, counts[at]));
  await whosaid.close();
}

const columns = MODELS.flatMap((model) => EFFORTS.map((effort) => ({ model, effort })));
for (const { model, effort } of columns) {
  await measureSamples(model, effort);
  if (LOCOMO !== undefined) await measureLmeb(model, effort, LOCOMO);
  await measureDevelopmentSets(model, effort);
  add('peak memory of this process, MB', String(Math.round(process.resourceUsage().maxRSS / 1024)));
}
console.log(
  formatMarkdownTable(
    ['', ...columns.map(({ model, effort }) => `${model.name}, ${effort}`)],
    [...rows].map(([name, cells]) => [name, ...cells]),
  ),
);
