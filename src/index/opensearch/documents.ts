/** A transcript → its documents, which are the same whenever it is written again: a repeated write doubles nothing. */

import type { OriginalSpeaker } from '../../domain/speaker-edit.ts';
import type { Cue, Passage, Section, Speaker, Transcript } from '../../domain/transcript.ts';
import type { TranscriptEdit } from '../../domain/transcript-edit.ts';
import type { TranscriptInfo } from '../../domain/views.ts';
import { mapWindows } from '../../domain/windows.ts';
import { addDays } from '../../util/calendar.ts';
import { buildColumns } from '../segment/build.ts';
import type { Columns } from '../segment/columns.ts';
import { sumWindows } from '../segment/segment.ts';
import {
  type PassageVectorRow,
  parseCues,
  passageTime,
  serializeCues,
  toTranscriptInfo,
} from '../storage/rows.ts';
import type { Kind } from './indices.ts';
import { toIndexedTerm } from './schema.ts';
import type { WindowSums } from './state.ts';
import { encodePages } from './vector-pages.ts';
import { encodeWords, stopTerms, termsByPassage } from './words.ts';

/** What `transcripts` holds: all of a transcript but what is said. */
export interface StoredTranscript {
  /** Number of its first passage. Another one whenever words, names or roles change. */
  readonly edition: number;
  /** The edition it was stored with, which its turns and vectors keep; transcripts are listed by it. */
  readonly order: number;
  /** As displayed. */
  readonly info: TranscriptInfo;
  /** What of it an edit changed. */
  readonly edit: TranscriptEdit | null;
  readonly hash: string;
  readonly turns: number;
  readonly passages: number;
  /** As displayed, with the turns of each. */
  readonly speakers: readonly { readonly speaker: Speaker; readonly turns: number }[];
  readonly sums: WindowSums;
}

/** A transcript's turns as in its file, and what was made of them. */
export interface Content {
  /** As in its file. */
  readonly info: TranscriptInfo;
  readonly hash: string;
  readonly participants: readonly OriginalSpeaker[];
  readonly turns: readonly {
    /** Position among the participants. */
    readonly speaker: number;
    readonly section: Section | null;
    readonly start: number | null;
    readonly end: number | null;
    readonly cues: string | null;
    readonly text: string;
  }[];
  readonly passages: readonly Passage[];
  readonly questions: readonly (number | null)[];
}

/** What is shown of a passage, beside its speaker. */
export interface StoredView {
  /** Position among the participants. */
  readonly speaker: number;
  readonly turn: number;
  readonly question: number | null;
  readonly section: Section | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly offsets: readonly [start: number, end: number];
  readonly text: string;
}

export interface Edition {
  readonly edition: number;
  readonly order: number;
  readonly content: Content;
  /** Of each passage, as stored. */
  readonly vectors: readonly Buffer[];
  /** What is shown in place of the file's own. */
  readonly edit: TranscriptEdit | null;
  /** For each participant. */
  readonly displayed: readonly Speaker[];
  /** For each turn. */
  readonly questions: readonly (number | null)[];
}

export interface Documents {
  readonly stored: StoredTranscript;
  /** Pairs of an action and a document, for a bulk request. */
  readonly lines: readonly object[];
}

export const wordsId = (edition: number): string => `w${edition}`;
export const contentId = (order: number): string => `c${order}`;
export const pageId = (order: number, page: number): string => `v${order}-${page}`;

export function toContent(
  transcript: Transcript,
  hash: string,
  passages: readonly Passage[],
  questions: readonly (number | null)[],
): Content {
  const places = new Map(transcript.participants.map((speaker, at) => [speaker, at]));
  return {
    info: toTranscriptInfo(transcript),
    hash,
    participants: transcript.participants.map(({ name, title, affiliation, role }) => {
      return { name, title, affiliation, role };
    }),
    turns: transcript.turns.map(({ speaker, section, start, end, cues, text }) => {
      const place = places.get(speaker);
      if (place === undefined) throw new TypeError('A turn has a speaker who is no participant.');
      return { speaker: place, section, start, end, cues: serializeCues(cues), text };
    }),
    passages,
    questions,
  };
}

/** @param info and participants as they are to be shown. */
export function toTranscript(
  { turns }: Content,
  info: TranscriptInfo,
  participants: readonly Speaker[],
): Transcript {
  return {
    ...info,
    participants,
    turns: turns.map(({ speaker, cues, ...turn }) => {
      return { speaker: participants[speaker], ...turn, cues: parseCues(cues) };
    }),
  };
}

/**
 * @param indexOf names the index of a kind.
 * @param isNew whether turns and vectors are to be written too.
 */
export function buildDocuments(
  indexOf: (kind: Kind) => string,
  dimensions: number,
  given: Edition,
  isNew: boolean,
): Documents {
  const { edition, order, content, edit } = given;
  const info = { ...content.info, ...edit };
  const rows = buildRows(given);
  const columns = buildColumns(rows, dimensions);
  const records = indexOf('records');
  const record = (id: string, owner: number, value: object | string) => [
    { index: { _index: records, _id: id, routing: content.info.id } },
    { edition: owner, value: typeof value === 'string' ? { data: value } : value },
  ];
  const kept = isNew
    ? [
        ...record(contentId(order), order, content),
        ...encodePages(columns).flatMap((page, at) =>
          record(pageId(order, at), order, page.toString('base64')),
        ),
      ]
    : [];
  return {
    stored: describeTranscript(given, info, columns),
    lines: [
      ...buildPassages(indexOf('passages'), given, info, rows, columns),
      ...record(wordsId(edition), edition, encodeWords(columns).toString('base64')),
      ...kept,
    ],
  };
}

function describeTranscript(
  { edition, order, content: { hash, turns, passages }, edit, displayed }: Edition,
  info: TranscriptInfo,
  columns: Columns,
): StoredTranscript {
  const counts = new Array<number>(displayed.length).fill(0);
  for (const { speaker } of turns) counts[speaker]++;
  const sums = sumWindows(columns);
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return {
    edition,
    order,
    info,
    edit,
    hash,
    turns: turns.length,
    passages: passages.length,
    speakers: displayed.map((speaker, at) => ({ speaker, turns: counts[at] })),
    sums: mapWindows((window) => {
      return { terms: sum(sums[window].terms), count: sum(sums[window].count) };
    }),
  };
}

function buildRows({
  edition,
  content: { info, passages, turns },
  vectors,
  displayed,
  questions,
}: Edition): PassageVectorRow[] {
  return passages.map(({ turn, offsets: [start, end] }, at) => {
    const { speaker, section, start: turnStart, end: turnEnd, cues, text } = turns[turn];
    const { name, title, affiliation, role } = displayed[speaker];
    return {
      number: edition + at,
      transcript: edition,
      turn,
      question: questions[turn],
      section,
      start,
      end,
      turnStart,
      turnEnd,
      cues,
      text,
      speaker,
      name,
      title,
      affiliation,
      role,
      original: null,
      language: info.language,
      vector: vectors[at],
    };
  });
}

function buildPassages(
  index: string,
  { edition, content: { turns } }: Edition,
  { id, date, kind, company, ticker, quarter, tags }: TranscriptInfo,
  rows: readonly PassageVectorRow[],
  columns: Columns,
): object[] {
  const terms = termsByPassage(columns);
  const cuesOf = turns.map(({ cues }): readonly Cue[] => parseCues(cues));
  const dayOf = (at: number) => date && addDays(date, columns.days[at]);
  const pairs = new Map<number, object>();
  columns.pairs.subarray(0, -1).forEach((first, pair) => {
    const vector = pairVector(columns, pair, rows[first].vector.length);
    if (vector === null) return;
    const both = rows.slice(first, columns.pairs[pair + 1]);
    const each = (of: (row: PassageVectorRow) => string | null) => [
      ...new Set(both.flatMap((row) => of(row) ?? [])),
    ];
    const who = {
      speaker: each(({ name }) => name),
      role: each(({ role }) => role),
      section: each(({ section }) => section),
      date: each(({ number }) => dayOf(number - edition)),
    };
    pairs.set(first, { vector, ...who });
  });
  return rows.flatMap((row, at) => {
    const { number, name, role, section, turn, speaker, question, start, end } = row;
    const timing = { start: row.turnStart, end: row.turnEnd, cues: cuesOf[turn] };
    const view: StoredView = {
      speaker,
      turn,
      question,
      section,
      ...passageTime(timing, start, end),
      offsets: [start, end],
      text: row.text.slice(start, end),
    };
    return [
      { index: { _index: index, _id: String(number), routing: id } },
      {
        number,
        edition,
        transcript: id,
        kind,
        company,
        ticker,
        quarter,
        tags,
        date: dayOf(at),
        speaker: name,
        role,
        section,
        terms: terms[at].map(toIndexedTerm).join(' '),
        stops: stopTerms(columns, at),
        pair: pairs.get(at),
        view,
      },
    ];
  });
}

/** The context of a pair in 8 bits; `null` for the zero vector, which is near nothing. */
function pairVector(columns: Columns, pair: number, dimensions: number): number[] | null {
  if (columns.pairScale[pair] === 0) return null;
  const parts = [columns.block0, columns.block1, columns.block2].map((block) => {
    const size = block.length / columns.pairScale.length;
    return [...block.subarray(pair * size, (pair + 1) * size)];
  });
  return parts.flat().slice(0, dimensions);
}
