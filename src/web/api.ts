/** The HTTP API, typed by the public API of the library. */

import type {
  Brief,
  Effort,
  FacetsResponse,
  LibrarySummary,
  QueryResponse,
  RecordedSpeakerRename,
  SpeakerProfile,
  SpeakerSummary,
  Transcript,
  TranscriptEdit,
  TranscriptListing,
} from '../main.ts';
import { RecentCache } from './recent-cache.ts';
import { type Search, writeSearch } from './route.ts';

export type ServedLibrary = LibrarySummary & { readonly allowsChanges: boolean };

export interface Recording {
  readonly kind: 'audio' | 'video';
  readonly url: string;
}

/** No response, or one that is not whosaid's, as of a proxy. */
export class UnreachableError extends Error {}

/** The server's own error. */
export class ApiError extends Error {
  readonly code: string;

  constructor(message: string, code = '') {
    super(message);
    this.code = code;
  }
}

const MAX_CACHED_SEARCHES = 20;
const responseCache = new RecentCache<QueryResponse>(MAX_CACHED_SEARCHES);
const facetsCache = new RecentCache<FacetsResponse>(MAX_CACHED_SEARCHES);

export async function fetchQueryResponse(
  search: Search,
  signal: AbortSignal,
  effort: Effort = 'fast',
): Promise<QueryResponse> {
  const query = toQueryString(search);
  return responseCache.put(
    query,
    await getJson(`/api/query?${query}&detail=full&effort=${effort}`, signal),
  );
}

/** The one fetched last. */
export function cachedQueryResponse(search: Search): QueryResponse | null {
  return responseCache.get(toQueryString(search));
}

export async function fetchFacets(search: Search, signal: AbortSignal): Promise<FacetsResponse> {
  const query = toQueryString({ ...search, limit: null });
  return facetsCache.put(query, await getJson(`/api/facets?${query}`, signal));
}

export function cachedFacets(search: Search): FacetsResponse | null {
  return facetsCache.get(toQueryString({ ...search, limit: null }));
}

const briefCache = new RecentCache<Brief>(MAX_CACHED_SEARCHES);

export async function fetchBrief(
  search: Search,
  signal: AbortSignal,
  effort: Effort = 'fast',
): Promise<Brief> {
  const query = toQueryString({ ...search, limit: null });
  return briefCache.put(query, await getJson(`/api/brief?${query}&effort=${effort}`, signal));
}

export function cachedBrief(search: Search): Brief | null {
  return briefCache.get(toQueryString({ ...search, limit: null }));
}

function toQueryString(search: Search): string {
  return writeSearch(search).toString();
}

export function fetchTranscript(id: string, signal: AbortSignal): Promise<Transcript> {
  return getJson(`/api/transcripts/${encodeURIComponent(id)}`, signal);
}

/** @returns `null` for a transcript without a recording. */
export function fetchRecording(id: string, signal: AbortSignal): Promise<Recording | null> {
  return getJson(`/api/transcripts/${encodeURIComponent(id)}/media`, signal);
}

export function fetchLibrary(signal: AbortSignal): Promise<ServedLibrary> {
  return getJson('/api/library', signal);
}

export type Catalog = readonly TranscriptListing[];

export async function fetchCatalog(signal: AbortSignal): Promise<Catalog> {
  return (await getJson<{ transcripts: Catalog }>('/api/catalog', signal)).transcripts;
}

export async function fetchSpeakers(signal: AbortSignal): Promise<readonly SpeakerSummary[]> {
  return (await getJson<{ speakers: SpeakerSummary[] }>('/api/speakers', signal)).speakers;
}

export function fetchSpeaker(name: string, signal: AbortSignal): Promise<SpeakerProfile> {
  return getJson(`/api/speakers/${encodeURIComponent(name)}`, signal);
}

export function deleteTranscript(id: string): Promise<unknown> {
  return fetchJson(`/api/transcripts/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** Changes what is said of a transcript; what is left out stays. */
export function patchTranscript(id: string, edit: TranscriptEdit): Promise<unknown> {
  return fetchJson(`/api/transcripts/${encodeURIComponent(id)}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(edit),
  });
}

export interface RenameRequest {
  readonly name: string;
  readonly to: string;
  /** `null` for the whole library. */
  readonly transcript: string | null;
  /** Whether `to` may be the name of another speaker, who is the same person. */
  readonly merge: boolean;
}

/** @throws ApiError `NAME_TAKEN` for the name of another speaker. */
export function postRename(rename: RenameRequest): Promise<RecordedSpeakerRename> {
  return fetchJson('/api/speaker-edits', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(rename),
  });
}

export function deleteSpeakerEdit(number: number): Promise<unknown> {
  return fetchJson(`/api/speaker-edits/${number}`, { method: 'DELETE' });
}

function getJson<T>(path: string, signal: AbortSignal): Promise<T> {
  return fetchJson(path, { signal });
}

/** @throws UnreachableError, also after an abort, or ApiError. */
async function fetchJson<T>(path: string, options: RequestInit): Promise<T> {
  try {
    const response = await fetch(path, options);
    const body = await response.json();
    if (response.ok) return body;
    throw new ApiError(body.detail, body.code);
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw new UnreachableError('The server does not respond.', { cause });
  }
}
