/** Of several transcripts, which tell the same recording, and which of those tells most of it. */

import { isMachineLabel } from '../domain/machine-label.ts';
import type { Transcript } from '../domain/transcript.ts';
import { UNKNOWN_SPEAKER } from './parse/format.ts';
import { collectShingles, countLetters } from './parse/quality/shingles.ts';

/** Of the letters of the longer text; a part of a recording is no copy of the whole. */
const MIN_LENGTH_SHARE = 0.8;
/** Of the shingles of the longer text: two transcriptions of one recording share more, other texts next to none. */
const MIN_SHARED_SHINGLES = 0.5;

interface Words {
  readonly letters: number;
  readonly shingles: ReadonlySet<number>;
}

function readWords({ turns }: Transcript): Words {
  const texts = turns.map(({ text }) => text);
  return {
    letters: texts.reduce((sum, text) => sum + countLetters(text), 0),
    shingles: collectShingles(texts),
  };
}

function haveSameWords(one: Words, other: Words): boolean {
  const [less, more] = [one, other].sort((a, b) => a.shingles.size - b.shingles.size);
  const letters = [one.letters, other.letters].sort((a, b) => a - b);
  let shared = 0;
  for (const shingle of less.shingles) if (more.shingles.has(shingle)) shared++;
  return (
    more.shingles.size > 0 &&
    letters[0] >= MIN_LENGTH_SHARE * letters[1] &&
    shared >= MIN_SHARED_SHINGLES * more.shingles.size
  );
}

/** More is richer, the first number first: names, then labels of speakers; times of words, of captions, none; words. */
function richness({ turns, source }: Transcript): number[] {
  const names = new Set(turns.map(({ speaker }) => speaker.name));
  names.delete(UNKNOWN_SPEAKER.name);
  const isNamed = [...names].some((name) => !isMachineLabel(name));
  const hasTimes = turns.some(({ start }) => start !== null);
  return [
    Number(names.size > 0) + Number(isNamed),
    names.size,
    Number(hasTimes),
    /* The JSON of speech recognition has the times of words. */
    Number(/\.json\w*(?:\.gz)?$/i.test(source)),
    turns.reduce((sum, { cues }) => sum + Math.max(1, cues.length), 0),
    turns.reduce((sum, { text }) => sum + text.length, 0),
  ];
}

function compareRichness(one: Transcript, other: Transcript): number {
  const [a, b] = [richness(one), richness(other)];
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : b[i] - a[i];
}

/** For each transcript the richest with the same words: itself, where it is no copy. */
export function findOriginals(transcripts: readonly Transcript[]): Map<Transcript, Transcript> {
  const originals: { readonly transcript: Transcript; readonly words: Words }[] = [];
  const found = new Map<Transcript, Transcript>();
  for (const transcript of [...transcripts].sort(compareRichness)) {
    const words = readWords(transcript);
    const original = originals.find((one) => haveSameWords(one.words, words));
    if (original === undefined) originals.push({ transcript, words });
    found.set(transcript, original?.transcript ?? transcript);
  }
  return found;
}
