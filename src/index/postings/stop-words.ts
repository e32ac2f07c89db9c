/** Which stop words each passage contains, a bit for each: no postings lead to a phrase of stop words alone. */

import { STOP_WORD_COUNT } from '../../text/tokenize.ts';

const BITS = 8;
const BYTES_PER_PASSAGE = Math.ceil(STOP_WORD_COUNT / BITS);

/** @param passages for each the numbers of its stop words. */
export function buildStopWordBits(passages: readonly ReadonlySet<number>[]): Uint8Array {
  const stops = new Uint8Array(passages.length * BYTES_PER_PASSAGE);
  passages.forEach((stopWords, passage) => {
    for (const number of stopWords) {
      stops[passage * BYTES_PER_PASSAGE + (number >>> 3)] |= 1 << (number % BITS);
    }
  });
  return stops;
}

/** The passages with all of these stop words, ascending. */
export function passagesWithStopWords(stops: Uint8Array, stopWords: ReadonlySet<number>): number[] {
  const required = [...buildStopWordBits([stopWords])].flatMap((bits, at) =>
    bits === 0 ? [] : { bits, at },
  );
  const found: number[] = [];
  for (let passage = 0; passage < stops.length / BYTES_PER_PASSAGE; passage++) {
    const start = passage * BYTES_PER_PASSAGE;
    if (required.every(({ bits, at }) => (stops[start + at] & bits) === bits)) found.push(passage);
  }
  return found;
}
