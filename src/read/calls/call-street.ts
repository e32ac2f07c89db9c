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

const withoutMargin = (line: string): string => line.replace(MARGIN, '').trim();
const sideOf = (line: string | undefined): Role | null =>
  SIDES[MARGIN.exec(line ?? '')?.[1] ?? ''] ?? null;

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

/** How many lines below a name are a title that nothing else says; 0 where they are none. */
function linesOfNewTitle(lines: readonly string[], from: number): number {
  if (!isTitle(withoutMargin(lines[from] ?? ''))) return 0;
  let n = 1;
  while (n < TITLE_LINES && GOES_ON.test(withoutMargin(lines[from + n - 1] ?? ''))) n++;
  return n;
}

/** The name at `i` with the title below it, `null` when there is none. */
function parseHeader(page: Page, i: number, titles: ReadonlyMap<string, string>): Header | null {
  const { lines } = page;
  const line = lines[i] ?? '';
  const name = withoutMargin(line);
  const isUnnamed = isUnnamedSpeaker(name);
  if (line.length > TITLE_LENGTH || !(isUnnamed || isNameLine(name))) return null;
  const known = titles.get(nameKey(name)) ?? '';
  const bare = lines.slice(i + 1, i + 1 + TITLE_LINES + 1).map(withoutMargin);
  let below = linesOfTitle(bare, 0, known);
  if (below === 0 && isOpening(page, i)) below = linesOfNewTitle(lines, i + 1);
  let length = 1 + below;
  let side = sideOf(line) ?? sideOf(lines[i + below]);
  if (side === null && withoutMargin(lines[i + length] ?? ' ') === '') {
    side = sideOf(lines[i + length]);
    if (side) length++;
  }
  if (below === 0 && !side && !(isUnnamed && isOpening(page, i))) return null;
  const rest = bare.slice(0, below).join(' ');
  return { person: { name, role: side, ...(rest ? titleAndFirm(rest) : {}) }, length };
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
