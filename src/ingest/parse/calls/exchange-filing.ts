/**
 * Transcripts that companies file with a stock exchange, as in India: a letter, a title page with a list
 * `MANAGEMENT:`, then labelled turns, most of them called by the `Moderator:`, with heads and feet of pages amid them.
 */

import { isUnnamedSpeaker, nameKey } from '../../../text/person-names.ts';
import { type Content, memoizePerContent } from '../content.ts';
import type { Format, PersonMention } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { findKind } from '../head/title.ts';
import { parseLabel } from '../labelled/label.ts';
import { stripDecoration } from '../markdown.ts';
import { isSpeakerLabel } from '../people/names.ts';
import { createPersonFinder } from '../people/person-finder.ts';
import { splitTurns, type TurnStart } from '../split-turns.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { joinLabelsAlone } from './broken-headers.ts';
import { toPlainLine } from './call-lines.ts';
import { findFilingList, readFilingList } from './filing-people.ts';
import { type CallIdentity, parseCallIdentity } from './identity.ts';
import { createPageEdges } from './page-edges.ts';
import { applyParticipantLists } from './participants.ts';

/** Lines above the first turn: a letter and a title page. */
const MAX_FRONT = 400;
/** Characters of a line, and of all of the letter that is searched. */
const MAX_LETTER_LINE = 100;
const MAX_LETTER_LENGTH = 8_000;
/** Who runs the queue. */
const OPENER = /^(?:the )?(?:moderator|operator|coordinator|conference operator)$/i;
const LETTER =
  /\b(?:scrip (?:code|id)|dear sirs?\b|dear (?:sir|madam)|thanking you|yours (?:faithfully|truly)|regulation 30|company secretary|stock exchange of)\b/i;
const LETTER_END =
  /^\W*(?:encl(?:osures?|s)?\b|thanking you|yours (?:faithfully|truly|sincerely)|(?:acs|fcs|membership|m)\.? ?no\b|.{0,60}\b(?:company secretary|compliance officer)\b|digitally signed|place\s*:|din\s*:)/i;
const HELD_ON = /\bheld (?:on|today)[^.]{0,12}?((?:\w+,? ){0,2}\d[^.]{4,24})/i;
const QUOTES = /["“”]/g;

/** What the company adds below the call. */
const NOTE =
  /^[([*]*(?:this (?:document|transcript|is a transcript)\b|note\s*:|disclaimer\b|e&oe\b|\(?this document was)/i;
const MAX_NOTE_LENGTH = 400;
/** Labels of a side. */
const SIDE = /^(?:the )?(?:management|company|management team)$/i;
const MAX_LABEL_WORDS = 5;

interface Filing {
  readonly identity: CallIdentity;
  readonly people: readonly PersonMention[];
  readonly speech: readonly string[];
  readonly marks: readonly TurnStart[];
}

/** Cheap: all of their names end alike. */
const mayOpen = (line: string): boolean => {
  const colon = line.indexOf(':');
  return colon > 0 && /rator\b/i.test(line.slice(0, Math.min(colon, MAX_LETTER_LINE)));
};

/** The first words of the moderator, which are no entry of a list. */
function findOpening(lines: readonly string[]): number {
  return lines.slice(0, MAX_FRONT).findIndex((line) => {
    const label = mayOpen(line) ? parseLabel(line) : null;
    if (!label || !OPENER.test(stripDecoration(label.name))) return false;
    const text = stripDecoration(label.text);
    return text === '' ? label.name !== label.name.toUpperCase() : isSentenceLike(text);
  });
}

/** Not `MR. ARUN PILLAI – HEXLEY ROWE SECURITIES`. */
const isSentenceLike = (text: string): boolean =>
  /(?<!\p{Ll})\p{Ll}{2}/u.test(text) && / \p{Ll}/u.test(text) && !/ [–—-] /.test(text);

const parseFiling = memoizePerContent(({ lines }: Content): Filing | null => {
  const opening = findOpening(lines);
  if (opening < 0) return null;
  const front = lines.slice(0, opening);
  const list = findFilingList(front);
  const hasLetter = front.some((line) => line.length <= MAX_LETTER_LINE && LETTER.test(line));
  if (list < 0 && !hasLetter) return null;
  const titlePage = findTitlePage(list < 0 ? front : front.slice(0, list));
  const identity = identifyFiling(titlePage, front);
  const edges = createPageEdges(lines, [...titlePage, identity.company ?? '']);
  const people = list < 0 ? [] : readFilingList(front.slice(list), edges.isHead);
  const spoken = joinLabelsAlone(edges.remove(lines.slice(opening)));
  const end = spoken.findIndex(
    (line) => line.length <= MAX_NOTE_LENGTH && NOTE.test(toPlainLine(line)),
  );
  const speech = end < 0 ? spoken : spoken.slice(0, end);
  return { identity, people, speech, marks: findLabels(speech, people) };
});

/**
 * A label is a speaker's if it has no name, is listed, repeats, or if its longest word is said elsewhere: by whoever
 * hands over to them.
 */
function findLabels(lines: readonly string[], listed: readonly PersonMention[]): TurnStart[] {
  const find = createPersonFinder(listed);
  const labels = lines.map((line) => (line.includes(':') ? parseLabel(line) : null));
  const times = new Map<string, number>();
  for (const label of labels) {
    if (label) times.set(nameKey(label.name), (times.get(nameKey(label.name)) ?? 0) + 1);
  }
  const words = new Map<string, number>();
  for (const [word] of lines.join('\n').matchAll(/\p{Lu}[\p{L}\p{M}'’-]*/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  const isSpeaker = (name: string): boolean => {
    if (isUnnamedSpeaker(name) || SIDE.test(name) || find(name) !== null) return true;
    if (!isSpeakerLabel(name, MAX_LABEL_WORDS)) return false;
    const [longest = ''] =
      name.match(/[\p{L}\p{M}'’-]+/gu)?.sort((a, b) => b.length - a.length) ?? [];
    return (times.get(nameKey(name)) ?? 0) > 1 || (words.get(longest) ?? 0) > 1;
  };
  return labels.flatMap((label, line): TurnStart[] => {
    if (!label || !isSpeaker(stripDecoration(label.name))) return [];
    const { start, end, text } = label;
    const name = stripDecoration(label.name);
    const speaker = find(name) ?? { name, role: SIDE.test(name) ? 'management' : null };
    return [{ speaker, line, lineCount: 1, start, end, text }];
  });
}

/** Below the letter. */
function findTitlePage(above: readonly string[]): string[] {
  const letterEnd = above.findLastIndex(
    (line) => line.length <= MAX_LETTER_LINE && LETTER_END.test(toPlainLine(line)),
  );
  return above.slice(letterEnd + 1).map((line) => line.replace(QUOTES, ''));
}

/** The letter has a date of its own, and names the call's. */
function identifyFiling(titlePage: readonly string[], front: readonly string[]): CallIdentity {
  const identity = parseCallIdentity(titlePage);
  const company = identity.company ?? findCompany(titlePage);
  const { title } = identity;
  const held = HELD_ON.exec(front.join(' ').slice(0, MAX_LETTER_LENGTH))?.[1] ?? '';
  return {
    ...identity,
    company,
    title: title && company && !title.includes(company) ? `${company} ${title}` : title,
    date: identity.date ?? findDate(held),
  };
}

/** `Tindlewood Limited`, alone on its line. */
const COMPANY_LINE = /^\p{Lu}[^:.]{1,60}\b(?:limited|ltd\.?|inc\.?|plc|corporation|bank)$/iu;
const findCompany = (page: readonly string[]): string | null =>
  page.map(toPlainLine).find((line) => line.length <= MAX_LETTER_LINE && COMPANY_LINE.test(line)) ??
  null;

export const exchangeFiling: Format = {
  name: 'a call as filed with a stock exchange',
  extensions: ['.pdf', '.txt', '.text'],
  score: (content) =>
    (parseFiling(content)?.marks.length ?? 0) > 1 ? Number.POSITIVE_INFINITY : 0,
  parse(content) {
    const filing = parseFiling(content);
    if (filing === null) throw new UnreadableError('this is no filing of a call.');
    const { identity, people, speech, marks } = filing;
    const kind = findKind(identity.title) ?? 'earnings-call';
    return applyParticipantLists({ ...identity, kind, people, turns: splitTurns(speech, marks) });
  },
};
