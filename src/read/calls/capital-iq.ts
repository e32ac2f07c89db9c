/**
 * S&P Capital IQ as text of a PDF: `EXECUTIVES` and `ANALYSTS`, each a name above a title or a firm; in the
 * call the same two lines above each turn.
 */

import type { Person } from '../format.ts';
import { isUnnamedSpeaker, nameKey } from '../people/names.ts';
import { type Call, callFormat, type Header, listsIn, type Outline } from './call.ts';
import { headingsOf } from './headings.ts';
import { isAlone } from './lines.ts';
import { stackedEntries } from './lists.ts';
import { linesOfTitle, unglued } from './printed.ts';

function find({ text, lines: glued }: Outline): Call | null {
  if (!text.includes('EXECUTIVES')) return null;
  const lines = unglued(glued);
  const headings = headingsOf(lines);
  const listed = listsIn({ lines, headings }).flatMap(({ from, to, role }) =>
    stackedEntries(lines.slice(from, to)).map(({ name, rest }): Person => {
      const said = rest === '' ? null : rest;
      return role === 'analyst' ? { name, affiliation: said, role } : { name, title: said, role };
    }),
  );
  const known = new Map(listed.map((person) => [nameKey(person.name), person]));
  const headers = new Map<number, Header>();
  let named = false;
  for (const [i, line] of lines.entries()) {
    const name = line.trim();
    const person = known.get(nameKey(name));
    const below = linesOfTitle(lines, i + 1, person?.title ?? person?.affiliation ?? '');
    const isNamed = person !== undefined && (below > 0 || isAlone(lines, i));
    named ||= isNamed;
    if (isNamed || isUnnamedSpeaker(name)) {
      headers.set(i, { person: { name }, length: 1 + below });
    }
  }
  return named ? { lines, headings, headers, listed } : null;
}

export const capitalIq = callFormat('Capital IQ call', ['.pdf', '.txt'], find);
