/**
 * The address as the state of the page, so that going back, reloading and sharing work by themselves. Pure.
 *
 *   /?q=…&role=…           a question and what limits it, as `GET /api/query` takes them
 *   /t/ID#31               a transcript at a turn
 *   /t/ID?q=…#31:912-1490  the same at a passage of it, and what else there answers the question
 */

import type { Filters, Part, WrittenFilters } from '../main.ts';
import type { Span } from './spans.ts';

export interface Search {
  /** Empty where nothing is asked yet. */
  readonly question: string;
  /** What the question names and is not to restrict the search by. */
  readonly any: readonly Part[];
  /** Limits beside those that the question names. */
  readonly filters: WrittenFilters;
  /** Results at most; `null` for as many as the server gives by itself. */
  readonly limit: number | null;
}

/** Where in a transcript. */
export interface Place {
  readonly turn: number;
  /** A part of the turn's text. */
  readonly span: Span | null;
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

const FILTERS: readonly (keyof Filters)[] = [
  'speaker',
  'role',
  'section',
  'transcript',
  'after',
  'before',
];
const PARTS: readonly Part[] = ['who', 'where', 'when'];
const TRANSCRIPT = /^\/t\/([^/]+)$/;
const PLACE = /^#(\d{1,9})(?::(\d{1,9})-(\d{1,9}))?$/;

export function toQuestion(question: string): Search {
  return { question, any: [], filters: {}, limit: null };
}

/** Leaves out what it does not know. */
export function readRoute({
  pathname,
  search,
  hash,
}: Pick<URL, 'pathname' | 'search' | 'hash'>): Route {
  const asked = readSearch(search);
  const [, id] = TRANSCRIPT.exec(pathname) ?? [];
  if (id === undefined) return { page: 'search', search: asked };
  return { page: 'transcript', id: decoded(id), search: asked, place: readPlace(hash) };
}

/** The address, without the server's. */
export function writeRoute(route: Route): string {
  const parameters = writeSearch(route.search).toString();
  const query = parameters === '' ? '' : `?${parameters}`;
  if (route.page === 'search') return `/${query}`;
  return `/t/${encodeURIComponent(route.id)}${query}${route.place ? writePlace(route.place) : ''}`;
}

export function writeSearch({ question, any, filters, limit }: Search): URLSearchParams {
  if (question === '') return new URLSearchParams();
  return new URLSearchParams({
    q: question,
    ...(any.length > 0 && { any: any.join(',') }),
    ...filters,
    ...(limit !== null && { limit: String(limit) }),
  });
}

function writePlace({ turn, span }: Place): string {
  return span === null ? `#${turn}` : `#${turn}:${span[0]}-${span[1]}`;
}

function readSearch(search: string): Search {
  const given = new URLSearchParams(search);
  const filters: WrittenFilters = {};
  for (const name of FILTERS) {
    const value = given.getAll(name).join(',');
    if (value !== '') filters[name] = value;
  }
  const any = given.getAll('any').join(',').split(',');
  return {
    question: given.get('q')?.trim() ?? '',
    any: PARTS.filter((part) => any.includes(part)),
    filters,
    limit: Number(given.get('limit')) || null,
  };
}

function readPlace(hash: string): Place | null {
  const [, turn, start, end] = PLACE.exec(hash) ?? [];
  if (turn === undefined) return null;
  return { turn: Number(turn), span: start === undefined ? null : [Number(start), Number(end)] };
}

/** Itself where it is no encoded text. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
