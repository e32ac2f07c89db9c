/** The columns of a segment, in the order in which they lie in memory and on disk. */

import type { QuantizedColumns } from '../vectors/quantize.ts';
import type { ColumnTable, TableLengths } from './memory-layout.ts';

export const COLUMNS = {
  /** Per transcript: its number; its first passage, then the number of all passages. */
  transcripts: Uint32Array,
  firsts: Uint32Array,
  /** Per passage: its number in `library.sqlite`; its turn; 1 + the turn whose question it answers, or 0. */
  rows: Uint32Array,
  turns: Uint32Array,
  questions: Uint32Array,
  /** The passages of that question, end exclusive. */
  questionFrom: Uint32Array,
  questionTo: Uint32Array,
  /** Days from the transcript's to the one on which it was said. */
  days: Int16Array,
  /** Its speaker's number in `library.sqlite`; section and flags as in flags.ts. */
  speakers: Uint32Array,
  sections: Uint8Array,
  flags: Uint8Array,
  /** See postings/postings.ts. */
  termBytes: Uint8Array,
  termEnds: Uint32Array,
  postingOffsets: Uint32Array,
  passages: Uint32Array,
  frequencies: Uint8Array,
  lengthBefore: Uint32Array,
  lengths: Uint8Array,
  /** See postings/stop-words.ts. */
  stops: Uint8Array,
  /** See vectors/context.ts. */
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
/** What tells of passages, without their vectors. */
export type PassageColumns = Omit<
  Columns,
  'vectors' | 'passageScale' | 'pairs' | keyof QuantizedColumns
>;
export type ColumnLengths = TableLengths<typeof COLUMNS>;
