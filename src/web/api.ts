/** What the page asks of the server, typed by what the server answers. */

import type { Answer, LibrarySummary, SurveyAnswer, Transcript } from '../main.ts';
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
export class Refused extends Error {}

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

/** @throws Unreachable or Refused; where it was aborted, whichever. */
async function get<T>(path: string, signal: AbortSignal): Promise<T> {
  try {
    const response = await fetch(path, { signal });
    const body = await response.json();
    if (response.ok) return body;
    throw new Refused(body.error.message);
  } catch (cause) {
    if (cause instanceof Refused) throw cause;
    throw new Unreachable('The server does not answer.', { cause });
  }
}
