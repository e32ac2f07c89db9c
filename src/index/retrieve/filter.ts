/** Filters, phrases and exclusions: which passages may be found. Found out before anything is ranked. */

import type { Filters, Query } from '../../domain/query.ts';
import { SECTIONS } from '../../domain/transcript.ts';
import { analyze } from '../../text/tokenize.ts';
import { intersect, postingsFor } from '../postings/postings.ts';
import { passagesWithStopWords } from '../postings/stop-words.ts';
import type { SpeakerRow, TranscriptRow } from '../storage/rows.ts';
import type { Searcher, SegmentView } from './searcher.ts';

/** What a byte of `room.allowed` says of a passage. */
const NO = 0;
const YES = 1;
/** If its text says the phrases, and none of those it must not; read when it comes to that. */
const MAYBE = 2;

/** A part of which not all passages may be found. */
export interface DocFilter {
  /** `NO` for those that may not be found; others still have to be asked for. */
  readonly accepted: Uint8Array;
  accepts(passage: number): boolean;
}

/**
 * What limits the passages of a part; `null` where all may be found.
 *
 * @param textOf a passage's own text, by its number in `library.sqlite`.
 */
export function createFilter(
  { filters, phrases, excluded }: Pick<Query, 'filters' | 'phrases' | 'excluded'>,
  { speakers }: Pick<Searcher, 'speakers'>,
  textOf: (row: number) => string,
): (part: SegmentView) => DocFilter | null {
  const isLimited = Object.keys(filters).length + phrases.length + excluded.length > 0;
  // Found out once, and only where there is a limit.
  let mark: ReturnType<typeof createMarker> | undefined;
  const holds = createTextTest(phrases, excluded);
  return (part) => {
    if (!isLimited && part.isWhole) return null;
    const { columns, room } = part.segment;
    const { allowed: accepted } = room;
    mark ??= createMarker(filters, speakers);
    mark(part);
    for (const phrase of phrases) {
      keepOnly(passagesContaining(phrase, part), accepted);
      for (let p = 0; p < accepted.length; p++) if (accepted[p] === YES) accepted[p] = MAYBE;
    }
    for (const words of excluded) {
      const left = isWord(words) ? NO : MAYBE;
      for (const p of passagesContaining(words, part)) {
        if (accepted[p] !== NO) accepted[p] = left;
      }
    }
    return {
      accepted,
      accepts(passage) {
        if (accepted[passage] === MAYBE) {
          accepted[passage] = holds(textOf(columns.rows[passage])) ? YES : NO;
        }
        return accepted[passage] === YES;
      },
    };
  };
}

/** Marks the passages of a part that meet the filters, and none of transcripts that are gone. */
function createMarker(
  filters: Filters,
  speakers: ReadonlyMap<number, SpeakerRow>,
): (part: SegmentView) => void {
  const mayBeHeard = speakerTest(filters);
  const heard = new Uint8Array(1 + ([...speakers.keys()].at(-1) ?? 0));
  for (const [number, row] of speakers) heard[number] = mayBeHeard(row) ? YES : NO;
  const sections = Uint8Array.from([null, ...SECTIONS], (section) =>
    !filters.section || (section !== null && filters.section.includes(section)) ? YES : NO,
  );
  const mayBeIn = transcriptTest(filters);
  return ({ segment: { columns, room }, transcripts }) => {
    transcripts.forEach((transcript, t) => {
      const [first, end] = [columns.firsts[t], columns.firsts[t + 1]];
      room.allowed.fill(NO, first, end);
      if (transcript === null || !mayBeIn(transcript)) return;
      for (let p = first; p < end; p++) {
        room.allowed[p] = heard[columns.speakers[p]] & sections[columns.sections[p]];
      }
    });
  };
}

function speakerTest({ speaker, role }: Filters): (row: SpeakerRow) => boolean {
  return (row) =>
    (speaker === undefined || speaker.includes(row.name)) &&
    (role === undefined || role.includes(row.role));
}

function transcriptTest({ transcript, after, before }: Filters): (row: TranscriptRow) => boolean {
  const ids = transcript && new Set(transcript);
  return ({ id, date }) =>
    (ids === undefined || ids.has(id)) &&
    (after === undefined || (date !== null && date >= after)) &&
    (before === undefined || (date !== null && date <= before));
}

/** The passages that say all words of a phrase, ascending: all its terms, or where it has none all its stop words. */
function passagesContaining(
  phrase: string,
  { segment: { columns } }: SegmentView,
): ArrayLike<number> & Iterable<number> {
  const { terms, stopWords } = analyze(phrase);
  const lists = [...new Set(terms)].map((term) => postingsFor(columns, term));
  const [rarest, ...others] = lists.sort((a, b) => a.length - b.length);
  return rarest === undefined
    ? passagesWithStopWords(columns.stops, stopWords)
    : others.reduce(intersect, rarest);
}

/** A word is kept out in all its forms, "e-commerce" and a phrase as they are written. */
function isWord(excluded: string): boolean {
  const { terms, stopWords } = analyze(excluded);
  return terms.length + stopWords.size <= 1;
}

function keepOnly(passages: Iterable<number>, allowed: Uint8Array): void {
  let next = 0;
  for (const passage of passages) {
    allowed.fill(NO, next, passage);
    next = passage + 1;
  }
  allowed.fill(NO, next);
}

/** Whether a text has all phrases as they are written, and none of the excluded ones that are more than a word. */
function createTextTest(
  phrases: readonly string[],
  excluded: readonly string[],
): (text: string) => boolean {
  const wanted = phrases.map(trimPunctuation);
  const unwanted = excluded.filter((words) => !isWord(words)).map(trimPunctuation);
  return (text) => {
    const folded = foldSpace(text);
    const says = (phrase: string) => folded.includes(phrase);
    return wanted.every(says) && !unwanted.some(says);
  };
}

/** Where a quotation ends, what is quoted may go on. */
function trimPunctuation(phrase: string): string {
  return foldSpace(phrase).replace(/^[\s.,;:!?…–—-]+|[\s.,;:!?…–—-]+$/g, '');
}

function foldSpace(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase().trim();
}
