/** Builds a library's graph in a worker, beside indexing and answering. */

import { Pool } from '../../workers/pool.ts';
import type { GraphTask } from './graph-build-worker.ts';

export class GraphBuilder {
  readonly #pool: Pool<GraphTask, boolean>;
  readonly #stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  #background: Promise<boolean> | null = null;

  constructor(folder: string) {
    this.#pool = new Pool(new URL('./graph-build-worker', import.meta.url), folder, 1);
  }

  /** Builds what is due, see `buildGraph`, with whatever time others leave. @returns whether the graph has changed. */
  inBackground(): Promise<boolean> {
    this.#background = this.#run({ everything: false, inBackground: true });
    return this.#background;
  }

  /** Builds until the graph holds everything. @returns whether it has changed. */
  async finish(): Promise<boolean> {
    await this.stop();
    return this.#run({ everything: true, inBackground: false });
  }

  /** Ends building in the background; what is built so far is kept, for the next to go on with. */
  async stop(): Promise<void> {
    Atomics.store(this.#stop, 0, 1);
    await this.#background?.catch(() => {});
    Atomics.store(this.#stop, 0, 0);
  }

  /** Stops building: the older graph stays. */
  async close(): Promise<void> {
    await this.#pool.close();
  }

  #run(task: Omit<GraphTask, 'stop'>): Promise<boolean> {
    return this.#pool.run({ ...task, stop: this.#stop });
  }
}
