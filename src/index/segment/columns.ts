/** What a segment holds: whole transcripts, their passages in speaking order, as columns of numbers. */

import type { ColumnTable, TableLengths } from './memory-layout.ts';

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
  termBytes: Uint8Array,
  termEnds: Uint32Array,
  postingOffsets: Uint32Array,
  passages: Uint32Array,
  frequencies: Uint8Array,
  lengthBefore: Uint32Array,
  lengths: Uint8Array,
  // See words/stops.ts.
  stops: Uint8Array,
  // Vectors: see vectors/context.ts.
  vectors: Int8Array,
  passageScale: Float32Array,
  nearInverseNorm: Float32Array,
  aroundInverseNorm: Float32Array,
  pairs: Uint32Array,
  block0: Int8Array,
  block1: Int8Array,
  block2: Int8Array,
  pairScale: Float32Array,
  residualNorm1: Float32Array,
  residualNorm2: Float32Array,
} as const;

export type Columns = ColumnTable<typeof COLUMNS>;
export type ColumnLengths = TableLengths<typeof COLUMNS>;
