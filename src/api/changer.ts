/** Changes a library from worker threads: for servers, whose own thread must answer meanwhile. */

import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import type { FileReport } from '../ingest/report.ts';
import { Pool } from '../workers/pool.ts';
import type { ChangeTask } from './change-task.ts';
import type { IndexFilesOptions } from './ingest.ts';

/** Heap of the thread that reads files. */
const MAX_HEAP_MB = 2_048;

/**
 * @example
 * const changer = new LibraryChanger('.whosaid');
 * await changer.index(['talks'], {}, ({ source, outcome }) => console.log(source, outcome));
 * await changer.close();
 */
export class LibraryChanger {
  /** Files are indexed for minutes; speaker edits do not wait for them. */
  readonly #indexing: Pool<ChangeTask, unknown>;
  readonly #editing: Pool<ChangeTask, unknown>;

  /** @param folder the library's. */
  constructor(folder: string, maxHeapMb = MAX_HEAP_MB) {
    const script = new URL('./change-worker', import.meta.url);
    const limits = { maxOldGenerationSizeMb: maxHeapMb };
    this.#indexing = new Pool(script, folder, 1, limits);
    this.#editing = new Pool(script, folder, 1);
  }

  /**
   * Indexes files as `index` does.
   *
   * @throws as `index`; any other error where a file took more memory than the thread has.
   */
  async index(
    paths: readonly string[],
    { replacing = {}, overrides = {} }: Pick<IndexFilesOptions, 'replacing' | 'overrides'>,
    onFile: (report: FileReport) => void,
  ): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', onFile);
    const closed = once(port1, 'close');
    try {
      const task: ChangeTask = { kind: 'index', paths, replacing, overrides, reports: port2 };
      await this.#indexing.run(task, { transferList: [port2] });
      await closed; // Reports sent before are delivered before.
    } finally {
      port1.close();
    }
  }

  /** @returns `false` where there is no such transcript. */
  async remove(id: string): Promise<boolean> {
    const task: ChangeTask = { kind: 'remove', id };
    const removed = await this.#editing.run(task);
    return Array.isArray(removed) && removed.length > 0;
  }

  /** @returns the edit, as `renameSpeaker`, `mergeSpeakers` or `undoSpeakerEdit` do; of a transcript, nothing. */
  edit(task: Exclude<ChangeTask, { readonly kind: 'index' | 'remove' }>): Promise<unknown> {
    return this.#editing.run(task);
  }

  async close(): Promise<void> {
    await Promise.all([this.#indexing.close(), this.#editing.close()]);
  }
}
