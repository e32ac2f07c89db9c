/** Which sentences of one side of a comparison the other side does not say. Pure. */

import { foldedWords } from '../../text/fold.ts';

/** Share of a sentence's words in a sentence of the other side, from which both say the same. */
const SAME_SHARE = 0.5;
/** Shorter words say little. */
const MIN_LETTERS = 4;

/** @returns for each sentence whether none of the others says nearly the same. */
export function findNew(sentences: readonly string[], others: readonly string[]): boolean[] {
  const known = others.map(contentWords);
  return sentences.map((sentence) => {
    const own = contentWords(sentence);
    return !known.some((other) => shareIn(own, other) >= SAME_SHARE);
  });
}

/** Long words and all numbers. */
function contentWords(sentence: string): Set<string> {
  return new Set(
    foldedWords(sentence).filter((word) => word.length >= MIN_LETTERS || /^\d/.test(word)),
  );
}

function shareIn(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (own.size === 0) return 1;
  return [...own].filter((word) => other.has(word)).length / own.size;
}
