/** Worker threads that all do the same work, one piece at a time each. */

import type { ResourceLimits, Worker } from 'node:worker_threads';
import { type ErrorCode, WhosaidError } from '../error.ts';
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

export class Pool<Given, Result> {
  readonly #start: () => Worker;
  readonly #size: number;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Job<Given, Result>>();
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
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #next(): void {
    const [job] = this.#waiting;
    const worker = job && (this.#idle.pop() ?? this.#added());
    if (!worker) return;
    this.#waiting.shift();
    this.#busy.set(worker, job);
    worker.postMessage(job.given);
  }

  #added(): Worker | null {
    if (this.#busy.size >= this.#size || this.#isClosed) return null;
    const worker = this.#start();
    worker.on('message', (outcome: Outcome<Result>) => {
      const job = this.#busy.get(worker);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      if ('result' in outcome) job?.resolve(outcome.result);
      else if ('error' in outcome) job?.reject(outcome.error);
      else job?.reject(new WhosaidError(outcome.code, outcome.message));
      this.#next();
    });
    worker.on('error', (error) => {
      this.#busy.get(worker)?.reject(error);
      this.#busy.delete(worker);
      this.#next();
    });
    return worker;
  }
}
