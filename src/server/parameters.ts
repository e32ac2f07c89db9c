/** The parameters of `GET /api/query` and `GET /api/survey`, checked. */

import { MAX_LIMIT, type QueryOptions, readFilters, readParts, WhosaidError } from '../main.ts';

const FILTERS = ['speaker', 'role', 'section', 'transcript', 'after', 'before'] as const;
/** What both take, and what only the first does. */
const SEARCH = ['q', 'any', ...FILTERS];
const QUERY = [...SEARCH, 'limit', 'explain'];
/** Characters of a question; longer ones are mistakes. */
const MAX_QUESTION = 2_000;

interface Asked {
  readonly question: string;
  readonly options: QueryOptions;
}

/** @throws WhosaidError `USAGE` saying which parameter was not understood. */
export function readParameters(given: URLSearchParams): Asked {
  const { question, options } = read(given, QUERY);
  const limit = text(given, 'limit');
  if (limit !== undefined && !(/^\d+$/.test(limit) && +limit >= 1 && +limit <= MAX_LIMIT)) {
    throw usage(`limit to be a whole number from 1 to ${MAX_LIMIT}`, limit);
  }
  return {
    question,
    options: {
      ...options,
      limit: limit === undefined ? undefined : Number(limit),
      explain: flag('explain', text(given, 'explain')),
    },
  };
}

/** @throws WhosaidError as `readParameters`. */
export function readSearch(given: URLSearchParams): Asked {
  return read(given, SEARCH);
}

function read(given: URLSearchParams, known: readonly string[]): Asked {
  const unknown = [...given.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw usage(`one of the parameters ${known.join(', ')}`, unknown);
  const question = text(given, 'q')?.trim() ?? '';
  if (question === '' || question.length > MAX_QUESTION) {
    throw usage(`a question of 1 to ${MAX_QUESTION} characters as q`, `${question.length}`);
  }
  const any = text(given, 'any');
  const written = FILTERS.flatMap((name) => {
    const value = text(given, name);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    question,
    options: {
      filters: readFilters(Object.fromEntries(written)),
      any: any === undefined ? [] : readParts(any),
    },
  };
}

/** Several values of one parameter are as one with commas. */
function text(given: URLSearchParams, name: string): string | undefined {
  return given.getAll(name).join(',') || undefined;
}

function flag(name: string, value = 'false'): boolean {
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  throw usage(`${name} to be true or false`, value);
}

function usage(expected: string, found: string): WhosaidError {
  return new WhosaidError('USAGE', `Expected ${expected}, found "${found}".`);
}
