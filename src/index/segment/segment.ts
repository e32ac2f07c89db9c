/**
 * A part of a library that never changes: whole transcripts with their words and vectors, ready to be searched. It
 * lies in one piece of memory as it lies on disk, with room behind it for the question at hand.
 */

import { type ContextWindow, mapWindows, windowEnd, windowStart } from '../../domain/windows.ts';
import { instantiateKernel, type Kernel } from '../vectors/kernel.ts';
import { blockSize, type QuantizedQuery } from '../vectors/quantize.ts';
import { COLUMNS, type ColumnLengths, type Columns } from './columns.ts';
import {
  type ColumnTable,
  computeLayout,
  type MemoryLayout,
  tableLengths,
  viewTable,
} from './memory-layout.ts';

/** Pairs scanned between two looks at what is still worth finding. */
export const SCAN_BLOCK = 1024;
/** Rows that scan.wat takes at once: it writes up to as many more than it is asked for. */
export const SCAN_GROUP = 4;
/** Bytes of WebAssembly's unit of memory. */
const PAGE = 65_536;

/** What the question at hand needs. */
const ROOM = {
  /** For each passage 1 where it may be found, 0 where not; only looked at where not all may. */
  allowed: Uint8Array,
  /** Likewise for each pair, where one of its passages may be found. */
  allowedPairs: Uint8Array,
  /** The question's vector. */
  question: Int16Array,
  /** What a scan finds, and its products with the question. */
  found: Uint32Array,
  products: Int32Array,
  /** Inner products of the passages of one transcript with the question. */
  dots: Float32Array,
} as const;

/** How much is said in the stretches of a level, transcript by transcript. */
export interface WindowTotals {
  readonly terms: Float64Array;
  /** Those in which anything is said. */
  readonly count: Float64Array;
}

export class Segment {
  readonly columns: Columns;
  readonly room: ColumnTable<typeof ROOM>;
  readonly size: number;
  readonly windowTotals: Readonly<Record<ContextWindow, WindowTotals>>;
  /** The columns as they lie in memory. */
  readonly bytes: Uint8Array;
  readonly #kernel: Kernel;
  readonly #columnsAt: MemoryLayout<typeof COLUMNS>['at'];
  readonly #roomAt: MemoryLayout<typeof ROOM>['at'];
  readonly #stride: number;
  #asked: Omit<QuantizedQuery, 'numbers'> = { scale: 0, bound1: 0, bound2: 0 };

  /** @param fill writes the columns, as many bytes as it is given. */
  constructor(lengths: ColumnLengths, fill: (bytes: Uint8Array<ArrayBuffer>) => void) {
    const size = lengths.rows;
    const stride = size === 0 ? 0 : lengths.vectors / size;
    const columns = computeLayout(COLUMNS, lengths);
    const needed = {
      allowed: size,
      allowedPairs: lengths.pairScale,
      question: stride,
      found: SCAN_BLOCK + SCAN_GROUP,
      products: SCAN_BLOCK + SCAN_GROUP,
      dots: size + SCAN_GROUP,
    };
    const room = computeLayout(ROOM, needed, columns.end);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(room.end / PAGE) });
    const bytes = new Uint8Array(memory.buffer, 0, columns.end);
    fill(bytes);
    this.bytes = bytes;
    this.columns = viewTable(memory.buffer, columns);
    this.room = viewTable(memory.buffer, room);
    this.size = size;
    this.windowTotals = sumWindows(this.columns);
    this.#kernel = instantiateKernel(memory);
    this.#columnsAt = columns.at;
    this.#roomAt = room.at;
    this.#stride = stride;
  }

  static of(columns: Columns): Segment {
    const lengths = tableLengths(COLUMNS, columns);
    return new Segment(lengths, ({ buffer }) =>
      copy(columns, viewTable(buffer, computeLayout(COLUMNS, lengths))),
    );
  }

  /** Puts a question where it is compared from; until the next. */
  ask(question: QuantizedQuery): void {
    if (this.size === 0) return;
    this.room.question.set(question.numbers);
    this.#asked = question;
  }

  /** Marks the pairs that passages that may be found are of, once these are marked. */
  allowPairs(): void {
    const { allowed, allowedPairs } = this.room;
    const { pairs } = this.columns;
    for (let pair = 0; pair < allowedPairs.length; pair++) {
      allowedPairs[pair] = allowed[pairs[pair]] | allowed[pairs[pair + 1] - 1];
    }
  }

  /**
   * Writes the pairs from `from` (included) to `to` (excluded), at most a `BLOCK`, that score at least `least` with the
   * question, to `room.found` and the products of both to `room.products`: times `scales` they are scores.
   *
   * @param limited whether only those may be found that are `room.allowedPairs`.
   * @param step of so many pairs only the first `GROUP` are looked at; then up to `BLOCK` / `GROUP` steps are scanned.
   * @returns how many they are.
   */
  scan(from: number, to: number, least: number, limited: boolean, step = SCAN_GROUP): number {
    const { block0, block1, block2, pairScale, residualNorm1, residualNorm2 } = this.#columnsAt;
    const { question, allowedPairs, found, products } = this.#roomAt;
    const { bound1, bound2 } = this.#asked;
    const part = blockSize(this.#stride);
    const middle = question + part * Int16Array.BYTES_PER_ELEMENT;
    const tail = middle + part * Int16Array.BYTES_PER_ELEMENT;
    const { scan, narrow } = this.#kernel;
    const only = limited ? allowedPairs : 0;
    let count = scan(
      block0,
      part,
      pairScale,
      residualNorm1,
      question,
      bound1,
      only,
      from,
      to,
      step,
      least,
      found,
      products,
    );

    count = narrow(
      block1,
      part,
      pairScale,
      residualNorm2,
      middle,
      bound2,
      count,
      least,
      found,
      products,
    );

    return narrow(
      block2,
      2 * part,
      pairScale,
      residualNorm2,
      tail,
      0,
      count,
      least,
      found,
      products,
    );
  }

  /** Writes the inner products of the passages' own vectors and the question to `room.dots`, up to three more behind. */
  compare(from: number, to: number): void {
    const { dots, question } = this.#roomAt;
    const { vectors, passageScale } = this.#columnsAt;
    const { scale } = this.#asked;
    this.#kernel.compare(vectors, this.#stride, passageScale, question, scale, from, to, dots);
  }
}

function copy(from: Columns, to: Columns): void {
  for (const name of Object.keys(COLUMNS) as (keyof Columns)[]) to[name].set(from[name]);
}

function sumWindows(columns: Columns): Record<ContextWindow, WindowTotals> {
  const { firsts, lengthBefore } = columns;
  return mapWindows((level) => {
    const terms = new Float64Array(firsts.length - 1);
    const count = new Float64Array(firsts.length - 1);
    for (let t = 0; t + 1 < firsts.length; t++) {
      for (let p = firsts[t]; p < firsts[t + 1]; p++) {
        const from = windowStart(columns, level, p, firsts[t]);
        const to = windowEnd(columns, level, p, firsts[t + 1]);
        terms[t] += lengthBefore[to] - lengthBefore[from];
        if (to > from) count[t]++;
      }
    }
    return { terms, count };
  });
}
