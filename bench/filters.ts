/** How long does a question take when a filter leaves half to a thousandth of the large library, and does it still find something? */

import { openLibrary } from '#src/main.ts';
import { ensureLibrary, FULL_CORPUS } from './libraries.ts';
import { type BenchmarkRow, quantiles, saveReport } from './measure.ts';
import { sampleQuestions } from './questions.ts';

const QUESTIONS = 200;
const WARM_UP = 20;
const SHARES = [1, 0.5, 0.1, 0.01, 0.001];

const whosaid = await openLibrary(await ensureLibrary(FULL_CORPUS));
const transcripts = await whosaid.transcripts();
const all = transcripts.reduce((sum, { passages }) => sum + passages, 0);
// A quotation may rightly match nothing.
const asked = sampleQuestions(2 * QUESTIONS)
  .filter((question) => !/["“”]/.test(question))
  .slice(0, WARM_UP + QUESTIONS);
const rows: BenchmarkRow[] = [];
for (const share of SHARES) {
  const took: number[] = [];
  let empty = 0;
  for (const [at, question] of asked.entries()) {
    const transcript = sampleTranscripts(share, at);
    const filters = share === 1 ? {} : { transcript };
    const { tookMs, results } = await whosaid.query(question, {
      filters,
      ignore: ['who', 'where', 'when'],
    });
    if (at < WARM_UP) continue;
    took.push(tookMs);
    // Every transcript has passages, so some are always nearest.
    if (results.length === 0) empty++;
  }
  rows.push({
    'passages allowed': `${100 * share} %`,
    of: all,
    ...quantiles(took),
    'found nothing': empty,
  });
}
await whosaid.close();
saveReport('filters', rows);

/** Transcripts with about this share of all passages; each seed chooses others. */
function sampleTranscripts(share: number, seed: number): string[] {
  const ids: string[] = [];
  let passages = 0;
  const step = Math.max(1, Math.floor(1 / share));
  for (let at = seed; passages < share * all; at += step) {
    const one = transcripts[(at + Math.floor(at / transcripts.length)) % transcripts.length];
    ids.push(one.id);
    passages += one.passages;
  }
  return ids;
}
