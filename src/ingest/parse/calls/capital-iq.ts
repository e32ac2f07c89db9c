/**
 * S&P Capital IQ as PDF text: a name above a title (executives) or a firm (analysts), in the lists and
 * above each turn.
 */

import type { Role } from '../../../domain/transcript.ts';
import { nameKey } from '../../../text/person-names.ts';
import type { PersonMention } from '../format.ts';
import { hasBlankNeighbours } from '../lines.ts';
import {
  type Call,
  type CallHeader,
  type CallOutline,
  createCallFormat,
  findParticipantLists,
} from './call.ts';
import { isEmphasised, isUnnamedCallSpeaker, toPlainLine } from './call-lines.ts';
import { findHeadings } from './headings.ts';
import { type ParticipantEntry, parseStackedEntries } from './participant-lists.ts';
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

function findCall({ text, lines: rawLines }: CallOutline): Call | null {
  if (!text.includes('EXECUTIVES')) return null;
  const lines = normalizePdfLines(rawLines);
  const headings = findHeadings(lines);
  const listed = new Map<string, PersonMention & ParticipantEntry>();
  for (const { from, to, role } of findParticipantLists({ lines, headings })) {
    for (const { name, rest } of parseStackedEntries(lines.slice(from, to))) {
      listed.set(nameKey(name), { name, rest, ...toTitleOrFirm(rest, role), role });
    }
  }
  const headers = new Map<number, CallHeader>();
  let hasNames = false;
  for (const [i, line] of lines.entries()) {
    const name = toPlainLine(line);
    const person = listed.get(nameKey(name));
    const below = person ? linesBelow(lines, i) : [];
    const knownCount = countTitleLines(below, person?.rest ?? '');
    const titleCount = knownCount || (isEmphasised(line) ? countEmphasisedLines(below) : 0);
    const isNamed = person !== undefined && (titleCount > 0 || hasBlankNeighbours(lines, i));
    hasNames ||= isNamed;
    if (!isNamed && !isUnnamedCallSpeaker(name)) continue;
    const titleLines = below.slice(0, titleCount);
    const description = titleLines.map(({ line }) => toPlainLine(line)).join(' ');
    headers.set(i, {
      person: { name, ...(titleCount > 0 ? toTitleOrFirm(description, person?.role ?? null) : {}) },
      lineCount: (titleLines.at(-1)?.at ?? i) + 1 - i,
    });
  }
  return hasNames ? { lines, headings, headers, listedPeople: [...listed.values()] } : null;
}

export const capitalIq = createCallFormat('Capital IQ call', ['.pdf', '.txt'], findCall);
