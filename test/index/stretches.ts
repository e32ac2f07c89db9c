/** The levels of transcripts that have nothing but a length. */

import { type Level, levelRanges, type Ranges } from '../../src/index/levels.ts';

/** The first passage of each transcript of these lengths, and at the end the number of all passages. */
export function firstsOf(lengths: readonly number[]): number[] {
  const firsts = [0];
  for (const length of lengths) firsts.push(firsts[firsts.length - 1] + length);
  return firsts;
}

/** @param answers where the two passages before this one are the question that it answers; nowhere by default. */
export function levelsOf(
  lengths: readonly number[],
  answers: (passage: number) => boolean = () => false,
): Record<Level, Ranges> {
  const firsts = firstsOf(lengths);
  const size = firsts[firsts.length - 1];
  const question = { from: new Uint32Array(size), to: new Uint32Array(size) };
  for (let passage = 2; passage < size; passage++) {
    const begins = firsts.includes(passage) || firsts.includes(passage - 1);
    if (begins || !answers(passage)) continue;
    question.from[passage] = passage - 2;
    question.to[passage] = passage;
  }
  return levelRanges(firsts, question);
}
