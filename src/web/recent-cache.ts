/** Caches responses, so that going back shows them at once. */

export class RecentCache<T> {
  readonly #maxEntries: number;
  readonly #entries = new Map<string, T>();

  /** @param maxEntries the entry put in first is evicted first. */
  constructor(maxEntries: number) {
    this.#maxEntries = maxEntries;
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
