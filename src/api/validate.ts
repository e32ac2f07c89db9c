/** Checks what a caller passes to `Whosaid`, as the command line and HTTP check what they are given. */

import { DETAILS } from '../domain/detail.ts';
import { EFFORTS } from '../domain/effort.ts';
import { WhosaidError } from '../domain/error.ts';
import { MAX_LIMIT, MAX_QUESTION_LENGTH } from '../domain/limits.ts';
import { validateConstraints, validateFilters } from '../search/filters.ts';
import type { QueryOptions } from '../search/search.ts';
import { parseDayRange } from '../util/calendar.ts';

/** @throws WhosaidError `USAGE`. */
export function validateQuestion(question: string): void {
  if (typeof question !== 'string' || question.trim() === '') {
    throw new WhosaidError('USAGE', 'The question is empty.');
  }
  if (question.length > MAX_QUESTION_LENGTH) {
    throw new WhosaidError(
      'USAGE',
      `The question is longer than ${MAX_QUESTION_LENGTH} characters. Shorten it.`,
    );
  }
}

/**
 * @returns the options with exact filters: `after: '2025'` becomes `2025-01-01`.
 * @throws WhosaidError `USAGE`.
 */
export function validateOptions<Options extends QueryOptions>(options: Options): Options {
  const { limit, filters, ignore, effort, detail, today = null } = options;
  if (today !== null && parseDayRange(today)?.first !== today) {
    throw new WhosaidError('USAGE', `Today is "${today}". Write a day such as 2025-03-31.`);
  }
  if (limit !== undefined && !(Number.isInteger(limit) && 1 <= limit && limit <= MAX_LIMIT)) {
    throw new WhosaidError(
      'USAGE',
      `The limit is ${limit}. It must be a whole number from 1 to ${MAX_LIMIT}.`,
    );
  }
  if (effort !== undefined && !EFFORTS.includes(effort)) {
    throw new WhosaidError(
      'USAGE',
      `The effort is "${effort}". It must be ${EFFORTS.join(' or ')}.`,
    );
  }
  if (detail !== undefined && !DETAILS.includes(detail)) {
    throw new WhosaidError(
      'USAGE',
      `The detail is "${detail}". It must be ${DETAILS.join(' or ')}.`,
    );
  }
  return {
    ...options,
    ...(filters !== undefined && { filters: validateFilters(filters) }),
    ...(ignore !== undefined && ignore.length > 0 && { ignore: validateConstraints(ignore) }),
  };
}
