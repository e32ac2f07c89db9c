/** Filters as people write them, on a command line or in an address, checked and made exact. */

import { WhosaidError } from '../error.ts';
import type { Listing } from '../index/library.ts';
import { type Filters, PARTS, type Part } from '../query.ts';
import { ROLES, SECTIONS } from '../transcript.ts';
import { type Days, daysOf } from './understand/calendar.ts';
import { directoryOf, namesCalled } from './understand/directory.ts';

/** Each may hold several values, with commas. */
export type WrittenFilters = Partial<Record<keyof Filters, string>>;

/** @throws WhosaidError `USAGE` for what is no role, section or date, for nothing at all and for a period without days. */
export function readFilters(written: WrittenFilters): Filters {
  const { speaker, role, section, transcript, after, before } = written;
  const filters: Filters = {
    ...(speaker !== undefined && { speaker: values('speaker', speaker) }),
    ...(role !== undefined && { role: choices('role', role, ROLES) }),
    ...(section !== undefined && { section: choices('section', section, SECTIONS) }),
    ...(transcript !== undefined && { transcript: values('transcript', transcript) }),
    ...(after !== undefined && { after: days(after).first }),
    ...(before !== undefined && { before: days(before).last }),
  };
  if (
    filters.after !== undefined &&
    filters.before !== undefined &&
    filters.after > filters.before
  ) {
    throw new WhosaidError(
      'USAGE',
      `Expected --after to be before --before, found ${after} and ${before}.`,
    );
  }
  return filters;
}

/**
 * The parts of a question that are to limit nothing: "who, when".
 *
 * @throws WhosaidError `USAGE` for what is no part.
 */
export function readParts(written: string): Part[] {
  return choices('part of the question', written, PARTS);
}

/**
 * The filters with names as the library has them: "lim" becomes "Jeremy Lim".
 *
 * @throws WhosaidError `NOT_FOUND` for a speaker or a transcript that is not there.
 */
export function resolveFilters(filters: Filters, listings: readonly Listing[]): Filters {
  const { speaker, transcript } = filters;
  const ids = new Set(transcript && listings.map(({ id }) => id));
  const directory = directoryOf(listings);
  return {
    ...filters,
    ...(speaker && {
      speaker: unique(speaker, (words) => some(namesCalled(words, directory), 'speaker', words)),
    }),
    ...(transcript && {
      transcript: unique(transcript, (id) => some(ids.has(id) ? [id] : [], 'transcript', id)),
    }),
  };
}

function unique(values: readonly string[], named: (value: string) => string[]): string[] {
  return [...new Set(values.flatMap(named))];
}

function some(found: string[], what: string, asked: string): string[] {
  if (found.length > 0) return found;
  throw new WhosaidError(
    'NOT_FOUND',
    `Expected a ${what} of this library, found none called "${asked}". See them with: whosaid ${what === 'speaker' ? 'speakers' : 'list'}`,
  );
}

function values(what: string, written: string): string[] {
  const found = written.split(',').flatMap((value) => value.trim() || []);
  if (found.length > 0) return found;
  throw new WhosaidError('USAGE', `Expected a ${what}, found "${written}". Leave it out for any.`);
}

function choices<T extends string>(what: string, written: string, of: readonly T[]): T[] {
  return values(what, written).map((value) => {
    const choice = of.find((name) => name === value.toLowerCase());
    if (choice !== undefined) return choice;
    throw new WhosaidError(
      'USAGE',
      `Expected a ${what} to be one of ${of.join(', ')}, found "${value}".`,
    );
  });
}

function days(written: string): Days {
  const found = daysOf(written.trim());
  if (found !== null) return found;
  throw new WhosaidError(
    'USAGE',
    `Expected a date such as 2025, 2025-03 or 2025-03-31, found "${written}".`,
  );
}
