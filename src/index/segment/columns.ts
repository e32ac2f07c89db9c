/** What a segment holds: whole transcripts, their passages in speaking order, as columns of numbers. */

import type { Lengths, Table } from './table.ts';

/** Every column, in the order in which they stand in memory and on disk. */
export const COLUMNS = {
  // Of each transcript: its number; its first passage, and at the end the number of all passages.
  transcripts: Uint32Array,
  firsts: Uint32Array,
  // Of each passage: its number in `library.sqlite`, its turn, and 1 + the turn whose question it answers, 0 for none.
  rows: Uint32Array,
  turns: Uint32Array,
  questions: Uint32Array,
  // The passages of that question, from (included) and to (excluded); the same for none.
  questionFrom: Uint32Array,
  questionTo: Uint32Array,
  // Its speaker's number in `library.sqlite`, its section, 1 + the position in SECTIONS or 0, and its marks.
  speakers: Uint32Array,
  sections: Uint8Array,
  marks: Uint8Array,
  // Words: see words/postings.ts.
  letters: Uint8Array,
  termEnds: Uint32Array,
  starts: Uint32Array,
  passages: Uint32Array,
  times: Uint8Array,
  lengthBefore: Uint32Array,
  lengths: Uint8Array,
  // See words/stops.ts.
  stops: Uint8Array,
  // Vectors: see vectors/context.ts.
  vectors: Int8Array,
  units: Float32Array,
  near: Float32Array,
  around: Float32Array,
  pairs: Uint32Array,
  heads: Int8Array,
  middles: Int8Array,
  tails: Int8Array,
  scales: Float32Array,
  rests: Float32Array,
  lasts: Float32Array,
} as const;

export type Columns = Table<typeof COLUMNS>;
export type ColumnLengths = Lengths<typeof COLUMNS>;
