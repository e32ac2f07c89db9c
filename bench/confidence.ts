/**
 * How often is a question wrongly called unanswered, and how often is that missed? Asks `data/` questions that it does not
 * answer, one call the questions of another, and every development set those of every set; `fast` and `best`.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexEvaluationSet } from '#src/eval/run.ts';
import { EFFORTS, type Filters, index, openLibrary, type Result, type Whosaid } from '#src/main.ts';
import { containsQuote, readSampleQuestions, type SampleQuestion } from './sample-questions.ts';
import { DEVELOPMENT_SETS, formatMarkdownTable, libraryPath, readDevelopmentSet } from './sets.ts';

/** From each set, spread evenly. */
const QUESTIONS = 60;

interface Asked {
  readonly question: string;
  readonly filters?: Filters;
  /** `null` for questions without an answer. */
  readonly isAnswer: ((result: Result) => boolean) | null;
}

const rows: string[][] = [];
/** Questions with an answer among the results, and without one: all, and how many are called unanswered. */
const totals = EFFORTS.map(() => ({ answered: [0, 0], unanswered: [0, 0] }));

async function measure(whosaid: Whosaid, library: string, name: string, questions: Asked[]) {
  const cells: string[] = [];
  for (const [at, effort] of EFFORTS.entries()) {
    let total = 0;
    let unsure = 0;
    for (const { question, filters, isAnswer } of questions) {
      const options = { effort, filters, highlight: false, today: null };
      const { confident, results } = await whosaid.query(question, options);
      /* The notice is a false alarm only where an answer is among the results. */
      if (isAnswer !== null && !results.some(isAnswer)) continue;
      total++;
      if (!confident) unsure++;
    }
    const sum = totals[at][questions[0].isAnswer === null ? 'unanswered' : 'answered'];
    sum[0] += total;
    sum[1] += unsure;
    cells.push(`${formatShare(unsure, total)} of ${total}`);
  }
  rows.push([library, name, questions[0].isAnswer === null ? 'unanswered' : 'answered', ...cells]);
}

const formatShare = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`;

async function measureSamples(): Promise<void> {
  const library = libraryPath('samples', 'bundled');
  await index(['data'], { library });
  const whosaid = await openLibrary(library);
  const plain = readSampleQuestions('questions.json');
  const paraphrases = readSampleQuestions('paraphrases.json');
  const own: string[] = JSON.parse(readFileSync(join('bench', 'unanswerable.json'), 'utf8'));
  const calls = (await whosaid.transcripts()).filter(({ kind }) => kind === 'earnings-call');
  const sources = calls.map(({ id, source }) => ({ id, file: source.replace(/^.*[\\/]/, '') }));
  const crossed = [...plain, ...paraphrases].flatMap(({ question, transcript }): Asked[] => {
    if (!sources.some(({ file }) => file === transcript)) return [];
    const others = sources.filter(({ file }) => file !== transcript).map(({ id }) => id);
    return [{ question, filters: { transcript: others }, isAnswer: null }];
  });
  const toAsked = (one: SampleQuestion): Asked => ({
    question: one.question,
    isAnswer: (result) => containsQuote(result, one),
  });
  await measure(whosaid, 'data/', 'questions.json', plain.map(toAsked));
  await measure(
    whosaid,
    'data/',
    'unanswerable.json',
    own.map((question) => ({ question, isAnswer: null })),
  );
  await measure(whosaid, 'one call', 'the other call', crossed);
  const before = structuredClone(totals);
  await measure(whosaid, 'data/', 'paraphrases.json', paraphrases.map(toAsked));
  totals.splice(0, totals.length, ...before); // Their words are not said, so nothing can tell them from unanswered ones.
  await whosaid.close();
}

async function measureSets(): Promise<void> {
  const sets = DEVELOPMENT_SETS.map((name) => ({ name, ...readDevelopmentSet(name) }));
  for (const asked of sets) {
    const library = libraryPath(asked.name, 'bundled');
    await indexEvaluationSet(asked, library);
    const whosaid = await openLibrary(library);
    for (const { name, queries } of sets) {
      const step = Math.ceil(queries.length / QUESTIONS);
      const questions = queries.filter((_, at) => at % step === 0);
      await measure(
        whosaid,
        asked.name,
        name,
        questions.map(({ question, judgements }) => ({
          question,
          isAnswer:
            name === asked.name
              ? ({ transcript, turn }) => (judgements.get(`${transcript.id}#${turn}`) ?? 0) > 0
              : null,
        })),
      );
    }
    await whosaid.close();
  }
}

await measureSamples();
await measureSets();
const head = ['library', 'questions of', '', ...EFFORTS.map((effort) => `no answer, ${effort}`)];
console.log(formatMarkdownTable(head, rows));
for (const [at, effort] of EFFORTS.entries()) {
  const { answered, unanswered } = totals[at];
  console.log(
    `${effort}, paraphrases left out: false alarms ${formatShare(answered[1], answered[0])}, told ${formatShare(unanswered[1], unanswered[0])}`,
  );
}
