/** The questions over `data/`, asked as a user asks them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index, openLibrary, type Result, type Whosaid } from '#src/main.ts';
import { newFolder, PROJECT, SEARCHES } from '../support.ts';

interface Question {
  readonly id: string;
  readonly question: string;
  readonly transcript: string;
  readonly speaker: string;
  readonly quote: string;
  readonly also?: readonly string[];
}

const questions = (file: string): Question[] =>
  JSON.parse(readFileSync(join(PROJECT, 'data', file), 'utf8'));

const flat = (text: string) => text.replace(/\s+/g, ' ');

/** Whether a result shows the answer: in its passages, or where it was asked who asked, above them. */
function answers({ text, question, more }: Result, { quote, also = [] }: Question): boolean {
  const shown = [text, question?.text ?? '', ...more.map((one) => one.text)].map(flat);
  return [quote, ...also].some((words) => shown.some((passage) => passage.includes(flat(words))));
}

describe.each(SEARCHES)('the questions over data/, searched by %s', (vectors) => {
  let whosaid: Whosaid;

  beforeAll(async () => {
    const library = newFolder();
    await index([join(PROJECT, 'data')], { library, vectors, wait: true });
    whosaid = await openLibrary(library, { vectors });
  });
  afterAll(() => whosaid.close());

  const answeredWithin = async (file: string, limit: number) => {
    const missed: string[] = [];
    for (const question of questions(file)) {
      const { results } = await whosaid.query(question.question, { limit });
      if (!results.some((result) => answers(result, question))) missed.push(question.id);
    }
    return { missed, found: questions(file).length - missed.length };
  };

  it('are answered within the first three, 36 of 40', async () => {
    const { found, missed } = await answeredWithin('questions.json', 3);
    expect(found, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(36);
  });

  it('are answered within the first ten even with no word in common, 27 of 60', async () => {
    const { found, missed } = await answeredWithin('paraphrases.json', 10);
    expect(found, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(27);
  });

  it('give management the word when management is asked for', async () => {
    const { query, results } = await whosaid.query(
      'what did management say about Pantrywren losses',
    );
    expect(query.filters.role).toEqual(['management']);
    expect(results.map(({ speaker }) => speaker.role)).not.toContain('analyst');
    expect(results[0].text).toMatch(/Pantrywren|depots/);
  });

  it('are not answered where nobody spoke of it', async () => {
    const { confident, results } = await whosaid.query(
      'how do volcanoes form on the moons of Jupiter',
    );
    expect(confident).toBe(false);
    expect(results.length).toBeLessThanOrEqual(3);
  });
});
