/** Filters as people write them or programs pass them, checked. */

import { WhosaidError } from '../domain/error.ts';
import { splitValues } from '../domain/filter-values.ts';
import { CONSTRAINTS, type Constraint, FILTER_NAMES, type Filters } from '../domain/query.ts';
import { KINDS, ROLES, SECTIONS } from '../domain/transcript.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { currentDay, type DayRange, parseDayRange } from '../util/calendar.ts';
import { parseRelativeDays, RELATIVE_DAYS } from './parse-query/relative-days.ts';

const RELATIVE = new RegExp(`^${RELATIVE_DAYS}$`, 'i');

/** All but days. */
const LISTS = FILTER_NAMES.filter((name) => name !== 'after' && name !== 'before');

/** Several values of one filter are separated by commas; one with a comma in it is in quotes: `"Okafor, Ines",Vane`. */
export type RawFilters = Partial<Record<keyof Filters, string>>;

/**
 * @example
 * const filters = parseFilters({ speaker: '"Okafor, Ines",Vane', after: 'last week' });
 * @param today ISO day, from which "yesterday" and "last week" count; by default that of this machine.
 * @throws WhosaidError `USAGE` for an empty or unknown value, and where `after` is later than `before`.
 */
export function parseFilters(raw: RawFilters, today = currentDay()): Filters {
  const { after, before } = raw;
  const lists = LISTS.flatMap((name) => {
    const values = raw[name];
    return values === undefined ? [] : [[name, splitValues(values)]];
  });
  return validateFilters({
    ...Object.fromEntries(lists),
    ...(after !== undefined && { after: relativeDay(after, today)?.first ?? after }),
    ...(before !== undefined && { before: relativeDay(before, today)?.last ?? before }),
  });
}

const relativeDay = (written: string, today: string): DayRange | null =>
  RELATIVE.test(written.trim()) ? parseRelativeDays(written.trim(), today) : null;

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
  const { after, before, ...lists }: Partial<Record<keyof Filters, unknown>> = given;
  const names: Partial<Record<(typeof LISTS)[number], string[]>> = {};
  for (const name of LISTS) {
    if (lists[name] !== undefined) names[name] = checkNames(name, lists[name]);
  }
  const { role, notRole, section, kind, quarter, ...named } = names;
  const filters: Filters = {
    ...named,
    ...(role !== undefined && { role: checkChoices('role', role, ROLES) }),
    ...(notRole !== undefined && { notRole: checkChoices('role', notRole, ROLES) }),
    ...(section !== undefined && { section: checkChoices('section', section, SECTIONS) }),
    ...(kind !== undefined && { kind: checkChoices('kind', kind, KINDS) }),
    ...(quarter !== undefined && { quarter: quarter.map(checkQuarter) }),
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
 * @example
 * const ignore = parseConstraints('who,when');
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

/** "Q3 2025", "2025Q3" → "2025-Q3". */
function checkQuarter(written: string): string {
  const found = /^(?:(\d{4})[- ]?Q([1-4])|Q([1-4])[- ]?(\d{4}))$/i.exec(written.trim());
  if (found === null) throw usageError(`"${written}" is not a quarter. Write 2025-Q3.`);
  const [, year, quarter, quarterFirst, yearLast] = found;
  return `${year ?? yearLast}-Q${quarter ?? quarterFirst}`;
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
