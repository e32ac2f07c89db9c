/**
 * Seeking Alpha: lists of `Name - Title` first, then each speaker's name on a line of its own, bold or
 * plain; among the questions also `Q - Name` and `A - Name`.
 */

import type { Role } from '../../../domain/transcript.ts';
import type { PersonMention } from '../format.ts';
import { hasBlankNeighbours, isBlank, nextNonBlank, previousNonBlank } from '../lines.ts';
import { isSpeakerLabel, nameKey } from '../people/names.ts';
import { isPersonName } from '../people/people.ts';
import { createPersonFinder } from '../people/person-finder.ts';
import { isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import {
  type Call,
  type CallHeader,
  type CallOutline,
  createCallFormat,
  findParticipantLists,
} from './call.ts';
import { isEmphasised, isSentenceEnd, isUnnamedCallSpeaker, toPlainLine } from './call-lines.ts';

/** Characters. */
const MAX_ENTRY_LENGTH = 160;
/** Words in a name that no list has. */
const MAX_NAME_WORDS = 4;
const DASH = /\s+(?:--|—|–|-)\s+/;
const SIDE = /^([QA])\s*[-–—]\s*(\S.*)$/;
const SIDE_ROLES: Readonly<Record<string, Role>> = { Q: 'analyst', A: 'management' };

/** `Name - Title`, `Name - Firm`, or a name whose firm is not given. */
function parseEntry(line: string, role: Role | null): PersonMention | null {
  const [name = '', ...rest] = toPlainLine(line)
    .replace(/^[-•]\s+/, '')
    .split(DASH);
  if (!isPersonName(name) || isSentenceEnd(toPlainLine(line))) return null;
  const said = rest.join(' - ') || null;
  if (said === null) return name.includes(' ') ? { name, role } : null;
  const isTitle = role !== 'analyst' || isAnalystTitle(said);
  return isTitle ? { name, title: said, role } : { name, affiliation: said, role };
}

interface ParsedLists {
  readonly people: readonly PersonMention[];
  /** Index of the first line after the last of them. */
  readonly end: number;
}

/**
 * Nothing divides the last list from the call. An entry is followed by an entry; a name without a firm that
 * speech follows, or that is known already, is the first header.
 */
function readLists(outline: CallOutline): ParsedLists {
  const { lines } = outline;
  const people: PersonMention[] = [];
  const known = new Set<string>();
  let end = 0;
  for (const { from, to, role } of findParticipantLists(outline)) {
    if (role === null) continue;
    for (let i = nextNonBlank(lines, from); i < to; i = nextNonBlank(lines, i + 1)) {
      const line = lines[i] ?? '';
      const text = toPlainLine(line);
      const entry =
        line.length > MAX_ENTRY_LENGTH || isUnnamedCallSpeaker(text)
          ? null
          : parseEntry(line, role);
      const bare = entry !== null && !DASH.test(text);
      const next = lines[nextNonBlank(lines, i + 1)] ?? '';
      const speaks = next.length > MAX_ENTRY_LENGTH || isSentenceEnd(toPlainLine(next));
      if (!entry || (bare && (known.has(nameKey(entry.name)) || speaks))) break;
      people.push(entry);
      known.add(nameKey(entry.name));
      end = i + 1;
    }
  }
  return { people, end };
}

/** Whether the paragraph above ends the turn of someone who has just called this one. */
function isCalledByPrevious(lines: readonly string[], i: number, name: string): boolean {
  const family = name.slice(name.lastIndexOf(' ') + 1);
  return (lines[previousNonBlank(lines, i)] ?? '').includes(family);
}

function findHeaders(
  { lines, headings }: CallOutline,
  { people, end }: ParsedLists,
): Map<number, CallHeader> {
  const findPerson = createPersonFinder(people);
  const headers = new Map<number, CallHeader>();
  const times = new Map<string, number>();
  const unlisted: [line: number, name: string][] = [];
  for (let i = end; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.length > MAX_ENTRY_LENGTH || isBlank(line) || headings.has(i)) continue;
    const text = toPlainLine(line);
    const [, side = '', asker = ''] = SIDE.exec(text) ?? [];
    const name = side === '' ? text : asker;
    const isFullName =
      name.includes(' ') && isSpeakerLabel(name, MAX_NAME_WORDS) && !isCorporateTitle(name);
    const isSure = side !== '' || isEmphasised(line) || findPerson(name) !== null;
    if (isUnnamedCallSpeaker(name) || (isFullName && isSure)) {
      headers.set(i, { person: { name, role: SIDE_ROLES[side] ?? null }, lineCount: 1 });
    } else if (isFullName && hasBlankNeighbours(lines, i)) {
      unlisted.push([i, name]);
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  }
  // A name that no list has is one when it is called, or comes back.
  for (const [i, name] of unlisted) {
    if ((times.get(name) ?? 0) > 1 || isCalledByPrevious(lines, i, name)) {
      headers.set(i, { person: { name }, lineCount: 1 });
    }
  }
  return new Map([...headers].sort(([a], [b]) => a - b));
}

function findCall(outline: CallOutline): Call | null {
  const lists = readLists(outline);
  const dashed = lists.people.filter(({ title, affiliation }) => title || affiliation).length;
  if (dashed === 0 || 2 * dashed < lists.people.length) return null;
  const headers = findHeaders(outline, lists);
  const named = [...headers.values()].some(({ person }) => !isUnnamedCallSpeaker(person.name));
  return named ? { ...outline, headers, listedPeople: lists.people } : null;
}

export const seekingAlpha = createCallFormat(
  'Seeking Alpha call',
  ['.html', '.htm', '.txt', '.text'],
  findCall,
);
