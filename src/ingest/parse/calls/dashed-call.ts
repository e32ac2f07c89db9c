/**
 * A dashed header above each turn: `Name -- Title`, `Name -- Firm -- Analyst` (Motley Fool until about
 * 2024) or `Name - Firm - Title` (LSEG StreetEvents as PDF). Lists of people precede or follow the call.
 */

import { isUnnamedSpeaker, nameKey } from '../../../text/person-names.ts';
import { type Content, memoizePerContent } from '../content.ts';
import type { Format, PersonMention } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { findQuarter } from '../head/quarter.ts';
import { hasBlankNeighbours, isBlank, nextNonBlank } from '../lines.ts';
import { DASH, isPersonName, isTitleCase, parsePersonParts } from '../people/people.ts';
import { findCallRole, findRoleInName } from '../people/roles.ts';
import { joinBrokenHeaders } from './broken-headers.ts';
import {
  buildCallDraft,
  type Call,
  type CallHeader,
  findParticipantLists,
  outlineCall,
} from './call.ts';
import { isEmphasised, isSentenceEnd, isUnnamedCallSpeaker, toPlainLine } from './call-lines.ts';
import { findHeadings } from './headings.ts';
import { createPackedEntryParser, TITLE_CONTINUES } from './participant-lists.ts';

/** Characters; the longest real header has 110. */
const MAX_HEADER_LENGTH = 160;
/** For headers without a dash: `Unidentified Company Representative`, with emphasis. */
const MAX_NAMELESS_LENGTH = 48;
/** After the name; more are a table. */
const MAX_PARTS = 3;

/**
 * How sure one line alone is: `certain` states a title or a role, `likely` only lacks a known title, `weak`
 * may be words with a dash.
 */
type HeaderCertainty = 'certain' | 'likely' | 'weak';

interface HeaderCandidate {
  readonly line: number;
  /** Without emphasis, so that equal headers compare equal. */
  readonly text: string;
  readonly person: PersonMention;
  readonly certainty: HeaderCertainty;
}

/** `Name--Title` too; a hyphen counts only where it separates name, firm and title. */
function splitHeaderParts(text: string): string[] {
  const parts = text.split(DASH).flatMap((part) => part.split('--'));
  if (parts.length > 1 || !text.includes(' - ')) return parts;
  const [name = '', firm = '', ...title] = text.split(/(?<!\s)\s+-\s+/);
  return title.length > 0 ? [name, firm, title.join(' - ')] : [text];
}

function parseDashedHeader(raw: string, line: number): HeaderCandidate | null {
  if (raw.length > MAX_HEADER_LENGTH || !/--|\s[-–—]/.test(raw)) return null;
  const text = toPlainLine(raw);
  const parts = splitHeaderParts(text);
  const [name = '', ...rest] = parts;
  if (
    rest.length === 0 ||
    rest.length > MAX_PARTS ||
    !(isPersonName(name) || isUnnamedSpeaker(name))
  )
    return null;
  if (rest.some((part) => !/^["'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(part) || isSentenceEnd(part)))
    return null;
  /* The call's title has dashes too. */
  if (rest.some((part) => /\d/.test(part) && (findQuarter(part) ?? findDate(part)))) return null;
  const person = parsePersonParts(parts);
  const role = findRoleInName(name) ?? findCallRole(person.title ?? null);
  let certainty: HeaderCertainty = 'weak';
  if (rest.every(isTitleCase)) certainty = role ? 'certain' : 'likely';
  return { line, text, person, certainty };
}

/** `Operator`, `Unidentified Analyst`: whoever has no name has no title. */
function parseNamelessHeader(raw: string, line: number): HeaderCandidate | null {
  if (raw === '' || raw.length > MAX_NAMELESS_LENGTH) return null;
  const text = toPlainLine(raw).replace(/\s?--$/, '');
  return isUnnamedCallSpeaker(text) && splitHeaderParts(text).length === 1
    ? { line, text, person: { name: text }, certainty: 'certain' }
    : null;
}

/** The header is too long for one line. */
function isContinuedBelow(lines: readonly string[], i: number): boolean {
  const [line, next = ''] = [lines[i], lines[i + 1]];
  if (line.length + next.length > MAX_HEADER_LENGTH || !line.includes(' - ')) return false;
  const text = toPlainLine(line);
  if (isBlank(next) || splitHeaderParts(text).length <= 2) return false;
  const isEmphasisContinued =
    line.endsWith('*') &&
    isEmphasised(next) &&
    (parseDashedHeader(next, i + 1) ?? parseNamelessHeader(next, i + 1)) === null;
  return isEmphasisContinued || TITLE_CONTINUES.test(text);
}

/**
 * Accepts certain headers; others if they repeat verbatim or their name has a certain header elsewhere. Between
 * blank lines a likely header suffices, or the bare name of anyone with a certain one. None without any dash.
 */
function findHeaders(lines: readonly string[]): Map<number, CallHeader> {
  const whole = lines.map((line, i) =>
    isContinuedBelow(lines, i) ? `${line} ${lines[i + 1]}` : line,
  );
  const dashed = whole.map(parseDashedHeader);
  if (dashed.every((header) => header === null)) return new Map();
  const candidates = dashed
    .map((header, i) => header ?? parseNamelessHeader(whole[i], i))
    .filter((header) => header !== null);
  const occurrences = new Map<string, number>();
  for (const { text } of candidates) occurrences.set(text, (occurrences.get(text) ?? 0) + 1);
  const certain = new Map<string, PersonMention>();
  for (const { person, certainty } of candidates) {
    if (certainty === 'certain') certain.set(nameKey(person.name), person);
  }
  const headers = new Map<number, CallHeader>();
  for (const { line, text, person, certainty } of candidates) {
    const isHeader =
      certainty === 'certain' ||
      certain.has(nameKey(person.name)) ||
      (occurrences.get(text) ?? 0) > 1 ||
      (certainty === 'likely' && person.name.includes(' ') && hasBlankNeighbours(lines, line));
    if (isHeader) headers.set(line, { person, lineCount: isContinuedBelow(lines, line) ? 2 : 1 });
  }
  if (certain.size > 0) {
    for (const [i, line] of lines.entries()) {
      if (line.length > MAX_HEADER_LENGTH || !line.includes(' ') || headers.has(i)) continue;
      const person = hasBlankNeighbours(lines, i) && certain.get(nameKey(toPlainLine(line)));
      if (person) headers.set(i, { person, lineCount: 1 });
    }
  }
  return new Map([...headers].sort(([a], [b]) => a - b));
}

/** Headers on consecutive lines from `from` on: a list of people. */
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
  const joined = joinBrokenHeaders(content.lines);
  const isWhole = joined === content.lines;
  const outline = isWhole
    ? outlineCall(content)
    : { text: content.text, lines: joined, headings: findHeadings(joined) };
  const { lines, headings } = outline;
  const headers = findHeaders(lines);
  if (headers.size === 0) return { lines, headings, headers, listedPeople: [] };
  const [first = lines.length] = headers.keys();
  const speakers = [...headers.values()].map(({ person }) => person);
  const parsePacked = createPackedEntryParser(speakers);
  const listed: PersonMention[] = [];
  for (const { from, to, role } of findParticipantLists(outline)) {
    const isAfterCall = from > first;
    const people = isAfterCall
      ? collectEntries(from, { lines, headers })
      : parsePacked(lines.slice(from, Math.min(to, first)));
    listed.push(...people.map((person) => ({ ...person, role })));
    if (isAfterCall) break;
  }
  /* Headers without speech name people too. */
  return { lines, headings, headers, listedPeople: [...listed, ...speakers] };
});

/** Counts headers that speech follows, so that a list of people alone is not a call. */
function score(content: Content): number {
  const { lines, headers } = parseDashedCall(content);
  const isDashed = (i: number): boolean => splitHeaderParts(toPlainLine(lines[i])).length > 1;
  const hasSpeech = (i: number): boolean => {
    const next = nextNonBlank(lines, i + 1);
    return next < lines.length && !headers.has(next);
  };
  const headerLines = [...headers.keys()];
  return headerLines.some(isDashed) ? headerLines.filter(hasSpeech).length : 0;
}

export const dashedCall: Format = {
  name: 'a call with `Name -- Title` above each turn',
  extensions: ['.txt', '.text'],
  score,
  parse(content) {
    const draft = buildCallDraft(parseDashedCall(content));
    const hasAnalyst = draft.turns.some(({ speaker: { role } }) => role === 'analyst');
    return { ...draft, kind: draft.kind ?? (hasAnalyst ? 'earnings-call' : null) };
  },
};
