/**
 * Seeking Alpha: lists of `Name - Title`, then each speaker's name on a line of its own, in Q&A also `Q -
 * Name` and `A - Name`.
 */

import type { Role } from '../../../domain/transcript.ts';
import { nameKey } from '../../../text/person-names.ts';
import type { PersonMention } from '../format.ts';
import { hasBlankNeighbours, isBlank, nextNonBlank, previousNonBlank } from '../lines.ts';
import { isSpeakerLabel } from '../people/names.ts';
import { DASH_OR_HYPHEN, isPersonName } from '../people/people.ts';
import { createPersonFinder } from '../people/person-finder.ts';
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
  isSentenceEnd,
  isUnnamedCallSpeaker,
  SIDE_ROLES,
  toPlainLine,
} from './call-lines.ts';

const MAX_ENTRY_LENGTH = 160;
/** In a name on no list. */
const MAX_NAME_WORDS = 4;
const SIDE = /^([QA])\s*[-–—]\s*(\S.*)$/;

const BULLET = /^[-•]\s+/;

/** `Name; Title; Firm`, as Yahoo Finance has it. */
function parseSemicolons(text: string): PersonMention | null {
  const parts = text.split('; ');
  const [name = '', title = '', affiliation = ''] = parts;
  return parts.length === 3 && isPersonName(name) ? { name, title, affiliation } : null;
}

/** `Name - Title`, `Name - Firm`, `• Name, Title` as Bloomberg writes it, or a bare name. */
function parseEntry(line: string, role: Role | null): PersonMention | null {
  const plain = toPlainLine(line);
  const text = plain.replace(BULLET, '');
  if (role === null) return parseSemicolons(text);
  const dashed = text.split(DASH_OR_HYPHEN);
  const comma = BULLET.test(plain) && dashed.length === 1 ? text.indexOf(', ') : -1;
  const [name = '', ...rest] = comma > 0 ? [text.slice(0, comma), text.slice(comma + 2)] : dashed;
  if (!isPersonName(name) || isSentenceEnd(toPlainLine(line))) return null;
  const description = rest.join(' - ') || null;
  if (description === null) return name.includes(' ') ? { name, role } : null;
  const isTitle = role !== 'analyst' || isAnalystTitle(description);
  return isTitle ? { name, title: description, role } : { name, affiliation: description, role };
}

interface ParsedLists {
  readonly people: readonly PersonMention[];
  /** Names by their entries as written, which older pages repeat above each turn. */
  readonly entries: ReadonlyMap<string, string>;
  /** The first line after the lists. */
  readonly end: number;
}

/** No heading ends the last list: a bare name that speech follows, or that is listed already, is the first header. */
function readLists(outline: CallOutline): ParsedLists {
  const { lines } = outline;
  const people: PersonMention[] = [];
  const entries = new Map<string, string>();
  const listedKeys = new Set<string>();
  let end = 0;
  for (const { from, to, role } of findParticipantLists(outline)) {
    for (let i = nextNonBlank(lines, from); i < to; i = nextNonBlank(lines, i + 1)) {
      const line = lines[i];
      const text = toPlainLine(line);
      const entry =
        line.length > MAX_ENTRY_LENGTH || isUnnamedCallSpeaker(text)
          ? null
          : parseEntry(line, role);
      const bare = entry !== null && !DASH_OR_HYPHEN.test(text);
      const next = lines[nextNonBlank(lines, i + 1)] ?? '';
      const isBeforeSpeech = next.length > MAX_ENTRY_LENGTH || isSentenceEnd(toPlainLine(next));
      if (entries.has(text)) break;
      if (!entry || (bare && (listedKeys.has(nameKey(entry.name)) || isBeforeSpeech))) break;
      people.push(entry);
      if (!bare) entries.set(text, entry.name);
      listedKeys.add(nameKey(entry.name));
      end = i + 1;
    }
  }
  return { people, entries, end };
}

/** The paragraph above mentions the family name. */
function isCalledByPrevious(lines: readonly string[], i: number, name: string): boolean {
  const family = name.slice(name.lastIndexOf(' ') + 1);
  return (lines[previousNonBlank(lines, i)] ?? '').includes(family);
}

function findHeaders(
  { lines, headings }: CallOutline,
  { people, entries, end }: ParsedLists,
): Map<number, CallHeader> {
  const findPerson = createPersonFinder(people);
  const headers = new Map<number, CallHeader>();
  const occurrences = new Map<string, number>();
  const unlisted: [line: number, name: string][] = [];
  for (let i = end; i < lines.length; i++) {
    const line = lines[i];
    if (line.length > MAX_ENTRY_LENGTH || isBlank(line) || headings.has(i)) continue;
    const text = toPlainLine(line);
    const [, side = '', sideName = ''] = SIDE.exec(text) ?? [];
    const name = side === '' ? (entries.get(text) ?? text) : sideName;
    const isFullName =
      name.includes(' ') && isSpeakerLabel(name, MAX_NAME_WORDS) && !isCorporateTitle(name);
    const isSure = side !== '' || isEmphasised(line) || findPerson(name) !== null;
    if (isUnnamedCallSpeaker(name) || (isFullName && isSure)) {
      headers.set(i, { person: { name, role: SIDE_ROLES[side] ?? null }, lineCount: 1 });
    } else if (isFullName && hasBlankNeighbours(lines, i)) {
      unlisted.push([i, name]);
      occurrences.set(name, (occurrences.get(name) ?? 0) + 1);
    }
  }
  /* An unlisted name is a header if the turn before calls it or it repeats. */
  for (const [i, name] of unlisted) {
    if ((occurrences.get(name) ?? 0) > 1 || isCalledByPrevious(lines, i, name)) {
      headers.set(i, { person: { name }, lineCount: 1 });
    }
  }
  return new Map([...headers].sort(([a], [b]) => a - b));
}

function findCall(outline: CallOutline): Call | null {
  const lists = readLists(outline);
  const describedCount = lists.people.filter(
    ({ title, affiliation }) => title || affiliation,
  ).length;
  if (describedCount === 0 || 2 * describedCount < lists.people.length) return null;
  const headers = findHeaders(outline, lists);
  const hasNames = [...headers.values()].some(({ person }) => !isUnnamedCallSpeaker(person.name));
  return hasNames ? { ...outline, headers, listedPeople: lists.people } : null;
}

export const seekingAlpha = createCallFormat(
  'Seeking Alpha call',
  ['.html', '.htm', '.txt', '.text'],
  findCall,
);
