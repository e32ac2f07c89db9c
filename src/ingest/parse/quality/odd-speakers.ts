/** Speakers whose names are no names: dates, fields, headings, firms, sentences. */

import type { Speaker, Transcript } from '../../../domain/transcript.ts';
import { FIELD_NAMES } from '../../../text/languages/patterns.ts';
import { isUnnamedSpeaker, nameKey, splitWords } from '../../../text/person-names.ts';
import { memoizeByKey } from '../../../util/memoize.ts';
import { isDateLine } from '../head/dates.ts';
import { isStructureLabel } from '../people/names.ts';
import { quoteLines, type ReadingWarning } from './warning.ts';

/** Names that the message repeats. */
const MAX_NAMES = 3;
/** Words; offices have up to six: `The Minister for Trade and Harbours`. */
const MIN_SENTENCE_WORDS = 7;
/** Words of a phrase that begins like a sentence. */
const MIN_PHRASE_WORDS = 3;

const LEGAL_FORM = /\s(?:inc|corp|llc|llp|ltd|limited|plc|gmbh)\.?$/i;
const ARTICLE = /^(?:the|an?)$/i;
const CLOCK_TIME = /^[[(]?\d{1,2}(?::\d{2}){1,2}(?:[.,]\d+)?[\])]?(?:\s?[ap]\.?m\.?)?$/i;
/** People answer under these. */
const SPEAKING_HEADING = /^(?:q|a|questions?|answers?|recording|clip|advertisement)$/i;
/** Not those of a letter's head; `I` asks in many interviews. */
const INITIALS = /^(?!TO|CC|RE)\p{Lu}{1,2}$/u;
/** Fields of other languages under which nobody speaks. */
const SILENT_FIELDS: ReadonlySet<string> = new Set(['title', 'date', 'participants', 'speakers']);

/** Quick: looks at the document only where a name is odd. @param lines the document's. */
export function warnOfOddSpeakers(
  lines: readonly string[],
  { participants, turns, kind, company }: Transcript,
): ReadingWarning[] {
  const speaking = new Set(turns.map(({ speaker }) => speaker));
  const firms = new Set(
    [company, ...participants.map(({ affiliation }) => affiliation)]
      .filter((name) => name !== null)
      .map(nameKey),
  );
  const isFirm = (name: string): boolean =>
    kind !== 'chat' && (LEGAL_FORM.test(name) || firms.has(nameKey(name)));
  const odd = [...speaking].filter(({ name }) => isNoName(name) || isFirm(name));
  if (odd.length === 0) return [];
  const names = odd.slice(0, MAX_NAMES).map(({ name }) => `"${name}"`);
  const more = odd.length > MAX_NAMES ? ` and ${odd.length - MAX_NAMES} more` : '';
  const message = `${names.join(', ')}${more} ${odd.length === 1 ? 'is read as a speaker, but is' : 'are read as speakers, but are'} no name of a person. Remove what nobody says, or write labels as "Name:".`;
  return [{ code: 'odd-speakers', message, lines: quoteLines(lines, findLines(lines, odd)) }];
}

/** Memoises, across documents: the same people speak in many. */
const MAX_KNOWN_NAMES = 1000;

const isNoName = memoizeByKey((name: string): boolean => {
  if (isUnnamedSpeaker(name) || SPEAKING_HEADING.test(name) || INITIALS.test(name)) return false;
  const words = splitWords(name);
  return (
    CLOCK_TIME.test(name) ||
    isDateLine(name) ||
    SILENT_FIELDS.has(FIELD_NAMES.get(nameKey(name)) ?? '') ||
    words.every(isStructureLabel) ||
    isSentence(words)
  );
}, MAX_KNOWN_NAMES);

/** Most words of a sentence are in lower case, and it is long or begins like one. */
function isSentence(words: readonly string[]): boolean {
  const small = words.slice(1).filter((word) => /^\p{Ll}/u.test(word)).length;
  if (words.length < MIN_PHRASE_WORDS || 2 * small < words.length - 1) return false;
  const beginsSpeech = isStructureLabel(words[0]) && !ARTICLE.test(words[0]);
  return beginsSpeech || words.length >= MIN_SENTENCE_WORDS;
}

/** The first line with each name. */
function findLines(lines: readonly string[], speakers: readonly Speaker[]): number[] {
  return speakers
    .slice(0, MAX_NAMES)
    .map(({ name }) => lines.findIndex((line) => line.includes(name)))
    .filter((at) => at >= 0);
}
