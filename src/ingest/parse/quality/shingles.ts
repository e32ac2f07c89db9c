/** Hashes of short runs of letters, to tell whether texts share words whatever their layout (Broder 1997). */

/** Letters of a shingle. */
const SHINGLE_LENGTH = 12;
/** One in how many is kept, by its value: equal texts keep equal ones. */
const KEEP_ONE_IN = 3;
/** Characters up to which that many are kept; of longer texts proportionally fewer, so that memory is bounded. */
const FULL_LENGTH = 4_000_000;

/** One in how many shingles tells enough of texts of this length. */
export const thinning = (length: number): number =>
  KEEP_ONE_IN * Math.max(1, Math.ceil(length / FULL_LENGTH));

const BASE = 0x01000193;
const LEAVING = powerOf(BASE, SHINGLE_LENGTH);

function powerOf(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}

/** Letters of all scripts, roughly: below are digits and punctuation. */
const LAST_NON_LETTER = 0x40;

/** Quick, since every document passes here. */
export function countLetters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > LAST_NON_LETTER) count++;
  return count;
}

/** Of the texts as one, in linear time. @param keepOneIn as `thinning` says. */
export function visitShingles(
  texts: Iterable<string>,
  visit: (hash: number) => void,
  keepOneIn = KEEP_ONE_IN,
): void {
  const window = new Uint16Array(SHINGLE_LENGTH);
  let [hash, length] = [0, 0];
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code <= LAST_NON_LETTER) continue;
      const letter = code | 0x20;
      const slot = length % SHINGLE_LENGTH;
      hash = (Math.imul(hash, BASE) + letter - Math.imul(window[slot], LEAVING)) | 0;
      window[slot] = letter;
      length++;
      if (length >= SHINGLE_LENGTH && mix(hash) % keepOneIn === 0) visit(hash);
    }
  }
}

export function collectShingles(texts: Iterable<string>, keepOneIn = KEEP_ONE_IN): Set<number> {
  const shingles = new Set<number>();
  visitShingles(texts, (hash) => shingles.add(hash), keepOneIn);
  return shingles;
}

const mix = (hash: number): number => (hash ^ (hash >>> 15) ^ (hash >>> 7)) >>> 0;
