/** The other side of a pool: a thread that does one piece of work after the other. */

import { parentPort } from 'node:worker_threads';
import { WhosaidError } from '../domain/error.ts';
import type { Outcome } from './pool.ts';

/** @param transferred what of a result is handed over instead of being copied. */
export function serve<Given, Result>(
  work: (given: Given) => Promise<Result> | Result,
  transferred: (result: Result) => readonly ArrayBuffer[] = () => [],
): void {
  // One piece after the other, whatever each waits for: results are told apart by their order.
  let last = Promise.resolve();
  parentPort?.on('message', (given: Given) => {
    last = last.then(() => done(given));
  });

  async function done(given: Given): Promise<void> {
    try {
      const result = await work(given);
      answer({ result }, transferred(result));
    } catch (error) {
      const isKnown = error instanceof WhosaidError;
      answer(isKnown ? { code: error.code, message: error.message } : { error }, []);
    }
  }
}

function answer<Result>(outcome: Outcome<Result>, transferred: readonly ArrayBuffer[]): void {
  parentPort?.postMessage(outcome, [...transferred]);
}
