/**
 * The address holds the whole state of the page, so that back, reload and sharing work. Pure.
 *
 *   /?q=…&role=…           a search, with the parameters of `GET /api/query`
 *   /t/ID#31               a transcript at a turn
 *   /t/ID?q=…#31:912-1490  at a passage, with the other matches of the question
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

export type Route = SearchRoute | TranscriptRoute;

const TRANSCRIPT_PATH = /^\/t\/([^/]+)$/;
const PLACE_HASH = /^#(\d{1,9})(?::(\d{1,9})-(\d{1,9}))?$/;

export function toSearch(question: string): Search {
  return { question, ignore: [], filters: {}, limit: null };
}

/** Ignores unknown paths, parameters and values. */
export function readRoute({
  pathname,
  search,
  hash,
}: Pick<URL, 'pathname' | 'search' | 'hash'>): Route {
  const [, id] = TRANSCRIPT_PATH.exec(pathname) ?? [];
  if (id === undefined) return { page: 'search', search: readSearch(search) };
  return {
    page: 'transcript',
    id: decodeOrKeep(id),
    search: readSearch(search),
    place: readPlace(hash),
  };
}

/** @returns path, query and hash. */
export function writeRoute(route: Route): string {
  const parameters = writeSearch(route.search).toString();
  const query = parameters === '' ? '' : `?${parameters}`;
  if (route.page === 'search') return `/${query}`;
  return `/t/${encodeURIComponent(route.id)}${query}${route.place ? writePlace(route.place) : ''}`;
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
