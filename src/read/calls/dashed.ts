/**
 * Earnings calls as plain text: a header line above each turn (`Name -- Title`, `Name -- Firm -- Analyst`,
 * `Operator`), heads that divide prepared remarks from questions, a roster that may follow at the end.
 */

import type { Section } from '../../transcript.ts';
import type { Content } from '../content.ts';
import type { Draft, DraftTurn, Format, Person } from '../format.ts';
import { readHead } from '../head/head.ts';
import { isUnnamedSpeaker, nameKey } from '../people/names.ts';
import { DASH, fromParts, isPersonName } from '../people/people.ts';
import { roleOfName, roleOnCall } from '../people/roles.ts';
import { prose } from '../prose.ts';

/** Characters; the longest real header seen has 110. */
const HEADER_LENGTH = 160;

const QA_HEAD =
  /^(?:questions?\s*(?:&|and)\s*answers?|q\s*&\s*a|question[- ]and[- ]answer)(?:\s+(?:session|section))?\s*:?$/i;
const PREPARED_HEAD =
  /^(?:prepared remarks|presentation|management discussion(?: section)?)\s*:?$/i;
const ROSTER_HEAD =
  /^(?:call participants|participants|company participants|conference call participants)\s*:?$/i;
const DURATION = /^duration:\s*\d+\s*(?:minutes?|mins?)\.?$/i;

/** Words that a title writes small. */
const SMALL = /^(?:of|and|the|for|in|to|at|on|de|du|des|et|&|\/|-)$/i;

const undecorated = (line: string): string =>
  line
    .replace(/\*+/g, '')
    .replace(/^#+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Ends like a sentence; `Acme Inc.` does not. */
const isSentenceEnd = (text: string): boolean =>
  /[.?!:,;]$/.test(text) && !/ (?:inc|corp|co|ltd|jr|sr|bros|[a-z]\.[a-z])\.$/i.test(text);

const isTitleCase = (text: string): boolean =>
  text.split(' ').every((word) => SMALL.test(word) || !/^["'(]?\p{Ll}/u.test(word));

/**
 * How much a line alone proves. `certain`: it states a title or a role. `likely`: nothing but the title is
 * missing. `weak`: it could also be words with a dash between them.
 */
type Evidence = 'certain' | 'likely' | 'weak';

interface Header {
  readonly line: number;
  /** Without emphasis: the same for all headers that say the same. */
  readonly text: string;
  readonly person: Person;
  readonly evidence: Evidence;
}

/** The line as a header, `null` when it cannot be one. */
function parseHeader(raw: string, line: number): Header | null {
  if (raw.length > HEADER_LENGTH || raw.trim() === '') return null;
  const text = undecorated(raw);
  const parts = text.split(DASH);
  const [name = '', ...rest] = parts;
  if (rest.length === 0) return parseBareHeader(text, line);
  if (rest.length > 3 || !(isPersonName(name) || isUnnamedSpeaker(name))) return null;
  if (rest.some((part) => !/^["'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(part) || isSentenceEnd(part)))
    return null;
  const person = fromParts(parts);
  const title = person.title ?? null;
  const role = roleOfName(name) ?? roleOnCall(title);
  let evidence: Evidence = 'weak';
  if (rest.every(isTitleCase)) evidence = role ? 'certain' : 'likely';
  return { line, text, person: { ...person, role }, evidence };
}

/** `Operator`, `Unidentified Analyst`, `Unknown Speaker`: those who have no name have no title either. */
function parseBareHeader(text: string, line: number): Header | null {
  if (!isUnnamedSpeaker(text)) return null;
  const role = roleOfName(text);
  if (!role && !/^un(?:identified|known|named) /i.test(text)) return null;
  return { line, text, person: { name: text, role }, evidence: 'certain' };
}

interface Layout {
  readonly lines: readonly string[];
  /** Line number → who begins to speak there. */
  readonly headers: ReadonlyMap<number, Person>;
}

/**
 * Finds the header lines. What is not certain counts when it comes back word for word or its name has a
 * certain header elsewhere, and what is likely also when it stands alone between blank lines. So does the
 * bare name of someone with a certain header.
 */
function layOut({ lines }: Content): Layout {
  const possible = lines.map((line, i) => parseHeader(line, i)).filter((header) => header !== null);
  const times = new Map<string, number>();
  for (const header of possible) times.set(header.text, (times.get(header.text) ?? 0) + 1);
  const known = new Map<string, Person>();
  for (const { person, evidence } of possible) {
    if (evidence === 'certain') known.set(nameKey(person.name), person);
  }
  const headers = new Map<number, Person>();
  for (const { line, text, person, evidence } of possible) {
    const counts =
      evidence === 'certain' ||
      known.has(nameKey(person.name)) ||
      (times.get(text) ?? 0) > 1 ||
      (evidence === 'likely' && person.name.includes(' ') && isAlone(lines, line));
    if (counts) headers.set(line, person);
  }
  if (known.size > 0) {
    for (const [i, line] of lines.entries()) {
      if (line.length > HEADER_LENGTH || !line.includes(' ') || headers.has(i)) continue;
      const person = known.get(nameKey(undecorated(line)));
      if (person && isAlone(lines, i)) headers.set(i, person);
    }
  }
  return { lines, headers: new Map([...headers].sort(([a], [b]) => a - b)) };
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

const isAlone = (lines: readonly string[], i: number): boolean =>
  isBlank(lines[i - 1]) && isBlank(lines[i + 1]);

/** Cuts the lines at headers and heads. */
function cutTurns({ lines, headers }: Layout): { turns: DraftTurn[]; roster: Person[] } {
  const plainLines = lines.map((line) => (line.length > HEADER_LENGTH ? '' : undecorated(line)));
  const hasQa = plainLines.some((line) => QA_HEAD.test(line));
  const turns: DraftTurn[] = [];
  const roster: Person[] = [];
  let section: Section | null = hasQa ? 'prepared' : null;
  let speaker: Person | null = null;
  let from = 0;
  const close = (to: number): void => {
    const text = speaker ? prose(lines.slice(from, to)) : '';
    if (speaker && text !== '') turns.push({ speaker, section, start: null, end: null, text });
    else if (speaker) roster.push(speaker);
    speaker = null;
  };
  for (const [i, plain] of plainLines.entries()) {
    const person = headers.get(i);
    if (person) {
      close(i);
      speaker = person;
      from = i + 1;
    } else if (QA_HEAD.test(plain) || PREPARED_HEAD.test(plain)) {
      close(i);
      if (QA_HEAD.test(plain)) section = 'qa';
    } else if (DURATION.test(plain)) close(i);
    else if (ROSTER_HEAD.test(plain)) {
      close(i);
      // After the turns the roster and whatever follows it end the file.
      if (turns.length > 0) return { turns, roster: [...roster, ...peopleFrom(headers, i)] };
    }
  }
  close(lines.length);
  return { turns, roster };
}

const peopleFrom = (headers: ReadonlyMap<number, Person>, line: number): Person[] =>
  [...headers].filter(([i]) => i > line).map(([, person]) => person);

function parse(content: Content): Draft {
  const layout = layOut(content);
  const [first = layout.lines.length] = layout.headers.keys();
  const head = readHead(layout.lines.slice(0, first), (line) => PREPARED_HEAD.test(line));
  const { turns, roster } = cutTurns(layout);
  const people = [...head.people, ...roster];
  const isCall = turns.some(({ speaker: { role } }) => role === 'analyst' || role === 'operator');
  const kind = head.kind ?? (isCall ? 'earnings-call' : null);
  return { title: head.title, date: head.date, kind, people, turns };
}

/** Counts a header only where speech follows, so that a list of people is not taken for a call. */
function marks(content: Content): number {
  const { lines, headers } = layOut(content);
  const dashed = [...headers.keys()].some((i) => DASH.test(lines[i] ?? ''));
  if (!dashed) return 0;
  let count = 0;
  for (const i of headers.keys()) {
    let next = i + 1;
    while (next < lines.length && isBlank(lines[next])) next++;
    if (next < lines.length && !headers.has(next)) count++;
  }
  return count;
}

export const earningsCall: Format = {
  name: 'earnings call (`Name -- Title` above each turn)',
  extensions: ['.txt', '.text'],
  marks,
  parse,
};
