/**
 * The address as the state of the page, so that going back, reloading and sharing work by themselves. Pure.
 *
 *   /?q=…&role=…           a question and what limits it, as `GET /api/query` takes them
 *   /t/ID#31               a transcript at a turn
 *   /t/ID?q=…#31:912-1490  the same at a passage of it, and what else there answers the question
 */

import type { Constraint, Filters, RawFilters } from '../main.ts';
import type { CharSpan } from './spans.ts';

export interface Search {
  /** Empty where nothing is asked yet. */
  readonly question: string;
  /** What the question names and is not to restrict the search by. */
  readonly ignore: readonly Constraint[];
  /** Limits beside those that the question names. */
  readonly filters: RawFilters;
  /** Results at most; `null` for as many as the server gives by itself. */
  readonly limit: number | null;
}

/** Where in a transcript. */
export interface Place {
  readonly turn: number;
  /** A part of the turn's text. */
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

const FILTER_NAMES: readonly (keyof Filters)[] = [
  'speaker',
  'role',
  'section',
  'transcript',
  'after',
  'before',
];
const CONSTRAINT_NAMES: readonly Constraint[] = ['who', 'where', 'when'];
const TRANSCRIPT_PATH = /^\/t\/([^/]+)$/;
const PLACE_HASH = /^#(\d{1,9})(?::(\d{1,9})-(\d{1,9}))?$/;

export function toSearch(question: string): Search {
  return { question, ignore: [], filters: {}, limit: null };
}

/** Leaves out what it does not know. */
export function readRoute({
  pathname,
  search,
  hash,
}: Pick<URL, 'pathname' | 'search' | 'hash'>): Route {
  const asked = readSearch(search);
  const [, id] = TRANSCRIPT_PATH.exec(pathname) ?? [];
  if (id === undefined) return { page: 'search', search: asked };
  return { page: 'transcript', id: decodeOrKeep(id), search: asked, place: readPlace(hash) };
}

/** The address, without the server's. */
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
  const given = new URLSearchParams(search);
  const filters: RawFilters = {};
  for (const name of FILTER_NAMES) {
    const value = given.getAll(name).join(',');
    if (value !== '') filters[name] = value;
  }
  const ignore = given.getAll('ignore').join(',').split(',');
  return {
    question: given.get('q')?.trim() ?? '',
    ignore: CONSTRAINT_NAMES.filter((part) => ignore.includes(part)),
    filters,
    limit: Number(given.get('limit')) || null,
  };
}

function readPlace(hash: string): Place | null {
  const [, turn, start, end] = PLACE_HASH.exec(hash) ?? [];
  if (turn === undefined) return null;
  return { turn: Number(turn), span: start === undefined ? null : [Number(start), Number(end)] };
}

/** Itself where it is no encoded text. */
function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
