/**
 * Parses the lines before the first turn: title, date, kind, company and people, as fields, plain lines or
 * YAML front matter.
 */

import { FIELD_NAMES } from '../../../text/languages/patterns.ts';
import { isBoilerplate } from '../boilerplate.ts';
import type { PersonMention } from '../format.ts';
import { stripDecoration } from '../markdown.ts';
import { isStructureLabel } from '../people/names.ts';
import { normalizeWhitespace } from '../prose.ts';
import {
  findDate,
  findIsoDate,
  findMarkedDate,
  findOpeningDate,
  findShortDate,
  findTrailingDate,
  isDateLine,
} from './dates.ts';
import {
  type Field,
  type Head,
  isKnownField,
  isListHeading,
  isOnePersonPerLine,
  isRoleHeading,
  isWebAddress,
  parseField,
  parseFieldPeople,
  parseListLine,
  parseQuarter,
  parseRoster,
  parseTicker,
} from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { findInterviewed, parseInitials, parseLegend, parsePeopleTable } from './people-table.ts';
import { buildEpisodeTitle, findKind, stripTimestamp } from './title.ts';
import { findTranscriptHeading } from './transcript-heading.ts';

/** Longer lines are prose. */
const MAX_TITLE_LENGTH = 150;
/** Only lines at the top name the kind; notes below may mention others. */
const MAX_KIND_LINES = 12;
/** Known fields around a label that make it a field, and lines of the longest block of fields. */
const MIN_FIELDS = 2;
const MAX_FIELDS = 12;
/** Characters of a value of a field. */
const MAX_VALUE_LENGTH = 80;
/** Lines that show a list's form. */
const LIST_SAMPLE = 20;
/** Lines of the longest table of people. */
const MAX_TABLE_LINES = 200;

const DURATION =
  /^(?:\d+ ?h(?:ours?|rs?)? ?)?\d+ ?m(?:in(?:ute)?s?)?(?: ?\d+ ?s(?:ec(?:ond)?s?)?)?$/i;

const isInCapitals = (line: string): boolean =>
  line === line.toUpperCase() && line !== line.toLowerCase();

const isTitleLine = (line: string): boolean =>
  line.length <= MAX_TITLE_LENGTH &&
  /^[\p{Lu}\p{Lo}\p{N}"“]/u.test(line) &&
  !(isInCapitals(line) ? /[.!:,;]$/ : /[.?!:,;。：？！，；、]$/).test(line) &&
  !DURATION.test(line) &&
  !(isStructureLabel(line) && line.split(' ').length <= 2);

/** Stops at the first line for which `isTurn` holds; above a heading `Transcript` nothing is a turn. */
export function parseHead(
  lines: readonly string[],
  isTurn: (line: string, listed: readonly PersonMention[]) => boolean,
): Head {
  const head: Head = readFrontMatter(lines) ?? {
    title: null,
    date: null,
    kind: null,
    company: null,
    ticker: null,
    quarter: null,
    people: [],
    hasHosts: false,
    lineCount: 0,
    unparsedLineCount: 0,
  };
  const opening = findTranscriptHeading(lines);
  const below = () => lines.slice(head.lineCount + 1, head.lineCount + 1 + LIST_SAMPLE);
  /** Known fields since the last blank line. */
  let fieldsAbove = 0;
  /** Set while entries of a list follow. */
  let list: { readonly field: Field; readonly onePerLine: boolean; entries: number } | null = null;
  for (; head.lineCount < lines.length; head.lineCount++) {
    const line = normalizeWhitespace(takeDateBeside(head, lines[head.lineCount]));
    if (line === '') {
      fieldsAbove = 0;
      if (list && list.entries > 0 && !isGroupBelow(lines, head.lineCount)) list = null;
      continue;
    }
    if (isBoilerplate(line)) continue;
    const field = parseField(line);
    const block = line.startsWith('|')
      ? parsePeopleTable(lines.slice(head.lineCount, head.lineCount + MAX_TABLE_LINES))
      : null;
    const roster = block ?? (field && parseRoster(field, below()));
    const initials = roster === null ? parseInitials(line) : null;
    const legend = roster === null ? parseLegend(line) : null;
    if (roster) {
      head.people.push(...roster.people);
      head.lineCount += roster.lineCount - 1;
    } else if (legend) head.people.push(...legend);
    else if (initials) head.people.push(initials);
    else if (field && isRoleHeading(field, below())) list = { field, onePerLine: true, entries: 0 };
    else if (field && readField(head, field)) {
      fieldsAbove++;
      list = isListHeading(field)
        ? { field, onePerLine: isOnePersonPerLine(below()), entries: 0 }
        : null;
    } else if (
      field &&
      list === null &&
      isFieldOfBlock(field, lines, head.lineCount, fieldsAbove)
    ) {
    } else if (head.lineCount > opening && isTurn(line, head.people)) break;
    else {
      const people = list ? parseListLine(line, list.field, list.onePerLine) : [];
      head.people.push(...people);
      if (list && people.length > 0) list.entries++;
      else if (!readPlainLine(head, line) && head.lineCount > opening) head.unparsedLineCount++;
    }
  }
  return head;
}

/** `Harbour Board          6 February 2024`: a head of a page with its date at the other edge. */
const TWO_EDGES = /^\s*(\S.*?)(?<!\s)\s{4,}(\S.*)$/;

/** The line without a date at its edge, which becomes that of the head. */
function takeDateBeside(head: Head, line: string): string {
  if (line.length > MAX_TITLE_LENGTH || !/\S {4}|\t/.test(line)) return line;
  const [, left = '', right = ''] = TWO_EDGES.exec(line) ?? [];
  const [date, rest] = isDateLine(left) ? [left, right] : [right, left];
  if (!isDateLine(date) || !/\p{L}/u.test(rest)) return line;
  head.date ??= findDate(date);
  return rest;
}

/** Below a blank line, a list goes on where a firm stands above people who are indented. */
function isGroupBelow(lines: readonly string[], blank: number): boolean {
  const [firm = '', person = ''] = [lines[blank + 1], lines[blank + 2]];
  return /^\S[^:]{1,60}$/.test(firm) && /^(?: {2,}|\t)\p{Lu}[^:]{2,80}$/u.test(person);
}

/** `Source audio: talk.mp3` */
const FILE_NAME =
  /\S\.(?:mp3|mp4|m4a|m4v|wav|flac|ogg|opus|aac|wma|webm|mov|mkv|avi|json|txt|srt|vtt|docx?|pdf)$/i;

/**
 * Whether a label among fields is one as well, whatever it is called: nobody speaks under it below, its value is no
 * sentence, and a blank line parts the fields from the words.
 */
function isFieldOfBlock(
  field: Field,
  lines: readonly string[],
  at: number,
  fieldsAbove: number,
): boolean {
  const { name, value } = field;
  if (value === '' || value.length > MAX_VALUE_LENGTH || /[.?!…。？！]$/.test(value)) return false;
  const startsAs = (line: string): boolean => parseField(line)?.name === name;
  const comesBack = (): boolean =>
    lines.slice(at + 1).some((line) => line.length < MAX_TITLE_LENGTH && startsAs(line));
  if (FILE_NAME.test(value)) return !comesBack();
  const end = lines.findIndex((line, i) => i > at && line.trim() === '');
  if (end < 0 || end - at > MAX_FIELDS) return false;
  const below = lines.slice(at + 1, end).map((line) => parseField(normalizeWhitespace(line)));
  if (below.includes(null)) return false;
  const known = below.filter((one) => one !== null && isKnownField(one.name)).length;
  if (fieldsAbove + known < MIN_FIELDS) return false;
  return !comesBack();
}

/** Returns whether the line is a known field. */
function readField(head: Head, field: Field): boolean {
  const { name, value } = field;
  const people = parseFieldPeople(field);
  if (people) {
    head.people.push(...people);
    head.hasHosts ||= people.length > 0 && /^host(?:s|ed by)?$/.test(name);
  } else if (/^(?:(?:episode |meeting )?title|topic)$/.test(name)) head.title ??= value || null;
  else if (/^(?:.* )?date$|^date of .*$|^(?:recorded|published|aired)(?: on)?$/.test(name)) {
    head.date ??= findDate(value);
  } else if (name === 'kind' || name === 'type') head.kind ??= findKind(value);
  else if (name === 'company') head.company ??= value || null;
  else if (/^(?:ticker|(?:stock |ticker )?symbol)$/.test(name)) head.ticker ??= parseTicker(value);
  else if (/^(?:fiscal )?quarter$/.test(name)) head.quarter ??= parseQuarter(value);
  else if (/^(?:url|link|recording|video|audio)$/.test(name) && isWebAddress(value)) {
    head.url ??= value;
  } else if ((name === 'show' || name === 'podcast') && value !== '') {
    head.title = buildEpisodeTitle(head.title, value, null);
    head.kind ??= 'podcast';
  } else return readForeignField(head, field);
  return true;
}

/** Words for a transcript, which a field of the title is better than. */
const GENERIC_TITLE =
  /^(?:文字起こし|逐字稿|녹취록|議事録|회의록|(?:meeting )?(?:minutes|transcript)|(?:sitzungs)?protokoll|acta|verbale|compte[- ]rendu|notulen|ata)$/i;

/** A date in Latin letters needs a number: `Data: we have lots of it` is speech. */
function readForeignField(head: Head, { name, value }: Field): boolean {
  const kind = FIELD_NAMES.get(name);
  if (kind === 'date' && (/\p{Nd}/u.test(value) || !/^[a-z ]+$/.test(name))) {
    head.date ??= findDate(value) ?? findShortDate(value);
  } else if (kind === 'title') {
    if (GENERIC_TITLE.test(head.title ?? '')) {
      head.kind ??= findKind(head.title);
      head.title = null;
    }
    head.title ??= value || null;
  } else if (kind === 'company') head.company ??= value || null;
  else return false;
  return true;
}

/**
 * A date line is the date; the first heading or title-like line is the title; later ones may name the kind.
 * Returns whether the line is one of these.
 */
function readPlainLine(head: Head, line: string): boolean {
  const text = stripDecoration(line);
  const interviewed = findInterviewed(text);
  if (interviewed) head.people.push(interviewed);
  const opening = head.title === null ? findOpeningDate(text) : null;
  if (opening !== null || isDateLine(text)) head.date ??= opening ?? findDate(text);
  else if (head.title === null && (line.startsWith('#') || isTitleLine(text))) {
    const { title, date } = stripTimestamp(text);
    head.title = title || null;
    if (title !== text) head.kind ??= findKind(text);
    head.date ??= date ?? findTrailingDate(text) ?? findIsoDate(text) ?? findMarkedDate(text);
  } else if (isTitleLine(text) && head.lineCount < MAX_KIND_LINES) {
    head.kind ??= findKind(text);
    head.date ??= findTrailingDate(text) ?? findOpeningDate(text) ?? findMarkedDate(text);
  } else {
    if (line.length <= MAX_TITLE_LENGTH) head.date ??= findMarkedDate(text);
    return false;
  }
  return true;
}
