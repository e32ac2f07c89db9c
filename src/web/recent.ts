/** What came last time, to be drawn at once when one goes back to it. */

export class Recent<T> {
  readonly #most: number;
  readonly #kept = new Map<string, T>();

  /** @param most kept; what was put in longest ago goes first. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | null {
    return this.#kept.get(key) ?? null;
  }

  put(key: string, value: T): T {
    this.#kept.delete(key);
    this.#kept.set(key, value);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most) this.#kept.delete(oldest);
    return value;
  }
}
