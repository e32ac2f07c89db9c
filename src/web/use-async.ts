/** Asynchronous loading as component state. */

import { useEffect, useState } from 'preact/hooks';

export interface AsyncState<T> {
  /** The last value, kept while the next one loads, so that nothing flickers. */
  readonly value: T | null;
  readonly failure: Error | null;
  readonly pending: boolean;
}

const IDLE_STATE = { value: null, failure: null, pending: false };

/**
 * Reloads when an input changes and aborts the load before it.
 *
 * @param load `null` to load nothing.
 * @param initialValue a cached value to start with.
 */
export function useAsync<T>(
  load: ((signal: AbortSignal) => Promise<T>) | null,
  inputs: readonly unknown[],
  initialValue: () => T | null = () => null,
): AsyncState<T> {
  const [loaded, setLoaded] = useState<AsyncState<T>>(() => ({
    ...IDLE_STATE,
    value: initialValue(),
  }));
  useEffect(() => {
    if (load === null) {
      setLoaded(IDLE_STATE);
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const set = (next: AsyncState<T>) => signal.aborted || setLoaded(next);
    setLoaded((last) => ({ ...last, pending: true }));
    load(signal).then(
      (value) => set({ value, failure: null, pending: false }),
      (failure) => set({ value: null, failure, pending: false }),
    );
    return () => controller.abort();
  }, inputs);
  return loaded;
}
