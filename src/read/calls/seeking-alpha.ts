/**
 * Seeking Alpha: lists of `Name - Title` first, then each speaker's name on a line of its own, bold or
 * plain; among the questions also `Q - Name` and `A - Name`.
 */

import type { Role } from '../../transcript.ts';
import { isAlone, isBlank, lineBefore, nextLine } from '../blank.ts';
import type { Person } from '../format.ts';
import { listFinder } from '../people/listed.ts';
import { isSpeakerLabel, nameKey } from '../people/names.ts';
import { isPersonName } from '../people/people.ts';
import { isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import { type Call, callFormat, type Header, listsIn, type Outline } from './call.ts';
import { isEmphasised, isNameless, isSentenceEnd, plain } from './lines.ts';

/** Characters. */
const ENTRY_LENGTH = 160;
/** Words in a name that no list has. */
const NAME_WORDS = 4;
const DASH = /\s+(?:--|—|–|-)\s+/;
const SIDE = /^([QA])\s*[-–—]\s*(\S.*)$/;
const SIDES: Readonly<Record<string, Role>> = { Q: 'analyst', A: 'management' };

/** `Name - Title`, `Name - Firm`, or a name whose firm is not given. */
function parseEntry(line: string, role: Role | null): Person | null {
  const [name = '', ...rest] = plain(line)
    .replace(/^[-•]\s+/, '')
    .split(DASH);
  if (!isPersonName(name) || isSentenceEnd(plain(line))) return null;
  const said = rest.join(' - ') || null;
  if (said === null) return name.includes(' ') ? { name, role } : null;
  const isTitle = role !== 'analyst' || isAnalystTitle(said);
  return isTitle ? { name, title: said, role } : { name, affiliation: said, role };
}

interface Lists {
  readonly people: readonly Person[];
  /** Index of the first line after the last of them. */
  readonly end: number;
}

/**
 * Nothing divides the last list from the call. An entry is followed by an entry; a name without a firm that
 * speech follows, or that is known already, is the first header.
 */
function readLists(outline: Outline): Lists {
  const { lines } = outline;
  const people: Person[] = [];
  const known = new Set<string>();
  let end = 0;
  for (const { from, to, role } of listsIn(outline)) {
    if (role === null) continue;
    for (let i = nextLine(lines, from); i < to; i = nextLine(lines, i + 1)) {
      const line = lines[i] ?? '';
      const text = plain(line);
      const entry = line.length > ENTRY_LENGTH || isNameless(text) ? null : parseEntry(line, role);
      const bare = entry !== null && !DASH.test(text);
      const next = lines[nextLine(lines, i + 1)] ?? '';
      const speaks = next.length > ENTRY_LENGTH || isSentenceEnd(plain(next));
      if (!entry || (bare && (known.has(nameKey(entry.name)) || speaks))) break;
      people.push(entry);
      known.add(nameKey(entry.name));
      end = i + 1;
    }
  }
  return { people, end };
}

/** Whether the paragraph above ends the turn of someone who has just called this one. */
function isCalled(lines: readonly string[], i: number, name: string): boolean {
  const family = name.slice(name.lastIndexOf(' ') + 1);
  return (lines[lineBefore(lines, i)] ?? '').includes(family);
}

function findHeaders({ lines, headings }: Outline, { people, end }: Lists): Map<number, Header> {
  const findPerson = listFinder(people);
  const headers = new Map<number, Header>();
  const times = new Map<string, number>();
  const unlisted: [line: number, name: string][] = [];
  for (let i = end; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.length > ENTRY_LENGTH || isBlank(line) || headings.has(i)) continue;
    const text = plain(line);
    const [, side = '', asker = ''] = SIDE.exec(text) ?? [];
    const name = side === '' ? text : asker;
    const isFullName =
      name.includes(' ') && isSpeakerLabel(name, NAME_WORDS) && !isCorporateTitle(name);
    const isSure = side !== '' || isEmphasised(line) || findPerson(name) !== null;
    if (isNameless(name) || (isFullName && isSure)) {
      headers.set(i, { person: { name, role: SIDES[side] ?? null }, length: 1 });
    } else if (isFullName && isAlone(lines, i)) {
      unlisted.push([i, name]);
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  }
  // A name that no list has is one when it is called, or comes back.
  for (const [i, name] of unlisted) {
    if ((times.get(name) ?? 0) > 1 || isCalled(lines, i, name)) {
      headers.set(i, { person: { name }, length: 1 });
    }
  }
  return new Map([...headers].sort(([a], [b]) => a - b));
}

function find(outline: Outline): Call | null {
  const lists = readLists(outline);
  const dashed = lists.people.filter(({ title, affiliation }) => title || affiliation).length;
  if (dashed === 0 || 2 * dashed < lists.people.length) return null;
  const headers = findHeaders(outline, lists);
  const named = [...headers.values()].some(({ person }) => !isNameless(person.name));
  return named ? { ...outline, headers, listed: lists.people } : null;
}

export const seekingAlpha = callFormat(
  'Seeking Alpha call',
  ['.html', '.htm', '.txt', '.text'],
  find,
);
