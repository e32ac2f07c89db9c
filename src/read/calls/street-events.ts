/**
 * LSEG (Refinitiv, Thomson Reuters) StreetEvents as text: rules of `=` and `-` around headings and headers,
 * `Name, Firm - Title    [2]` above each turn. The numbers start again with the questions.
 */

import { lineBefore, nextLine } from '../blank.ts';
import type { Person } from '../format.ts';
import { type Call, callFormat, type Header, listsIn, type Outline } from './call.ts';
import { isNameless } from './lines.ts';
import { firmAndTitle, nameAndRest, packedReader, stackedEntries } from './lists.ts';

/** Characters. */
const HEADER_LENGTH = 240;
const NUMBERED = /^(.*\S)\s*\[\d{1,4}\]\s*$/;
const RULE = /^\s*(?:-{10,}|={10,})\s*$/;
/** `Jane Doe, Example Holdings, Inc. - CFO`. */
function parseHeader(text: string): Person | null {
  const entry = nameAndRest(text);
  if (!entry) return null;
  const { name, rest } = entry;
  const { affiliation, title } = firmAndTitle(rest);
  return affiliation === null && !rest.startsWith('-')
    ? { name, affiliation: rest || null }
    : { name, affiliation, title };
}

function findHeaders(lines: readonly string[]): Map<number, Header> {
  const headers = new Map<number, Header>();
  const isRule = (i: number): boolean => RULE.test(lines[i] ?? '');
  for (const [i, line] of lines.entries()) {
    if (line.length > HEADER_LENGTH || !line.includes('[')) continue;
    const text = NUMBERED.exec(line)?.[1]?.replace(/\s+/g, ' ').trim();
    const rules = [lineBefore(lines, i), nextLine(lines, i + 1)].filter(isRule).length;
    const person = text && rules > 0 ? parseHeader(text) : null;
    // A rule may stand in the speech, beside a footnote.
    const isCertain = rules === 2 || person?.name.includes(' ') || isNameless(person?.name ?? '');
    if (person && isCertain) headers.set(i, { person, length: 1 });
  }
  return headers;
}

function find(outline: Outline): Call | null {
  const { lines, headings } = outline;
  const headers = findHeaders(lines);
  if (headers.size === 0) return null;
  const packed = packedReader([...headers.values()].map(({ person }) => person));
  const listed = listsIn(outline).flatMap(({ from, to, role }): Person[] => {
    const entries = lines.slice(from, to).filter((line) => !RULE.test(line));
    const stacked = stackedEntries(entries);
    const people =
      stacked.length > 0
        ? stacked.map(({ name, rest }) => ({ name, ...firmAndTitle(rest) }))
        : packed(entries);
    return people.map((person) => ({ ...person, role }));
  });
  return { lines, headings, headers, listed };
}

export const streetEvents = callFormat('StreetEvents call', ['.txt', '.text'], find);
