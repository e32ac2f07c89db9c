/** What the page asks of the server, typed by what the server answers. */

import type { Answer, Transcript, TranscriptSummary } from '../main.ts';
import { type Search, writeSearch } from './route.ts';

/** No answer came, or none of whosaid's: the server is gone, or something stands between. */
export class Unreachable extends Error {}

/** The server understood that it cannot answer, and says why. */
export class Refused extends Error {}

/** Answers to go back to, at most. */
const RECENT = 20;
const recent = new Map<string, Answer>();

export async function ask(search: Search, signal: AbortSignal): Promise<Answer> {
  const asked = writeSearch(search).toString();
  const answer = await get<Answer>(`/api/query?${asked}`, signal);
  recent.delete(asked);
  recent.set(asked, answer);
  for (const oldest of [...recent.keys()].slice(0, -RECENT)) recent.delete(oldest);
  return answer;
}

/** The answer that came last time, to be drawn until the present one comes. */
export function answerBefore(search: Search): Answer | null {
  return recent.get(writeSearch(search).toString()) ?? null;
}

export function transcript(id: string, signal: AbortSignal): Promise<Transcript> {
  return get(`/api/transcripts/${encodeURIComponent(id)}`, signal);
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
