/**
 * Speakers that captions name in their text: `Ana Silva: Hello`, `[SPEAKER_01]: Hello`, or the name on a line of
 * its own. Telling them from words that speech puts before a colon takes the whole file.
 */

import { isSpeakerLabel, isStructureLabel, isUnnamedSpeaker, nameWords } from '../people/names.ts';
import { withoutBesides } from '../people/people.ts';
import type { Caption } from './captions.ts';

export interface Named {
  readonly name: string;
  readonly text: string;
}

/** Words in a name; more with forms of address. */
const WORDS = 4;
/** Words in what is a name only because it comes so often: `ana`, `Ben's iPhone (2)`. */
const MOST_WORDS = 6;
const OFTEN = 3;
/** Share of captions from which on beginning with a name is the rule. */
const RULE = 0.5;
/** Share of captions, or at least so many, in which the first speaker has to be named. */
const BEGINNING = { share: 0.1, captions: 10 } as const;

interface Tally {
  count: number;
  /** The first caption that has it. */
  readonly first: number;
  /** Whether it stands at the beginning of a caption. */
  opens: boolean;
}

/** Takes the name off a line that has one. */
export function namesIn(captions: readonly Caption[]): (line: string) => Named | null {
  const names = chooseNames(tally(captions), captions.length);
  if (names.size === 0) return () => null;
  return (line) => {
    const label = labelOf(line);
    return label !== null && names.has(label.name) ? label : null;
  };
}

/** `Ana Silva: `, `[SPEAKER_01]: `, `李明：`, with the dash that begins lines where a caption has two speakers. */
const LABEL = /^\s*(?:-\s*)?\[?([^:：[\]]{1,60})\]?(?::(?=\s|$)|：)/;

function labelOf(line: string): Named | null {
  if (!/[:：]/.test(line)) return null;
  const [label, name] = LABEL.exec(line) ?? [];
  return label && name ? { name: name.trim(), text: line.slice(label.length) } : null;
}

function tally(captions: readonly Caption[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const [i, { lines }] of captions.entries()) {
    for (const [at, line] of lines.entries()) {
      const label = labelOf(line);
      if (label === null) continue;
      const known = tallies.get(label.name) ?? { count: 0, first: i, opens: false };
      known.count++;
      known.opens ||= at === 0;
      tallies.set(label.name, known);
    }
  }
  return tallies;
}

function chooseNames(tallies: ReadonlyMap<string, Tally>, captions: number): Set<string> {
  const often: [name: string, Tally][] = [];
  const shaped: [name: string, Tally][] = [];
  for (const [name, one] of tallies) {
    if (isName(name)) shaped.push([name, one]);
    else if (one.count >= OFTEN && couldBeName(name)) often.push([name, one]);
  }
  const labelled = [...shaped, ...often].reduce((sum, [, { count }]) => sum + count, 0);
  const rule = labelled > RULE * captions;
  // One who speaks alone is named once, where the file begins.
  const proven = shaped.filter(
    ([name, { count, first, opens }]) =>
      count > 1 || (first === 0 && opens) || isUnnamedSpeaker(name),
  );
  const fewest = proven.reduce((least, [name]) => Math.min(least, wordsIn(name)), 2);
  const isCredible = ([name, { opens }]: [string, Tally]): boolean =>
    proven.length > 0 && opens && wordsIn(name) >= fewest;
  const chosen = rule ? [...shaped, ...often] : [...proven, ...shaped.filter(isCredible)];
  const first = chosen.reduce((least, [, one]) => Math.min(least, one.first), captions);
  if (first >= Math.max(BEGINNING.captions, BEGINNING.share * captions)) return new Set();
  const names = chosen.map(([name]) => name);
  // A lone letter answers a `Q:`; two letters talk to each other.
  const letters = new Set(names.filter((name) => name.length === 1)).size;
  return new Set(names.filter((name) => name.length > 1 || letters > 1));
}

const wordsIn = (name: string): number => nameWords(name).length;

const couldBeName = (name: string): boolean =>
  /^\p{L}/u.test(name) && name.split(' ').length <= MOST_WORDS && !isStructureLabel(name);

/** Share of captions of several lines whose first line has to look like a name for it to be one. */
const NAME_LINES = 0.8;
/** Captions by which that is judged. */
const SAMPLE = 200;

/** The captions with a name that has a line of its own put before the next line, where the file has it so. */
export function withNamesInLine(captions: readonly Caption[]): readonly Caption[] {
  const sample = captions.slice(0, SAMPLE);
  const several = sample.filter(({ lines }) => lines.length > 1);
  const names = several.map(({ lines: [first = ''] }) => first.trim()).filter(isName);
  const isRule =
    names.length > NAME_LINES * several.length &&
    several.length > RULE * sample.length &&
    2 * new Set(names).size <= names.length;
  if (!isRule) return captions;
  return captions.map((caption) => {
    const [first = '', second, ...more] = caption.lines;
    if (second === undefined || !isName(first.trim())) return caption;
    return { ...caption, lines: [`${first.trim()}: ${second}`, ...more] };
  });
}

const isName = (label: string): boolean => isSpeakerLabel(withoutBesides(label), WORDS);
