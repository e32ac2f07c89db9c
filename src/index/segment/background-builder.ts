/** Builds segments in a worker while transcripts still come in. */

import { Pool } from '../../workers/pool.ts';
import { MAX_SEGMENT_PASSAGES, type SegmentRange } from './merge-policy.ts';

/** A full segment, less the passages of one long transcript. */
const BATCH_PASSAGES = 0.9 * MAX_SEGMENT_PASSAGES;

export class BackgroundBuilder {
  readonly #pool: Pool<Pick<SegmentRange, 'from' | 'to'>, void>;
  readonly #batchPassages: number;
  #from = 0;
  #passages = 0;
  #building: Promise<unknown> = Promise.resolve();

  /** @param batchPassages how many passages start a segment. */
  constructor(folder: string, batchPassages = BATCH_PASSAGES) {
    this.#batchPassages = batchPassages;
    this.#pool = new Pool(new URL('./build-worker', import.meta.url), folder, 1);
  }

  /** Adds a transcript by its number; waits where building falls behind. */
  async add(number: number, passages: number): Promise<void> {
    if (this.#passages === 0) this.#from = number;
    this.#passages += passages;
    if (this.#passages < this.#batchPassages) return;
    this.#passages = 0;
    await this.#building;
    /* The commit builds a segment that is missing, or reports why it cannot. */
    this.#building = this.#pool.run({ from: this.#from, to: number }).catch(() => {});
  }

  async done(): Promise<void> {
    await this.#building;
  }

  async close(): Promise<void> {
    await this.#building;
    await this.#pool.close();
  }
}
