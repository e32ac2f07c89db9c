/** Lists of people, as layouts set them: one to a line, name above title, or name, firm and title run together. */

import type { PersonMention } from '../format.ts';
import { isCompanyName, isPersonName } from '../people/people.ts';
import { isAnalystTitle, isCorporateTitle } from '../people/roles.ts';
import { toPlainLine } from './call-lines.ts';

/** Characters. */
const MAX_ENTRY_LENGTH = 200;
const BULLET = /^\s*[*•·–-]\s+/;
/** Two columns of a page, where the reading order went across them. */
export const COLUMN_GAP = / {2,}|\t+/;
const MAX_COLUMNS = 4;
/** A title that goes on on the next line. */
export const TITLE_CONTINUES = /(?:[,&/-]|\b(?:and|of|for|the))$/i;

/** A degree or a generation after a name and its comma: `Robert Isom, Jr.` */
const NAME_SUFFIX = /, (?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|cfa|cpa)\.?$/i;

/** Whether a line is a full name and nothing else. */
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
  /** What follows the name, on one line. */
  readonly rest: string;
}

/** The cells of a page's columns, the left column first; a table of names and titles goes row by row. */
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

/** Entries of a name and the lines below it, told by bullets or else by the look of a name. */
export function parseStackedEntries(lines: readonly string[]): ParticipantEntry[] {
  const marked = lines.some((line) => BULLET.test(line));
  const entries: { name: string; rest: string }[] = [];
  for (const line of marked ? lines : splitCells(lines)) {
    const text = toPlainLine(line.replace(BULLET, ''));
    if (text === '') continue;
    const last = entries.at(-1);
    const begins = marked
      ? BULLET.test(line)
      : !last || (last.rest !== '' && !TITLE_CONTINUES.test(last.rest) && isNameLine(text));
    if (begins || !last) entries.push({ name: text, rest: '' });
    else if (last.rest.length <= MAX_ENTRY_LENGTH) last.rest = `${last.rest} ${text}`.trim();
  }
  return entries.filter(({ name }) => isPersonName(name));
}

/** `Name, rest`; a degree or a generation after the comma is the name's. */
export function splitNameAndRest(text: string): ParticipantEntry | null {
  const parts = text.split(/,\s+/);
  const cut = parts.length > 1 && NAME_SUFFIX.test(`, ${parts[1]}`) ? 2 : 1;
  const name = parts.slice(0, cut).join(', ');
  return isPersonName(name) ? { name, rest: parts.slice(cut).join(', ') } : null;
}

/** `Firm - Title`, `Title` where there is no firm. */
export function splitFirmAndTitle(rest: string): Pick<PersonMention, 'affiliation' | 'title'> {
  const [firm = '', ...title] = rest.split(/(?:^|\s)-\s/);
  if (title.length === 0) return { affiliation: null, title: rest || null };
  return { affiliation: firm.replace(/,$/, '').trim() || null, title: title.join(' - ').trim() };
}

/** What a firm's name has after its last comma: `Example Holdings, Inc.` */
const LEGAL_FORM = /^(?:inc|llc|ltd|l\.?p|l\.?l\.?p|plc|corp|co|n\.?a|s\.?a|n\.?v|ag)\.?$/i;

/** `Title, Firm`; titles have commas too. */
export function splitTitleAndFirm(rest: string): Pick<PersonMention, 'affiliation' | 'title'> {
  const parts = rest.split(/,\s+/);
  const [first = ''] = parts;
  let cut = parts.length - 1;
  if (isAnalystTitle(first)) cut = 1;
  else if (cut > 1 && LEGAL_FORM.test(parts[cut] ?? '')) cut--;
  const firm = parts.slice(cut).join(', ');
  if (cut < 1 || (isCorporateTitle(firm) && !isCompanyName(firm)))
    return { title: rest || null, affiliation: null };
  return { title: parts.slice(0, cut).join(', '), affiliation: firm };
}

/**
 * Reads `Name Firm - Title`, where nothing divides name and firm: a name that speaks somewhere does, or a
 * firm that one of those speaking is of. Who is told by neither is left out.
 */
export function createPackedEntryParser(
  speakers: readonly PersonMention[],
): (lines: readonly string[]) => PersonMention[] {
  const names = new Set(speakers.map(({ name }) => name));
  const firms = new Set(speakers.flatMap(({ affiliation }) => affiliation ?? []));
  const read = (line: string, above: string): PersonMention | null => {
    const bare = line.replace(/\*+/g, '').trim();
    const [first = '', ...cells] = bare.split(COLUMN_GAP);
    if (isNameLine(first) && cells.length > 0) {
      return { name: first, ...splitFirmAndTitle(cells.join(' ')) };
    }
    const text = toPlainLine(bare.replace(BULLET, ''));
    const [left = '', ...rest] = text.split(' - ');
    if (rest.length === 0) return null;
    const title = rest.join(' - ');
    if (isNameLine(above)) return { name: above, affiliation: left, title };
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
      return (!isLong && read(line, toPlainLine(lines[i - 1] ?? ''))) || [];
    });
}
