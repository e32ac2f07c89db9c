/** The parameters of `GET /api/query` and `GET /api/facets`, checked. */

import {
  MAX_LIMIT,
  parseConstraints,
  parseFilters,
  type QueryOptions,
  WhosaidError,
} from '../main.ts';

const FILTER_NAMES = ['speaker', 'role', 'section', 'transcript', 'after', 'before'] as const;
/** What both take, and what only the first does. */
const FACETS_PARAMETERS = ['q', 'ignore', ...FILTER_NAMES];
const QUERY_PARAMETERS = [...FACETS_PARAMETERS, 'limit', 'explain'];
/** Characters of a question; longer ones are mistakes. */
const MAX_QUESTION_LENGTH = 2_000;

interface ParsedRequest {
  readonly question: string;
  readonly options: QueryOptions;
}

/** @throws WhosaidError `USAGE` saying which parameter was not understood. */
export function parseQueryParameters(given: URLSearchParams): ParsedRequest {
  const { question, options } = parseSharedParameters(given, QUERY_PARAMETERS);
  const limit = joinValues(given, 'limit');
  if (limit !== undefined && !(/^\d+$/.test(limit) && +limit >= 1 && +limit <= MAX_LIMIT)) {
    throw usageError(`limit to be a whole number from 1 to ${MAX_LIMIT}`, limit);
  }
  return {
    question,
    options: {
      ...options,
      limit: limit === undefined ? undefined : Number(limit),
      explain: parseFlag('explain', joinValues(given, 'explain')),
    },
  };
}

/** @throws WhosaidError as `readParameters`. */
export function parseFacetsParameters(given: URLSearchParams): ParsedRequest {
  return parseSharedParameters(given, FACETS_PARAMETERS);
}

function parseSharedParameters(given: URLSearchParams, known: readonly string[]): ParsedRequest {
  const unknown = [...given.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw usageError(`one of the parameters ${known.join(', ')}`, unknown);
  const question = joinValues(given, 'q')?.trim() ?? '';
  if (question === '' || question.length > MAX_QUESTION_LENGTH) {
    throw usageError(
      `a question of 1 to ${MAX_QUESTION_LENGTH} characters as q`,
      `${question.length}`,
    );
  }
  const ignore = joinValues(given, 'ignore');
  const written = FILTER_NAMES.flatMap((name) => {
    const value = joinValues(given, name);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    question,
    options: {
      filters: parseFilters(Object.fromEntries(written)),
      ignore: ignore === undefined ? [] : parseConstraints(ignore),
    },
  };
}

/** Several values of one parameter are as one with commas. */
function joinValues(given: URLSearchParams, name: string): string | undefined {
  return given.getAll(name).join(',') || undefined;
}

function parseFlag(name: string, value = 'false'): boolean {
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  throw usageError(`${name} to be true or false`, value);
}

function usageError(expected: string, found: string): WhosaidError {
  return new WhosaidError('USAGE', `Expected ${expected}, found "${found}".`);
}
