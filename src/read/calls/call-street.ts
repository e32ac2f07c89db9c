/**
 * FactSet CallStreet as text of a PDF: a name, below it title and firm, in the margin `Q` or `A`; rules of
 * dots between the turns; `Operator: text` on one line. Lists of people come first or not at all.
 */

import type { Role } from '../../transcript.ts';
import { isBlank } from '../blank.ts';
import type { Person } from '../format.ts';
import { unmarked } from '../markdown.ts';
import { nameKey } from '../people/names.ts';
import { isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import { type Call, callFormat, type Header, listsIn, type Outline } from './call.ts';
import { type Heading, headingsOf } from './headings.ts';
import { isEmphasised, isFurniture, isNameless, isSentenceEnd, plain } from './lines.ts';
import { GOES_ON, isNameLine, stackedEntries, titleAndFirm } from './lists.ts';
import { type Below, DOTS, linesBelow, linesOfTitle, TITLE_LINES, unglued } from './printed.ts';

const SECTIONS = ['MANAGEMENT DISCUSSION SECTION', 'QUESTION AND ANSWER SECTION'];
const OPERATOR = /^\s*(operator)\s*:\s*(\S.*)?$/i;
/** Characters. */
const TITLE_LENGTH = 140;
const MARGIN = /(?:^|\s+)([QA])\s*$/;
const SIDES: Readonly<Record<string, Role>> = { Q: 'analyst', A: 'management' };

interface Page {
  readonly lines: readonly string[];
  readonly headings: ReadonlyMap<number, Heading>;
}

/** The line and what the letter in its margin says; long lines are speech and have none. */
function apart(line: string): { readonly text: string; readonly side: Role | null } {
  const text = plain(line);
  const letter = text.length > TITLE_LENGTH ? null : MARGIN.exec(text);
  if (!letter) return { text, side: null };
  return { text: text.slice(0, letter.index), side: SIDES[letter[1] ?? ''] ?? null };
}

const withoutMargin = ({ at, line }: Below): Below => ({ at, line: apart(line).text });

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

/** How many lines are a title that nothing else says: those in emphasis, or else as far as it clearly goes on. */
function linesOfNewTitle(below: readonly Below[]): number {
  const texts = below.slice(0, TITLE_LINES).map(({ line }) => apart(line).text);
  if (!isTitle(texts[0] ?? '')) return 0;
  const unstressed = below.findIndex(({ line }) => !isEmphasised(line));
  if (unstressed !== 0) return unstressed < 0 ? texts.length : Math.min(unstressed, texts.length);
  return texts.findIndex((text) => !GOES_ON.test(text)) + 1 || texts.length;
}

/** The name at `i` with the title below it, `null` when there is none. */
function parseHeader(page: Page, i: number, titles: Map<string, string>): Header | null {
  const { lines } = page;
  const { text: name, side: beside } = apart(lines[i] ?? '');
  const isUnnamed = isNameless(name);
  if (name.length > TITLE_LENGTH || !(isUnnamed || isNameLine(name))) return null;
  const below = linesBelow(lines, i);
  const opens = isOpening(page, i);
  const known = linesOfTitle(below.map(withoutMargin), titles.get(nameKey(name)) ?? '');
  const n = known || (opens ? linesOfNewTitle(below) : 0);
  const own = below.slice(0, n).map(({ line }) => apart(line));
  const next = apart(below[n]?.line ?? '');
  const inMargin = beside ?? own.at(-1)?.side ?? null;
  // Or the letter has a line of its own.
  const isNext = inMargin === null && next.text === '' && next.side !== null;
  const side = isNext ? next.side : inMargin;
  if (n === 0 && !side && !(isUnnamed && opens)) return null;
  const title = own.map(({ text }) => text).join(' ');
  // Where a page cuts a turn from the dots above it, the title tells it.
  if (n > 0) titles.set(nameKey(name), title);
  const last = isNext ? below[n] : below[n - 1];
  return {
    person: { name, role: side, ...(n > 0 ? titleAndFirm(title) : {}) },
    length: (last?.at ?? i) + 1 - i,
  };
}

function findHeaders(page: Page, titles: Map<string, string>): Map<number, Header> {
  const headers = new Map<number, Header>();
  for (let i = 0; i < page.lines.length; i++) {
    const operator = OPERATOR.exec(unmarked(page.lines[i] ?? ''));
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
