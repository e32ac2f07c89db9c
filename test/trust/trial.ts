/** What every trial is given: a folder, a ledger, random numbers that can be had again, and how much to try. */

import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { random } from '../random.ts';
import type { Ledger } from './ledger.ts';

/** One for each processor of a small machine. */
const LANES = 2;

export interface Trial {
  readonly name: string;
  run(context: Context): Promise<void>;
}

export class Context {
  readonly ledger: Ledger;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly isLong: boolean;
  readonly #root: string;

  constructor(root: string, ledger: Ledger, seed: number, isLong: boolean) {
    this.#root = root;
    this.ledger = ledger;
    this.random = random(seed);
    this.isLong = isLong;
  }

  newFolder(name: string): string {
    return mkdtempSync(join(this.#root, `${name}-`));
  }

  /** Attempts: some by default, more in the long form. */
  count(some: number, more: number): number {
    return this.isLong ? more : some;
  }

  /** Runs attempts side by side, so that all processors are busy. */
  async repeat(attempts: number, attempt: (round: number) => Promise<void>): Promise<void> {
    let next = 0;
    const lane = async () => {
      while (next < attempts) await attempt(next++);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }
}
