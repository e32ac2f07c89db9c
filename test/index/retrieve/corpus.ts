/** Small corpora of any shape, and what the textbook says of them. */

import fc from 'fast-check';
import { b, EXPECTED_PASSAGES, k1 } from '#src/domain/weights.ts';
import { type ContextWindow, WINDOWS } from '#src/domain/windows.ts';
import {
  type CollectionStatistics,
  type QueryTerms,
  weighTerms,
} from '#src/index/postings/bm25.ts';
import { buildPostings, type Postings, postingsFor } from '#src/index/postings/postings.ts';
import { type Outline, transcriptAt, windowEnd, windowStart } from '#src/index/segment/outline.ts';
import { expectedShare } from '#src/text/term-rarity.ts';
import { outlineOf } from '../stretches.ts';

const WORDS = ['loss', 'gain', 'hub', 'fire', 'lease', 'kelp'] as const;

export interface Corpus {
  /** Each passage as its terms. */
  readonly passages: readonly (readonly string[])[];
  readonly outline: Outline;
  readonly postings: Postings;
  readonly statistics: CollectionStatistics;
  wanted(terms: readonly string[]): QueryTerms;
}

/** Every other passage answers a question. */
export function corpusOf(transcripts: readonly (readonly (readonly string[])[])[]): Corpus {
  const passages = transcripts.flat();
  const outline = outlineOf(
    transcripts.map(({ length }) => length),
    (passage) => passage % 2 === 0,
  );
  const postings = buildPostings(passages);
  const averages = WINDOWS.map((level) => [level, averageLength(passages, outline, level)]);
  const statistics = { size: passages.length, averageLength: Object.fromEntries(averages) };
  return {
    passages,
    outline,
    postings,
    statistics,
    wanted: (terms) =>
      weighTerms(
        terms.map((term) => [term]),
        statistics,
        (term) => postingsFor(postings, term).length,
      ),
  };
}

const passage = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 });
const transcript = fc.array(passage, { minLength: 1, maxLength: 14 });
export const anyCorpus = fc.array(transcript, { minLength: 1, maxLength: 4 }).map(corpusOf);
export const anyTerms = fc.array(fc.constantFrom(...WORDS, 'unsaid'), { maxLength: 4 });

/** The first passage of a passage's transcript, and the end of the last. */
export function boundsOf({ firsts }: Outline, passage: number): [first: number, end: number] {
  const t = transcriptAt({ firsts }, passage);
  return [firsts[t], firsts[t + 1]];
}

export function stretchOf<P>(
  passages: readonly P[],
  outline: Outline,
  level: ContextWindow,
  at: number,
): P[] {
  const [first, end] = boundsOf(outline, at);
  return passages.slice(windowStart(outline, level, at, first), windowEnd(outline, level, at, end));
}

/** In terms, of the stretches that hold any passage. */
function averageLength(
  passages: Corpus['passages'],
  outline: Outline,
  level: ContextWindow,
): number {
  const stretches = passages.map((_, at) => stretchOf(passages, outline, level, at));
  const said = stretches.filter(({ length }) => length > 0);
  return said.reduce((sum, stretch) => sum + stretch.flat().length, 0) / said.length || 1;
}

/**
 * BM25 of a passage at a level as a share of the most that there could be, straight from the definition: every
 * count by looking at every word.
 */
export function textbookBm25(
  { passages, outline }: Corpus,
  level: ContextWindow,
  at: number,
  terms: readonly string[],
): number {
  const average = averageLength(passages, outline, level);
  const stretch = stretchOf(passages, outline, level, at).flat();
  let score = 0;
  let most = 0;
  for (const term of new Set(terms)) {
    const n = passages.filter((said) => said.includes(term)).length;
    /** As if passages of spoken English stood beside these, fewer where these are many. */
    const expected = EXPECTED_PASSAGES ** 2 / (EXPECTED_PASSAGES + passages.length);
    const N = passages.length + expected;
    const holders = n + expected * expectedShare(term);
    const idf = Math.log(1 + (N - holders + 0.5) / (holders + 0.5));
    const tf = stretch.filter((word) => word === term).length;
    most += idf * (k1 + 1);
    if (tf === 0) continue;
    score += (idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * stretch.length) / average));
  }
  return most === 0 ? 0 : score / most;
}
