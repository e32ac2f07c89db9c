/**
 * S&P Capital IQ as text of a PDF: `EXECUTIVES` and `ANALYSTS`, each a name above a title or a firm; in the
 * call the same two lines above each turn.
 */

import type { Role } from '../../transcript.ts';
import { isAlone } from '../blank.ts';
import type { Person } from '../format.ts';
import { nameKey } from '../people/names.ts';
import { type Call, callFormat, type Header, listsIn, type Outline } from './call.ts';
import { headingsOf } from './headings.ts';
import { isEmphasised, isNameless, plain } from './lines.ts';
import { type Entry, stackedEntries } from './lists.ts';
import { type Below, linesBelow, linesOfTitle, unglued } from './printed.ts';

/** What stands below a name: the firm of an analyst, the title of anyone else. */
const saidOf = (said: string, role: Role | null): Pick<Person, 'title' | 'affiliation'> =>
  role === 'analyst' ? { affiliation: said || null } : { title: said || null };

/** The lines below a name that are in emphasis, as pages have titles. */
function stressed(below: readonly Below[]): number {
  const plain = below.findIndex(({ line }) => !isEmphasised(line));
  return plain < 0 ? below.length : plain;
}

function find({ text, lines: glued }: Outline): Call | null {
  if (!text.includes('EXECUTIVES')) return null;
  const lines = unglued(glued);
  const headings = headingsOf(lines);
  const listed = new Map<string, Person & Entry>();
  for (const { from, to, role } of listsIn({ lines, headings })) {
    for (const { name, rest } of stackedEntries(lines.slice(from, to))) {
      listed.set(nameKey(name), { name, rest, ...saidOf(rest, role), role });
    }
  }
  const headers = new Map<number, Header>();
  let named = false;
  for (const [i, line] of lines.entries()) {
    const name = plain(line);
    const person = listed.get(nameKey(name));
    const below = person ? linesBelow(lines, i) : [];
    const known = linesOfTitle(below, person?.rest ?? '');
    const n = known || (isEmphasised(line) ? stressed(below) : 0);
    const isNamed = person !== undefined && (n > 0 || isAlone(lines, i));
    named ||= isNamed;
    if (!isNamed && !isNameless(name)) continue;
    const own = below.slice(0, n);
    const said = own.map(({ line }) => plain(line)).join(' ');
    headers.set(i, {
      person: { name, ...(n > 0 ? saidOf(said, person?.role ?? null) : {}) },
      length: (own.at(-1)?.at ?? i) + 1 - i,
    });
  }
  return named ? { lines, headings, headers, listed: [...listed.values()] } : null;
}

export const capitalIq = callFormat('Capital IQ call', ['.pdf', '.txt'], find);
