/** Writes documents in bulk: bounded requests, a bounded number at once, and what a busy node refuses again later. */

import { WhosaidError } from '../../domain/error.ts';
import { type Cluster, PassingFault } from './cluster.ts';

/** UTF-16 code units of a request. */
const MAX_REQUEST = 4_000_000;
const MAX_AT_ONCE = 2;

interface BulkResponse {
  readonly errors: boolean;
  readonly items: readonly Readonly<Record<string, BulkItem>>[];
}
interface BulkItem {
  readonly status: number;
  readonly error?: { readonly type: string; readonly reason: string };
}

/** An action and, but for a deletion, a document. */
type Operation = readonly string[];

export class BulkWriter {
  readonly #cluster: Cluster;
  readonly #running = new Set<Promise<void>>();
  /** What was not written: nothing after it may be taken for whole. */
  #failure: Error | null = null;
  #waiting: Operation[] = [];
  #size = 0;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /**
   * Resolves once there is room for more.
   *
   * @param lines pairs of an action and a document.
   */
  async index(lines: readonly object[]): Promise<void> {
    for (let at = 0; at < lines.length; at += 2) {
      await this.#add([JSON.stringify(lines[at]), JSON.stringify(lines[at + 1])]);
    }
  }

  async delete(index: string, id: string, routing?: string): Promise<void> {
    await this.#add([JSON.stringify({ delete: { _index: index, _id: id, routing } })]);
  }

  /** Resolves once all is written. @throws WhosaidError for the first failure. */
  async drain(): Promise<void> {
    await this.#send();
    await Promise.all(this.#running);
    if (this.#failure !== null) throw this.#failure;
  }

  async #add(operation: Operation): Promise<void> {
    this.#waiting.push(operation);
    this.#size += operation.reduce((sum, { length }) => sum + length, 0);
    if (this.#size >= MAX_REQUEST) await this.#send();
  }

  async #send(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const operations = this.#waiting;
    this.#waiting = [];
    this.#size = 0;
    const running = this.#write(operations)
      .catch((error: Error) => {
        this.#failure ??= error;
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
    if (this.#running.size >= MAX_AT_ONCE) await Promise.race(this.#running);
    if (this.#failure !== null) throw this.#failure;
  }

  async #write(all: readonly Operation[]): Promise<void> {
    let left = all;
    await this.#cluster.retry(async () => {
      const { body } = await this.#cluster.request<BulkResponse>({
        method: 'POST',
        path: '/_bulk',
        lines: left.flat(),
        isWrite: true,
      });
      if (!body.errors) return;
      const items = body.items.flatMap((item) => Object.values(item));
      left = left.filter((_, at) => isRefused(items[at]));
      if (left.length === 0) return;
      const refused = items.find(isRefused);
      const reason = refused?.error?.reason ?? `status ${refused?.status}`;
      if (items.some((item) => isRefused(item) && !isPassing(item))) {
        throw new WhosaidError('LIBRARY_DAMAGED', `The cluster refuses a document: ${reason}.`);
      }
      throw new PassingFault(reason);
    }, true);
  }
}

/** What is deleted may have been deleted by an earlier attempt. */
const isRefused = ({ status }: BulkItem): boolean => status >= 300 && status !== 404;
const isPassing = ({ status }: BulkItem): boolean => status === 429 || status >= 500;
