/** Filters, quoted phrases and exclusions → which passages of a segment may be found, before anything is ranked. */

import type { Filters, Period, Query } from '../../domain/query.ts';
import { SECTIONS } from '../../domain/transcript.ts';
import { transcriptTest } from '../../domain/transcript-filters.ts';
import { isSingleWord } from '../../text/tokenize.ts';
import { daysBetween } from '../../util/calendar.ts';
import { memoize } from '../../util/memoize.ts';
import type { SpeakerRow, TranscriptRow } from '../storage/rows.ts';
import { createTextTest, passagesContaining } from './phrases.ts';
import type { DescribedSegment, Searcher, SegmentView } from './searcher.ts';

const NO = 0;
const YES = 1;
/** Its terms match; whether its text does is read only when it comes to that. */
const MAYBE = 2;

export interface PassageTest {
  /** 0 for passages that are rejected; ask `accepts` for the others. */
  readonly accepted: Uint8Array;
  accepts(passage: number): boolean;
}

export interface PassageFilter extends PassageTest {
  /** All that are not rejected, ascending; `null` where they are more than `most`. */
  listUpTo(most: number): number[] | null;
}

/**
 * @param textOf a passage's text by its number in `library.sqlite`.
 * @returns the filter of each segment; `null` where it accepts every passage.
 */
export function createFilter(
  { filters, phrases, excluded }: Pick<Query, 'filters' | 'phrases' | 'excluded'>,
  languages: Searcher['languages'],
  textOf: (row: number) => string,
): (view: SegmentView<DescribedSegment>) => PassageFilter | null {
  const isLimited = Object.keys(filters).length > 0;
  const isFiltered = isLimited || phrases.length + excluded.length > 0;
  let mark: ReturnType<typeof createMarker> | undefined;
  const matchesText = createTextTest(phrases, excluded);
  return (view) => {
    if (!isFiltered && !view.hasDeletions) return null;
    const { columns } = view.segment;
    mark ??= createMarker(filters);
    const meetsFilters = isLimited || view.hasDeletions ? mark(view) : null;
    const containing =
      phrases.length > 0 ? passagesContainingAll(phrases, view, languages, meetsFilters) : null;
    const accepted = containing
      ? markOnly(containing, view.segment.size)
      : (meetsFilters ?? new Uint8Array(view.segment.size).fill(YES));
    for (const words of excluded) {
      /* A single word is excluded in all its forms, "e-commerce" and a phrase only as they are written. */
      const left = isSingleWord(words) ? NO : MAYBE;
      for (const p of passagesContaining(words, view, languages)) {
        if (accepted[p] !== NO) accepted[p] = left;
      }
    }
    return {
      accepted,
      listUpTo: (most) => listUpTo(most, accepted, containing),
      accepts(passage) {
        if (accepted[passage] === MAYBE) {
          accepted[passage] = matchesText(textOf(columns.rows[passage])) ? YES : NO;
        }
        return accepted[passage] === YES;
      },
    };
  };
}

/** @param within where all of them are; `null` for anywhere. */
function listUpTo(
  most: number,
  accepted: Uint8Array,
  within: readonly number[] | null,
): number[] | null {
  if (within !== null) {
    const few = within.filter((passage) => accepted[passage] !== NO);
    return few.length <= most ? few : null;
  }
  const few: number[] = [];
  for (let passage = 0; passage < accepted.length; passage++) {
    if (accepted[passage] !== NO && few.push(passage) > most) return null;
  }
  return few;
}

/** Passages that are accepted whatever their texts. */
export function countAccepted({ accepted }: Pick<PassageFilter, 'accepted'>): number {
  let count = 0;
  for (let p = 0; p < accepted.length; p++) if (accepted[p] === YES) count++;
  return count;
}

/** Marks the passages of a segment that meet the filters; those of deleted transcripts never do. */
function createMarker(filters: Filters): (view: SegmentView<DescribedSegment>) => Uint8Array {
  const hear = memoize((speakers: SegmentView['speakers']) => {
    const heard = findSpeakers(filters, speakers);
    const bySpeaker = new Uint8Array(1 + index(speakers).last);
    for (const { number } of heard) bySpeaker[number] = YES;
    return { bySpeaker, transcripts: new Set(heard.map(({ transcript }) => transcript)) };
  });
  const bySection = Uint8Array.from([null, ...SECTIONS], (section) =>
    !filters.section || (section !== null && filters.section.includes(section)) ? YES : NO,
  );
  const { speaker, role, notSpeaker, notRole, section, after, before } = filters;
  const acceptsWholeTranscripts = [
    speaker,
    role,
    notSpeaker,
    notRole,
    section,
    after,
    before,
  ].every((value) => value === undefined);
  const acceptsTranscript = transcriptTest({ ...filters, after: undefined, before: undefined });
  return ({ segment: { columns, size }, speakers, transcripts }) => {
    const accepted = new Uint8Array(size);
    if (acceptsWholeTranscripts) {
      transcripts.forEach((transcript, t) => {
        if (transcript === null || !acceptsTranscript(transcript)) return;
        accepted.fill(YES, columns.firsts[t], columns.firsts[t + 1]);
      });
      return accepted;
    }
    const heard = hear(speakers);
    transcripts.forEach((transcript, t) => {
      if (transcript === null || !heard.transcripts.has(transcript.number)) return;
      if (!acceptsTranscript(transcript)) return;
      const days = acceptedDays(filters, transcript);
      for (let p = columns.firsts[t]; p < columns.firsts[t + 1]; p++) {
        if (columns.days[p] < days.first || columns.days[p] > days.last) continue;
        accepted[p] = heard.bySpeaker[columns.speakers[p]] & bySection[columns.sections[p]];
      }
    });
    return accepted;
  };
}

/** The speakers that the filters accept. Most libraries have thousands, of whom a question names one. */
function findSpeakers(
  { speaker, role, notSpeaker = [], notRole = [] }: Filters,
  speakers: SegmentView['speakers'],
): SpeakerRow[] {
  const { byName } = index(speakers);
  const called =
    speaker === undefined
      ? [...speakers.values()]
      : [...new Set(speaker)].flatMap((name) => byName.get(name) ?? []);
  return called.filter(
    (row) =>
      (role === undefined || role.includes(row.role)) &&
      !notSpeaker.includes(row.name) &&
      !notRole.includes(row.role),
  );
}

/** The rows of each name, and the highest number. */
const index = memoize((speakers: SegmentView['speakers']) => {
  const byName = new Map<string, SpeakerRow[]>();
  let last = 0;
  for (const row of speakers.values()) {
    last = Math.max(last, row.number);
    const namesakes = byName.get(row.name);
    if (namesakes === undefined) byName.set(row.name, [row]);
    else namesakes.push(row);
  }
  return { byName, last };
});

/** Days from the transcript's that are in the period, both included. */
function acceptedDays(
  { after, before }: Period,
  { date }: TranscriptRow,
): { first: number; last: number } {
  const all = { first: 0, last: Number.POSITIVE_INFINITY };
  if (after === undefined && before === undefined) return all;
  if (date === null) return { first: all.last, last: all.first };
  return {
    first: after === undefined ? all.first : daysBetween(date, after),
    last: before === undefined ? all.last : daysBetween(date, before),
  };
}

/** Passages with all terms of every phrase, ascending, of those that meet the filters. */
function passagesContainingAll(
  phrases: readonly string[],
  view: SegmentView<DescribedSegment>,
  languages: Searcher['languages'],
  meetsFilters: Uint8Array | null,
): number[] {
  const [first, ...others] = phrases.map((phrase) => passagesContaining(phrase, view, languages));
  const inOthers = others.map((passages) => new Set(passages));
  return Array.from(first).filter(
    (p) => meetsFilters?.[p] !== NO && inOthers.every((set) => set.has(p)),
  );
}

function markOnly(passages: readonly number[], size: number): Uint8Array {
  const accepted = new Uint8Array(size);
  for (const passage of passages) accepted[passage] = MAYBE;
  return accepted;
}
