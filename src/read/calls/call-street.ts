/**
 * FactSet CallStreet as text of a PDF: a name, below it title and firm, in the margin `Q` or `A`; rules of
 * dots between the turns; `Operator: text` on one line. Lists of people come first or not at all.
 */

import type { Role } from '../../transcript.ts';
import type { Person } from '../format.ts';
import { isUnnamedSpeaker, nameKey } from '../people/names.ts';
import { isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import { type Call, callFormat, type Header, listsIn, type Outline } from './call.ts';
import { type Heading, headingsOf } from './headings.ts';
import { isBlank, isFurniture, isSentenceEnd } from './lines.ts';
import { isNameLine, stackedEntries, titleAndFirm } from './lists.ts';
import { DOTS, linesOfTitle, unglued } from './printed.ts';

const SECTIONS = ['MANAGEMENT DISCUSSION SECTION', 'QUESTION AND ANSWER SECTION'];
const OPERATOR = /^\s*(operator)\s*:\s*(\S.*)?$/i;
/** Characters. */
const TITLE_LENGTH = 140;
const TITLE_LINES = 3;
/** A title that goes on on the next line. */
const GOES_ON = /(?:[,&/-]|\b(?:and|of|for|the))$/i;

const MARGIN = /(?:^|\s+)([QA])\s*$/;
const SIDES: Readonly<Record<string, Role>> = { Q: 'analyst', A: 'management' };

interface Page {
  readonly lines: readonly string[];
  readonly headings: ReadonlyMap<number, Heading>;
}

interface Line {
  readonly text: string;
  /** What the letter in its margin says. */
  readonly side: Role | null;
}

/** The line and the letter beside it; long lines are speech and have none. */
function apart(line: string): Line {
  const letter = line.length > TITLE_LENGTH ? null : MARGIN.exec(line);
  if (!letter) return { text: line.trim(), side: null };
  return { text: line.slice(0, letter.index).trim(), side: SIDES[letter[1] ?? ''] ?? null };
}

/** Whether a turn ends above the line: there are dots, a heading or the beginning. */
function isOpening({ lines, headings }: Page, i: number): boolean {
  let above = i - 1;
  while (above >= 0 && lines[above] !== DOTS && !headings.has(above)) {
    if (!isBlank(lines[above]) && !isFurniture(lines[above] ?? '')) return false;
    above--;
  }
  return above >= 0;
}

const isTitle = (line: string): boolean =>
  line.length <= TITLE_LENGTH &&
  /^\p{Lu}/u.test(line) &&
  !isSentenceEnd(line) &&
  (isCorporateTitle(line) || isAnalystTitle(line) || line.includes(', '));

/** How many lines are a title that nothing else says; 0 where they are none. */
function linesOfNewTitle(lines: readonly string[]): number {
  if (!isTitle(lines[0] ?? '')) return 0;
  let n = 1;
  while (n < TITLE_LINES && GOES_ON.test(lines[n - 1] ?? '')) n++;
  return n;
}

/** The name at `i` with the title below it, `null` when there is none. */
function parseHeader(page: Page, i: number, titles: Map<string, string>): Header | null {
  const [first, ...below] = page.lines.slice(i, i + TITLE_LINES + 2).map(apart);
  const { text: name, side: beside } = first ?? { text: '', side: null };
  const isUnnamed = isUnnamedSpeaker(name);
  if (name.length > TITLE_LENGTH || !(isUnnamed || isNameLine(name))) return null;
  const texts = below.map(({ text }) => text);
  const known = linesOfTitle(texts, 0, titles.get(nameKey(name)) ?? '');
  const opens = isOpening(page, i);
  const n = known || (opens ? linesOfNewTitle(texts) : 0);
  const last = below[n - 1]?.side ?? null;
  // Or the letter is a line of its own.
  const next = texts[n] === '' ? (below[n]?.side ?? null) : null;
  const side = beside ?? last ?? next;
  if (n === 0 && !side && !(isUnnamed && opens)) return null;
  const title = texts.slice(0, n).join(' ');
  // Where a page cuts a turn from the dots above it, the title tells it.
  if (n > 0) titles.set(nameKey(name), title);
  const length = 1 + n + (beside || last || !next ? 0 : 1);
  return { person: { name, role: side, ...(n > 0 ? titleAndFirm(title) : {}) }, length };
}

function findHeaders(page: Page, titles: Map<string, string>): Map<number, Header> {
  const headers = new Map<number, Header>();
  for (let i = 0; i < page.lines.length; i++) {
    const operator = OPERATOR.exec(page.lines[i] ?? '');
    const header: Header | null = operator
      ? { person: { name: operator[1] ?? '' }, length: 1, text: operator[2] ?? '' }
      : parseHeader(page, i, titles);
    if (!header) continue;
    headers.set(i, header);
    i += header.length - 1;
  }
  return headers;
}

function find({ text, lines: glued }: Outline): Call | null {
  if (!SECTIONS.some((section) => text.includes(section))) return null;
  const lines = unglued(glued);
  const page = { lines, headings: headingsOf(lines) };
  const lists = listsIn(page);
  const entries = lists.map(({ from, to, role }) => ({
    role,
    entries: stackedEntries(lines.slice(from, to).filter((line) => line !== DOTS)),
  }));
  const listed = entries.flatMap(({ role, entries }) =>
    entries.map(({ name, rest }): Person => ({ name, ...titleAndFirm(rest), role })),
  );
  const titles = new Map(
    entries.flatMap(({ entries }) => entries.map(({ name, rest }) => [nameKey(name), rest])),
  );
  const headers = findHeaders(page, titles);
  for (const { from, to } of lists) {
    for (let i = from; i < to; i++) headers.delete(i);
  }
  const named = [...headers.values()].some(({ person }) => person.title ?? person.affiliation);
  return named ? { ...page, headers, listed } : null;
}

export const callStreet = callFormat('CallStreet call', ['.pdf', '.txt'], find);
