/** Where a topic comes up: by whom, in which transcripts and where in them, and when. Pure. */

import type { Role, Section } from '../domain/transcript.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { buildPeriodAxis } from './period-axis.ts';
import type { RankedCandidate } from './rank.ts';

/** How often, and how well at best. */
export interface FacetCount {
  readonly passages: number;
  /** The highest score. */
  readonly best: number;
}

export interface SpeakerFacet extends FacetCount {
  readonly name: string;
  readonly role: Role;
}

export interface TranscriptFacet extends FacetCount {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  /** In speaking order. */
  readonly places: readonly TranscriptPlace[];
}

/** A small stretch of a transcript in which the topic comes up. */
export interface TranscriptPlace {
  /** How far into the transcript: 0 at the beginning, below 1 at the end. */
  readonly at: number;
  /** The turn of its best passage. */
  readonly turn: number;
  readonly score: number;
}

export interface PeriodFacet extends FacetCount {
  /** `2025`, `2025-Q3` or `2025-11`. */
  readonly period: string;
  /** Passages by the roles of who says them. */
  readonly roles: Readonly<Partial<Record<Role, number>>>;
}

export interface Facets {
  /** All passages about the topic. */
  readonly passages: number;
  /** Who says most first. */
  readonly speakers: readonly SpeakerFacet[];
  readonly roles: readonly (FacetCount & { readonly role: Role })[];
  readonly sections: readonly (FacetCount & { readonly section: Section })[];
  /** The best first. */
  readonly transcripts: readonly TranscriptFacet[];
  /** The latest first. */
  readonly years: readonly (FacetCount & { readonly year: string })[];
  /** All between the first and the last in which the topic comes up, without those that have no date. */
  readonly periods: readonly PeriodFacet[];
}

/** Speakers and transcripts told of, at most. */
const MAX_FACET_VALUES = 50;
/** Stretches that a transcript is divided into. */
const TIMELINE_BINS = 60;

/** @param found passages about the topic, best first. */
export function countFacets(
  found: readonly RankedCandidate[],
  listings: readonly CatalogEntry[],
): Facets {
  const listed = new Map(listings.map((listing) => [listing.id, listing]));
  const dateOf = ({ candidate }: RankedCandidate) => listed.get(candidate.transcript)?.date ?? null;
  const by = <K>(keyOf: (one: RankedCandidate) => K | null) => groupBy(found, keyOf);
  const said = by(({ candidate: { speaker, role } }) => JSON.stringify([speaker, role]));
  return {
    passages: found.length,
    speakers: sortBySize(said).slice(0, MAX_FACET_VALUES).map(toSpeakerFacet),
    roles: sortBySize(by(({ candidate }) => candidate.role)).map(([role, all]) => ({
      role,
      ...toCount(all),
    })),
    sections: sortBySize(by(({ candidate }) => candidate.section)).map(([section, all]) => ({
      section,
      ...toCount(all),
    })),
    // What came first is best.
    transcripts: [...by(({ candidate }) => candidate.transcript)]
      .slice(0, MAX_FACET_VALUES)
      .flatMap(([id, all]) => {
        const listing = listed.get(id);
        return listing === undefined ? [] : toTranscriptFacet(listing, all);
      }),
    years: [...by((one) => dateOf(one)?.slice(0, 4) ?? null)]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([year, all]) => ({ year, ...toCount(all) })),
    periods: toPeriodFacets(found, dateOf),
  };
}

type Groups<K> = ReadonlyMap<K, readonly RankedCandidate[]>;

/** Those of each key, without those that have none. */
function groupBy<K>(
  found: readonly RankedCandidate[],
  keyOf: (one: RankedCandidate) => K | null,
): Groups<K> {
  const groups = new Map<K, RankedCandidate[]>();
  for (const one of found) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function sortBySize<K>(groups: Groups<K>): [K, readonly RankedCandidate[]][] {
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function toCount(all: readonly RankedCandidate[]): FacetCount {
  return {
    passages: all.length,
    best: all.reduce((best, { score }) => Math.max(best, roundScore(score)), 0),
  };
}

function toSpeakerFacet([, all]: [string, readonly RankedCandidate[]]): SpeakerFacet {
  const { speaker: name, role } = all[0].candidate;
  return { name, role, ...toCount(all) };
}

function toTranscriptFacet(
  { id, title, date }: CatalogEntry,
  all: readonly RankedCandidate[],
): TranscriptFacet {
  const stretches = groupBy(all, ({ candidate }) => Math.floor(candidate.position * TIMELINE_BINS));
  const places = [...stretches]
    .sort(([a], [b]) => a - b)
    .map(([number, [{ candidate, score }]]) => ({
      at: roundScore(number / TIMELINE_BINS),
      turn: candidate.turn,
      score: roundScore(score),
    }));
  return { id, title, date, ...toCount(all), places };
}

function toPeriodFacets(
  found: readonly RankedCandidate[],
  dateOf: (one: RankedCandidate) => string | null,
): PeriodFacet[] {
  const monthOf = (one: RankedCandidate) => dateOf(one)?.slice(0, 7) ?? null;
  const periods = buildPeriodAxis(groupBy(found, monthOf).keys());
  const byPeriod = groupBy(found, (one) => {
    const month = monthOf(one);
    return month && periods.periodFor(month);
  });
  return periods.all.map((period) => {
    const all = byPeriod.get(period) ?? [];
    const roles = groupBy(all, ({ candidate }) => candidate.role);
    return {
      period,
      ...toCount(all),
      roles: Object.fromEntries([...roles].map(([role, of]) => [role, of.length])),
    };
  });
}

function roundScore(number: number): number {
  return Math.round(number * 1e4) / 1e4;
}
