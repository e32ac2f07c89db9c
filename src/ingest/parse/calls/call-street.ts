/**
 * FactSet CallStreet as PDF text: a name above title and firm, `Q` or `A` in the margin, rules of dots
 * between turns; `Operator: text` on one line.
 */

import type { Role } from '../../../domain/transcript.ts';
import { nameKey } from '../../../text/person-names.ts';
import type { PersonMention } from '../format.ts';
import { isBlank } from '../lines.ts';
import { stripEmphasis } from '../markdown.ts';
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
  SIDE_ROLES,
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
const MAX_TITLE_LENGTH = 140;
const MARGIN = /(?:^|(?<!\s)\s+)([QA])\s*$/;

interface Page {
  readonly lines: readonly string[];
  readonly headings: ReadonlyMap<number, Heading>;
}

/** Splits off the margin letter; long lines are speech and have none. */
function splitMargin(line: string): { readonly text: string; readonly side: Role | null } {
  const text = toPlainLine(line);
  const letter = text.length > MAX_TITLE_LENGTH ? null : MARGIN.exec(text);
  if (!letter) return { text, side: null };
  return { text: text.slice(0, letter.index), side: SIDE_ROLES[letter[1]] };
}

const stripMargin = ({ at, line }: LineBelow): LineBelow => ({ at, line: splitMargin(line).text });

/** A rule of dots or a heading stands above; only blank lines and boilerplate may come between. */
function isTurnStart({ lines, headings }: Page, i: number): boolean {
  let above = i - 1;
  while (above >= 0 && lines[above] !== DOT_RULE && !headings.has(above)) {
    if (!isBlank(lines[above]) && !isPageBoilerplate(lines[above])) return false;
    above--;
  }
  return above >= 0;
}

const isTitle = (line: string): boolean =>
  line.length <= MAX_TITLE_LENGTH &&
  /^\p{Lu}/u.test(line) &&
  !isSentenceEnd(line) &&
  (isCorporateTitle(line) || isAnalystTitle(line) || line.includes(', '));

/** Lines of a title not seen before: those in emphasis, else as far as it clearly continues. */
function countNewTitleLines(below: readonly LineBelow[]): number {
  const texts = below.slice(0, MAX_TITLE_LINES).map(({ line }) => splitMargin(line).text);
  if (!isTitle(texts[0] ?? '')) return 0;
  const firstPlain = below.findIndex(({ line }) => !isEmphasised(line));
  if (firstPlain !== 0) return firstPlain < 0 ? texts.length : Math.min(firstPlain, texts.length);
  return texts.findIndex((text) => !TITLE_CONTINUES.test(text)) + 1 || texts.length;
}

/** Parses the name at `i` and the title below it. */
function parseHeader(page: Page, i: number, titles: Map<string, string>): CallHeader | null {
  const { lines } = page;
  const { text: name, side: ownSide } = splitMargin(lines[i]);
  const isUnnamed = isUnnamedCallSpeaker(name);
  if (page.headings.has(i)) return null;
  if (name.length > MAX_TITLE_LENGTH || !(isUnnamed || isNameLine(name))) return null;
  const below = linesBelow(lines, i);
  const startsTurn = isTurnStart(page, i);
  const knownCount = countTitleLines(below.map(stripMargin), titles.get(nameKey(name)) ?? '');
  const titleCount = knownCount || (startsTurn ? countNewTitleLines(below) : 0);
  const titleLines = below.slice(0, titleCount).map(({ line }) => splitMargin(line));
  const next = splitMargin(below[titleCount]?.line ?? '');
  const marginSide = ownSide ?? titleLines.at(-1)?.side ?? null;
  /* The letter may have a line of its own. */
  const isLetterBelow = marginSide === null && next.text === '' && next.side !== null;
  const side = isLetterBelow ? next.side : marginSide;
  if (titleCount === 0 && !side && !(isUnnamed && startsTurn)) return null;
  const title = titleLines.map(({ text }) => text).join(' ');
  /* A page break can hide the dots above a later turn; the title then identifies its header. */
  if (titleCount > 0) titles.set(nameKey(name), title);
  const last = isLetterBelow ? below[titleCount] : below[titleCount - 1];
  return {
    person: { name, role: side, ...(titleCount > 0 ? splitTitleAndFirm(title) : {}) },
    lineCount: (last?.at ?? i) + 1 - i,
  };
}

function findHeaders(page: Page, titles: Map<string, string>): Map<number, CallHeader> {
  const headers = new Map<number, CallHeader>();
  for (let i = 0; i < page.lines.length; i++) {
    const operator = OPERATOR.exec(stripEmphasis(page.lines[i]));
    const header: CallHeader | null = operator
      ? { person: { name: operator[1] }, lineCount: 1, text: operator[2] ?? '' }
      : parseHeader(page, i, titles);
    if (!header) continue;
    headers.set(i, header);
    i += header.lineCount - 1;
  }
  return headers;
}

function findCall({ text, lines: rawLines }: CallOutline): Call | null {
  if (!SECTION_HEADINGS.some((section) => text.includes(section))) return null;
  const lines = normalizePdfLines(rawLines);
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
  const hasTitles = [...headers.values()].some(({ person }) => person.title ?? person.affiliation);
  return hasTitles ? { ...page, headers, listedPeople } : null;
}

export const callStreet = createCallFormat('CallStreet call', ['.pdf', '.txt'], findCall);
