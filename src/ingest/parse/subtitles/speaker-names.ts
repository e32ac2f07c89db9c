/**
 * Finds speaker names in caption text: `Ana Silva: Hello`, `[SPEAKER_01]: Hello`, or a name on its own line.
 * Distinguishing them from other words before a colon takes the whole file.
 */

import { isUnnamedSpeaker, nameWords } from '../../../text/person-names.ts';
import { isSpeakerLabel, isStructureLabel } from '../people/names.ts';
import { stripNameAnnotation } from '../people/people.ts';
import type { Caption } from './caption.ts';

export interface NamedLine {
  readonly name: string;
  readonly text: string;
}

/** Without forms of address. */
const MAX_NAME_WORDS = 4;
/** Words in a name that only its frequency proves: `ana`, `Ben's iPhone (2)`. */
const MAX_FREQUENT_NAME_WORDS = 6;
const MIN_FREQUENT_COUNT = 3;
/** Share of captions above which names at the beginning are the rule. */
const MIN_LABELLED_SHARE = 0.5;
/** The first name must come within this share of captions, or this many. */
const FIRST_NAME_WITHIN = { share: 0.1, captions: 10 } as const;

interface NameTally {
  count: number;
  /** Index of the first caption with the name. */
  readonly first: number;
  opensCaption: boolean;
}

/** Returns a function that splits the name off a line. */
export function createNameSplitter(
  captions: readonly Caption[],
): (line: string) => NamedLine | null {
  const names = chooseNames(tallyNames(captions), captions.length);
  if (names.size === 0) return () => null;
  return (line) => {
    const label = splitLabel(line);
    return label !== null && names.has(label.name) ? label : null;
  };
}

/** `Ana Silva: `, `[SPEAKER_01]: `, `李明：`, also after the dash of captions with two speakers. */
const LABEL = /^\s*(?:-\s*)?\[?([^:：[\]]{1,60})\]?(?::(?=\s|$)|：)/;

function splitLabel(line: string): NamedLine | null {
  if (!/[:：]/.test(line)) return null;
  const [label, name] = LABEL.exec(line) ?? [];
  return label && name ? { name: name.trim(), text: line.slice(label.length) } : null;
}

function tallyNames(captions: readonly Caption[]): Map<string, NameTally> {
  const tallies = new Map<string, NameTally>();
  for (const [i, { lines }] of captions.entries()) {
    for (const [at, line] of lines.entries()) {
      const label = splitLabel(line);
      if (label === null) continue;
      const tally = tallies.get(label.name) ?? { count: 0, first: i, opensCaption: false };
      tally.count++;
      tally.opensCaption ||= at === 0;
      tallies.set(label.name, tally);
    }
  }
  return tallies;
}

function chooseNames(tallies: ReadonlyMap<string, NameTally>, captions: number): Set<string> {
  const frequent: [name: string, NameTally][] = [];
  const nameLike: [name: string, NameTally][] = [];
  for (const [name, tally] of tallies) {
    if (isName(name)) nameLike.push([name, tally]);
    else if (tally.count >= MIN_FREQUENT_COUNT && couldBeName(name)) frequent.push([name, tally]);
  }
  const labelled = [...nameLike, ...frequent].reduce((sum, [, { count }]) => sum + count, 0);
  const isRule = labelled > MIN_LABELLED_SHARE * captions;
  /* A single speaker is named once, at the beginning. */
  const proven = nameLike.filter(
    ([name, { count, first, opensCaption }]) =>
      count > 1 || (first === 0 && opensCaption) || isUnnamedSpeaker(name),
  );
  const fewest = proven.reduce((least, [name]) => Math.min(least, countNameWords(name)), 2);
  const isCredible = ([name, { opensCaption }]: [string, NameTally]): boolean =>
    proven.length > 0 && opensCaption && countNameWords(name) >= fewest;
  const chosen = isRule ? [...nameLike, ...frequent] : [...proven, ...nameLike.filter(isCredible)];
  const first = chosen.reduce((least, [, tally]) => Math.min(least, tally.first), captions);
  if (first >= Math.max(FIRST_NAME_WITHIN.captions, FIRST_NAME_WITHIN.share * captions))
    return new Set();
  const names = chosen.map(([name]) => name);
  /* A lone letter is probably `Q:`; two letters are a dialogue. */
  const letters = new Set(names.filter((name) => name.length === 1)).size;
  return new Set(names.filter((name) => name.length > 1 || letters > 1));
}

const countNameWords = (name: string): number => nameWords(name).length;

const couldBeName = (name: string): boolean =>
  /^\p{L}/u.test(name) &&
  name.split(' ').length <= MAX_FREQUENT_NAME_WORDS &&
  !isStructureLabel(name);

/** Share of multi-line captions whose first line must look like a name. */
const MIN_NAME_LINE_SHARE = 0.8;
/** Captions by which that is judged. */
const SAMPLE = 200;

/** Joins a name on its own line to the next line, in files that have this layout. */
export function joinNameLines(captions: readonly Caption[]): readonly Caption[] {
  const sample = captions.slice(0, SAMPLE);
  const several = sample.filter(({ lines }) => lines.length > 1);
  const names = several.map(({ lines: [first = ''] }) => first.trim()).filter(isName);
  const isRule =
    names.length > MIN_NAME_LINE_SHARE * several.length &&
    several.length > MIN_LABELLED_SHARE * sample.length &&
    2 * new Set(names).size <= names.length;
  if (!isRule) return captions;
  return captions.map((caption) => {
    const [first = '', second, ...more] = caption.lines;
    if (second === undefined || !isName(first.trim())) return caption;
    return { ...caption, lines: [`${first.trim()}: ${second}`, ...more] };
  });
}

const isName = (label: string): boolean =>
  isSpeakerLabel(stripNameAnnotation(label), MAX_NAME_WORDS);
