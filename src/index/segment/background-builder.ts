/** Segments built while transcripts still come in: by a thread of its own, a good many transcripts at a time. */

import { Pool } from '../../workers/pool.ts';
import { MAX_SEGMENT_PASSAGES, type SegmentRange } from './merge-policy.ts';

/** Passages from which on a segment is begun: a whole one's, but for one long transcript. */
const BATCH_PASSAGES = 0.9 * MAX_SEGMENT_PASSAGES;

export class BackgroundBuilder {
  readonly #pool: Pool<Pick<SegmentRange, 'from' | 'to'>, null>;
  readonly #enough: number;
  #from = 0;
  #passages = 0;
  #building: Promise<unknown> = Promise.resolve();

  /**
   * @param folder the library's.
   * @param enough passages to begin a segment with.
   */
  constructor(folder: string, enough = BATCH_PASSAGES) {
    this.#enough = enough;
    this.#pool = new Pool(new URL('./build-worker', import.meta.url), folder, 1);
  }

  /** Takes note of a transcript by its number; waits where building falls behind. */
  async add(number: number, passages: number): Promise<void> {
    if (this.#passages === 0) this.#from = number;
    this.#passages += passages;
    if (this.#passages < this.#enough) return;
    this.#passages = 0;
    await this.#building;
    // What fails is built, or fails to be, when it is found missing.
    this.#building = this.#pool.run({ from: this.#from, to: number }).catch(() => {});
  }

  /** Waits for what was begun. */
  async done(): Promise<void> {
    await this.#building;
  }

  async close(): Promise<void> {
    await this.#building;
    await this.#pool.close();
  }
}
