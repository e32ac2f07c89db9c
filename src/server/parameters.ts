/** The parameters of `GET /api/query`, checked. */

import { MAX_LIMIT, type QueryOptions, readFilters, readParts, WhosaidError } from '../main.ts';

const FILTERS = ['speaker', 'role', 'section', 'transcript', 'after', 'before'] as const;
const KNOWN = new Set<string>(['q', 'limit', 'explain', 'any', ...FILTERS]);
/** Characters of a question; longer ones are mistakes. */
const MAX_QUESTION = 2_000;

/** @throws WhosaidError `USAGE` saying which parameter was not understood. */
export function readParameters(given: URLSearchParams): {
  question: string;
  options: QueryOptions;
} {
  const unknown = [...given.keys()].find((name) => !KNOWN.has(name));
  if (unknown !== undefined) {
    throw usage(`one of the parameters ${[...KNOWN].join(', ')}`, unknown);
  }
  const text = (name: string) => given.getAll(name).join(',') || undefined;
  const question = text('q')?.trim() ?? '';
  if (question === '' || question.length > MAX_QUESTION) {
    throw usage(`a question of 1 to ${MAX_QUESTION} characters as q`, `${question.length}`);
  }
  const any = text('any');
  const limit = text('limit');
  if (limit !== undefined && !(/^\d+$/.test(limit) && +limit >= 1 && +limit <= MAX_LIMIT)) {
    throw usage(`limit to be a whole number from 1 to ${MAX_LIMIT}`, limit);
  }
  const written = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = text(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return {
    question,
    options: {
      limit: limit === undefined ? undefined : Number(limit),
      filters: readFilters(written),
      explain: flag('explain', text('explain')),
      any: any === undefined ? [] : readParts(any),
    },
  };
}

function flag(name: string, value = 'false'): boolean {
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  throw usage(`${name} to be true or false`, value);
}

function usage(expected: string, found: string): WhosaidError {
  return new WhosaidError('USAGE', `Expected ${expected}, found "${found}".`);
}
