/** Where a topic comes up: by whom, in which transcripts and where in them, and when. Pure. */

import type { Listing } from '../index/library.ts';
import type { Role, Section } from '../transcript.ts';
import { periodsOf } from './periods.ts';
import type { Ranked } from './rank.ts';

/** How often, and how well at best. */
export interface Times {
  readonly passages: number;
  /** The highest score. */
  readonly best: number;
}

export interface SpeakerTimes extends Times {
  readonly name: string;
  readonly role: Role;
}

export interface TranscriptTimes extends Times {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  /** In speaking order. */
  readonly places: readonly Stretch[];
}

/** A small stretch of a transcript in which the topic comes up. */
export interface Stretch {
  /** How far into the transcript: 0 at the beginning, below 1 at the end. */
  readonly at: number;
  /** The turn of its best passage. */
  readonly turn: number;
  readonly score: number;
}

export interface PeriodTimes extends Times {
  /** `2025`, `2025-Q3` or `2025-11`. */
  readonly period: string;
  /** Passages by the roles of who says them. */
  readonly roles: Readonly<Partial<Record<Role, number>>>;
}

export interface Survey {
  /** All passages about the topic. */
  readonly passages: number;
  /** Who says most first. */
  readonly speakers: readonly SpeakerTimes[];
  readonly roles: readonly (Times & { readonly role: Role })[];
  readonly sections: readonly (Times & { readonly section: Section })[];
  /** The best first. */
  readonly transcripts: readonly TranscriptTimes[];
  /** The latest first. */
  readonly years: readonly (Times & { readonly year: string })[];
  /** All between the first and the last in which the topic comes up, without those that have no date. */
  readonly periods: readonly PeriodTimes[];
}

/** Speakers and transcripts told of, at most. */
const MOST = 50;
/** Stretches that a transcript is divided into. */
const STRETCHES = 60;

/** @param found passages about the topic, best first. */
export function surveyOf(found: readonly Ranked[], listings: readonly Listing[]): Survey {
  const listed = new Map(listings.map((listing) => [listing.id, listing]));
  const dateOf = ({ candidate }: Ranked) => listed.get(candidate.transcript)?.date ?? null;
  const by = <K>(keyOf: (one: Ranked) => K | null) => grouped(found, keyOf);
  const said = by(({ candidate: { speaker, role } }) => JSON.stringify([speaker, role]));
  return {
    passages: found.length,
    speakers: mostFirst(said).slice(0, MOST).map(speakerTimes),
    roles: mostFirst(by(({ candidate }) => candidate.role)).map(([role, all]) => ({
      role,
      ...timesOf(all),
    })),
    sections: mostFirst(by(({ candidate }) => candidate.section)).map(([section, all]) => ({
      section,
      ...timesOf(all),
    })),
    // What came first is best.
    transcripts: [...by(({ candidate }) => candidate.transcript)]
      .slice(0, MOST)
      .flatMap(([id, all]) => {
        const listing = listed.get(id);
        return listing === undefined ? [] : transcriptTimes(listing, all);
      }),
    years: [...by((one) => dateOf(one)?.slice(0, 4) ?? null)]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([year, all]) => ({ year, ...timesOf(all) })),
    periods: periodTimes(found, dateOf),
  };
}

type Groups<K> = ReadonlyMap<K, readonly Ranked[]>;

/** Those of each key, without those that have none. */
function grouped<K>(found: readonly Ranked[], keyOf: (one: Ranked) => K | null): Groups<K> {
  const groups = new Map<K, Ranked[]>();
  for (const one of found) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function mostFirst<K>(groups: Groups<K>): [K, readonly Ranked[]][] {
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function timesOf(all: readonly Ranked[]): Times {
  return {
    passages: all.length,
    best: all.reduce((best, { score }) => Math.max(best, rounded(score)), 0),
  };
}

function speakerTimes([, all]: [string, readonly Ranked[]]): SpeakerTimes {
  const { speaker: name, role } = all[0].candidate;
  return { name, role, ...timesOf(all) };
}

function transcriptTimes({ id, title, date }: Listing, all: readonly Ranked[]): TranscriptTimes {
  const stretches = grouped(all, ({ candidate }) => Math.floor(candidate.at * STRETCHES));
  const places = [...stretches]
    .sort(([a], [b]) => a - b)
    .map(([number, [{ candidate, score }]]) => ({
      at: rounded(number / STRETCHES),
      turn: candidate.turn,
      score: rounded(score),
    }));
  return { id, title, date, ...timesOf(all), places };
}

function periodTimes(
  found: readonly Ranked[],
  dateOf: (one: Ranked) => string | null,
): PeriodTimes[] {
  const monthOf = (one: Ranked) => dateOf(one)?.slice(0, 7) ?? null;
  const periods = periodsOf(grouped(found, monthOf).keys());
  const byPeriod = grouped(found, (one) => {
    const month = monthOf(one);
    return month && periods.of(month);
  });
  return periods.all.map((period) => {
    const all = byPeriod.get(period) ?? [];
    const roles = grouped(all, ({ candidate }) => candidate.role);
    return {
      period,
      ...timesOf(all),
      roles: Object.fromEntries([...roles].map(([role, of]) => [role, of.length])),
    };
  });
}

function rounded(number: number): number {
  return Math.round(number * 1e4) / 1e4;
}
