/** How many questions about `data/` find their answer: plain questions, and paraphrases that share no word with it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { index, type QueryOptions, type Result, Whosaid } from '#src/main.ts';
import { ARMS } from './arms.ts';
import { formatMarkdownTable, MODELS, WORK } from './sets.ts';

interface Question {
  readonly question: string;
  readonly quote: string;
  readonly also?: readonly string[];
}

/** Files of questions, and among how many results the answer must be. */
const SETS = [
  ['questions.json', 3],
  ['paraphrases.json', 10],
] as const;
const COMPARED_ARMS = ['both in context, divided by best', 'meaning in context', 'whole formula'];

const normalizeSpace = (text: string) => text.replace(/\s+/g, ' ');

function containsQuote({ text, more }: Result, { quote, also = [] }: Question): boolean {
  const shown = [text, ...more.map((one) => one.text)].map(normalizeSpace);
  return [quote, ...also].some((words) =>
    shown.some((passage) => passage.includes(normalizeSpace(words))),
  );
}

async function countAnswered(
  whosaid: Whosaid,
  file: string,
  options: QueryOptions,
): Promise<string> {
  const questions: Question[] = JSON.parse(readFileSync(join('data', file), 'utf8'));
  let found = 0;
  for (const one of questions) {
    const { results } = await whosaid.query(one.question, { ...options, highlight: false });
    if (results.some((result) => containsQuote(result, one))) found++;
  }
  return `${found} of ${questions.length}`;
}

const rows: string[][] = [];
for (const { name, model } of MODELS) {
  const library = join(WORK, name, 'samples');
  await index(['data'], { library, model });
  const whosaid = await Whosaid.open(library);
  for (const { name: arm, scoring } of ARMS.filter((one) => COMPARED_ARMS.includes(one.name))) {
    const row = [`${arm} (${name})`];
    for (const [file, limit] of SETS)
      row.push(await countAnswered(whosaid, file, { limit, scoring }));
    rows.push(row);
  }
  await whosaid.close();
}
console.log(
  formatMarkdownTable(['', ...SETS.map(([file, limit]) => `${file}, within ${limit}`)], rows),
);
