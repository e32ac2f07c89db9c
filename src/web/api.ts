/** What the page asks of the server, typed by what the server answers. */

import type {
  FacetsResponse,
  LibrarySummary,
  QueryResponse,
  RecordedSpeakerRename,
  Transcript,
} from '../main.ts';
import { RecentCache } from './recent-cache.ts';
import { type Search, writeSearch } from './route.ts';

/** The library, and whether it may be changed from this page. */
export type ServedLibrary = LibrarySummary & { readonly allowsChanges: boolean };

/** Of a transcript, to be played. */
export interface Recording {
  readonly kind: 'audio' | 'video';
  readonly url: string;
}

/** No answer came, or none of whosaid's: the server is gone, or something stands between. */
export class UnreachableError extends Error {}

/** The server understood that it cannot answer, and says why. */
export class ApiError extends Error {
  readonly code: string;

  constructor(message: string, code = '') {
    super(message);
    this.code = code;
  }
}

/** Searches to go back to, at most. */
const MAX_CACHED_SEARCHES = 20;
const responseCache = new RecentCache<QueryResponse>(MAX_CACHED_SEARCHES);
const facetsCache = new RecentCache<FacetsResponse>(MAX_CACHED_SEARCHES);

export async function fetchQueryResponse(
  search: Search,
  signal: AbortSignal,
): Promise<QueryResponse> {
  const asked = toQueryString(search);
  return responseCache.put(asked, await getJson(`/api/query?${asked}`, signal));
}

/** What came last time, until the present one comes. */
export function cachedQueryResponse(search: Search): QueryResponse | null {
  return responseCache.get(toQueryString(search));
}

export async function fetchFacets(search: Search, signal: AbortSignal): Promise<FacetsResponse> {
  const asked = toQueryString({ ...search, limit: null });
  return facetsCache.put(asked, await getJson(`/api/facets?${asked}`, signal));
}

export function cachedFacets(search: Search): FacetsResponse | null {
  return facetsCache.get(toQueryString({ ...search, limit: null }));
}

function toQueryString(search: Search): string {
  return writeSearch(search).toString();
}

export function fetchTranscript(id: string, signal: AbortSignal): Promise<Transcript> {
  return getJson(`/api/transcripts/${encodeURIComponent(id)}`, signal);
}

/** `null` where there is none. */
export function fetchRecording(id: string, signal: AbortSignal): Promise<Recording | null> {
  return getJson(`/api/transcripts/${encodeURIComponent(id)}/media`, signal);
}

export function fetchLibrary(signal: AbortSignal): Promise<ServedLibrary> {
  return getJson('/api/library', signal);
}

/** Who is shown by another name: everywhere, or in one transcript. */
export interface RenameRequest {
  readonly name: string;
  readonly to: string;
  readonly transcript: string | null;
  /** Whether the new name is that of another who is the same. */
  readonly merge: boolean;
}

/** @throws Refused with `NAME_TAKEN` for the name of another. */
export function postRename(renaming: RenameRequest): Promise<RecordedSpeakerRename> {
  return fetchJson('/api/speaker-edits', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(renaming),
  });
}

export function deleteSpeakerEdit(number: number): Promise<unknown> {
  return fetchJson(`/api/speaker-edits/${number}`, { method: 'DELETE' });
}

function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  return fetchJson(path, { signal });
}

/** @throws Unreachable or Refused; where it was aborted, whichever. */
async function fetchJson<T>(path: string, options: RequestInit): Promise<T> {
  try {
    const response = await fetch(path, options);
    const body = await response.json();
    if (response.ok) return body;
    throw new ApiError(body.error.message, body.error.code);
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw new UnreachableError('The server does not answer.', { cause });
  }
}
