/** Checks what a caller passes to `Whosaid`, as the command line and HTTP check what they are given. */

import { WhosaidError } from '../domain/error.ts';
import { MAX_LIMIT } from '../domain/limits.ts';
import { CONSTRAINTS } from '../domain/query.ts';
import type { QueryOptions } from '../search/search.ts';

/** @throws WhosaidError `USAGE`. */
export function validateQuestion(question: string): void {
  if (typeof question !== 'string' || question.trim() === '') {
    throw new WhosaidError('USAGE', 'The question is empty.');
  }
}

/**
 * @returns the options with filters as they are stored: `after: '2025'` becomes `2025-01-01`.
 * @throws WhosaidError `USAGE`.
 */
export function validateOptions(options: QueryOptions): QueryOptions {
  const { limit, ignore } = options;
  if (limit !== undefined && !(Number.isInteger(limit) && 1 <= limit && limit <= MAX_LIMIT)) {
    throw new WhosaidError(
      'USAGE',
      `The limit is ${limit}. It must be a whole number from 1 to ${MAX_LIMIT}.`,
    );
  }
  const unknown = ignore?.find((constraint) => !CONSTRAINTS.includes(constraint));
  if (unknown !== undefined) {
    throw new WhosaidError(
      'USAGE',
      `No constraint "${unknown}" to ignore. Constraints: ${CONSTRAINTS.join(', ')}.`,
    );
  }
  return options;
}
