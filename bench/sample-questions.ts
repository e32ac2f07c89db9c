/** Questions over `data/` whose answers are quoted: plain ones, and paraphrases that share no word with their answers. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryOptions, Result, Whosaid } from '#src/main.ts';

export interface SampleQuestion {
  readonly question: string;
  /** The file that it is about. */
  readonly transcript: string;
  readonly quote: string;
  readonly also?: readonly string[];
}

/** Files of questions, and among how many results the answer must be. */
export const SAMPLE_SETS = [
  ['questions.json', 3],
  ['paraphrases.json', 10],
] as const;

export function readSampleQuestions(file: (typeof SAMPLE_SETS)[number][0]): SampleQuestion[] {
  return JSON.parse(readFileSync(join('data', file), 'utf8'));
}

const flattenSpace = (text: string) => text.replace(/\s+/g, ' ');

export function containsQuote({ text, more }: Result, { quote, also = [] }: SampleQuestion) {
  const shown = [text, ...more.map((one) => one.text)].map(flattenSpace);
  return [quote, ...also].some((words) =>
    shown.some((passage) => passage.includes(flattenSpace(words))),
  );
}

/** "36 of 40", of each of `SAMPLE_SETS`. */
export async function countAnswered(whosaid: Whosaid, options: QueryOptions): Promise<string[]> {
  const cells: string[] = [];
  for (const [file, limit] of SAMPLE_SETS) {
    const questions = readSampleQuestions(file);
    let found = 0;
    for (const one of questions) {
      const asked = { ...options, limit, highlight: false };
      const { results } = await whosaid.query(one.question, asked);
      if (results.some((result) => containsQuote(result, one))) found++;
    }
    cells.push(`${found} of ${questions.length}`);
  }
  return cells;
}
