/** Builds a library's graph in a worker, beside indexing and answering. */

import { Pool } from '../../workers/pool.ts';
import type { GraphTask } from './graph-build-worker.ts';

export class GraphBuilder {
  readonly #pool: Pool<GraphTask, boolean>;

  constructor(folder: string) {
    this.#pool = new Pool(new URL('./graph-build-worker', import.meta.url), folder, 1);
  }

  /** Builds what is due, see `buildGraph`, with whatever time others leave. @returns whether the graph has changed. */
  inBackground(): Promise<boolean> {
    return this.#pool.run({ everything: false, inBackground: true });
  }

  /** Builds until the graph holds everything. @returns whether it has changed. */
  finish(): Promise<boolean> {
    return this.#pool.run({ everything: true, inBackground: false });
  }

  /** Stops building: the older graph stays. */
  async close(): Promise<void> {
    await this.#pool.close();
  }
}
