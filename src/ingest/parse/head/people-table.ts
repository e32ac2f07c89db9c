/** People in a table of the head, `| Name | Abbreviation | Organization |`, and initials explained line by line. */

import type { PersonMention } from '../format.ts';
import { isPersonName, parsePerson } from '../people/people.ts';

const COLUMNS = {
  name: /^(?:full )?(?:name|participant|attendee|speaker|person|member|teilnehmer|nom|nombre)s?$/i,
  label:
    /^(?:abbr(?:eviation)?|initials?|acronym|short(?: name| form)?|code|label|alias|handle|tag|kürzel|sigle)s?\.?$/i,
  title: /^(?:job )?(?:title|role|position|function|funktion)s?$/i,
  affiliation:
    /^(?:organi[sz]ation|affiliation|company|employer|institution|org|firm|firma)s?\.?$/i,
} as const;

const RULE = /^[\s|:-]+$/;

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.replace(/[*_`]/g, '').trim());

/** The people of the table that begins with the first line, and how many lines it has; `null` if it lists none. */
export function parsePeopleTable(
  lines: readonly string[],
): { readonly people: readonly PersonMention[]; readonly lineCount: number } | null {
  if (!lines[0]?.trim().startsWith('|')) return null;
  const end = lines.findIndex((line) => !line.trim().startsWith('|'));
  const rows = lines.slice(0, end < 0 ? undefined : end);
  const header = cellsOf(rows[0] ?? '');
  const column = (key: keyof typeof COLUMNS): number =>
    header.findIndex((cell) => COLUMNS[key].test(cell));
  const nameColumn = column('name');
  if (nameColumn < 0) return null;
  const people = rows.slice(1).flatMap((row): PersonMention[] => {
    const cells = cellsOf(row);
    const name = cells[nameColumn] ?? '';
    if (RULE.test(row) || !isPersonName(name)) return [];
    const cell = (key: keyof typeof COLUMNS): string | null => cells[column(key)] || null;
    return [{ name, label: cell('label'), title: cell('title'), affiliation: cell('affiliation') }];
  });
  return people.length > 0 ? { people, lineCount: rows.length } : null;
}

/** `IMO = Ida Moreau`, `- IM: Ida Moreau (Pressworks)`. */
const EXPLAINED =
  /^(?:[-*•]\s+)?\*{0,2}(\p{Lu}{2,4})\*{0,2}\s*(?:=|–|—|-|:)\*{0,2}\s+(\p{Lu}\S*\s.{2,90})$/u;

/** A line that says whose initials a label is, `null` for others. */
export function parseInitials(line: string): PersonMention | null {
  const [, label, rest = ''] = EXPLAINED.exec(line) ?? [];
  if (label === undefined || /[.?!]$/.test(rest)) return null;
  const person = parsePerson(rest);
  const isFullName = person.name.includes(' ') && isPersonName(person.name);
  return isFullName && hasLettersOf(label, person.name) ? { ...person, label } : null;
}

/** `Interview with Ida Moreau`, `Interviewed by Ida Moreau`: the initials of both may be labels. */
const INTERVIEWED =
  /^(?:(?:an? )?(?:oral history )?interview (?:with|of)|interviewed by|interview (?:conducted )?by|conducted by|(?:interview|gespräch) mit|entretien avec|entrevista (?:a|con|com)|intervista (?:a|con)|(?:interview|gesprek) met|(?:intervju|interview) med|wywiad z|rozhovor s|интервью с)\s+(.{3,60})$/i;

export function findInterviewed(line: string): PersonMention | null {
  const [, who = ''] = INTERVIEWED.exec(line) ?? [];
  const person = parsePerson(who);
  return person.name.includes(' ') && isPersonName(person.name) ? person : null;
}

/** `I: Interviewer, B: Befragte`: two labels or more, explained on one line. */
const LEGEND_ENTRY = /^(\p{Lu}{1,3}\d?)\s?[:=]\s?(\p{Lu}[\p{L} .-]{2,40})$/u;
/** `I = Interviewer (Ana Silva)`, alone on its line. */
const LEGEND_LINE = /^(\p{Lu}{1,3}\d?)\s?=\s?(\p{Lu}[^=:]{2,60})$/u;
const WITH_NAME = /^([^()]{3,30}) \((\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,3})\)$/u;
const MAX_LEGEND_LENGTH = 200;

/** The people of a line that explains labels; `null` for other lines. */
export function parseLegend(line: string): readonly PersonMention[] | null {
  const [, label, who] = line.includes('=') ? (LEGEND_LINE.exec(line) ?? []) : [];
  if (label !== undefined && who !== undefined) {
    const [, role, name] = WITH_NAME.exec(who) ?? [];
    return [{ name: name ?? who.trim(), title: role ?? null, label }];
  }
  if (line.length > MAX_LEGEND_LENGTH || !/[,;] /.test(line)) return null;
  const entries = line.split(/[,;] /).map((entry) => LEGEND_ENTRY.exec(entry.trim()));
  const people = entries.flatMap((entry): PersonMention[] => {
    const [, label, name] = entry ?? [];
    return label === undefined || name === undefined ? [] : [{ name: name.trim(), label }];
  });
  return people.length > 1 && people.length === entries.length ? people : null;
}

/** The letters of the label stand in the name in this order. */
function hasLettersOf(label: string, name: string): boolean {
  let from = 0;
  const letters = name.toLowerCase();
  for (const letter of label.toLowerCase()) {
    from = letters.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return letters.startsWith(label[0]?.toLowerCase() ?? '');
}
