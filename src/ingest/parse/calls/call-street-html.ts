/** FactSet CallStreet as HTML: `Name, Title` above each turn, in Q&A with a side: `Name, Analyst - Question`. */

import type { Role } from '../../../domain/transcript.ts';
import type { PersonMention } from '../format.ts';
import { hasBlankNeighbours } from '../lines.ts';
import { findCallRole, isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import {
  type Call,
  type CallHeader,
  type CallOutline,
  createCallFormat,
  findParticipantLists,
} from './call.ts';
import { isSentenceEnd, isUnnamedCallSpeaker, toPlainLine } from './call-lines.ts';
import { splitNameAndRest } from './participant-lists.ts';

const MAX_HEADER_LENGTH = 200;
const SIDE = / - (Question|Answer)$/;
/** Of the signature; looking for each is faster than the pattern. */
const MARKS = ['Question', 'Answer', 'RANSCRIPT'];
const SIGNATURE = / - (?:Question|Answer)\b|\b(?:CORRECTED|RAW) TRANSCRIPT:/;
const SIDE_ROLES: Readonly<Record<string, Role>> = { Question: 'analyst', Answer: 'management' };

const stripBullet = (line: string): string => toPlainLine(line).replace(/^- /, '');

function parsePerson(text: string, role: Role | null): PersonMention | null {
  const { name = '', rest = '' } = splitNameAndRest(text) ?? {};
  if (!name.includes(' ') || isCorporateTitle(name) || isAnalystTitle(name)) return null;
  return { name, title: rest || null, role };
}

function splitSide(line: string): { readonly text: string; readonly side: Role | null } {
  const text = toPlainLine(line);
  const side = SIDE.exec(text);
  return side
    ? { text: text.slice(0, side.index), side: SIDE_ROLES[side[1]] }
    : { text, side: null };
}

function findCall(outline: CallOutline): Call | null {
  const { text, lines } = outline;
  if (!MARKS.some((mark) => text.includes(mark)) || !SIGNATURE.test(text)) return null;
  const listed = new Map<string, PersonMention>();
  const listedLines = new Set<number>();
  for (const { from, to, role } of findParticipantLists(outline)) {
    for (let i = from; i < to; i++) {
      const text = stripBullet(lines[i]);
      const person = parsePerson(text, role);
      if (!person) continue;
      listed.set(text, person);
      listedLines.add(i);
    }
  }
  const headers = new Map<number, CallHeader>();
  let hasNames = false;
  for (const [i, line] of lines.entries()) {
    if (line.length > MAX_HEADER_LENGTH || listedLines.has(i)) continue;
    const { text, side } = splitSide(line);
    const person = listed.get(text) ?? parsePerson(text, side);
    const hasTitle = person && findCallRole(person.title ?? null) && !isSentenceEnd(text);
    if (person && (side || listed.has(text) || (hasTitle && hasBlankNeighbours(lines, i)))) {
      headers.set(i, { person, lineCount: 1, ...(side ? { section: 'qa' } : {}) });
      hasNames = true;
    } else if (isUnnamedCallSpeaker(text)) headers.set(i, { person: { name: text }, lineCount: 1 });
  }
  return hasNames ? { ...outline, headers, listedPeople: [...listed.values()] } : null;
}

export const callStreetHtml = createCallFormat(
  'CallStreet call (HTML export)',
  ['.html', '.htm'],
  findCall,
);
