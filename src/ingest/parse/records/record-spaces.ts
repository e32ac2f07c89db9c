/** Which records no space parts from the one before: pieces of words, punctuation between single words. */

import type { SpokenCue } from '../cues.ts';
import { detectWordPieces } from '../speech-to-text/json.ts';

const PUNCTUATION = /^[,.;:!?%…)\]}»”。，、！？]+$/;

/** Most records are single words above this share. */
const MIN_WORD_SHARE = 0.8;

/** Joins pieces of words, and marks of punctuation where the records are single words. */
export function joinPieces(cues: readonly SpokenCue[]): readonly SpokenCue[] {
  const words = cues.filter(({ text }) => !text.trim().includes(' ')).length;
  const areWords = words >= MIN_WORD_SHARE * cues.length;
  const continuesWord = detectWordPieces(cues.map(({ text }) => text));
  return cues.map((cue) =>
    continuesWord(cue.text) || (areWords && PUNCTUATION.test(cue.text))
      ? { ...cue, noSpaceBefore: true }
      : cue,
  );
}
