/** What went wrong, and what to do about it. */

import { useEffect } from 'preact/hooks';
import { Unreachable } from '../api.ts';

/** Milliseconds after which it is tried again. */
const PATIENCE = 2_000;

interface Props {
  readonly failure: Error;
  readonly onRetry: () => void;
}

export function Failure({ failure, onRetry }: Props) {
  const isGone = failure instanceof Unreachable;
  useEffect(() => {
    if (!isGone) return;
    const timer = setTimeout(onRetry, PATIENCE);
    return () => clearTimeout(timer);
  }, [failure]);
  if (!isGone) {
    return (
      <div class="notice" role="alert">
        <h2>No answer</h2>
        <p>{failure.message}</p>
      </div>
    );
  }
  return (
    <div class="notice" role="alert">
      <h2>The server is gone</h2>
      <p>
        Nothing answers at {location.host}. Start it again where you started it before, and this
        page goes on by itself:
      </p>
      <p>
        <code>whosaid serve{location.port && ` --port ${location.port}`}</code>
      </p>
      <button type="button" class="plain" onClick={onRetry}>
        Try now
      </button>
    </div>
  );
}
