/** What the page asks of the server, typed by what the server answers. */

import type { Answer, LibrarySummary, Named, SurveyAnswer, Transcript } from '../main.ts';
import { Recent } from './recent.ts';
import { type Search, writeSearch } from './route.ts';

/** The library, and whether it may be changed from this page. */
export type LibraryHere = LibrarySummary & { readonly allowsChanges: boolean };

/** Of a transcript, to be played. */
export interface Recording {
  readonly kind: 'audio' | 'video';
  readonly url: string;
}

/** No answer came, or none of whosaid's: the server is gone, or something stands between. */
export class Unreachable extends Error {}

/** The server understood that it cannot answer, and says why. */
export class Refused extends Error {
  readonly code: string;

  constructor(message: string, code = '') {
    super(message);
    this.code = code;
  }
}

/** Searches to go back to, at most. */
const RECENT = 20;
const answers = new Recent<Answer>(RECENT);
const surveys = new Recent<SurveyAnswer>(RECENT);

export async function ask(search: Search, signal: AbortSignal): Promise<Answer> {
  const asked = written(search);
  return answers.put(asked, await get(`/api/query?${asked}`, signal));
}

/** What came last time, until the present one comes. */
export function answerBefore(search: Search): Answer | null {
  return answers.get(written(search));
}

export async function survey(search: Search, signal: AbortSignal): Promise<SurveyAnswer> {
  const asked = written({ ...search, limit: null });
  return surveys.put(asked, await get(`/api/survey?${asked}`, signal));
}

export function surveyBefore(search: Search): SurveyAnswer | null {
  return surveys.get(written({ ...search, limit: null }));
}

function written(search: Search): string {
  return writeSearch(search).toString();
}

export function transcript(id: string, signal: AbortSignal): Promise<Transcript> {
  return get(`/api/transcripts/${encodeURIComponent(id)}`, signal);
}

/** `null` where there is none. */
export function recording(id: string, signal: AbortSignal): Promise<Recording | null> {
  return get(`/api/transcripts/${encodeURIComponent(id)}/media`, signal);
}

export function library(signal: AbortSignal): Promise<LibraryHere> {
  return get('/api/library', signal);
}

/** Who is shown by another name: everywhere, or in one transcript. */
export interface Renaming {
  readonly name: string;
  readonly to: string;
  readonly transcript: string | null;
  /** Whether the new name is that of another who is the same. */
  readonly merge: boolean;
}

/** @throws Refused with `NAME_TAKEN` for the name of another. */
export function rename(renaming: Renaming): Promise<Named> {
  return fetched('/api/namings', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(renaming),
  });
}

export function undoNaming(number: number): Promise<unknown> {
  return fetched(`/api/namings/${number}`, { method: 'DELETE' });
}

function get<T>(path: string, signal: AbortSignal): Promise<T> {
  return fetched(path, { signal });
}

/** @throws Unreachable or Refused; where it was aborted, whichever. */
async function fetched<T>(path: string, options: RequestInit): Promise<T> {
  try {
    const response = await fetch(path, options);
    const body = await response.json();
    if (response.ok) return body;
    throw new Refused(body.error.message, body.error.code);
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    throw new Unreachable('The server does not answer.', { cause });
  }
}
