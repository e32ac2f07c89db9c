/** Filters, phrases and exclusions: which passages may be found. Found out before anything is ranked. */

import type { Filters, Query } from '../query.ts';
import { wordsIn } from '../text/words.ts';
import { SECTIONS } from '../transcript.ts';
import type { SpeakerRow, TranscriptRow } from './rows.ts';
import type { Part, Snapshot } from './snapshot.ts';
import { both, passagesWith } from './words/postings.ts';
import { saying } from './words/stops.ts';

/** What a byte of `room.allowed` says of a passage. */
const NO = 0;
const YES = 1;
/** If its text says the phrases, and none of those it must not; read when it comes to that. */
const PERHAPS = 2;

/** A part of which not all passages may be found. */
export interface Limit {
  /** `NO` for those that may not be found; others still have to be asked for. */
  readonly allowed: Uint8Array;
  mayBeFound(passage: number): boolean;
}

/**
 * What limits the passages of a part; `null` where all may be found.
 *
 * @param textOf a passage's own text, by its number in `library.sqlite`.
 */
export function limitsOf(
  { filters, phrases, excluded }: Pick<Query, 'filters' | 'phrases' | 'excluded'>,
  { speakers }: Pick<Snapshot, 'speakers'>,
  textOf: (row: number) => string,
): (part: Part) => Limit | null {
  const isLimited = Object.keys(filters).length + phrases.length + excluded.length > 0;
  // Found out once, and only where there is a limit.
  let mark: ReturnType<typeof marking> | undefined;
  const holds = writing(phrases, excluded);
  return (part) => {
    if (!isLimited && part.isWhole) return null;
    const { columns, room } = part.segment;
    const { allowed } = room;
    mark ??= marking(filters, speakers);
    mark(part);
    for (const phrase of phrases) {
      keepOnly(holding(phrase, part), allowed);
      for (let p = 0; p < allowed.length; p++) if (allowed[p] === YES) allowed[p] = PERHAPS;
    }
    for (const words of excluded) {
      const left = isWord(words) ? NO : PERHAPS;
      for (const p of holding(words, part)) {
        if (allowed[p] !== NO) allowed[p] = left;
      }
    }
    return {
      allowed,
      mayBeFound(passage) {
        if (allowed[passage] === PERHAPS) {
          allowed[passage] = holds(textOf(columns.rows[passage])) ? YES : NO;
        }
        return allowed[passage] === YES;
      },
    };
  };
}

/** Marks the passages of a part that meet the filters, and none of transcripts that are gone. */
function marking(
  filters: Filters,
  speakers: ReadonlyMap<number, SpeakerRow>,
): (part: Part) => void {
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
function holding(
  phrase: string,
  { segment: { columns } }: Part,
): ArrayLike<number> & Iterable<number> {
  const { terms, stops } = wordsIn(phrase);
  const lists = [...new Set(terms)].map((term) => passagesWith(columns, term));
  const [rarest, ...others] = lists.sort((a, b) => a.length - b.length);
  return rarest === undefined ? saying(columns.stops, stops) : others.reduce(both, rarest);
}

/** A word is kept out in all its forms, "e-commerce" and a phrase as they are written. */
function isWord(excluded: string): boolean {
  const { terms, stops } = wordsIn(excluded);
  return terms.length + stops.size <= 1;
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
function writing(
  phrases: readonly string[],
  excluded: readonly string[],
): (text: string) => boolean {
  const wanted = phrases.map(bare);
  const unwanted = excluded.filter((words) => !isWord(words)).map(bare);
  return (text) => {
    const folded = foldSpace(text);
    const says = (phrase: string) => folded.includes(phrase);
    return wanted.every(says) && !unwanted.some(says);
  };
}

/** Where a quotation ends, what is quoted may go on. */
function bare(phrase: string): string {
  return foldSpace(phrase).replace(/^[\s.,;:!?…–—-]+|[\s.,;:!?…–—-]+$/g, '');
}

function foldSpace(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase().trim();
}
