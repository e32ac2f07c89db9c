/** Filters as people write them, on a command line or in an address, checked and made exact. */

import { WhosaidError } from '../error.ts';
import type { Filters } from '../query.ts';
import { ROLES, SECTIONS, type Speaker } from '../transcript.ts';
import { peopleCalled } from './understand/who.ts';

/** Each may hold several values, with commas. */
export type WrittenFilters = Partial<Record<keyof Filters, string>>;

/** A day, a month or a year. */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** @throws WhosaidError `USAGE` for what is no role, section or date. */
export function readFilters(written: WrittenFilters): Filters {
  const { speaker, role, section, transcript, after, before } = written;
  return {
    ...(speaker !== undefined && { speaker: values(speaker) }),
    ...(role !== undefined && { role: choices('role', role, ROLES) }),
    ...(section !== undefined && { section: choices('section', section, SECTIONS) }),
    ...(transcript !== undefined && { transcript: values(transcript) }),
    ...(after !== undefined && { after: firstDay(after) }),
    ...(before !== undefined && { before: lastDay(before) }),
  };
}

/**
 * The filters with names as the library has them: "lim" becomes "Jeremy Lim".
 *
 * @throws WhosaidError `NOT_FOUND` for a speaker or a transcript that is not there.
 */
export function resolveFilters(
  filters: Filters,
  people: readonly Speaker[],
  transcripts: readonly string[],
): Filters {
  const { speaker, transcript } = filters;
  return {
    ...filters,
    ...(speaker && {
      speaker: speaker.flatMap((words) => some(peopleCalled(words, people), 'speaker', words)),
    }),
    ...(transcript && {
      transcript: transcript.flatMap((id) =>
        some(transcripts.includes(id) ? [id] : [], 'transcript', id),
      ),
    }),
  };
}

function some(found: string[], what: string, asked: string): string[] {
  if (found.length > 0) return found;
  throw new WhosaidError(
    'NOT_FOUND',
    `Expected a ${what} of this library, found none called "${asked}". See them with: whosaid list --json`,
  );
}

function values(written: string): string[] {
  return written.split(',').flatMap((value) => value.trim() || []);
}

function choices<T extends string>(what: string, written: string, of: readonly T[]): T[] {
  return values(written).map((value) => {
    const choice = of.find((name) => name === value.toLowerCase());
    if (choice !== undefined) return choice;
    throw new WhosaidError(
      'USAGE',
      `Expected a ${what} to be one of ${of.join(', ')}, found "${value}".`,
    );
  });
}

/** The first day of a day, month or year. */
function firstDay(written: string): string {
  const [, year, month = '01', day = '01'] = DATE.exec(written) ?? [];
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // A calendar has no February 30; JavaScript takes it for March 2.
  if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)) return iso;
  throw new WhosaidError(
    'USAGE',
    `Expected a date such as 2025, 2025-03 or 2025-03-31, found "${written}".`,
  );
}

/** The last day of a day, month or year. */
function lastDay(written: string): string {
  const first = firstDay(written);
  const [, , month, day] = DATE.exec(written) ?? [];
  if (day !== undefined) return first;
  const end = new Date(`${first}T00:00:00Z`);
  end.setUTCMonth(month === undefined ? 12 : end.getUTCMonth() + 1, 0);
  return end.toISOString().slice(0, 10);
}
