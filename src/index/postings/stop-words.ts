/** Which stop words a passage says, a bit for each: no postings lead to a phrase of them alone. */

import { STOP_WORD_COUNT } from '../../text/tokenize.ts';

const BITS = 8;
/** Bytes of a passage. */
const BYTES = Math.ceil(STOP_WORD_COUNT / BITS);

/** @param passages the numbers of the stop words that each says. */
export function buildStopWordBits(passages: readonly ReadonlySet<number>[]): Uint8Array {
  const stops = new Uint8Array(passages.length * BYTES);
  passages.forEach((said, passage) => {
    for (const number of said) stops[passage * BYTES + (number >>> 3)] |= 1 << (number % BITS);
  });
  return stops;
}

/** The passages that say all of these stop words, in speaking order. */
export function passagesWithStopWords(stops: Uint8Array, wanted: ReadonlySet<number>): number[] {
  const bytes = [...buildStopWordBits([wanted])].flatMap((bits, at) =>
    bits === 0 ? [] : { bits, at },
  );
  const found: number[] = [];
  for (let passage = 0; passage < stops.length / BYTES; passage++) {
    const start = passage * BYTES;
    if (bytes.every(({ bits, at }) => (stops[start + at] & bits) === bits)) found.push(passage);
  }
  return found;
}
