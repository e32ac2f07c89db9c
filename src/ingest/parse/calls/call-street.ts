/**
 * FactSet CallStreet as text of a PDF: a name, below it title and firm, in the margin `Q` or `A`; rules of
 * dots between the turns; `Operator: text` on one line. Lists of people come first or not at all.
 */

import type { Role } from '../../../domain/transcript.ts';
import type { PersonMention } from '../format.ts';
import { isBlank } from '../lines.ts';
import { stripEmphasis } from '../markdown.ts';
import { nameKey } from '../people/names.ts';
import { isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import {
  type Call,
  type CallHeader,
  type CallOutline,
  createCallFormat,
  findParticipantLists,
} from './call.ts';
import {
  isEmphasised,
  isPageBoilerplate,
  isSentenceEnd,
  isUnnamedCallSpeaker,
  toPlainLine,
} from './call-lines.ts';
import { findHeadings, type Heading } from './headings.ts';
import {
  isNameLine,
  parseStackedEntries,
  splitTitleAndFirm,
  TITLE_CONTINUES,
} from './participant-lists.ts';
import {
  countTitleLines,
  DOT_RULE,
  type LineBelow,
  linesBelow,
  MAX_TITLE_LINES,
  normalizePdfLines,
} from './pdf-layout.ts';

const SECTION_HEADINGS = ['MANAGEMENT DISCUSSION SECTION', 'QUESTION AND ANSWER SECTION'];
const OPERATOR = /^\s*(operator)\s*:\s*(\S.*)?$/i;
/** Characters. */
const MAX_TITLE_LENGTH = 140;
const MARGIN = /(?:^|\s+)([QA])\s*$/;
const SIDE_ROLES: Readonly<Record<string, Role>> = { Q: 'analyst', A: 'management' };

interface Page {
  readonly lines: readonly string[];
  readonly headings: ReadonlyMap<number, Heading>;
}

/** The line and what the letter in its margin says; long lines are speech and have none. */
function splitMargin(line: string): { readonly text: string; readonly side: Role | null } {
  const text = toPlainLine(line);
  const letter = text.length > MAX_TITLE_LENGTH ? null : MARGIN.exec(text);
  if (!letter) return { text, side: null };
  return { text: text.slice(0, letter.index), side: SIDE_ROLES[letter[1] ?? ''] ?? null };
}

const stripMargin = ({ at, line }: LineBelow): LineBelow => ({ at, line: splitMargin(line).text });

/** Whether a turn ends above the line: there are dots, a heading or the beginning. */
function isTurnStart({ lines, headings }: Page, i: number): boolean {
  let above = i - 1;
  while (above >= 0 && lines[above] !== DOT_RULE && !headings.has(above)) {
    if (!isBlank(lines[above]) && !isPageBoilerplate(lines[above] ?? '')) return false;
    above--;
  }
  return above >= 0;
}

const isTitle = (line: string): boolean =>
  line.length <= MAX_TITLE_LENGTH &&
  /^\p{Lu}/u.test(line) &&
  !isSentenceEnd(line) &&
  (isCorporateTitle(line) || isAnalystTitle(line) || line.includes(', '));

/** How many lines are a title that nothing else says: those in emphasis, or else as far as it clearly goes on. */
function countNewTitleLines(below: readonly LineBelow[]): number {
  const texts = below.slice(0, MAX_TITLE_LINES).map(({ line }) => splitMargin(line).text);
  if (!isTitle(texts[0] ?? '')) return 0;
  const unstressed = below.findIndex(({ line }) => !isEmphasised(line));
  if (unstressed !== 0) return unstressed < 0 ? texts.length : Math.min(unstressed, texts.length);
  return texts.findIndex((text) => !TITLE_CONTINUES.test(text)) + 1 || texts.length;
}

/** The name at `i` with the title below it, `null` when there is none. */
function parseHeader(page: Page, i: number, titles: Map<string, string>): CallHeader | null {
  const { lines } = page;
  const { text: name, side: beside } = splitMargin(lines[i] ?? '');
  const isUnnamed = isUnnamedCallSpeaker(name);
  if (name.length > MAX_TITLE_LENGTH || !(isUnnamed || isNameLine(name))) return null;
  const below = linesBelow(lines, i);
  const opens = isTurnStart(page, i);
  const known = countTitleLines(below.map(stripMargin), titles.get(nameKey(name)) ?? '');
  const n = known || (opens ? countNewTitleLines(below) : 0);
  const own = below.slice(0, n).map(({ line }) => splitMargin(line));
  const next = splitMargin(below[n]?.line ?? '');
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
    person: { name, role: side, ...(n > 0 ? splitTitleAndFirm(title) : {}) },
    lineCount: (last?.at ?? i) + 1 - i,
  };
}

function findHeaders(page: Page, titles: Map<string, string>): Map<number, CallHeader> {
  const headers = new Map<number, CallHeader>();
  for (let i = 0; i < page.lines.length; i++) {
    const operator = OPERATOR.exec(stripEmphasis(page.lines[i] ?? ''));
    const header: CallHeader | null = operator
      ? { person: { name: operator[1] ?? '' }, lineCount: 1, text: operator[2] ?? '' }
      : parseHeader(page, i, titles);
    if (!header) continue;
    headers.set(i, header);
    i += header.lineCount - 1;
  }
  return headers;
}

function findCall({ text, lines: glued }: CallOutline): Call | null {
  if (!SECTION_HEADINGS.some((section) => text.includes(section))) return null;
  const lines = normalizePdfLines(glued);
  const page = { lines, headings: findHeadings(lines) };
  const lists = findParticipantLists(page);
  const entries = lists.map(({ from, to, role }) => ({
    role,
    entries: parseStackedEntries(lines.slice(from, to).filter((line) => line !== DOT_RULE)),
  }));
  const listedPeople = entries.flatMap(({ role, entries }) =>
    entries.map(({ name, rest }): PersonMention => ({ name, ...splitTitleAndFirm(rest), role })),
  );
  const titles = new Map(
    entries.flatMap(({ entries }) => entries.map(({ name, rest }) => [nameKey(name), rest])),
  );
  const headers = findHeaders(page, titles);
  for (const { from, to } of lists) {
    for (let i = from; i < to; i++) headers.delete(i);
  }
  const named = [...headers.values()].some(({ person }) => person.title ?? person.affiliation);
  return named ? { ...page, headers, listedPeople } : null;
}

export const callStreet = createCallFormat('CallStreet call', ['.pdf', '.txt'], findCall);
