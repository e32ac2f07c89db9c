/** The one thread of a process that holds the graph of a library, however many threads answer questions. */

import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { resolveScript } from '../../../workers/script.ts';
import { graphHeaderPath } from './graph-file.ts';
import { createMailbox, Mailbox } from './mailbox.ts';

export interface GraphThreadData {
  readonly folder: string;
  readonly memory: SharedArrayBuffer;
}

export class GraphThread {
  /** What others ask it by, see mailbox.ts. */
  readonly memory: SharedArrayBuffer;
  readonly #folder: string;
  #worker: Worker | null = null;
  #loaded: Promise<void> | null = null;

  /** @param questions asked at the same time at most. */
  constructor(folder: string, dimensions: number, questions: number) {
    this.#folder = folder;
    this.memory = createMailbox(dimensions, questions);
  }

  /** Starts the thread where there is a graph, or one may come. Resolves once the graph is loaded. */
  start(): Promise<void> {
    this.#loaded ??= this.#start();
    return this.#loaded;
  }

  /** Whether there is a graph on disk. */
  get hasGraph(): boolean {
    return this.#loaded !== null || existsSync(graphHeaderPath(this.#folder));
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Promise<void> {
    const { url, execArgv } = resolveScript(new URL('./graph-worker', import.meta.url));
    const data: GraphThreadData = { folder: this.#folder, memory: this.memory };
    const worker = new Worker(url, { workerData: data, execArgv });
    this.#worker = worker;
    worker.unref();
    return new Promise((resolve) => {
      worker.once('message', resolve);
      /* Questions are answered by scanning then. */
      worker.once('error', () => {});
      worker.once('exit', () => {
        new Mailbox(this.memory).setReady(false);
        resolve();
      });
    });
  }
}
