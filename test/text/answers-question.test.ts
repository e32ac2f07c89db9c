/** Which turns of a meeting answer which question, against labels. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { Transcript } from '#src/domain/transcript.ts';
import { index, openLibrary, type Whosaid } from '#src/main.ts';
import { answersQuestion } from '#src/text/answers-question.ts';
import { newFolder } from '../support.ts';

/** Which turn answers which, as read in the meetings. */
const LABELS: Readonly<Record<string, string>> = {
  brindlemere: '1:0 3:0 5:4 8:7 14:13 16:15 18:17 20:19 23:22',
  cantlebury: '6:5 8:7 12:11 18:17 20:19 23:22 25:24 29:28 36:35 44:43 58:57 62:61',
  rosterlark:
    '1:0 3:0 5:4 7:6 12:11 14:13 17:16 21:20 26:25 30:29 33:32 35:34 36:35 45:44 48:47 58:57 62:61 64:63 66:65 68:67',
};
const MIN_PRECISION = 0.9;
const MIN_RECALL = 0.85;

const pairsOf = (transcript: Transcript): string[] =>
  findAnsweredQuestions(transcript).flatMap((question, turn) =>
    question !== null && answersQuestion(transcript.turns.slice(question, turn + 1))
      ? `${turn}:${question}`
      : [],
  );

describe('answers in meetings', () => {
  const library = join(newFolder(), 'library');
  let whosaid: Whosaid;
  beforeAll(async () => {
    await index(['data'], { library });
    whosaid = await openLibrary(library);
  });
  afterAll(() => whosaid.close());

  it('are told from what is merely said behind a question', async () => {
    let [found, right, labelled] = [0, 0, 0];
    for (const { id } of await whosaid.transcripts()) {
      const name = Object.keys(LABELS).find((one) => id.includes(one));
      if (name === undefined) continue;
      const labels = LABELS[name].split(' ');
      const pairs = pairsOf(await whosaid.transcript(id));
      found += pairs.length;
      labelled += labels.length;
      right += pairs.filter((pair) => labels.includes(pair)).length;
    }
    expect(labelled).toBe(41);
    expect(right / found).toBeGreaterThanOrEqual(MIN_PRECISION);
    expect(right / labelled).toBeGreaterThanOrEqual(MIN_RECALL);
  });
});
