/**
 * Finds speaker names in caption text: `Ana Silva: Hello`, `[SPEAKER_01]: Hello`, or a name on its own line.
 * Distinguishing them from other words before a colon takes the whole file.
 */

import { isUnnamedSpeaker, nameWords } from '../../../text/person-names.ts';
import { cutAtLabels, findLabelsWithin } from '../labelled/labels-within.ts';
import { isSpeakerLabel, isStructureLabel } from '../people/names.ts';
import { parsePersonLabel, stripNameAnnotation } from '../people/people.ts';
import { isSoundNote } from '../residue.ts';
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

/** `Ana Silva: `, `[SPEAKER_01]: `, `**Ana Silva:** `, `李明：`, also after the dash of captions with two speakers. */
const LABEL =
  /^\s*(?:[-–]\s*)?(?:[[_]|\*\*)?([^:：[\]]{1,80}?)(?:[\]_]|\*\*)?(?::(?:\*\*)?(?=\s|$)|：)/;

function splitLabel(written: string): NamedLine | null {
  if (!/[:：]/.test(written)) return null;
  const line = BRACKET_START.test(written) ? written.replace(SOUND_BEFORE, dropSound) : written;
  const [label, name] = LABEL.exec(line) ?? [];
  return label && name ? { name: name.trim(), text: line.slice(label.length) } : null;
}

/** `(sighs) ANA: Yes.` */
const SOUND_BEFORE = /^\s*[[(]([^[\]()]{2,40})[\])]\s+/;
const dropSound = (mark: string, note: string): string => (isSoundNote(note) ? '' : mark);

/** `Ana Silva: Hello. Ben Okoro: Yes.` on two lines. */
export function splitLinesAtLabels(captions: readonly Caption[]): readonly Caption[] {
  const lines = captions.flatMap((caption) => caption.lines);
  const names = new Set(lines.flatMap((line) => splitLabel(line)?.name ?? []));
  const labels = names.size === 0 ? names : findLabelsWithin(lines, names);
  if (labels.size === 0) return captions;
  return captions.map((caption) => ({
    ...caption,
    lines: caption.lines.flatMap((line) => cutAtLabels(line, labels)),
  }));
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
    if (isName(name) || isTelephone(name) || isRoom(name) || UNKNOWN.test(name))
      nameLike.push([name, tally]);
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

/** `???` */
const UNKNOWN = /^\?{1,5}$/;

/** A caller's number, parts of which may be hidden: `+49 151 ****12`, `1 (555) 010-9999`. */
const isTelephone = (label: string): boolean =>
  /^\+?[\d*•x(][\d*•x ().-]{5,24}$/i.test(label) && (label.match(/[\d*•x]/gi)?.length ?? 0) > 5;

/** A room that takes part: `1st Floor Room`, `4B Boardroom`. */
const isRoom = (label: string): boolean => {
  const [number = '', ...words] = label.split(' ');
  if (/\d/.test(label) && ROOM.test(label)) return true;
  return (
    /^\d{1,4}\p{L}{0,2}$/u.test(number) &&
    words.length > 0 &&
    isSpeakerLabel(words.join(' '), MAX_NAME_WORDS)
  );
};

/** `Conference Room 2B` */
const ROOM =
  /^(?:\p{Lu}[\p{L}'’-]{1,20} ){0,3}(?:Room|Boardroom|Raum|Salle|Sala) (?:\p{Lu}?\d{1,4}\p{Lu}?)$/u;

const countNameWords = (name: string): number => nameWords(name).length;

const couldBeName = (name: string): boolean =>
  /^[\p{L}\p{N}@+*]/u.test(name) &&
  name.split(' ').length <= MAX_FREQUENT_NAME_WORDS &&
  !isStructureLabel(name);

/** Share of multi-line captions whose first line must look like a name. */
const MIN_NAME_LINE_SHARE = 0.8;
/** Captions by which that is judged. */
const SAMPLE = 200;
/** A name in brackets that must come back, on average. */
const MIN_BRACKETED_COUNT = 2;

/** `(Ana Silva)`, `[Ana Silva]`, `(Ana Silva):`, `（北川）`, `【北川】`: alone on a line or before text. */
const BRACKETED =
  /^\s*(?:[-–]\s*)?(?:(?:\((?<round>[^()]{2,60})\)|\[(?<square>[^[\]]{2,60})\]):?(?:\s+|$)|（(?<wide>[^（）]{1,60})）|【(?<lens>[^【】]{1,60})】)/;
const BRACKET_START = /^[\s–-]*[[(（【]/;
/** Between two speakers. */
const DASH_ALONE = /^\s*[-–—]+\s*$/;

/** Rewrites names that stand on their own line or in brackets as `Name: text`, in files that have this layout. */
export function joinNameLines(captions: readonly Caption[]): readonly Caption[] {
  const bracketed = findBracketedNames(captions);
  if (bracketed.size > 0) return captions.map((caption) => labelBracketed(caption, bracketed));
  const dashed = labelDashed(captions);
  if (dashed !== null) return dashed;
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

/** `Ana Silva - Hello.`: a name, a dash, words. */
const DASHED = /^\s*(\p{L}[\p{L}\p{M}\p{N}_'’. -]{0,40}?)\s[-–—]\s+(?=\S)/u;

/** `null` unless nearly all captions begin with a name and a dash, and the names come back. */
function labelDashed(captions: readonly Caption[]): readonly Caption[] | null {
  const nameIn = (line = ''): string | null => {
    const name = DASHED.exec(line)?.[1];
    return name !== undefined && isName(name) ? name : null;
  };
  const names = captions
    .slice(0, SAMPLE)
    .map(({ lines: [first] }) => nameIn(first))
    .filter((name) => name !== null);
  const isRule =
    names.length > MIN_NAME_LINE_SHARE * Math.min(SAMPLE, captions.length) &&
    names.length >= MIN_BRACKETED_COUNT * new Set(names).size;
  if (!isRule) return null;
  return captions.map((caption) => ({
    ...caption,
    lines: caption.lines.map((line) => {
      const name = nameIn(line);
      return name === null ? line : line.replace(DASHED, `${name}: `);
    }),
  }));
}

/** @param canFollowSound whether a note of a sound may come first: `[laughs] [Ana Silva] Yes.` */
function splitBracketed(line: string, canFollowSound = true): NamedLine | null {
  const found = BRACKET_START.test(line) ? BRACKETED.exec(line) : null;
  const { round, square, wide, lens } = found?.groups ?? {};
  const name = round ?? square ?? wide ?? lens;
  if (found === null || name === undefined) return null;
  const [mark] = found;
  if (isSoundNote(name))
    return canFollowSound ? splitBracketed(line.slice(mark.length), false) : null;
  const [bare = ''] = name.split(HOW_HEARD, 1);
  return isName(bare) ? { name: bare.trim(), text: line.slice(mark.length) } : null;
}
/** `[Ana, over phone]` */
const HOW_HEARD = /, (?=\p{Ll})/u;

/** Names in brackets at the beginning of most captions, which come back. */
function findBracketedNames(captions: readonly Caption[]): ReadonlySet<string> {
  const names = new Set<string>();
  let marks = 0;
  let opened = 0;
  for (const { lines } of captions) {
    const found = lines.map((line) => splitBracketed(line)).filter((one) => one !== null);
    for (const { name } of found) names.add(name);
    marks += found.length;
    if (found.length > 0) opened++;
  }
  const isRule =
    names.size > 1 &&
    opened > MIN_LABELLED_SHARE * captions.length &&
    marks >= MIN_BRACKETED_COUNT * names.size;
  return isRule ? names : new Set();
}

/** A name is followed by its words, on its line or the next. */
function labelBracketed(caption: Caption, names: ReadonlySet<string>): Caption {
  const lines: string[] = [];
  let pending: string | null = null;
  for (const line of caption.lines) {
    const named = splitBracketed(line);
    if (DASH_ALONE.test(line)) continue;
    if (named !== null && names.has(named.name)) {
      pending = named.text.trim() === '' ? `${named.name}:` : null;
      if (pending === null) lines.push(`${named.name}: ${named.text}`);
    } else {
      lines.push(pending === null ? line : `${pending} ${line}`);
      pending = null;
    }
  }
  return { ...caption, lines };
}

const isName = (label: string): boolean =>
  isSpeakerLabel(stripNameAnnotation(label), MAX_NAME_WORDS) ||
  ((label.endsWith(')') || label.includes(' | ')) &&
    isSpeakerLabel(parsePersonLabel(label).name, MAX_NAME_WORDS));
