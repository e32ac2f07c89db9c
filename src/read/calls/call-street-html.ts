/**
 * FactSet CallStreet as an HTML export: `Name, Title` on a line above each turn, among the questions with
 * its side: `Name, Analyst - Question`, `Name, President - Answer`.
 */

import type { Role } from '../../transcript.ts';
import { isAlone } from '../blank.ts';
import type { Person } from '../format.ts';
import { isAnalystTitle, isCorporateTitle, roleOnCall } from '../people/roles.ts';
import { type Call, callFormat, type Header, listsIn, type Outline } from './call.ts';
import { isNameless, isSentenceEnd, plain } from './lines.ts';
import { nameAndRest } from './lists.ts';

/** Characters. */
const HEADER_LENGTH = 200;
const SIDE = / - (Question|Answer)$/;
const SIDES: Readonly<Record<string, Role>> = { Question: 'analyst', Answer: 'management' };

const unlisted = (line: string): string => plain(line).replace(/^- /, '');

function parsePerson(text: string, role: Role | null): Person | null {
  const { name = '', rest = '' } = nameAndRest(text) ?? {};
  if (!name.includes(' ') || isCorporateTitle(name) || isAnalystTitle(name)) return null;
  return { name, title: rest || null, role };
}

/** The line without its side, and the side. */
function withoutSide(line: string): { readonly text: string; readonly side: Role | null } {
  const text = plain(line);
  const side = SIDE.exec(text);
  return side
    ? { text: text.slice(0, side.index), side: SIDES[side[1] ?? ''] ?? null }
    : { text, side: null };
}

function find(outline: Outline): Call | null {
  const { text, lines } = outline;
  if (!/ - (?:Question|Answer)\b/.test(text) && !/\b(?:CORRECTED|RAW) TRANSCRIPT:/.test(text)) {
    return null;
  }
  const listed = new Map<string, Person>();
  const isListed = new Set<number>();
  for (const { from, to, role } of listsIn(outline)) {
    for (let i = from; i < to; i++) {
      const person = parsePerson(unlisted(lines[i] ?? ''), role);
      if (!person) continue;
      listed.set(unlisted(lines[i] ?? ''), person);
      isListed.add(i);
    }
  }
  const headers = new Map<number, Header>();
  let named = false;
  for (const [i, line] of lines.entries()) {
    if (line.length > HEADER_LENGTH || isListed.has(i)) continue;
    const { text, side } = withoutSide(line);
    const person = listed.get(text) ?? parsePerson(text, side);
    const states = person && roleOnCall(person.title ?? null) && !isSentenceEnd(text);
    if (person && (side || listed.has(text) || (states && isAlone(lines, i)))) {
      headers.set(i, { person, length: 1, ...(side ? { section: 'qa' } : {}) });
      named = true;
    } else if (isNameless(text)) headers.set(i, { person: { name: text }, length: 1 });
  }
  return named ? { ...outline, headers, listed: [...listed.values()] } : null;
}

export const callStreetHtml = callFormat('CallStreet call (HTML export)', ['.html', '.htm'], find);
