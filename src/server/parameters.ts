/** The parameters of `GET /api/query`, `/api/brief`, `/api/compare` and `/api/facets`: a schema for each, and how they are parsed. */

import { z } from 'zod';
import { DETAILS } from '../domain/detail.ts';
import { MAX_QUESTION_LENGTH } from '../domain/limits.ts';
import type { FILTER_NAMES } from '../domain/query.ts';
import {
  type BriefOptions,
  COMPARED,
  CONSTRAINTS,
  type Compared,
  EFFORTS,
  KINDS,
  MAX_LIMIT,
  MAX_SIDES,
  MIN_SIDES,
  parseConstraints,
  parseFilters,
  type QueryOptions,
  ROLES,
  SECTIONS,
} from '../main.ts';
import { validate } from './validate.ts';

const LIMIT_ERROR = `must be a whole number from 1 to ${MAX_LIMIT}`;

const EMPTY_ERROR = `The question is empty. Send one as q, in up to ${MAX_QUESTION_LENGTH} characters.`;

const optionalText = (description: string) => z.string().optional().describe(description);

const FILTERS = {
  speaker: optionalText('Names of speakers, separated by commas.'),
  role: optionalText(`Roles, separated by commas: ${ROLES.join(', ')}.`),
  section: optionalText(`Parts of a call, separated by commas: ${SECTIONS.join(', ')}.`),
  transcript: optionalText('Ids of transcripts, separated by commas.'),
  kind: optionalText(`Kinds of conversation, separated by commas: ${KINDS.join(', ')}.`),
  company: optionalText('Companies whose calls to search, separated by commas.'),
  ticker: optionalText('Their tickers, separated by commas.'),
  quarter: optionalText('Quarters reported on, separated by commas, such as 2025-Q3.'),
  tag: optionalText('Tags of transcripts, separated by commas.'),
  notSpeaker: optionalText('Names of speakers to leave out, separated by commas.'),
  notRole: optionalText('Roles to leave out, separated by commas.'),
  notTranscript: optionalText('Ids of transcripts to leave out, separated by commas.'),
  after: optionalText('The first day: 2025, 2025-03 or 2025-03-31.'),
  before: optionalText('The last day: 2025, 2025-03 or 2025-03-31.'),
} satisfies Record<(typeof FILTER_NAMES)[number], z.ZodType>;

/** `z.toJSONSchema(…, { io: 'output' })` describes the parameters. */
export const FacetsParameters = z.strictObject({
  q: z
    .string(EMPTY_ERROR)
    .trim()
    .min(1, EMPTY_ERROR)
    .max(MAX_QUESTION_LENGTH, `The question is longer than ${MAX_QUESTION_LENGTH} characters.`)
    .describe('The question. "Quotes" hold exact words; -word excludes one.'),
  ignore: z
    .string()
    .transform(parseConstraints)
    .pipe(z.array(z.enum(CONSTRAINTS)))
    .default([])
    .describe('What the question names and the search ignores: who, where, when.'),
  ...FILTERS,
});

export const BriefParameters = FacetsParameters.extend({
  effort: z
    .enum(EFFORTS, `must be ${EFFORTS.join(' or ')}`)
    .default('fast')
    .describe('Whether a model reads the best passages too (best), or not (fast).'),
});

const SIDES_ERROR = `must be given ${MIN_SIDES} to ${MAX_SIDES} times`;

export const ComparisonParameters = BriefParameters.extend({
  by: z.enum(COMPARED, `must be ${COMPARED.join(', ')}`).describe('What is compared.'),
  side: z
    .array(z.string(), SIDES_ERROR)
    .min(MIN_SIDES, SIDES_ERROR)
    .max(MAX_SIDES, SIDES_ERROR)
    .describe('A name, id or quarter to compare; repeat it for each.'),
});

export const QueryParameters = BriefParameters.extend({
  limit: z
    .string()
    .regex(/^\d+$/, LIMIT_ERROR)
    .transform(Number)
    .pipe(z.int(LIMIT_ERROR).min(1, LIMIT_ERROR).max(MAX_LIMIT, LIMIT_ERROR))
    .optional()
    .describe('Results at most (default: 10).'),
  cursor: optionalText(
    'The `next` of an answer to the same question, for the results behind its last.',
  ),
  explain: z
    .enum(['true', 'false', '1', '0'], 'must be true or false')
    .transform((value) => value === 'true' || value === '1')
    .pipe(z.boolean())
    .default(false)
    .describe('Whether to return how each result was scored.'),
  detail: z
    .enum(DETAILS, `must be ${DETAILS.join(' or ')}`)
    .default('short')
    .describe(
      'Whether what is said before and after comes with each result, and further passages with those that only come near (full), or not (short).',
    ),
});

/** Of lists that come in parts. */
export const PageParameters = z.strictObject({
  limit: QueryParameters.shape.limit.describe('Items at most (default: all).'),
  cursor: optionalText('Where the list goes on, as the answer before it says.'),
});

interface ParsedRequest<Options> {
  readonly question: string;
  readonly options: Options;
}

/** @throws WhosaidError `USAGE`. */
export function parseQueryParameters(given: URLSearchParams): ParsedRequest<QueryOptions> {
  const { q, ignore, limit, cursor, explain, detail, effort, ...filters } = validate(
    QueryParameters,
    joinValues(given),
    'parameter',
  );
  return {
    question: q,
    options: { filters: parseFilters(filters), ignore, limit, cursor, explain, detail, effort },
  };
}

/** @throws WhosaidError `USAGE`. */
export function parseBriefParameters(given: URLSearchParams): ParsedRequest<BriefOptions> {
  const { q, ignore, effort, ...filters } = validate(
    BriefParameters,
    joinValues(given),
    'parameter',
  );
  return { question: q, options: { filters: parseFilters(filters), ignore, effort } };
}

interface ComparisonRequest extends ParsedRequest<BriefOptions> {
  readonly by: Compared;
  readonly sides: readonly string[];
}

/** @throws WhosaidError `USAGE`. */
export function parseComparisonParameters(given: URLSearchParams): ComparisonRequest {
  const joined = { ...joinValues(given), side: given.getAll('side') };
  const { q, ignore, effort, by, side, ...filters } = validate(
    ComparisonParameters,
    joined,
    'parameter',
  );
  const options = { filters: parseFilters(filters), ignore, effort };
  return { question: q, by, sides: side, options };
}

/** @throws WhosaidError `USAGE`. */
export function parseFacetsParameters(
  given: URLSearchParams,
): ParsedRequest<Pick<QueryOptions, 'filters' | 'ignore'>> {
  const { q, ignore, ...filters } = validate(FacetsParameters, joinValues(given), 'parameter');
  return { question: q, options: { filters: parseFilters(filters), ignore } };
}

/** @throws WhosaidError `USAGE`. */
export function parsePageParameters(given: URLSearchParams): z.output<typeof PageParameters> {
  return validate(PageParameters, joinValues(given), 'parameter');
}

/** Repeated parameters become one with commas; empty ones count as missing. */
function joinValues(given: URLSearchParams): Record<string, string | undefined> {
  const names = [...new Set(given.keys())];
  return Object.fromEntries(names.map((name) => [name, given.getAll(name).join(',') || undefined]));
}
