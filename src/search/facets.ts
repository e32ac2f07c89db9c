/** Counts passages about a topic by speaker, role, section, transcript, place in it and time. */

import type { Role, Section } from '../domain/transcript.ts';
import type { CatalogEntry } from '../domain/views.ts';
import { buildPeriodAxis } from './period-axis.ts';
import type { RankedCandidate } from './rank.ts';

export interface FacetCount {
  readonly passages: number;
  /** Highest score. */
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

/** A bin of a transcript's timeline with at least one passage. */
export interface TranscriptPlace {
  /** Share of the transcript before it: from 0 to below 1. */
  readonly at: number;
  /** The turn of its best passage. */
  readonly turn: number;
  readonly score: number;
}

export interface PeriodFacet extends FacetCount {
  /** `2025`, `2025-Q3` or `2025-11`. */
  readonly period: string;
  /** Number of passages. */
  readonly roles: Readonly<Partial<Record<Role, number>>>;
}

export interface Facets {
  readonly passages: number;
  /** Most passages first, as in `roles` and `sections`. */
  readonly speakers: readonly SpeakerFacet[];
  readonly roles: readonly (FacetCount & { readonly role: Role })[];
  readonly sections: readonly (FacetCount & { readonly section: Section })[];
  /** Best passage first. */
  readonly transcripts: readonly TranscriptFacet[];
  /** Latest first. */
  readonly years: readonly (FacetCount & { readonly year: string })[];
  /** Without gaps, earliest first. */
  readonly periods: readonly PeriodFacet[];
}

/** Speakers and transcripts listed. */
const MAX_FACET_VALUES = 50;
const TIMELINE_BINS = 60;

/** @param ranked passages about the topic, best first. */
export function countFacets(
  ranked: readonly RankedCandidate[],
  catalog: readonly CatalogEntry[],
): Facets {
  const entries = new Map(catalog.map((entry) => [entry.id, entry]));
  const dateOf = ({ candidate }: RankedCandidate) =>
    entries.get(candidate.transcript)?.date ?? null;
  const by = <K>(keyOf: (passage: RankedCandidate) => K | null) => groupBy(ranked, keyOf);
  const speakers = by(({ candidate: { speaker, role } }) => JSON.stringify([speaker, role]));
  return {
    passages: ranked.length,
    speakers: sortBySize(speakers).slice(0, MAX_FACET_VALUES).map(toSpeakerFacet),
    roles: sortBySize(by(({ candidate }) => candidate.role)).map(([role, all]) => ({
      role,
      ...toCount(all),
    })),
    sections: sortBySize(by(({ candidate }) => candidate.section)).map(([section, all]) => ({
      section,
      ...toCount(all),
    })),
    transcripts: [...by(({ candidate }) => candidate.transcript)]
      .slice(0, MAX_FACET_VALUES)
      .flatMap(([id, all]) => {
        const entry = entries.get(id);
        return entry === undefined ? [] : toTranscriptFacet(entry, all);
      }),
    years: [...by((passage) => dateOf(passage)?.slice(0, 4) ?? null)]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([year, all]) => ({ year, ...toCount(all) })),
    periods: toPeriodFacets(ranked, dateOf),
  };
}

type Groups<K> = ReadonlyMap<K, readonly RankedCandidate[]>;

/** Groups in order of their first passage; leaves out keys that are `null`. */
function groupBy<K>(
  ranked: readonly RankedCandidate[],
  keyOf: (passage: RankedCandidate) => K | null,
): Groups<K> {
  const groups = new Map<K, RankedCandidate[]>();
  for (const passage of ranked) {
    const key = keyOf(passage);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [passage]);
    else group.push(passage);
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
  const bins = groupBy(all, ({ candidate }) => Math.floor(candidate.position * TIMELINE_BINS));
  const places = [...bins]
    .sort(([a], [b]) => a - b)
    .map(([bin, [{ candidate, score }]]) => ({
      at: roundScore(bin / TIMELINE_BINS),
      turn: candidate.turn,
      score: roundScore(score),
    }));
  return { id, title, date, ...toCount(all), places };
}

function toPeriodFacets(
  ranked: readonly RankedCandidate[],
  dateOf: (passage: RankedCandidate) => string | null,
): PeriodFacet[] {
  const monthOf = (passage: RankedCandidate) => dateOf(passage)?.slice(0, 7) ?? null;
  const axis = buildPeriodAxis(groupBy(ranked, monthOf).keys());
  const byPeriod = groupBy(ranked, (passage) => {
    const month = monthOf(passage);
    return month && axis.periodFor(month);
  });
  return axis.all.map((period) => {
    const all = byPeriod.get(period) ?? [];
    const roles = groupBy(all, ({ candidate }) => candidate.role);
    return {
      period,
      ...toCount(all),
      roles: Object.fromEntries([...roles].map(([role, { length }]) => [role, length])),
    };
  });
}

function roundScore(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
