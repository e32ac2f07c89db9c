/** What stands before the first turn: title, date, kind, whose call it is and who is there, as fields, as plain lines or as YAML front matter. */

import type { Kind } from '../../transcript.ts';
import type { Person } from '../format.ts';
import { undecorated } from '../markdown.ts';
import { isStructureLabel } from '../people/names.ts';
import { isToolLine } from '../tool-lines.ts';
import { type OfCompany, quarterFrom, tickerFrom } from './company.ts';
import { findClosingDate, findDate, findIsoDate, isDateLine } from './dates.ts';
import {
  type Field,
  fieldOf,
  namesOneEach,
  opensList,
  peopleInField,
  peopleOnLine,
} from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { kindFrom } from './kind.ts';
import { openingLine } from './opening.ts';
import { titleOfEpisode, unstamped } from './title.ts';

export interface Head extends OfCompany {
  title: string | null;
  date: string | null;
  kind: Kind | null;
  people: Person[];
  /** Whether hosts are given, as podcasts give them. */
  hosted: boolean;
  /** Index of the first line that is not part of it. */
  length: number;
  /** Lines of it, below the heading `Transcript`, that say nothing of all this. */
  other: number;
}

/** Longer lines are prose and no title. */
const TITLE_LENGTH = 150;
/** Lines at the top that may name the kind; notes further down speak of other things. */
const KIND_LINES = 12;
/** Lines of a list by which it is judged. */
const LIST_SAMPLE = 20;

const DURATION =
  /^(?:\d+ ?h(?:ours?|rs?)? ?)?\d+ ?m(?:in(?:ute)?s?)?(?: ?\d+ ?s(?:ec(?:ond)?s?)?)?$/i;

const isTitleLine = (line: string): boolean =>
  line.length <= TITLE_LENGTH &&
  /^[\p{Lu}\p{Lo}\p{N}"“]/u.test(line) &&
  !/[.?!:,;]$/.test(line) &&
  !DURATION.test(line) &&
  !(isStructureLabel(line) && line.split(' ').length <= 2);

/** Reads down to the first line for which `isTurn` holds. Above the heading `Transcript`, where there is one, nothing is a turn. */
export function readHead(
  lines: readonly string[],
  isTurn: (line: string, listed: readonly Person[]) => boolean,
): Head {
  const head: Head = readFrontMatter(lines) ?? {
    title: null,
    date: null,
    kind: null,
    company: null,
    ticker: null,
    quarter: null,
    people: [],
    hosted: false,
    length: 0,
    other: 0,
  };
  const opening = openingLine(lines);
  const below = () => lines.slice(head.length + 1, head.length + 1 + LIST_SAMPLE);
  /** The list whose entries follow, if the line above opened or continued one. */
  let list: { readonly field: Field; readonly oneEach: boolean; entries: number } | null = null;
  for (; head.length < lines.length; head.length++) {
    const line = (lines[head.length] ?? '').replace(/\s+/g, ' ').trim();
    if (line === '') {
      if (list && list.entries > 0) list = null;
      continue;
    }
    if (isToolLine(line)) continue;
    const field = fieldOf(line);
    if (field && readField(head, field)) {
      list = opensList(field) ? { field, oneEach: namesOneEach(below()), entries: 0 } : null;
    } else if (head.length > opening && isTurn(line, head.people)) break;
    else {
      const people = list ? peopleOnLine(line, list.field, list.oneEach) : [];
      head.people.push(...people);
      if (list && people.length > 0) list.entries++;
      else if (!readPlainLine(head, line) && head.length > opening) head.other++;
    }
  }
  return head;
}

/** Takes what a line such as `Date: 2025-09-17` says; false when it is no such line. */
function readField(head: Head, field: Field): boolean {
  const { name, value } = field;
  const people = peopleInField(field);
  if (people) {
    head.people.push(...people);
    head.hosted ||= people.length > 0 && /^host(?:s|ed by)?$/.test(name);
  } else if (/^(?:(?:episode |meeting )?title|topic)$/.test(name)) head.title ??= value || null;
  else if (/^(?:.* )?date$|^(?:recorded|published|aired)(?: on)?$/.test(name)) {
    head.date ??= findDate(value);
  } else if (name === 'kind' || name === 'type') head.kind ??= kindFrom(value);
  else if (name === 'company') head.company ??= value || null;
  else if (/^(?:ticker|(?:stock |ticker )?symbol)$/.test(name)) head.ticker ??= tickerFrom(value);
  else if (/^(?:fiscal )?quarter$/.test(name)) head.quarter ??= quarterFrom(value);
  else if ((name === 'show' || name === 'podcast') && value !== '') {
    head.title = titleOfEpisode(head.title, value, null);
    head.kind ??= 'podcast';
  } else return false;
  return true;
}

/**
 * A date alone is the date; the first heading, or the first line that can be one, is the title; the others may
 * name the kind. False for a line that is none of these.
 */
function readPlainLine(head: Head, line: string): boolean {
  const text = undecorated(line);
  if (isDateLine(text)) head.date ??= findDate(text);
  else if (head.title === null && (line.startsWith('#') || isTitleLine(text))) {
    const { title, date } = unstamped(text);
    head.title = title || null;
    if (title !== text) head.kind ??= kindFrom(text);
    head.date ??= date ?? findClosingDate(text) ?? findIsoDate(text);
  } else if (isTitleLine(text) && head.length < KIND_LINES) head.kind ??= kindFrom(text);
  else return false;
  return true;
}
