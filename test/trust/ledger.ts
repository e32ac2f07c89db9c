/** Keeps what was tried and what was lost, and prints both. */

export class Ledger {
  readonly #tried = new Map<string, number>();
  readonly #lost: string[] = [];
  readonly #notes: string[] = [];

  /** @param what one attempt, in the plural: "kills of a first index". */
  try(what: string, attempts = 1): void {
    this.#tried.set(what, (this.#tried.get(what) ?? 0) + attempts);
  }

  /** @param fault one line, with what is needed to see it again. */
  lose(fault: string): void {
    console.error(fault);
    this.#lost.push(fault);
  }

  /** A figure, or what could not be tried here. */
  note(line: string): void {
    this.#notes.push(line);
  }

  get attempts(): number {
    return [...this.#tried.values()].reduce((sum, attempts) => sum + attempts, 0);
  }

  get faults(): number {
    return this.#lost.length;
  }

  print(): void {
    for (const [what, attempts] of this.#tried)
      console.log(`${String(attempts).padStart(7)} ${what}`);
    for (const note of this.#notes) console.log(`        ${note}`);
    console.log(`${String(this.#lost.length).padStart(7)} faults`);
  }
}
