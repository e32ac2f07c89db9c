/** Lines that look as if a speaker's label began them, in any layout: wider than what the formats read. */

import {
  HONORIFICS,
  isUnnamedSpeaker,
  mayBeUnnamedSpeaker,
  nameKey,
  splitWords,
} from '../../../text/person-names.ts';
import { memoizeByKey } from '../../../util/memoize.ts';
import {
  beginsSentence,
  endsSentence,
  isName,
  isSoundLabel,
  isSpeakerLabel,
  isStructureLabel,
} from '../people/names.ts';
import { beginsWithSlavicOffice, isOfficeLabel } from '../people/offices.ts';
import { stripNameAnnotation } from '../people/people.ts';

/**
 * How sure the shape alone is: `marked` hardly occurs in speech (`>> ANA:`, `MR. RENKO.-`), `named` is a name before a
 * colon, `alone` a name on a line of its own, `garbled` a full name before another mark (`Ana Silva - `, `[Ana Silva] `),
 * `odd` any other short text before a colon.
 */
export type LabelCertainty = 'marked' | 'named' | 'alone' | 'garbled' | 'odd';

export interface LabelLike {
  /** Equal for labels of one name; garbled ones have another key. */
  readonly key: string;
  readonly certainty: LabelCertainty;
}

/** Characters. */
const MAX_LABEL_LENGTH = 60;
const MAX_NAME_WORDS = 5;
const MAX_ALONE_WORDS = 4;
const MAX_ODD_WORDS = 4;
const MAX_ODD_LENGTH = 30;

/** Numbers of lines, times, bullets, quotes, headings and emphasis before a label. */
const BEFORE_LABEL =
  /^(?:\d{1,4}[.)]?\s+(?=\D))?(?:[\s>*_#•–—-]|\[?\(?\d{1,3}(?::\d{1,2}){1,3}(?:[.,]\d{1,3})?\)?\]?)*/;
const BEHIND_MARKS = /[^\s>*_#•–—-]/;
const MAY_BE_NUMBER = /[\d([]/;
const CHEVRONS = />>/;

/** `Mr. Renko. `, `HON. R.F. TUNA.- `, `M. le président. `: a form of address, a name, a full stop, speech. */
const ADDRESSED =
  /^(?:The\s+)?(\p{Lu}\p{L}{0,11}\.?(?:\s(?:le|la|\p{Lu}\p{L}?\.|(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}'’-]+|président|présidente)){1,4})\.(?:\s?[-–—]\s?|\s+(?=[\p{Lu}\p{Lo}“"¿¡]))/u;
/** `CHIEF JUSTICE FARROW.- `, `The CHAIRMAN. `: capitals and a full stop. */
const CAPITALS =
  /^(?:The\s+)?(\p{Lu}[\p{Lu}.'’-]+(?:\s[\p{Lu}.'’-]+){0,4})\.(?:\s?[-–—]\s?|\s+(?=[\p{Lu}“"]))/u;
const QUESTION_OR_ANSWER = /^([QA])(?:[.:]\s|\s{2,})/;
const BRACKETED = /^[([]([^()[\]]{2,40})[)\]]\s*$/;
const PLAIN_START = /^[\p{L}'’]+,? (?!présid)/u;
const STOP_WITHIN = /\p{Ll}{3}\.\s/u;
const BEFORE_OTHER_MARK =
  /^[[(<{«|]{0,2}([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}'’. -]{1,40}?)(?:[\])>}»|]{1,2}|\s?[–—]|\s[-/|~=]|[.;])(?:\s|$)/u;
const OTHER_MARK = /(?:\s-|[–—;])$/;
const FOREIGN_TITLES = /^(?:m|mm|mme|mlle|hon|herr|frau|sr|sra|dna|don|doña|sig|dott)$/i;

const isAddress = (words: readonly string[]): boolean =>
  words.some((word) => {
    const bare = word.toLowerCase().replace(/\./g, '');
    return HONORIFICS.has(bare) || FOREIGN_TITLES.test(bare);
  });

/** A text before a colon that may be a label. */
interface NamedLabel {
  /** If a mark stands before it. */
  readonly marked: LabelLike;
  /** `null` where only such a mark makes it a label. */
  readonly plain: LabelLike | null;
}

/** Memoises, across documents: a few labels occur thousands of times. */
const MAX_KNOWN_LABELS = 1000;
const classify = memoizeByKey(classifyLabel, MAX_KNOWN_LABELS);

/** Creates a function that is `null` for a line of speech. It memoises names in all forms. */
export function createLabelFinder(): (line: string) => LabelLike | null {
  const keyOfName = memoizeByKey(findNameKey);
  const keyOfGarbled = memoizeByKey(findGarbledKey);
  return (line) => {
    const from = findLabelStart(line);
    const beforeColon = cutBeforeColon(line, from);
    const named = beforeColon === null ? null : classify(beforeColon);
    const isMarked = named !== null && from > 1 && CHEVRONS.test(line.slice(0, from));
    const label = isMarked ? named.marked : named?.plain;
    if (label) return label;
    const text = line.slice(from, from + MAX_LABEL_LENGTH + 2);
    return text === '' || isPlainSentence(text)
      ? null
      : (findBeforeStop(text) ??
          findAlone(text, keyOfName) ??
          findBeforeOtherMark(text, keyOfGarbled));
  };
}

/** Where a label may begin in the line, behind marks and numbers. */
export function findLabelStart(line: string): number {
  const from = line.search(BEHIND_MARKS);
  const isPlain = from >= 0 && from < MAX_LABEL_LENGTH && !MAY_BE_NUMBER.test(line[from]);
  return isPlain ? from : (BEFORE_LABEL.exec(line.slice(0, MAX_LABEL_LENGTH))?.[0].length ?? 0);
}

/** One word and another in lower case, as of most lines; no label in any of the forms below begins so. */
const isPlainSentence = (text: string): boolean =>
  beginsSentence(text) && PLAIN_START.test(text) && !mayBeUnnamedSpeaker(text);

function findColon(line: string, from: number): number {
  const narrow = line.indexOf(':', from);
  const wide = line.indexOf('：', from);
  return narrow < 0 || wide < 0 ? Math.max(narrow, wide) : Math.min(narrow, wide);
}

const ENDS_LABEL: ReadonlySet<string | undefined> = new Set([undefined, ...' \t*_]']);

function cutBeforeColon(line: string, from: number): string | null {
  const colon = findColon(line, from);
  if (colon <= from || colon > from + MAX_LABEL_LENGTH) return null;
  if (line[colon] === ':' && !ENDS_LABEL.has(line[colon + 1])) return null;
  return line.slice(from, colon);
}

function classifyLabel(label: string): NamedLabel | null {
  const written = label.replace(/[*_[\]]/g, '').trim();
  /* A company may stand behind a bar. */
  const [beforeBar] = stripNameAnnotation(written)
    .replace(/(?:(?<!\s)\s+)?\([^()]*\)$/, '')
    .split(' | ', 1);
  const name = beforeBar.trim();
  if (name === '' || /[?!;"“”]|[.,]\s\p{Ll}/u.test(name)) return null;
  const key = nameKey(name);
  const marked: LabelLike = { key, certainty: 'marked' };
  const isOffice = isOfficeLabel(name) || beginsWithSlavicOffice(name);
  if (isSpeakerLabel(name, MAX_NAME_WORDS) || isUnnamedSpeaker(name) || isOffice)
    return { marked, plain: { key, certainty: 'named' } };
  const isOdd =
    name.length <= MAX_ODD_LENGTH &&
    splitWords(name).length <= MAX_ODD_WORDS &&
    !/^\p{Ll}/u.test(name) &&
    !isStructureLabel(name) &&
    !isName(name, MAX_NAME_WORDS);
  return { marked, plain: isOdd ? { key, certainty: 'odd' } : null };
}

function findBeforeStop(text: string): LabelLike | null {
  const letter = /^[QA]/.test(text) ? QUESTION_OR_ANSWER.exec(text) : null;
  if (letter) return { key: letter[1].toLowerCase(), certainty: 'odd' };
  if (!text.includes('.') || !/^\p{Lu}/u.test(text)) return null;
  const addressed = ADDRESSED.exec(text);
  if (addressed && isAddress(splitWords(addressed[1])))
    return { key: nameKey(addressed[1]), certainty: 'marked' };
  const capitals = CAPITALS.exec(text);
  if (capitals && /\p{Lu}{3}/u.test(capitals[1]))
    return { key: nameKey(capitals[1]), certainty: 'marked' };
  return null;
}

type FindKey = (name: string) => string | null;

/** The key of a full name, and of a label without one; `null` for other words. */
function findNameKey(name: string): string | null {
  return isSpeakerLabel(name, MAX_ALONE_WORDS) && !isSoundLabel(name) ? nameKey(name) : null;
}

/** Apart from the keys of labels that were read. */
const toGarbledKey = (key: string): string => `${key} `;

/** The key of a full name, and of an office: `The President - I thank …`. */
function findGarbledKey(name: string): string | null {
  const key = findNameKey(name) ?? (isOfficeLabel(name) ? nameKey(name) : null);
  return key === null ? null : toGarbledKey(key);
}

function findAlone(text: string, keyOf: FindKey): LabelLike | null {
  if (text.length > MAX_LABEL_LENGTH || text.includes(':')) return null;
  const bracketed = /^[([]/.test(text) ? BRACKETED.exec(text) : null;
  const written = bracketed?.[1] ?? text;
  const name = (/[*_]$/.test(written) ? written.replace(/(?<![*_])[*_]+$/, '') : written).trim();
  /* With another mark behind it, it is garbled. */
  if (!name.includes(' ') || !mayBeName(name)) return null;
  if (bracketed === null && endsSentence(name) && !isUnnamedSpeaker(name)) return null;
  if (name.includes('.') && STOP_WITHIN.test(name)) return null;
  if (OTHER_MARK.test(name) || (name.endsWith('.') && isOfficeLabel(name.slice(0, -1))))
    return null;
  if (bracketed !== null && isOfficeLabel(name))
    return { key: toGarbledKey(nameKey(name)), certainty: 'garbled' };
  const key = keyOf(name);
  return key === null ? null : { key, certainty: 'alone' };
}

function findBeforeOtherMark(text: string, keyOf: FindKey): LabelLike | null {
  const name = BEFORE_OTHER_MARK.exec(text)?.[1];
  if (name === undefined || !(name.trim().includes(' ') ? mayBeName(name) : isUnnamedSpeaker(name)))
    return null;
  const key = keyOf(name);
  return key === null ? null : { key, certainty: 'garbled' };
}

const mayBeName = (text: string): boolean => !beginsSentence(text) || isUnnamedSpeaker(text);
