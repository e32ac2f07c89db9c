/**
 * A header line above each turn whose parts dashes divide: `Name -- Title`, `Name -- Firm -- Analyst`
 * (Motley Fool until about 2024) or `Name - Firm - Title` (LSEG StreetEvents as PDF). Lists of people
 * stand before the call, or after it.
 */

import { type Content, memoizePerContent } from '../content.ts';
import type { Format, PersonMention } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { findQuarter } from '../head/quarter.ts';
import { hasBlankNeighbours, isBlank, nextNonBlank } from '../lines.ts';
import { isUnnamedSpeaker, nameKey } from '../people/names.ts';
import { DASH, isPersonName, isTitleCase, parsePersonParts } from '../people/people.ts';
import { findCallRole, findRoleInName } from '../people/roles.ts';
import {
  buildCallDraft,
  type Call,
  type CallHeader,
  findParticipantLists,
  outlineCall,
} from './call.ts';
import { isEmphasised, isSentenceEnd, isUnnamedCallSpeaker, toPlainLine } from './call-lines.ts';
import { createPackedEntryParser, TITLE_CONTINUES } from './participant-lists.ts';

/** Characters; the longest real header seen has 110. */
const MAX_HEADER_LENGTH = 160;
/** The same for those who have no name: `Unidentified Company Representative`, with emphasis. */
const MAX_NAMELESS_LENGTH = 48;
/** Parts after the name; more are a table. */
const MAX_PARTS = 3;

/**
 * How much a line alone proves. `certain`: it states a title or a role. `likely`: nothing but the title is
 * missing. `weak`: it could also be words with a dash between them.
 */
type HeaderCertainty = 'certain' | 'likely' | 'weak';

interface HeaderCandidate {
  readonly line: number;
  /** Without emphasis: the same for all headers that say the same. */
  readonly text: string;
  readonly person: PersonMention;
  readonly certainty: HeaderCertainty;
}

/** Name, firm and title; a lone hyphen divides only where it divides all three. */
function splitHeaderParts(text: string): string[] {
  const parts = text.split(DASH);
  if (parts.length > 1 || !text.includes(' - ')) return parts;
  const [name = '', firm = '', ...title] = text.split(/\s+-\s+/);
  return title.length > 0 ? [name, firm, title.join(' - ')] : [text];
}

/** The line as a header, `null` when it cannot be one. */
function parseHeader(raw: string, line: number): HeaderCandidate | null {
  if (raw.length > MAX_HEADER_LENGTH || !(raw.length <= MAX_NAMELESS_LENGTH || /[-–—]/.test(raw)))
    return null;
  const text = toPlainLine(raw);
  const parts = splitHeaderParts(text);
  const [name = '', ...rest] = parts;
  if (rest.length === 0) return parseNamelessHeader(text, line);
  if (rest.length > MAX_PARTS || !(isPersonName(name) || isUnnamedSpeaker(name))) return null;
  if (rest.some((part) => !/^["'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(part) || isSentenceEnd(part)))
    return null;
  // The title of the call has such dashes too.
  if (rest.some((part) => /\d/.test(part) && (findQuarter(part) ?? findDate(part)))) return null;
  const person = parsePersonParts(parts);
  const role = findRoleInName(name) ?? findCallRole(person.title ?? null);
  let certainty: HeaderCertainty = 'weak';
  if (rest.every(isTitleCase)) certainty = role ? 'certain' : 'likely';
  return { line, text, person, certainty };
}

/** `Operator`, `Unidentified Analyst`, `Unknown Speaker`: those who have no name have no title either. */
function parseNamelessHeader(text: string, line: number): HeaderCandidate | null {
  return isUnnamedCallSpeaker(text)
    ? { line, text, person: { name: text }, certainty: 'certain' }
    : null;
}

/** Whether the next line is the rest of a header that is too long for one. */
function isContinuedBelow(lines: readonly string[], i: number): boolean {
  const [line = '', next = ''] = lines.slice(i, i + 2);
  if (line.length + next.length > MAX_HEADER_LENGTH || !line.includes(' - ')) return false;
  const text = toPlainLine(line);
  if (isBlank(next) || splitHeaderParts(text).length <= 2) return false;
  const stressed = line.endsWith('*') && isEmphasised(next) && parseHeader(next, i + 1) === null;
  return stressed || TITLE_CONTINUES.test(text);
}

/**
 * Finds the header lines. What is not certain counts when it comes back word for word or its name has a
 * certain header elsewhere, and what is likely also when it stands alone between blank lines. So does the
 * bare name of someone with a certain header.
 */
function findHeaders(lines: readonly string[]): Map<number, CallHeader> {
  const possible = lines
    .map((line, i) => parseHeader(isContinuedBelow(lines, i) ? `${line} ${lines[i + 1]}` : line, i))
    .filter((header) => header !== null);
  const times = new Map<string, number>();
  for (const { text } of possible) times.set(text, (times.get(text) ?? 0) + 1);
  const known = new Map<string, PersonMention>();
  for (const { person, certainty } of possible) {
    if (certainty === 'certain') known.set(nameKey(person.name), person);
  }
  const headers = new Map<number, CallHeader>();
  for (const { line, text, person, certainty: evidence } of possible) {
    const counts =
      evidence === 'certain' ||
      known.has(nameKey(person.name)) ||
      (times.get(text) ?? 0) > 1 ||
      (evidence === 'likely' && person.name.includes(' ') && hasBlankNeighbours(lines, line));
    if (counts) headers.set(line, { person, lineCount: isContinuedBelow(lines, line) ? 2 : 1 });
  }
  if (known.size > 0) {
    for (const [i, line] of lines.entries()) {
      if (line.length > MAX_HEADER_LENGTH || !line.includes(' ') || headers.has(i)) continue;
      const person = hasBlankNeighbours(lines, i) && known.get(nameKey(toPlainLine(line)));
      if (person) headers.set(i, { person, lineCount: 1 });
    }
  }
  return new Map([...headers].sort(([a], [b]) => a - b));
}

/** Whom headers name on successive lines from `from` on, as a list of people has them. */
function collectEntries(
  from: number,
  { lines, headers }: Pick<Call, 'lines' | 'headers'>,
): PersonMention[] {
  const people: PersonMention[] = [];
  let i = nextNonBlank(lines, from);
  for (let header = headers.get(i); header; header = headers.get(i)) {
    people.push(header.person);
    i = nextNonBlank(lines, i + 1);
  }
  return people;
}

const parseDashedCall = memoizePerContent((content): Call => {
  const outline = outlineCall(content);
  const { lines, headings } = outline;
  const headers = findHeaders(lines);
  const [first = lines.length] = headers.keys();
  const speakers = [...headers.values()].map(({ person }) => person);
  const packed = createPackedEntryParser(speakers);
  const listed: PersonMention[] = [];
  for (const { from, to, role } of findParticipantLists(outline)) {
    const isLast = from > first;
    const people = isLast
      ? collectEntries(from, { lines, headers })
      : packed(lines.slice(from, Math.min(to, first)));
    listed.push(...people.map((person) => ({ ...person, role })));
    if (isLast) break;
  }
  // Headers without speech are a list too.
  return { lines, headings, headers, listedPeople: [...listed, ...speakers] };
});

/** Counts a header only where speech follows, so that a list of people is not taken for a call. */
function score(content: Content): number {
  const { lines, headers } = parseDashedCall(content);
  const isDashed = (i: number): boolean => splitHeaderParts(toPlainLine(lines[i] ?? '')).length > 1;
  const speaks = (i: number): boolean => {
    const next = nextNonBlank(lines, i + 1);
    return next < lines.length && !headers.has(next);
  };
  const at = [...headers.keys()];
  return at.some(isDashed) ? at.filter(speaks).length : 0;
}

export const dashedCall: Format = {
  name: 'a call with `Name -- Title` above each turn',
  extensions: ['.txt', '.text'],
  score,
  parse(content) {
    const draft = buildCallDraft(parseDashedCall(content));
    const isCall = draft.turns.some(({ speaker: { role } }) => role === 'analyst');
    return { ...draft, kind: draft.kind ?? (isCall ? 'earnings-call' : null) };
  },
};
