/**
 * A header line above each turn whose parts dashes divide: `Name -- Title`, `Name -- Firm -- Analyst`
 * (Motley Fool until about 2024) or `Name - Firm - Title` (LSEG StreetEvents as PDF). Lists of people
 * stand before the call, or after it.
 */

import { isAlone, isBlank, nextLine } from '../blank.ts';
import { type Content, oncePer } from '../content.ts';
import type { Format, Person } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { findQuarter } from '../head/quarter.ts';
import { isUnnamedSpeaker, nameKey } from '../people/names.ts';
import { DASH, fromParts, isPersonName, isTitleCase } from '../people/people.ts';
import { roleOfName, roleOnCall } from '../people/roles.ts';
import { type Call, draftOfCall, type Header, listsIn, outlineOf } from './call.ts';
import { isEmphasised, isNameless, isSentenceEnd, plain } from './lines.ts';
import { GOES_ON, packedReader } from './lists.ts';

/** Characters; the longest real header seen has 110. */
const HEADER_LENGTH = 160;
/** The same for those who have no name: `Unidentified Company Representative`, with emphasis. */
const BARE_LENGTH = 48;
/** Parts after the name; more are a table. */
const MOST_PARTS = 3;

/**
 * How much a line alone proves. `certain`: it states a title or a role. `likely`: nothing but the title is
 * missing. `weak`: it could also be words with a dash between them.
 */
type Evidence = 'certain' | 'likely' | 'weak';

interface Possible {
  readonly line: number;
  /** Without emphasis: the same for all headers that say the same. */
  readonly text: string;
  readonly person: Person;
  readonly evidence: Evidence;
}

/** Name, firm and title; a lone hyphen divides only where it divides all three. */
function partsOf(text: string): string[] {
  const parts = text.split(DASH);
  if (parts.length > 1 || !text.includes(' - ')) return parts;
  const [name = '', firm = '', ...title] = text.split(/\s+-\s+/);
  return title.length > 0 ? [name, firm, title.join(' - ')] : [text];
}

/** The line as a header, `null` when it cannot be one. */
function parseHeader(raw: string, line: number): Possible | null {
  if (raw.length > HEADER_LENGTH || !(raw.length <= BARE_LENGTH || /[-–—]/.test(raw))) return null;
  const text = plain(raw);
  const parts = partsOf(text);
  const [name = '', ...rest] = parts;
  if (rest.length === 0) return parseBareHeader(text, line);
  if (rest.length > MOST_PARTS || !(isPersonName(name) || isUnnamedSpeaker(name))) return null;
  if (rest.some((part) => !/^["'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(part) || isSentenceEnd(part)))
    return null;
  // The title of the call has such dashes too.
  if (rest.some((part) => /\d/.test(part) && (findQuarter(part) ?? findDate(part)))) return null;
  const person = fromParts(parts);
  const role = roleOfName(name) ?? roleOnCall(person.title ?? null);
  let evidence: Evidence = 'weak';
  if (rest.every(isTitleCase)) evidence = role ? 'certain' : 'likely';
  return { line, text, person, evidence };
}

/** `Operator`, `Unidentified Analyst`, `Unknown Speaker`: those who have no name have no title either. */
function parseBareHeader(text: string, line: number): Possible | null {
  return isNameless(text) ? { line, text, person: { name: text }, evidence: 'certain' } : null;
}

/** Whether the next line is the rest of a header that is too long for one. */
function goesOn(lines: readonly string[], i: number): boolean {
  const [line = '', next = ''] = lines.slice(i, i + 2);
  if (line.length + next.length > HEADER_LENGTH || !line.includes(' - ')) return false;
  const text = plain(line);
  if (isBlank(next) || partsOf(text).length <= 2) return false;
  const stressed = line.endsWith('*') && isEmphasised(next) && parseHeader(next, i + 1) === null;
  return stressed || GOES_ON.test(text);
}

/**
 * Finds the header lines. What is not certain counts when it comes back word for word or its name has a
 * certain header elsewhere, and what is likely also when it stands alone between blank lines. So does the
 * bare name of someone with a certain header.
 */
function findHeaders(lines: readonly string[]): Map<number, Header> {
  const possible = lines
    .map((line, i) => parseHeader(goesOn(lines, i) ? `${line} ${lines[i + 1]}` : line, i))
    .filter((header) => header !== null);
  const times = new Map<string, number>();
  for (const { text } of possible) times.set(text, (times.get(text) ?? 0) + 1);
  const known = new Map<string, Person>();
  for (const { person, evidence } of possible) {
    if (evidence === 'certain') known.set(nameKey(person.name), person);
  }
  const headers = new Map<number, Header>();
  for (const { line, text, person, evidence } of possible) {
    const counts =
      evidence === 'certain' ||
      known.has(nameKey(person.name)) ||
      (times.get(text) ?? 0) > 1 ||
      (evidence === 'likely' && person.name.includes(' ') && isAlone(lines, line));
    if (counts) headers.set(line, { person, length: goesOn(lines, line) ? 2 : 1 });
  }
  if (known.size > 0) {
    for (const [i, line] of lines.entries()) {
      if (line.length > HEADER_LENGTH || !line.includes(' ') || headers.has(i)) continue;
      const person = isAlone(lines, i) && known.get(nameKey(plain(line)));
      if (person) headers.set(i, { person, length: 1 });
    }
  }
  return new Map([...headers].sort(([a], [b]) => a - b));
}

/** Whom headers name on successive lines from `from` on, as a list of people has them. */
function entriesAt(from: number, { lines, headers }: Pick<Call, 'lines' | 'headers'>): Person[] {
  const people: Person[] = [];
  let i = nextLine(lines, from);
  for (let header = headers.get(i); header; header = headers.get(i)) {
    people.push(header.person);
    i = nextLine(lines, i + 1);
  }
  return people;
}

const callIn = oncePer((content): Call => {
  const outline = outlineOf(content);
  const { lines, headings } = outline;
  const headers = findHeaders(lines);
  const [first = lines.length] = headers.keys();
  const speakers = [...headers.values()].map(({ person }) => person);
  const packed = packedReader(speakers);
  const listed: Person[] = [];
  for (const { from, to, role } of listsIn(outline)) {
    const isLast = from > first;
    const people = isLast
      ? entriesAt(from, { lines, headers })
      : packed(lines.slice(from, Math.min(to, first)));
    listed.push(...people.map((person) => ({ ...person, role })));
    if (isLast) break;
  }
  // Headers without speech are a list too.
  return { lines, headings, headers, listed: [...listed, ...speakers] };
});

/** Counts a header only where speech follows, so that a list of people is not taken for a call. */
function marks(content: Content): number {
  const { lines, headers } = callIn(content);
  const isDashed = (i: number): boolean => partsOf(plain(lines[i] ?? '')).length > 1;
  const speaks = (i: number): boolean => {
    const next = nextLine(lines, i + 1);
    return next < lines.length && !headers.has(next);
  };
  const at = [...headers.keys()];
  return at.some(isDashed) ? at.filter(speaks).length : 0;
}

export const dashed: Format = {
  name: 'a call with `Name -- Title` above each turn',
  extensions: ['.txt', '.text'],
  marks,
  parse(content) {
    const draft = draftOfCall(callIn(content));
    const isCall = draft.turns.some(({ speaker: { role } }) => role === 'analyst');
    return { ...draft, kind: draft.kind ?? (isCall ? 'earnings-call' : null) };
  },
};
