/** Summarises each speaker of a library over all transcripts. */

import type { Role } from '../domain/transcript.ts';
import type { SpeakerOccurrence } from '../domain/views.ts';
import { foldedWords, hasWords } from '../text/fold.ts';

export interface SpeakerSummary {
  readonly name: string;
  /** Names in transcripts that differ from `name`. */
  readonly aliases: readonly string[];
  /** Of the latest transcript first, as affiliations and roles: people change jobs. */
  readonly titles: readonly string[];
  readonly affiliations: readonly string[];
  /** Without `unknown`. */
  readonly roles: readonly Role[];
  /** How many list them. */
  readonly transcripts: number;
  readonly turns: number;
}

export const SPEAKER_ORDERS = ['turns', 'transcripts', 'name'] as const;
export type SpeakerOrder = (typeof SPEAKER_ORDERS)[number];

/**
 * @example
 * const occurrences = await withReader('.whosaid', (library) => library.speakerOccurrences());
 * const [busiest] = summarizeSpeakers(occurrences, 'turns');
 * @param order counts descending, then names ascending.
 */
export function summarizeSpeakers(
  occurrences: readonly SpeakerOccurrence[],
  order: SpeakerOrder = 'turns',
): SpeakerSummary[] {
  return [...groupByName(occurrences)]
    .map(([name, all]) => summarizeSpeaker(name, all))
    .sort(
      (a, b) => (order === 'name' ? 0 : b[order] - a[order]) || compareCodeUnits(a.name, b.name),
    );
}

/**
 * The speakers for whom each of the words begins a word of a name, title, affiliation or role.
 *
 * @example
 * await using library = await openLibrary('.whosaid');
 * const analysts = filterSpeakers('analyst', await library.speakers());
 */
export function filterSpeakers(
  words: string,
  speakers: readonly SpeakerSummary[],
): SpeakerSummary[] {
  const wanted = foldedWords(words);
  return speakers.filter(({ name, aliases, titles, affiliations, roles }) => {
    const own = [name, ...aliases, ...titles, ...affiliations, ...roles].flatMap(foldedWords);
    return hasWords(own, wanted);
  });
}

export function groupByName(
  occurrences: readonly SpeakerOccurrence[],
): Map<string, SpeakerOccurrence[]> {
  const groups = new Map<string, SpeakerOccurrence[]>();
  for (const occurrence of occurrences) {
    const { name } = occurrence.speaker;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [occurrence]);
    else group.push(occurrence);
  }
  return groups;
}

/** Independent of the locale. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function summarizeSpeaker(name: string, occurrences: readonly SpeakerOccurrence[]): SpeakerSummary {
  const dayOf = ({ transcript }: SpeakerOccurrence) => transcript.date ?? '';
  const latest = occurrences.toSorted((a, b) => compareCodeUnits(dayOf(b), dayOf(a)));
  const speakers = latest.map(({ speaker }) => speaker);
  return {
    name,
    aliases: distinct(speakers.map(({ label }) => label)).sort(compareCodeUnits),
    titles: distinct(speakers.map(({ title }) => title)),
    affiliations: distinct(speakers.map(({ affiliation }) => affiliation)),
    roles: distinct(speakers.map(({ role }) => role)).filter((role) => role !== 'unknown'),
    transcripts: new Set(occurrences.map(({ transcript }) => transcript.id)).size,
    turns: occurrences.reduce((sum, { turns }) => sum + turns, 0),
  };
}

function distinct<T>(values: readonly (T | null | undefined)[]): T[] {
  return [...new Set(values.filter((value) => value !== null && value !== undefined))];
}
