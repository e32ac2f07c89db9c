/** Everyone who speaks in a library, once, whatever transcripts call them. */

import type { Role } from '../domain/transcript.ts';
import type { SpeakerOccurrence } from '../domain/views.ts';
import { foldedWords } from '../text/fold.ts';

export interface SpeakerSummary {
  readonly name: string;
  /** What transcripts call them instead. */
  readonly aliases: readonly string[];
  /** What transcripts say they are, the latest first: people change jobs. */
  readonly titles: readonly string[];
  readonly affiliations: readonly string[];
  /** All but `unknown`. */
  readonly roles: readonly Role[];
  /** How many they take part in. */
  readonly transcripts: number;
  /** How many they speak in all of them. */
  readonly turns: number;
}

/** What lists of speakers may be sorted by: how much they say, in how many transcripts, or what they are called. */
export const SPEAKER_ORDERS = ['turns', 'transcripts', 'name'] as const;
export type SpeakerOrder = (typeof SPEAKER_ORDERS)[number];

/** Those who say most come first, unless another order is asked for. */
export function summarizeSpeakers(
  appearances: readonly SpeakerOccurrence[],
  order: SpeakerOrder = 'turns',
): SpeakerSummary[] {
  return [...groupByName(appearances)]
    .map(([name, all]) => summarizeSpeaker(name, all))
    .sort(
      (a, b) => (order === 'name' ? 0 : b[order] - a[order]) || compareCodeUnits(a.name, b.name),
    );
}

/** Those in whose names, titles or affiliations every word of a text begins one. */
export function filterSpeakers(
  words: string,
  speakers: readonly SpeakerSummary[],
): SpeakerSummary[] {
  const wanted = foldedWords(words);
  return speakers.filter(({ name, aliases, titles, affiliations, roles }) => {
    const own = [name, ...aliases, ...titles, ...affiliations, ...roles].flatMap(foldedWords);
    return wanted.every((word) => own.some((one) => one.startsWith(word)));
  });
}

/** The appearances of each name. */
export function groupByName(
  appearances: readonly SpeakerOccurrence[],
): Map<string, SpeakerOccurrence[]> {
  const all = new Map<string, SpeakerOccurrence[]>();
  for (const one of appearances) {
    const others = all.get(one.speaker.name);
    if (others === undefined) all.set(one.speaker.name, [one]);
    else others.push(one);
  }
  return all;
}

/** Orders names by their code units, the same everywhere. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function summarizeSpeaker(name: string, appearances: readonly SpeakerOccurrence[]): SpeakerSummary {
  const dayOf = ({ transcript }: SpeakerOccurrence) => transcript.date ?? '';
  const latest = appearances.toSorted((a, b) => compareCodeUnits(dayOf(b), dayOf(a)));
  const speakers = latest.map(({ speaker }) => speaker);
  return {
    name,
    aliases: distinct(speakers.map(({ label }) => label)).sort(compareCodeUnits),
    titles: distinct(speakers.map(({ title }) => title)),
    affiliations: distinct(speakers.map(({ affiliation }) => affiliation)),
    roles: distinct(speakers.map(({ role }) => role)).filter((role) => role !== 'unknown'),
    transcripts: new Set(appearances.map(({ transcript }) => transcript.id)).size,
    turns: appearances.reduce((sum, { turns }) => sum + turns, 0),
  };
}

function distinct<T>(values: readonly (T | null | undefined)[]): T[] {
  return [...new Set(values.filter((value) => value !== null && value !== undefined))];
}
