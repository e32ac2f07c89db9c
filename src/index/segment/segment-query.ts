/** One query against one segment: owns its state, so that calls of several queries may come in any order. */

import { blockSize, type QuantizedQuery } from '../vectors/quantize.ts';
import { type Loadable, SCAN_GROUP, type ScanMemory } from './scan-memory.ts';

export interface PairScan {
  /** Pairs from `from` to `to`, exclusive, at most `SCAN_BLOCK` after stepping. */
  readonly from: number;
  readonly to: number;
  /** Pairs below it are left out, but for the few that pruning misjudges. */
  readonly threshold: number;
  /** Of so many pairs only the first `SCAN_GROUP` are scanned. */
  readonly step?: number;
}

/** Pairs and their inner products: times `pairScale` they are scores. Valid until the next call of any query. */
export interface PairScores {
  readonly count: number;
  readonly pairs: Uint32Array;
  readonly products: Int32Array;
}

export class SegmentQuery {
  readonly #memory: ScanMemory;
  readonly #query: QuantizedQuery;
  readonly #accepted: Uint8Array | null;
  readonly #state: Loadable;
  /** Made by the first scan: where few passages are accepted there is none. */
  #scanState: Loadable | null = null;

  constructor(memory: ScanMemory, query: QuantizedQuery, accepted: Uint8Array | null) {
    this.#memory = memory;
    this.#query = query;
    this.#accepted = accepted;
    this.#state = { numbers: query.numbers, acceptedPairs: null };
  }

  /** Scores some pairs, at most `SCAN_BLOCK`, in the order given. */
  scorePairs(pairs: readonly number[]): PairScores {
    const { registers } = this.#memory;
    this.#memory.load(this.#state);
    registers.found.set(pairs);
    registers.products.fill(0, 0, pairs.length);
    const { block0 } = this.#memory.columnsAt;
    const length = blockSize(this.#memory.stride);
    const all = Number.NEGATIVE_INFINITY;
    const { query } = this.#memory.registersAt;
    const count = this.#narrow(block0, length, query, 0, pairs.length, all);
    return this.#readRest(count, all);
  }

  scanPairs({ from, to, threshold, step = SCAN_GROUP }: PairScan): PairScores {
    const { kernel, columnsAt, registersAt, stride } = this.#memory;
    this.#scanState ??= this.#filteredState();
    this.#memory.load(this.#scanState);
    const { block0, pairScale, residualNorm1 } = columnsAt;
    const { found, products, query } = registersAt;
    const accepted = this.#accepted === null ? 0 : registersAt.acceptedPairs;
    const count = kernel.scan(
      block0,
      blockSize(stride),
      pairScale,
      residualNorm1,
      query,
      this.#query.bound1,
      accepted,
      from,
      to,
      step,
      threshold,
      found,
      products,
    );
    return this.#readRest(count, threshold);
  }

  #filteredState(): Loadable {
    if (this.#accepted === null) return this.#state;
    const acceptedPairs = acceptPairs(this.#accepted, this.#memory.columns.pairs);
    return { ...this.#state, acceptedPairs };
  }

  /** Adds blocks 1 and 2 for the pairs found by block 0. */
  #readRest(found: number, threshold: number): PairScores {
    const { columnsAt, registersAt, registers, stride } = this.#memory;
    const { block1, block2 } = columnsAt;
    const length = blockSize(stride);
    const query1 = registersAt.query + length * Int16Array.BYTES_PER_ELEMENT;
    const query2 = query1 + length * Int16Array.BYTES_PER_ELEMENT;
    let count = this.#narrow(block1, length, query1, this.#query.bound2, found, threshold);
    count = this.#narrow(block2, 2 * length, query2, 0, count, threshold);
    return { count, pairs: registers.found, products: registers.products };
  }

  #narrow(
    block: number,
    length: number,
    query: number,
    bound: number,
    count: number,
    threshold: number,
  ): number {
    const { kernel, columnsAt, registersAt } = this.#memory;
    const { pairScale, residualNorm2 } = columnsAt;
    const { found, products } = registersAt;
    return kernel.narrow(
      block,
      length,
      pairScale,
      residualNorm2,
      query,
      bound,
      count,
      threshold,
      found,
      products,
    );
  }

  /**
   * Computes the cosines of the query with passages `from` to `to`, exclusive.
   *
   * @returns them at the places of the passages, valid until the next call of any query; the others are not set.
   */
  cosines(from: number, to: number): Float32Array {
    const { kernel, columnsAt, registersAt, registers, stride } = this.#memory;
    this.#memory.load(this.#state);
    const { vectors, passageScale } = columnsAt;
    const { query, cosines } = registersAt;
    kernel.compare(vectors, stride, passageScale, query, this.#query.scale, from, to, cosines);
    return registers.cosines;
  }
}

/** A pair is accepted where one of its passages is. */
function acceptPairs(accepted: Uint8Array, pairs: Uint32Array): Uint8Array {
  const acceptedPairs = new Uint8Array(pairs.length - 1);
  for (let pair = 0; pair < acceptedPairs.length; pair++) {
    acceptedPairs[pair] = accepted[pairs[pair]] | accepted[pairs[pair + 1] - 1];
  }
  return acceptedPairs;
}
