/** What the page asks of the server, typed by what the server answers. */

import type { Answer, TranscriptSummary } from '../main.ts';
import { type Route, writeRoute } from './route.ts';

/** No answer came, or none of whosaid's: the server is gone, or something stands between. */
export class Unreachable extends Error {}

/** The server understood that it cannot answer, and says why. */
export class Refused extends Error {}

export function ask(route: Route, signal: AbortSignal): Promise<Answer> {
  return get(`/api/query?${writeRoute(route)}`, signal);
}

export function transcripts(signal: AbortSignal): Promise<TranscriptSummary[]> {
  return get('/api/transcripts', signal);
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
