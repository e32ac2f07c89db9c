/** Worker threads that all do the same work, one piece after the other each. */

import type { ResourceLimits, Worker } from 'node:worker_threads';
import { type ErrorCode, WhosaidError } from '../domain/error.ts';
import { startThread } from './start.ts';

/** What a thread answers: its result, or what went wrong; what a user can mend with the code that a copy would lose. */
export type Outcome<Result> =
  | { readonly result: Result }
  | { readonly code: ErrorCode; readonly message: string }
  | { readonly error: unknown };

interface Job<Given, Result> {
  readonly given: Given;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Pieces that a thread holds: with another at hand it need not wait until the first thread has heard of the last. */
const AT_HAND = 2;

export class Pool<Given, Result> {
  readonly #start: () => Worker;
  readonly #size: number;
  /** What each thread is at, and what it has at hand, in order. */
  readonly #threads = new Map<Worker, Job<Given, Result>[]>();
  readonly #waiting: Job<Given, Result>[] = [];
  #isClosed = false;

  /**
   * @param script the threads' file, without its extension.
   * @param data what every thread is given when it starts.
   * @param size threads at most; they start when they are needed.
   * @param limits of each thread's memory.
   */
  constructor(script: URL, data: unknown, size: number, limits?: ResourceLimits) {
    this.#start = () => startThread(script, data, limits);
    this.#size = size;
  }

  run(given: Given): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ given, resolve, reject });
      this.#next();
    });
  }

  /** Ends all threads; what they were at is never answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#threads.keys()].map((worker) => worker.terminate()));
  }

  #next(): void {
    const [job] = this.#waiting;
    const worker = job && this.#free();
    if (!worker) return;
    this.#waiting.shift();
    this.#threads.get(worker)?.push(job);
    worker.postMessage(job.given);
  }

  /** The thread that is best given the next piece: one that has nothing to do, or a new one, or one that has least. */
  #free(): Worker | null {
    const [least] = [...this.#threads].sort(([, a], [, b]) => a.length - b.length);
    if (least?.[1].length === 0) return least[0];
    if (this.#threads.size < this.#size && !this.#isClosed) return this.#added();
    return least !== undefined && least[1].length < AT_HAND ? least[0] : null;
  }

  #added(): Worker {
    const worker = this.#start();
    const jobs: Job<Given, Result>[] = [];
    this.#threads.set(worker, jobs);
    worker.on('message', (outcome: Outcome<Result>) => {
      const job = jobs.shift();
      if ('result' in outcome) job?.resolve(outcome.result);
      else if ('error' in outcome) job?.reject(outcome.error);
      else job?.reject(new WhosaidError(outcome.code, outcome.message));
      this.#next();
    });
    worker.on('error', (error) => {
      this.#threads.delete(worker);
      for (const job of jobs) job.reject(error);
      this.#next();
    });
    return worker;
  }
}
