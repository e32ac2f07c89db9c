/** A pool of worker threads that run one kind of task (see task.ts). */

import type { MessagePort, ResourceLimits } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import { WhosaidError } from '../domain/error.ts';
import { resolveScript } from './script.ts';
import type { TaskOutcome } from './task.ts';

/** The second is at hand: a worker need not wait until this thread has taken its last result. */
const TASKS_PER_WORKER = 2;

export interface RunOptions {
  /** Buffers and ports that are moved to the worker instead of copied. */
  readonly transferList?: (ArrayBuffer | MessagePort)[];
  /** Aborting terminates the worker of a running task, so the task has a worker to itself. */
  readonly signal?: AbortSignal;
}

export class Pool<Task, Result> {
  readonly #script: URL;
  readonly #workerData: unknown;
  readonly #size: number;
  readonly #limits: ResourceLimits;
  #workers: Promise<Piscina<Task, TaskOutcome<Result>>> | null = null;
  readonly #pending = new Set<(reason: unknown) => void>();
  #isClosed = false;

  /**
   * @param script without its extension; exports what `defineTask` returns by default.
   * @param size workers at most; each starts when a task needs it.
   */
  constructor(script: URL, workerData: unknown, size: number, limits: ResourceLimits = {}) {
    this.#script = script;
    this.#workerData = workerData;
    this.#size = size;
    this.#limits = limits;
  }

  /** Rejects where the task fails, its worker exits or the pool is closed. */
  async run(task: Task, options?: RunOptions): Promise<Result> {
    if (this.#isClosed) throw new Error('The pool of workers is closed.');
    this.#workers ??= this.#start();
    const workers = await this.#workers;
    const outcome = await new Promise<TaskOutcome<Result>>((resolve, reject) => {
      this.#pending.add(reject);
      workers
        .run(task, options)
        .then(resolve, reject)
        .finally(() => this.#pending.delete(reject));
    });
    if ('result' in outcome) return outcome.result;
    const { code, message, subject } = outcome;
    throw new WhosaidError(code, message, { subject });
  }

  /** Terminates the workers and rejects all pending tasks. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await (await this.#workers)?.destroy();
  }

  /** Loads the library only when there is a task: most commands have none. */
  async #start(): Promise<Piscina<Task, TaskOutcome<Result>>> {
    const { Piscina } = await import('piscina');
    const { url, execArgv } = resolveScript(this.#script);
    const workers = new Piscina<Task, TaskOutcome<Result>>({
      filename: url.href,
      workerData: this.#workerData,
      /* Where all workers have exited, a new one takes the waiting tasks. */
      minThreads: 1,
      maxThreads: this.#size,
      concurrentTasksPerWorker: TASKS_PER_WORKER,
      /* An idle worker, else a new one, else one with a single task. */
      loadBalancer: ({ isAbortable }, workers) => {
        const idle = workers.find(({ currentUsage }) => currentUsage === 0);
        if (idle !== undefined) return idle;
        if (workers.length < this.#size || isAbortable) return null;
        return workers.find(({ currentUsage }) => currentUsage < TASKS_PER_WORKER) ?? null;
      },
      stricterFIFO: true,
      recordTiming: false,
      atomics: 'disabled',
      idleTimeout: Number.POSITIVE_INFINITY,
      resourceLimits: this.#limits,
      execArgv,
    });
    /* A worker whose script fails to load has no task to reject. */
    workers.on('error', (error) => {
      for (const reject of this.#pending) reject(error);
    });
    return workers;
  }
}
