/** Finds the nearest vectors without looking at all of them: an HNSW graph, by hnswlib. */

import type { HierarchicalNSW } from 'hnswlib-node';
import type { CreateHnswlib } from './hnswlib.ts';

/** Links of a vector, and how many candidates are weighed when it is added. Source: BENCHMARKS.md. */
export const M = 16;
export const EF_CONSTRUCTION = 100;
/** Candidates that a search keeps: more find more, and take longer. Source: BENCHMARKS.md. */
export const EF_SEARCH = 200;
/** Levels of vectors are drawn at random; with one seed the same vectors give the same graph. */
const SEED = 1;

/** Labels must be below 2³². Vectors must be finite: hnswlib would put one that is not first. */
export class Graph {
  readonly #index: HierarchicalNSW;
  /** hnswlib takes arrays only; filling one again and again is 20 times as fast as making one each time. */
  readonly #numbers: number[];

  private constructor(index: HierarchicalNSW, dimensions: number) {
    this.#index = index;
    this.#numbers = new Array(dimensions).fill(0);
  }

  /** @param capacity of vectors; see `reserve`. */
  static create(createHnswlib: CreateHnswlib, dimensions: number, capacity: number): Graph {
    const index = createHnswlib(dimensions);
    index.initIndex(capacity, M, EF_CONSTRUCTION, SEED);
    return new Graph(index, dimensions);
  }

  /** The file must be whole: one with damaged links ends the process. */
  static read(createHnswlib: CreateHnswlib, dimensions: number, path: string): Graph {
    const index = createHnswlib(dimensions);
    index.readIndexSync(path);
    return new Graph(index, dimensions);
  }

  get dimensions(): number {
    return this.#numbers.length;
  }

  /** Vectors, deleted ones included. */
  get size(): number {
    return this.#index.getCurrentCount();
  }

  /** Makes room for this many vectors in all. */
  reserve(capacity: number): void {
    if (capacity > this.#index.getMaxElements()) this.#index.resizeIndex(capacity);
  }

  add(label: number, vector: Float32Array): void {
    this.#index.addPoint(this.#toArray(vector), label);
  }

  /** It is never found again; others are still found by way of it. @returns `false` where there is no such label. */
  delete(label: number): boolean {
    try {
      this.#index.markDelete(label);
      return true;
    } catch {
      return false;
    }
  }

  /** Labels of the k nearest, or of fewer, in no particular order. */
  nearest(vector: Float32Array, k: number, ef: number): readonly number[] {
    if (this.size === 0) return [];
    this.#index.setEf(ef);
    const most = Math.min(k, this.#index.getMaxElements());
    return this.#index.searchKnn(this.#toArray(vector), most).neighbors;
  }

  write(path: string): void {
    this.#index.writeIndexSync(path);
  }

  #toArray(vector: Float32Array): number[] {
    const numbers = this.#numbers;
    for (let d = 0; d < numbers.length; d++) numbers[d] = vector[d];
    return numbers;
  }
}
