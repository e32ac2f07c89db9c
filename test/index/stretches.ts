/** The outlines of transcripts that have nothing but a length. */

import type { Outline } from '#src/index/segment/outline.ts';

/** The first passage of each transcript of these lengths, and at the end the number of all passages. */
export function firstsOf(lengths: readonly number[]): number[] {
  const firsts = [0];
  for (const length of lengths) firsts.push(firsts[firsts.length - 1] + length);
  return firsts;
}

/** @param answers where the two passages before this one are the question that it answers; nowhere by default. */
export function outlineOf(
  lengths: readonly number[],
  answers: (passage: number) => boolean = () => false,
): Outline {
  const firsts = firstsOf(lengths);
  const size = firsts[firsts.length - 1];
  const questionFrom = new Uint32Array(size);
  const questionTo = new Uint32Array(size);
  for (let passage = 2; passage < size; passage++) {
    const begins = firsts.includes(passage) || firsts.includes(passage - 1);
    if (begins || !answers(passage)) continue;
    questionFrom[passage] = passage - 2;
    questionTo[passage] = passage;
  }
  return { firsts: Uint32Array.from(firsts), questionFrom, questionTo };
}
