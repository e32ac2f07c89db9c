/** What every trial is given: a folder, a ledger, random numbers that can be had again, and how much to try. */

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { random } from '../random.ts';
import type { Ledger } from './ledger.ts';

/** One for each processor of a small machine. */
const LANES = 2;

export interface Trial {
  readonly name: string;
  /** After which the default form begins no more attempts, so that a slow machine tries less, and says so. */
  readonly seconds: number;
  run(context: Context): Promise<void>;
}

export class Context {
  readonly ledger: Ledger;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly isLong: boolean;
  readonly #root: string;
  readonly #until: number;

  constructor(root: string, ledger: Ledger, seed: number, isLong: boolean, seconds: number) {
    this.#root = root;
    this.ledger = ledger;
    this.random = random(seed);
    this.isLong = isLong;
    this.#until = isLong ? Number.POSITIVE_INFINITY : performance.now() + 1000 * seconds;
  }

  newFolder(name: string): string {
    return mkdtempSync(join(this.#root, `${name}-`));
  }

  get millisecondsLeft(): number {
    return Math.max(0, this.#until - performance.now());
  }

  /** Attempts: some by default, more in the long form. */
  count(some: number, more: number): number {
    return this.isLong ? more : some;
  }

  /**
   * Runs attempts side by side, so that all processors are busy, for as long as there is time.
   *
   * @param what one attempt, in the plural: what the ledger keeps.
   */
  async repeat(
    what: string,
    attempts: number,
    attempt: (round: number) => Promise<void>,
  ): Promise<void> {
    let next = 0;
    const lane = async () => {
      while (next < attempts && this.millisecondsLeft > 0) await attempt(next++);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    this.ledger.try(what, next);
    if (next < attempts) this.ledger.note(`Out of time after ${next} of ${attempts} ${what}.`);
  }
}
