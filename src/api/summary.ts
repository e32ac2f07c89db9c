/** What a library holds, for whoever comes to it without a question yet. */

import type { Speaker } from '../domain/transcript.ts';
import type { CatalogEntry, TranscriptInfo } from '../domain/views.ts';

export interface LibrarySummary {
  readonly transcripts: number;
  /** Different names. */
  readonly speakers: number;
  /** ISO days; `null` where no transcript has a date. */
  readonly dates: readonly [first: string, last: string] | null;
  /** Newest first; transcripts without a date come last. */
  readonly latest: readonly TranscriptInfo[];
  /** From one of the newest transcripts, for an example question. */
  readonly exampleSpeaker: Speaker | null;
}

const MAX_LATEST = 8;

export function summarizeLibrary(catalog: readonly CatalogEntry[]): LibrarySummary {
  const days = catalog.flatMap(({ date }) => date ?? []).sort();
  const latest = [...catalog]
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
    .slice(0, MAX_LATEST);
  const people = latest.flatMap(({ participants }) => participants);
  return {
    transcripts: catalog.length,
    speakers: new Set(catalog.flatMap((one) => one.participants.map(({ name }) => name))).size,
    dates: days.length === 0 ? null : [days[0], days[days.length - 1]],
    latest: latest.map(({ participants: _, ...info }) => info),
    exampleSpeaker:
      people.find(({ role }) => role !== 'operator' && role !== 'unknown') ?? people[0] ?? null,
  };
}
