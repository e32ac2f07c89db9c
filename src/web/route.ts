/**
 * The address holds the whole state of the page, so that back, reload and sharing work. Pure.
 *
 *   /?q=…&role=…           a search, with the parameters of `GET /api/query`
 *   /t/ID#31               a transcript at a turn
 *   /t/ID?q=…#31:912-1490  at a passage, with the other matches of the question
 *   /transcripts?kind=…    a list, with its filters; also /speakers and /companies
 *   /speakers/NAME         a speaker
 *   /compare?q=…&by=speaker&side=A&side=B   a question to several sides
 *   /quotations            those collected; with #…, those of a shared link
 */

import { CONSTRAINTS, FILTER_NAMES } from '../domain/query.ts';
import type { Constraint, RawFilters } from '../main.ts';
import type { CharSpan } from './spans.ts';

export interface Search {
  /** Empty on the home page. */
  readonly question: string;
  /** Constraints named in the question that must not become filters. */
  readonly ignore: readonly Constraint[];
  /** Filters set by hand, beside those named in the question. */
  readonly filters: RawFilters;
  /** Maximum number of results; `null` for the server's default. */
  readonly limit: number | null;
}

export interface Place {
  readonly turn: number;
  /** `null` for the whole turn. */
  readonly span: CharSpan | null;
}

export interface SearchRoute {
  readonly page: 'search';
  readonly search: Search;
}

export interface TranscriptRoute {
  readonly page: 'transcript';
  readonly id: string;
  readonly search: Search;
  readonly place: Place | null;
}

export const LIST_PAGES = ['transcripts', 'speakers', 'companies'] as const;
export type ListPage = (typeof LIST_PAGES)[number];

const LIST_FILTERS = [
  'name',
  'kind',
  'show',
  'company',
  'tag',
  'after',
  'before',
  'role',
  'sort',
] as const;
/** What a list is narrowed to; unknown values narrow it to nothing. */
export type ListFilters = Readonly<Partial<Record<(typeof LIST_FILTERS)[number], string>>>;

export interface ListRoute {
  readonly page: ListPage;
  readonly filters: ListFilters;
}

export interface SpeakerRoute {
  readonly page: 'speaker';
  readonly name: string;
}

export const COMPARE_BY = ['transcript', 'period', 'speaker'] as const;
export type CompareBy = (typeof COMPARE_BY)[number];

export interface CompareRoute {
  readonly page: 'compare';
  readonly search: Search;
  readonly by: CompareBy;
  /** Ids, periods or names; empty for those that suggest themselves. */
  readonly sides: readonly string[];
}

export interface QuotationsRoute {
  readonly page: 'quotations';
  /** Of a link, see quotations/shared-link.ts. */
  readonly shared: string | null;
}

export interface NotFoundRoute {
  readonly page: 'not-found';
  readonly path: string;
}

export type Route =
  | SearchRoute
  | TranscriptRoute
  | ListRoute
  | SpeakerRoute
  | CompareRoute
  | QuotationsRoute
  | NotFoundRoute;

const HOME_PATH = /^\/(?:index\.html)?$/;
const TRANSCRIPT_PATH = /^\/t\/([^/]+)$/;
const SPEAKER_PATH = /^\/speakers\/([^/]+)$/;
const PLACE_HASH = /^#(\d{1,9})(?::(\d{1,9})-(\d{1,9}))?$/;

export function toSearch(question: string): Search {
  return { question, ignore: [], filters: {}, limit: null };
}

/** Ignores unknown parameters and values. */
export function readRoute({
  pathname,
  search,
  hash,
}: Pick<URL, 'pathname' | 'search' | 'hash'>): Route {
  if (HOME_PATH.test(pathname)) return { page: 'search', search: readSearch(search) };
  const [, id] = TRANSCRIPT_PATH.exec(pathname) ?? [];
  if (id !== undefined) {
    const place = readPlace(hash);
    return { page: 'transcript', id: decodeOrKeep(id), search: readSearch(search), place };
  }
  const [, name] = SPEAKER_PATH.exec(pathname) ?? [];
  if (name !== undefined) return { page: 'speaker', name: decodeOrKeep(name) };
  if (pathname === '/compare') return readCompare(search);
  if (pathname === '/quotations') return { page: 'quotations', shared: hash.slice(1) || null };
  const page = LIST_PAGES.find((one) => pathname === `/${one}`);
  if (page !== undefined) return { page, filters: readListFilters(search) };
  return { page: 'not-found', path: pathname };
}

/** @returns path, query and hash. */
export function writeRoute(route: Route): string {
  switch (route.page) {
    case 'search':
      return `/${toQuery(writeSearch(route.search))}`;
    case 'transcript': {
      const query = toQuery(writeSearch(route.search));
      return `/t/${encodeURIComponent(route.id)}${query}${route.place ? writePlace(route.place) : ''}`;
    }
    case 'speaker':
      return `/speakers/${encodeURIComponent(route.name)}`;
    case 'compare': {
      const parameters = writeSearch(route.search);
      parameters.set('by', route.by);
      for (const side of route.sides) parameters.append('side', side);
      return `/compare${toQuery(parameters)}`;
    }
    case 'quotations':
      return `/quotations${route.shared === null ? '' : `#${route.shared}`}`;
    case 'not-found':
      return route.path;
    default:
      return `/${route.page}${toQuery(new URLSearchParams(route.filters))}`;
  }
}

export function writeTranscript(id: string): string {
  return writeRoute({ page: 'transcript', id, search: toSearch(''), place: null });
}

function toQuery(parameters: URLSearchParams): string {
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

export function writeSearch({ question, ignore, filters, limit }: Search): URLSearchParams {
  if (question === '') return new URLSearchParams();
  return new URLSearchParams({
    q: question,
    ...(ignore.length > 0 && { ignore: ignore.join(',') }),
    ...filters,
    ...(limit !== null && { limit: String(limit) }),
  });
}

function writePlace({ turn, span }: Place): string {
  return span === null ? `#${turn}` : `#${turn}:${span[0]}-${span[1]}`;
}

function readSearch(search: string): Search {
  const parameters = new URLSearchParams(search);
  const filters: RawFilters = {};
  for (const name of FILTER_NAMES) {
    const value = parameters.getAll(name).join(',');
    if (value !== '') filters[name] = value;
  }
  const ignore = parameters.getAll('ignore').join(',').split(',');
  return {
    question: parameters.get('q')?.trim() ?? '',
    ignore: CONSTRAINTS.filter((constraint) => ignore.includes(constraint)),
    filters,
    limit: Number(parameters.get('limit')) || null,
  };
}

function readCompare(search: string): CompareRoute {
  const parameters = new URLSearchParams(search);
  const by = COMPARE_BY.find((one) => one === parameters.get('by')) ?? 'transcript';
  const sides = [...new Set(parameters.getAll('side'))];
  return { page: 'compare', search: readSearch(search), by, sides };
}

function readListFilters(search: string): ListFilters {
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(
    LIST_FILTERS.flatMap((name) => {
      const value = parameters.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

function readPlace(hash: string): Place | null {
  const [, turn, start, end] = PLACE_HASH.exec(hash) ?? [];
  if (turn === undefined) return null;
  return { turn: Number(turn), span: start === undefined ? null : [Number(start), Number(end)] };
}

function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
