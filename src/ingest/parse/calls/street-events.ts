/**
 * LSEG (Refinitiv, Thomson Reuters) StreetEvents as text: `Name, Firm - Title    [2]` between rules of `=`
 * or `-`. The numbers restart with Q&A.
 */

import type { PersonMention } from '../format.ts';
import { nextNonBlank, previousNonBlank } from '../lines.ts';
import {
  type Call,
  type CallHeader,
  type CallOutline,
  createCallFormat,
  findParticipantLists,
} from './call.ts';
import { isUnnamedCallSpeaker } from './call-lines.ts';
import {
  createPackedEntryParser,
  parseStackedEntries,
  splitFirmAndTitle,
  splitNameAndRest,
} from './participant-lists.ts';

const MAX_HEADER_LENGTH = 240;
const NUMBERED_HEADER = /^(.*\S)\s*\[\d{1,4}\]\s*$/;
const RULE = /^\s*(?:-{10,}|={10,})\s*$/;

/** `Jane Doe, Example Holdings, Inc. - CFO`. */
function parseHeader(text: string): PersonMention | null {
  const entry = splitNameAndRest(text);
  if (!entry) return null;
  const { name, rest } = entry;
  const { affiliation, title } = splitFirmAndTitle(rest);
  return affiliation === null && !rest.startsWith('-')
    ? { name, affiliation: rest || null }
    : { name, affiliation, title };
}

function findHeaders(lines: readonly string[]): Map<number, CallHeader> {
  const headers = new Map<number, CallHeader>();
  const isRule = (i: number): boolean => RULE.test(lines[i] ?? '');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === '' || line.length > MAX_HEADER_LENGTH || !line.trimEnd().endsWith(']')) continue;
    const text = NUMBERED_HEADER.exec(line)?.[1]?.replace(/\s+/g, ' ').trim();
    const rules = [previousNonBlank(lines, i), nextNonBlank(lines, i + 1)].filter(isRule).length;
    const person = text && rules > 0 ? parseHeader(text) : null;
    /* Speech may hold one rule, beside a footnote. */
    const isHeader =
      rules === 2 || person?.name.includes(' ') || isUnnamedCallSpeaker(person?.name ?? '');
    if (person && isHeader) headers.set(i, { person, lineCount: 1 });
  }
  return headers;
}

function findCall(outline: CallOutline): Call | null {
  const { lines, headings } = outline;
  const headers = findHeaders(lines);
  if (headers.size === 0) return null;
  const parsePacked = createPackedEntryParser([...headers.values()].map(({ person }) => person));
  const listedPeople = findParticipantLists(outline).flatMap(
    ({ from, to, role }): PersonMention[] => {
      const entries = lines.slice(from, to).filter((line) => !RULE.test(line));
      const stacked = parseStackedEntries(entries);
      const people =
        stacked.length > 0
          ? stacked.map(({ name, rest }) => ({ name, ...splitFirmAndTitle(rest) }))
          : parsePacked(entries);
      return people.map((person) => ({ ...person, role }));
    },
  );
  return { lines, headings, headers, listedPeople };
}

export const streetEvents = createCallFormat('StreetEvents call', ['.txt', '.text'], findCall);
