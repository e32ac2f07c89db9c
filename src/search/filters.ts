/** Filters as people write them, on a command line or in an address, checked and made exact. */

import { WhosaidError } from '../domain/error.ts';
import { CONSTRAINTS, type Constraint, type Filters } from '../domain/query.ts';
import { ROLES, SECTIONS } from '../domain/transcript.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { type DayRange, parseDayRange } from '../util/calendar.ts';
import { buildDirectory, resolveNames } from './parse-query/directory.ts';

/** Each may hold several values, with commas. */
export type RawFilters = Partial<Record<keyof Filters, string>>;

/** @throws WhosaidError `USAGE` for what is no role, section or date, for nothing at all and for a period without days. */
export function parseFilters(written: RawFilters): Filters {
  const { speaker, role, section, transcript, after, before } = written;
  const filters: Filters = {
    ...(speaker !== undefined && { speaker: parseList('speaker', speaker) }),
    ...(role !== undefined && { role: parseChoices('role', role, ROLES) }),
    ...(section !== undefined && { section: parseChoices('section', section, SECTIONS) }),
    ...(transcript !== undefined && { transcript: parseList('transcript', transcript) }),
    ...(after !== undefined && { after: parseDateFilter(after).first }),
    ...(before !== undefined && { before: parseDateFilter(before).last }),
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
export function parseConstraints(written: string): Constraint[] {
  return parseChoices('part of the question', written, CONSTRAINTS);
}

/**
 * The filters with names as the library has them: "lim" becomes "Jeremy Lim".
 *
 * @throws WhosaidError `NOT_FOUND` for a speaker or a transcript that is not there.
 */
export function resolveFilters(filters: Filters, listings: readonly CatalogEntry[]): Filters {
  const { speaker, transcript } = filters;
  const ids = new Set(transcript && listings.map(({ id }) => id));
  const directory = buildDirectory(listings);
  return {
    ...filters,
    ...(speaker && {
      speaker: resolveEach(speaker, (words) =>
        requireFound(resolveNames(words, directory), 'speaker', words),
      ),
    }),
    ...(transcript && {
      transcript: resolveEach(transcript, (id) =>
        requireFound(ids.has(id) ? [id] : [], 'transcript', id),
      ),
    }),
  };
}

function resolveEach(values: readonly string[], named: (value: string) => string[]): string[] {
  return [...new Set(values.flatMap(named))];
}

function requireFound(found: string[], what: string, asked: string): string[] {
  if (found.length > 0) return found;
  throw new WhosaidError(
    'NOT_FOUND',
    `Expected a ${what} of this library, found none called "${asked}". See them with: whosaid ${what === 'speaker' ? 'speakers' : 'list'}`,
  );
}

function parseList(what: string, written: string): string[] {
  const found = written.split(',').flatMap((value) => value.trim() || []);
  if (found.length > 0) return found;
  throw new WhosaidError('USAGE', `Expected a ${what}, found "${written}". Leave it out for any.`);
}

function parseChoices<T extends string>(what: string, written: string, of: readonly T[]): T[] {
  return parseList(what, written).map((value) => {
    const choice = of.find((name) => name === value.toLowerCase());
    if (choice !== undefined) return choice;
    throw new WhosaidError(
      'USAGE',
      `Expected a ${what} to be one of ${of.join(', ')}, found "${value}".`,
    );
  });
}

function parseDateFilter(written: string): DayRange {
  const found = parseDayRange(written.trim());
  if (found !== null) return found;
  throw new WhosaidError(
    'USAGE',
    `Expected a date such as 2025, 2025-03 or 2025-03-31, found "${written}".`,
  );
}
