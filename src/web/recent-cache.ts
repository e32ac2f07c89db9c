/** What came last time, to be drawn at once when one goes back to it. */

export class RecentCache<T> {
  readonly #maxEntries: number;
  readonly #entries = new Map<string, T>();

  /** @param most kept; what was put in longest ago goes first. */
  constructor(most: number) {
    this.#maxEntries = most;
  }

  get(key: string): T | null {
    return this.#entries.get(key) ?? null;
  }

  put(key: string, value: T): T {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#maxEntries) this.#entries.delete(oldest);
    return value;
  }
}
