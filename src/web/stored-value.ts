/** A value that this browser keeps, the same for all components and tabs. */

import { useEffect, useState } from 'preact/hooks';

export class StoredValue<T> {
  readonly #key: string;
  readonly #parse: (raw: unknown) => T;
  readonly #listeners = new Set<() => void>();
  /** The text last parsed, so that an unchanged value is the same object. */
  #text: string | null = null;
  #value: T;

  /** @param parse makes a value of whatever is stored, `null` if nothing is. */
  constructor(name: string, parse: (raw: unknown) => T) {
    this.#key = `whosaid.${name}`;
    this.#parse = parse;
    this.#value = parse(null);
  }

  read(): T {
    const text = readItem(this.#key);
    if (text !== this.#text) {
      this.#text = text;
      this.#value = this.#parse(parseJson(text));
    }
    return this.#value;
  }

  write(value: T): void {
    this.#text = JSON.stringify(value);
    this.#value = value;
    try {
      localStorage.setItem(this.#key, this.#text);
    } catch {
      /* Storage is full or forbidden: the value lasts as long as the page. */
      this.#text = readItem(this.#key);
    }
    this.#notify();
  }

  subscribe(listener: () => void): () => void {
    /* Another tab wrote it. */
    const onStorage = ({ key }: StorageEvent) => {
      if (key === this.#key || key === null) listener();
    };
    this.#listeners.add(listener);
    addEventListener('storage', onStorage);
    return () => {
      this.#listeners.delete(listener);
      removeEventListener('storage', onStorage);
    };
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

export function useStoredValue<T>(stored: StoredValue<T>): T {
  const [value, setValue] = useState(() => stored.read());
  useEffect(() => stored.subscribe(() => setValue(stored.read())), [stored]);
  return value;
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
