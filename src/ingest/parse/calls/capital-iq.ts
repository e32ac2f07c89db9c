/**
 * S&P Capital IQ as text of a PDF: `EXECUTIVES` and `ANALYSTS`, each a name above a title or a firm; in the
 * call the same two lines above each turn.
 */

import type { Role } from '../../../domain/transcript.ts';
import type { PersonMention } from '../format.ts';
import { hasBlankNeighbours } from '../lines.ts';
import { nameKey } from '../people/names.ts';
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

/** What stands below a name: the firm of an analyst, the title of anyone else. */
const toTitleOrFirm = (
  said: string,
  role: Role | null,
): Pick<PersonMention, 'title' | 'affiliation'> =>
  role === 'analyst' ? { affiliation: said || null } : { title: said || null };

/** The lines below a name that are in emphasis, as pages have titles. */
function countEmphasisedLines(below: readonly LineBelow[]): number {
  const plain = below.findIndex(({ line }) => !isEmphasised(line));
  return plain < 0 ? below.length : plain;
}

function findCall({ text, lines: glued }: CallOutline): Call | null {
  if (!text.includes('EXECUTIVES')) return null;
  const lines = normalizePdfLines(glued);
  const headings = findHeadings(lines);
  const listed = new Map<string, PersonMention & ParticipantEntry>();
  for (const { from, to, role } of findParticipantLists({ lines, headings })) {
    for (const { name, rest } of parseStackedEntries(lines.slice(from, to))) {
      listed.set(nameKey(name), { name, rest, ...toTitleOrFirm(rest, role), role });
    }
  }
  const headers = new Map<number, CallHeader>();
  let named = false;
  for (const [i, line] of lines.entries()) {
    const name = toPlainLine(line);
    const person = listed.get(nameKey(name));
    const below = person ? linesBelow(lines, i) : [];
    const known = countTitleLines(below, person?.rest ?? '');
    const n = known || (isEmphasised(line) ? countEmphasisedLines(below) : 0);
    const isNamed = person !== undefined && (n > 0 || hasBlankNeighbours(lines, i));
    named ||= isNamed;
    if (!isNamed && !isUnnamedCallSpeaker(name)) continue;
    const own = below.slice(0, n);
    const said = own.map(({ line }) => toPlainLine(line)).join(' ');
    headers.set(i, {
      person: { name, ...(n > 0 ? toTitleOrFirm(said, person?.role ?? null) : {}) },
      lineCount: (own.at(-1)?.at ?? i) + 1 - i,
    });
  }
  return named ? { lines, headings, headers, listedPeople: [...listed.values()] } : null;
}

export const capitalIq = createCallFormat('Capital IQ call', ['.pdf', '.txt'], findCall);
