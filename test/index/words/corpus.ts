/** Small corpora of any shape, and what the textbook says of them. */

import fc from 'fast-check';
import type { Level, Ranges } from '../../../src/index/levels.ts';
import { Bm25, b, k1 } from '../../../src/index/words/bm25.ts';
import { buildPostings, type Postings } from '../../../src/index/words/postings.ts';
import { levelsOf } from '../stretches.ts';

const WORDS = ['loss', 'gain', 'hub', 'fire', 'lease', 'kelp'] as const;

export interface Corpus {
  /** Each passage as its terms. */
  readonly passages: readonly (readonly string[])[];
  readonly levels: Record<Level, Ranges>;
  readonly postings: Postings;
  readonly bm25: Bm25;
}

/** Every other passage answers a question. */
export function corpusOf(transcripts: readonly (readonly (readonly string[])[])[]): Corpus {
  const passages = transcripts.flat();
  const lengths = transcripts.map(({ length }) => length);
  const levels = levelsOf(lengths, (passage) => passage % 2 === 0);
  const postings = buildPostings(passages);
  return { passages, levels, postings, bm25: new Bm25(postings, levels) };
}

const passage = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 });
const transcript = fc.array(passage, { minLength: 1, maxLength: 14 });
export const anyCorpus = fc.array(transcript, { minLength: 1, maxLength: 4 }).map(corpusOf);
export const anyTerms = fc.array(fc.constantFrom(...WORDS, 'unsaid'), { maxLength: 4 });

/**
 * BM25 of a passage at a level as a share of the most that there could be, straight from the definition: every
 * count by looking at every word.
 */
export function textbookBm25(
  { passages, levels }: Corpus,
  level: Level,
  at: number,
  terms: readonly string[],
): number {
  const ranges = passages.map((_, p) => [levels[level].from[p], levels[level].to[p]] as const);
  const lengths = ranges
    .filter(([from, to]) => to > from)
    .map((range) => passages.slice(...range).flat().length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const stretch = passages.slice(...ranges[at]).flat();
  let score = 0;
  let most = 0;
  for (const term of new Set(terms)) {
    const n = passages.filter((said) => said.includes(term)).length;
    const idf = Math.log(1 + (passages.length - n + 0.5) / (n + 0.5));
    const tf = stretch.filter((word) => word === term).length;
    most += idf * (k1 + 1);
    if (tf === 0) continue;
    score += (idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * stretch.length) / average));
  }
  return most === 0 ? 0 : score / most;
}
