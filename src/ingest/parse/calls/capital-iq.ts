/**
 * S&P Capital IQ as PDF text: a name above a title (executives) or a firm (analysts), in the lists and
 * above each turn.
 */

import type { Role } from '../../../domain/transcript.ts';
import { nameKey } from '../../../text/person-names.ts';
import type { PersonMention } from '../format.ts';
import { hasBlankNeighbours } from '../lines.ts';
import { isTitleCase } from '../people/people.ts';
import { isCorporateTitle } from '../people/roles.ts';
import {
  type Call,
  type CallHeader,
  type CallOutline,
  createCallFormat,
  findParticipantLists,
  type ParticipantList,
} from './call.ts';
import { isEmphasised, isSentenceEnd, isUnnamedCallSpeaker, toPlainLine } from './call-lines.ts';
import { findHeadings } from './headings.ts';
import { isNameLine, type ParticipantEntry, parseStackedEntries } from './participant-lists.ts';
import { countTitleLines, type LineBelow, linesBelow, normalizePdfLines } from './pdf-layout.ts';

/** The text below a name: an analyst's firm, anyone else's title. */
const toTitleOrFirm = (
  text: string,
  role: Role | null,
): Pick<PersonMention, 'title' | 'affiliation'> =>
  role === 'analyst' ? { affiliation: text || null } : { title: text || null };

/** Pages set titles in emphasis. */
function countEmphasisedLines(below: readonly LineBelow[]): number {
  const plain = below.findIndex(({ line }) => !isEmphasised(line));
  return plain < 0 ? below.length : plain;
}

/** A list that a page broke may hold people of the other one. */
const ANALYST_FIRM = /\bresearch division\b|\bsecurities\b|\bcapital markets\b/i;
const isAnalystFirm = (text: string): boolean => ANALYST_FIRM.test(text) && !isCorporateTitle(text);

interface Listed extends ParticipantEntry {
  readonly role: Role | null;
}

function collectListed(lines: readonly string[], lists: readonly ParticipantList[]): Listed[] {
  return lists.flatMap(({ from, to, role }) =>
    parseStackedEntries(lines.slice(from, to)).map(({ name, rest }) => ({
      name,
      rest,
      role: role === 'management' && isAnalystFirm(rest) ? 'analyst' : role,
    })),
  );
}

/** Characters of the longest title that proves a name on no list. */
const MAX_TITLE_LENGTH = 100;

/** A name on no list: the role that the line below it states, `undefined` where that is neither title nor firm. */
function findUnlistedRole(line: string, next: string): Role | null | undefined {
  if (Math.max(line.length, next.length) > MAX_TITLE_LENGTH) return undefined;
  const title = toPlainLine(next);
  if (!isNameLine(toPlainLine(line)) || isSentenceEnd(title) || !isTitleCase(title))
    return undefined;
  if (isAnalystFirm(title)) return 'analyst';
  if (isCorporateTitle(title)) return 'management';
  return isEmphasised(line) && isEmphasised(next) ? null : undefined;
}

/** Takes a name for a header if its title stands below it, or if it is listed and stands alone. */
function parseHeader(
  lines: readonly string[],
  i: number,
  listed: ReadonlyMap<string, Listed>,
  inSpeech: boolean,
): CallHeader | null {
  const name = toPlainLine(lines[i]);
  const entry = listed.get(nameKey(name));
  const below = entry || inSpeech ? linesBelow(lines, i) : [];
  const [next] = below;
  const role = entry || !next ? entry?.role : findUnlistedRole(lines[i], next.line);
  const unnamed = isUnnamedCallSpeaker(name) ? { person: { name }, lineCount: 1 } : null;
  if (role === undefined || !next) return unnamed;
  const knownCount = countTitleLines(below, entry?.rest ?? '');
  const emphasised = isEmphasised(lines[i]) ? countEmphasisedLines(below) : 0;
  const titleCount = knownCount || emphasised || (entry ? 0 : 1);
  if (titleCount === 0 && !hasBlankNeighbours(lines, i)) return unnamed;
  const titleLines = below.slice(0, titleCount);
  const description = titleLines.map(({ line }) => toPlainLine(line)).join(' ');
  return {
    person: { name, role, ...(titleCount > 0 ? toTitleOrFirm(description, role) : {}) },
    lineCount: (titleLines.at(-1)?.at ?? i) + 1 - i,
  };
}

function findCall({ text, lines: rawLines }: CallOutline): Call | null {
  if (!text.includes('EXECUTIVES')) return null;
  const lines = normalizePdfLines(rawLines);
  const headings = findHeadings(lines);
  const lists = findParticipantLists({ lines, headings });
  const entries = collectListed(lines, lists);
  const listed = new Map(entries.map((entry) => [nameKey(entry.name), entry]));
  /* A table of contents has the headings too. */
  const opening = lists.at(-1)?.to ?? lines.length;
  const headers = new Map<number, CallHeader>();
  for (const i of lines.keys()) {
    const header = parseHeader(lines, i, listed, i > opening);
    if (header) headers.set(i, header);
  }
  if ([...headers.values()].every(({ person }) => isUnnamedCallSpeaker(person.name))) return null;
  const listedPeople = [...listed.values()].map(({ name, rest, role }) => {
    return { name, ...toTitleOrFirm(rest, role), role };
  });
  return { lines, headings, headers, listedPeople };
}

export const capitalIq = createCallFormat('Capital IQ call', ['.pdf', '.txt'], findCall);
