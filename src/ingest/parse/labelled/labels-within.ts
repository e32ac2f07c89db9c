/** `Ana Silva: Hello. Ben Okoro: Yes.`: labels within lines, where pages and programs left no line ends between turns. */

import { HONORIFICS, isUnnamedSpeaker } from '../../../text/person-names.ts';
import { isSpeakerLabel } from '../people/names.ts';

/** Characters of the longest such label. */
const MAX_LENGTH = 40;
/** The same, with a time and an office, where it begins a line. */
const MAX_OWN_LENGTH = 80;
const MAX_NAME_WORDS = 4;
/** Of a name that begins no line, or has one word: speech addresses people so. */
const MIN_TIMES = 2;

/** Different labels: time stays linear. */
const MAX_LABELS = 100;

/** Behind a sentence: `Speaker 2`, `Ben Okoro`, `**Dr. Okoro`. */
const WITHIN =
  /[.?!…"”)\]] +\*{0,2}((?:\p{Lu}\p{L}{1,3}\. )?\p{Lu}[\p{L}\p{M}\p{N}_'’-]{0,20}(?: [\p{Lu}\p{N}][\p{L}\p{M}\p{N}_'’-]{0,20}){0,3})$/u;
/** The end of a sentence, or of a time. */
const END_WITHIN = /[.?!…"”)\]] /;
/** `Prof. `, `J. `: a name goes on, as in a short text before the first colon of a line: `Präsidentin Mag. `. */
const GOES_ON = /(?:^|[\s*])(\p{L}{1,12})\.\s*$/u;
const DEGREE = /^(?:ing|mag|mgr|dipl|bc|mudr|judr|phdr|rndr)$/i;
const MIN_WORDS_BEFORE = 4;
/** What a sentence, or a time before the label, leaves before it. */
const ENDS_SENTENCE = /[.?!…"”)\]。？！]\s*$/u;
const TIME_BEFORE = /[[(]\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[\])]\s*$/;
/** Characters that hold either. */
const BEFORE_LENGTH = 20;

/** The places of the colons that a space or emphasis follows, behind the line's own label. */
function colonsIn(line: string): number[] {
  const colons: number[] = [];
  const first = findColon(line, 0);
  let at = first >= 0 && isOwn(line, first) ? findColon(line, first + 1) : first;
  for (; at >= 0; at = findColon(line, at + 1)) colons.push(at);
  return colons;
}

/** Whether no sentence ends before that colon. */
function isOwn(line: string, colon: number): boolean {
  if (colon > MAX_OWN_LENGTH) return false;
  const mark = line.charAt(0);
  const timeEnd = mark === '[' ? line.indexOf(']') : mark === '(' ? line.indexOf(')') : -1;
  return !END_WITHIN.test(line.slice(timeEnd + 1, colon));
}

function findColon(line: string, from: number): number {
  let at = line.indexOf(':', from);
  while (at >= 0 && line[at + 1] !== ' ' && line[at + 1] !== '*') at = line.indexOf(':', at + 1);
  return at;
}

/** Begins a line of its own, below a blank one, at each of the labels. */
export const splitAtLabels = (
  lines: readonly string[],
  labels: ReadonlySet<string>,
): readonly string[] =>
  lines.flatMap((line) =>
    cutAtLabels(line, labels).flatMap((piece, i) => (i === 0 ? [piece] : ['', piece])),
  );

/** The line in pieces, each but the first of which begins with one of the labels, or a time before it. */
export function cutAtLabels(line: string, labels: ReadonlySet<string>): string[] {
  if (!line.includes(':')) return [line];
  const first = findColon(line, 0);
  const words = line.search(/\p{L}/u);
  const cuts = colonsIn(line)
    .flatMap((colon) => findCut(line, colon, labels) ?? [])
    .filter((cut) => cut > words && (cut > first || isSentence(line.slice(0, cut))));
  return cuts.length === 0
    ? [line]
    : [0, ...cuts].map((from, i) => line.slice(from, cuts[i]).trim());
}

const isSentence = (before: string): boolean =>
  /[?!]\s*$/.test(before.slice(-BEFORE_LENGTH)) ||
  before.trim().split(' ', MIN_WORDS_BEFORE).length === MIN_WORDS_BEFORE;

/**
 * Names that begin lines as well, and others that come back or are nobody's: `Speaker 2`.
 * @param lines those that may hold any, with or without their own labels.
 * @param names those that begin lines.
 */
export function findLabelsWithin(
  lines: Iterable<string>,
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const line of lines) {
    for (const colon of colonsIn(line)) {
      const from = Math.max(0, colon - MAX_LENGTH);
      const name = WITHIN.exec(line.slice(from, colon))?.[1];
      const known = name !== undefined && isLabel(name, names) ? name : null;
      if (known !== null) times.set(known, (times.get(known) ?? 0) + 1);
    }
  }
  const found = [...times].slice(0, MAX_LABELS);
  const isSure = ([name, count]: [string, number]): boolean =>
    isUnnamedSpeaker(name) || (names.has(name) && name.includes(' ')) || count >= MIN_TIMES;
  if (!found.some(isSure)) return new Set();
  /* Beside those, a full name need not come back. */
  return new Set(found.filter((one) => isSure(one) || one[0].includes(' ')).map(([name]) => name));
}

const isLabel = (name: string, names: ReadonlySet<string>): boolean =>
  names.has(name) || (name.includes(' ') && isSpeakerLabel(name, MAX_NAME_WORDS));

/** Where the label before that colon begins, with its time; `null` without one. */
function findCut(line: string, colon: number, labels: ReadonlySet<string>): number | null {
  for (const label of labels) {
    const bare = colon - label.length;
    if (!line.startsWith(label, bare)) continue;
    const before = line.slice(Math.max(0, bare - BEFORE_LENGTH), bare).replace(/\*{2}$/, '');
    const word = GOES_ON.exec(before)?.[1];
    const goesOn =
      word !== undefined &&
      (word.length === 1 || DEGREE.test(word) || HONORIFICS.has(word.toLowerCase()));
    if (goesOn || !ENDS_SENTENCE.test(before)) continue;
    const from = bare - (line.startsWith('**', bare - 2) ? 2 : 0);
    return from - (TIME_BEFORE.exec(before)?.[0].length ?? 0);
  }
  return null;
}
