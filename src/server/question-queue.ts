/** Questions wait in one bounded line: more are refused at once, and whoever goes away leaves it. */

import type { Response } from 'express';
import { sendProblem } from './problem.ts';
import type { PublicError } from './public-error.ts';

/** Questions that wait besides those being answered; at 20 ms each the last waits some seconds. */
const MAX_WAITING = 256;
/** Milliseconds for a client to take its answer. */
const SEND_TIMEOUT = 30_000;
export const RETRY_AFTER_SECONDS = 1;

export const OVERLOADED: PublicError = {
  status: 503,
  code: 'OVERLOADED',
  message: 'Too many questions at once. Ask again in a moment.',
};

export class QuestionQueue {
  readonly #concurrency: number;
  readonly #maxWaiting: number;
  #running = 0;
  readonly #waiting = new Set<() => void>();

  /** @param concurrency questions answered at once. */
  constructor(concurrency: number, maxWaiting = MAX_WAITING) {
    this.#concurrency = concurrency;
    this.#maxWaiting = maxWaiting;
  }

  get running(): number {
    return this.#running;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  /** Answers in turn, unless the client has gone away before. */
  async run(response: Response, answer: () => Promise<void>): Promise<void> {
    response.setTimeout(SEND_TIMEOUT, () => response.destroy());
    if (!(await this.#turn(response))) return;
    try {
      await answer();
    } finally {
      this.#running--;
      const [next] = this.#waiting;
      next?.();
    }
  }

  /** @returns `false` for a client that has been refused or has gone away. */
  async #turn(response: Response): Promise<boolean> {
    if (this.#running < this.#concurrency) {
      this.#running++;
      return true;
    }
    if (this.#waiting.size >= this.#maxWaiting) {
      response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
      sendProblem(response, OVERLOADED);
      return false;
    }
    return new Promise((resolve) => {
      const leave = (isServed: boolean) => {
        this.#waiting.delete(begin);
        response.off('close', abandon);
        resolve(isServed);
      };
      const begin = () => {
        this.#running++;
        leave(true);
      };
      const abandon = () => leave(false);
      this.#waiting.add(begin);
      response.on('close', abandon);
    });
  }
}
