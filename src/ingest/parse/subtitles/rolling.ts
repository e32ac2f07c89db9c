/** Removes the repeats of rolling captions (YouTube), each of which shows the previous line again and adds one. */

import type { Caption } from './caption.ts';

/** Shared words that cannot be chance. */
const MIN_SHARED_WORDS = 3;
/** Captions by which the file is judged. */
const SAMPLE = 200;

/** Keeps each word once, in the caption that adds it; other files are unchanged. */
export function removeRollingRepeats(captions: readonly Caption[]): readonly Caption[] {
  if (!isRolling(captions.slice(0, SAMPLE).map(({ lines }) => splitWords(lines)))) return captions;
  let shown: readonly string[] = [];
  return captions.map((caption) => {
    const { lines } = caption;
    const words = splitWords(lines);
    const shared = countSharedWords(shown, words);
    const isRepeated =
      shared >= MIN_SHARED_WORDS ||
      shared === words.length ||
      shared === splitWords(lines.slice(0, 1)).length;
    if (words.length > 0) shown = words;
    return { ...caption, lines: [words.slice(isRepeated ? shared : 0).join(' ')] };
  });
}

function isRolling(captions: readonly (readonly string[])[]): boolean {
  const spoken = captions.filter((words) => words.length > 0);
  const rolls = spoken.filter(
    (words, i) => countSharedWords(spoken[i - 1] ?? [], words) >= MIN_SHARED_WORDS,
  );
  return 2 * rolls.length > spoken.length;
}

const splitWords = (lines: readonly string[]): string[] => lines.join(' ').match(/\S+/g) ?? [];

/** The longest suffix of `first` that is a prefix of `second`, by the KMP failure function. */
function countSharedWords(first: readonly string[], second: readonly string[]): number {
  /* No word contains a space, so the separator never matches. */
  const words = [...second, ' ', ...first.slice(-second.length)];
  const borders: number[] = [0];
  for (let i = 1; i < words.length; i++) {
    let border = borders[i - 1] ?? 0;
    while (border > 0 && words[i] !== words[border]) border = borders[border - 1] ?? 0;
    borders.push(words[i] === words[border] ? border + 1 : 0);
  }
  return first.length === 0 || second.length === 0 ? 0 : (borders.at(-1) ?? 0);
}
