/** Lists of people: one per line, name above title, or name, firm and title run together. */

import type { PersonMention } from '../format.ts';
import { NAME_SUFFIX_PATTERN } from '../people/names.ts';
import { isCompanyName, isPersonName } from '../people/people.ts';
import { isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import { toPlainLine } from './call-lines.ts';

const MAX_ENTRY_LENGTH = 200;
const BULLET = /^\s*[*•·–-]\s+/;
/** Between columns that the reading order crossed. */
export const COLUMN_GAP = / {2,}|\t+/;
const MAX_COLUMNS = 4;
/** The title continues on the next line. */
export const TITLE_CONTINUES = /(?:[,&/-]|\b(?:and|of|for|the))$/i;

/** After a name's comma: `Robert Isom, Jr.` */
const NAME_SUFFIX = new RegExp(`, ${NAME_SUFFIX_PATTERN}$`, 'i');

/** The line is a full name and nothing else. */
export function isNameLine(line: string): boolean {
  const name = line.replace(NAME_SUFFIX, '');
  return (
    name.includes(' ') &&
    !name.includes(',') &&
    isPersonName(name) &&
    !isCorporateTitle(name) &&
    !isAnalystTitle(name) &&
    !isCompanyName(name)
  );
}

export interface ParticipantEntry {
  readonly name: string;
  /** The text after the name, on one line. */
  readonly rest: string;
}

/** Column by column, left first; a table of names and titles row by row. */
function splitCells(lines: readonly string[]): string[] {
  const rows = lines.map((line) => line.replace(/\*+/g, '').trim().split(COLUMN_GAP));
  const wide = rows.filter(({ length }) => length > 1);
  const isTable = wide.every(([left = '', right = '']) => isNameLine(left) && !isNameLine(right));
  if (isTable) return rows.flat();
  const columns = Math.min(
    MAX_COLUMNS,
    wide.reduce((most, { length }) => Math.max(most, length), 1),
  );
  return Array.from({ length: columns }, (_, i) => rows.map((row) => row[i] ?? '')).flat();
}

/** A name and the lines below it; bullets mark names, else their shape does. */
export function parseStackedEntries(lines: readonly string[]): ParticipantEntry[] {
  const hasBullets = lines.some((line) => BULLET.test(line));
  const entries: { name: string; rest: string }[] = [];
  for (const line of hasBullets ? lines : splitCells(lines)) {
    const text = toPlainLine(line.replace(BULLET, ''));
    if (text === '') continue;
    const last = entries.at(-1);
    const startsEntry = hasBullets
      ? BULLET.test(line)
      : !last || (last.rest !== '' && !TITLE_CONTINUES.test(last.rest) && isNameLine(text));
    if (startsEntry || !last) entries.push({ name: text, rest: '' });
    else if (last.rest.length <= MAX_ENTRY_LENGTH) last.rest = `${last.rest} ${text}`.trim();
  }
  return entries.filter(({ name }) => isPersonName(name));
}

/** `Name, rest`; a suffix after the first comma belongs to the name. */
export function splitNameAndRest(text: string): ParticipantEntry | null {
  const parts = text.split(/,\s+/);
  const cut = parts.length > 1 && NAME_SUFFIX.test(`, ${parts[1]}`) ? 2 : 1;
  const name = parts.slice(0, cut).join(', ');
  return isPersonName(name) ? { name, rest: parts.slice(cut).join(', ') } : null;
}

/** `Firm - Title`, or only a title. */
export function splitFirmAndTitle(rest: string): Pick<PersonMention, 'affiliation' | 'title'> {
  const [firm = '', ...title] = rest.split(/(?:^|\s)-\s/);
  if (title.length === 0) return { affiliation: null, title: rest || null };
  return { affiliation: firm.replace(/,$/, '').trim() || null, title: title.join(' - ').trim() };
}

/** After the last comma of a firm: `Example Holdings, Inc.` */
const LEGAL_FORM = /^(?:inc|llc|ltd|l\.?p|l\.?l\.?p|plc|corp|co|n\.?a|s\.?a|n\.?v|ag)\.?$/i;

/** `Title, Firm`; titles have commas too. */
export function splitTitleAndFirm(rest: string): Pick<PersonMention, 'affiliation' | 'title'> {
  const parts = rest.split(/,\s+/);
  const [first = ''] = parts;
  if (parts.length < 2) return { title: rest || null, affiliation: null };
  let cut = parts.length - 1;
  if (isAnalystTitle(first)) cut = 1;
  else if (cut > 1 && LEGAL_FORM.test(parts[cut] ?? '')) cut--;
  const firm = parts.slice(cut).join(', ');
  if (isCorporateTitle(firm) && !isCompanyName(firm))
    return { title: rest || null, affiliation: null };
  return { title: parts.slice(0, cut).join(', '), affiliation: firm };
}

/**
 * Parses `Name Firm - Title`, where nothing separates name and firm: a speaker has that name or that firm.
 * Drops other entries.
 */
export function createPackedEntryParser(
  speakers: readonly PersonMention[],
): (lines: readonly string[]) => PersonMention[] {
  const names = new Set(speakers.map(({ name }) => name));
  const firms = new Set(speakers.flatMap(({ affiliation }) => affiliation ?? []));
  const parseEntry = (line: string, lineAbove: string): PersonMention | null => {
    const bare = line.replace(/\*+/g, '').trim();
    const [first = '', ...cells] = bare.split(COLUMN_GAP);
    if (isNameLine(first) && cells.length > 0) {
      return { name: first, ...splitFirmAndTitle(cells.join(' ')) };
    }
    const text = toPlainLine(bare.replace(BULLET, ''));
    const [left = '', ...rest] = text.split(' - ');
    if (rest.length === 0) return null;
    const title = rest.join(' - ');
    if (isNameLine(lineAbove)) return { name: lineAbove, affiliation: left, title };
    const words = left.split(' ');
    for (let cut = 2; cut < words.length; cut++) {
      const name = words.slice(0, cut).join(' ');
      const affiliation = words.slice(cut).join(' ');
      if (names.has(name) || firms.has(affiliation)) return { name, affiliation, title };
    }
    return null;
  };
  return (lines) =>
    lines.flatMap((line, i) => {
      const isLong = line.length > MAX_ENTRY_LENGTH;
      return (!isLong && parseEntry(line, toPlainLine(lines[i - 1] ?? ''))) || [];
    });
}
