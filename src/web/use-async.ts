/** Loading as state: what came, what failed, what is still on its way. */

import { useEffect, useState } from 'preact/hooks';

export interface AsyncState<T> {
  /** What came last; it stays until something newer comes, so that nothing flickers. */
  readonly value: T | null;
  readonly failure: Error | null;
  readonly pending: boolean;
}

const IDLE_STATE = { value: null, failure: null, pending: false };

/**
 * Loads anew whenever an input changes, and drops what is still on its way for the one before.
 *
 * @param load `null` for nothing to load.
 * @param known what to begin with.
 */
export function useAsync<T>(
  load: ((signal: AbortSignal) => Promise<T>) | null,
  inputs: readonly unknown[],
  known: () => T | null = () => null,
): AsyncState<T> {
  const [loaded, setLoaded] = useState<AsyncState<T>>(() => ({ ...IDLE_STATE, value: known() }));
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
