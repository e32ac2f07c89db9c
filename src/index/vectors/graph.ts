/** The graph: approximate nearest neighbours among contexts, by hnswlib, for libraries too large to scan. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import hnswlib from 'hnswlib-node';
import { checksumOf, replaceFile } from '../files.ts';
import type { ContextVectors } from './context.ts';

/** Links of a node, and the breadth of the search for them: hnswlib's own defaults. */
const M = 16;
const EF_CONSTRUCTION = 200;
/** The breadth of a search; hnswlib's own default of 10 finds too little. */
const EF_SEARCH = 256;
const SEED = 1;

/** What a graph was made from; hnswlib itself would read a file of other dimensions without a word. */
export interface GraphHeader {
  readonly kind: 'whosaid graph';
  readonly rules: number;
  readonly generation: number;
  readonly size: number;
  readonly dimensions: number;
}

export class Graph {
  readonly #index: hnswlib.HierarchicalNSW;

  private constructor(index: hnswlib.HierarchicalNSW) {
    this.#index = index;
    index.setEf(EF_SEARCH);
  }

  static build(vectors: ContextVectors): Graph {
    const index = new hnswlib.HierarchicalNSW('ip', vectors.dimensions);
    index.initIndex(vectors.size, M, EF_CONSTRUCTION, SEED);
    // hnswlib takes plain arrays only; one that is filled anew costs far less than one for each point.
    const point = new Array<number>(vectors.dimensions).fill(0);
    vectors.forEachContext((passage, context) => {
      for (let d = 0; d < point.length; d++) point[d] = context[d];
      index.addPoint(point, passage);
    });
    return new Graph(index);
  }

  /** The k passages nearest to the question, nearest first. */
  top(question: Float32Array, k: number): number[] {
    const size = this.#index.getCurrentCount();
    return this.#index.searchKnn(Array.from(question), Math.min(k, size)).neighbors;
  }

  /** Writes the graph, and beside it what it was made of. */
  write(path: string, of: GraphHeader): void {
    rmSync(`${path}.json`, { force: true });
    replaceFile(path, (temporary) => this.#index.writeIndexSync(temporary));
    const label = JSON.stringify({ of, checksum: checksumOf(path) });
    replaceFile(`${path}.json`, (temporary) => writeFileSync(temporary, label));
  }

  /**
   * Reads what `write` wrote; `null` for anything else. The checksum matters: hnswlib ends the process on a file
   * with damaged links.
   */
  static read(path: string, of: GraphHeader): Graph | null {
    try {
      const label = JSON.stringify({ of, checksum: checksumOf(path) });
      if (readFileSync(`${path}.json`, 'utf8') !== label) return null;
      const index = new hnswlib.HierarchicalNSW('ip', of.dimensions);
      index.readIndexSync(path);
      return new Graph(index);
    } catch {
      return null;
    }
  }
}
