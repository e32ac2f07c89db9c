/** Filters as people write them or programs pass them, checked and made exact. */

import { WhosaidError } from '../domain/error.ts';
import { CONSTRAINTS, type Constraint, FILTER_NAMES, type Filters } from '../domain/query.ts';
import { ROLES, SECTIONS } from '../domain/transcript.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { didYouMean, notFoundError } from '../text/did-you-mean.ts';
import { type DayRange, parseDayRange } from '../util/calendar.ts';
import { buildDirectory } from './parse-query/directory.ts';
import { resolveNames } from './parse-query/find-people.ts';

/** Several values of one filter are separated by commas. */
export type RawFilters = Partial<Record<keyof Filters, string>>;

/** @throws WhosaidError `USAGE` for an empty or unknown value, and where `after` is later than `before`. */
export function parseFilters(raw: RawFilters): Filters {
  const { after, before } = raw;
  const list = (name: 'speaker' | 'role' | 'section' | 'transcript') => {
    const values = raw[name]?.split(',').flatMap((value) => value.trim() || []);
    return values && { [name]: values };
  };
  return validateFilters({
    ...list('speaker'),
    ...list('role'),
    ...list('section'),
    ...list('transcript'),
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  });
}

/**
 * Checks filters that may come from anywhere.
 *
 * @returns them with roles and sections in lower case, and days for months and years: after 2025 is after 2025-01-01.
 * @throws WhosaidError as `parseFilters`.
 */
export function validateFilters(given: object): Filters {
  const unknown = Object.keys(given).find((name) => !FILTER_NAMES.some((known) => known === name));
  if (unknown !== undefined) {
    throw usageError(
      `No filter "${unknown}".${didYouMean(unknown, FILTER_NAMES)} Filters: ${FILTER_NAMES.join(', ')}.`,
    );
  }
  const { speaker, role, section, transcript, after, before }: Record<string, unknown> = {
    ...given,
  };
  const filters: Filters = {
    ...(speaker !== undefined && { speaker: checkNames('speaker', speaker) }),
    ...(role !== undefined && { role: checkChoices('role', checkNames('role', role), ROLES) }),
    ...(section !== undefined && {
      section: checkChoices('section', checkNames('section', section), SECTIONS),
    }),
    ...(transcript !== undefined && { transcript: checkNames('transcript', transcript) }),
    ...(after !== undefined && { after: checkDate(after).first }),
    ...(before !== undefined && { before: checkDate(before).last }),
  };
  if (filters.after !== undefined && filters.before !== undefined) {
    if (filters.after > filters.before) {
      throw usageError(`"after" (${after}) is later than "before" (${before}). Swap them.`);
    }
  }
  return filters;
}

/**
 * Constraints that must not become filters: "who, when".
 *
 * @throws WhosaidError `USAGE`.
 */
export function parseConstraints(raw: string): Constraint[] {
  const names = raw.split(',').flatMap((value) => value.trim() || []);
  return validateConstraints(names);
}

/** @throws WhosaidError `USAGE`. */
export function validateConstraints(given: readonly string[]): Constraint[] {
  return checkChoices('constraint', checkNames('constraint', given), CONSTRAINTS);
}

/**
 * The filters with names as in the library: "lim" becomes "Jeremy Lim".
 *
 * @throws WhosaidError `NOT_FOUND` for a speaker or a transcript that is not in the library.
 */
export function resolveFilters(filters: Filters, catalog: readonly CatalogEntry[]): Filters {
  const { speaker, transcript } = filters;
  const ids = new Set(transcript && catalog.map(({ id }) => id));
  return {
    ...filters,
    ...(speaker && { speaker: resolveSpeakers(speaker, catalog) }),
    ...(transcript && {
      transcript: unique(
        transcript.map((id) => {
          if (ids.has(id)) return id;
          throw notFoundError('transcript', id, ids);
        }),
      ),
    }),
  };
}

function resolveSpeakers(names: readonly string[], catalog: readonly CatalogEntry[]): string[] {
  const directory = buildDirectory(catalog);
  return unique(
    names.flatMap((name) => {
      const found = resolveNames(name, directory);
      if (found.length > 0) return found;
      const known = catalog.flatMap(({ participants }) => participants.map((one) => one.name));
      throw notFoundError('speaker', name, known);
    }),
  );
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function checkNames(what: string, given: unknown): string[] {
  if (!Array.isArray(given)) {
    const advice = typeof given === 'string' ? ` Write ${JSON.stringify([given])}.` : '';
    throw usageError(`The ${what} is not a list.${advice}`);
  }
  if (given.length === 0) {
    throw usageError(`The ${what} is empty. Give at least one, or leave it out.`);
  }
  return given.map((name: unknown) => {
    if (typeof name === 'string' && name.trim() !== '') return name;
    throw usageError(`${JSON.stringify(name)} is no ${what}.`);
  });
}

function checkChoices<T extends string>(
  what: string,
  names: readonly string[],
  choices: readonly T[],
): T[] {
  return names.map((name) => {
    const choice = choices.find((one) => one === name.toLowerCase());
    if (choice !== undefined) return choice;
    const list = `${what.charAt(0).toUpperCase()}${what.slice(1)}s: ${choices.join(', ')}.`;
    throw usageError(`No ${what} "${name}".${didYouMean(name, choices)} ${list}`);
  });
}

function checkDate(given: unknown): DayRange {
  if (typeof given !== 'string') {
    throw usageError(`The date ${given} is not a string. Write "2025", "2025-03" or "2025-03-31".`);
  }
  const range = parseDayRange(given.trim());
  if (range !== null) return range;
  throw usageError(`"${given}" is not a date. Write 2025, 2025-03 or 2025-03-31.`);
}

const usageError = (message: string) => new WhosaidError('USAGE', message);
