/** What went wrong, and what to do about it. */

import { useEffect } from 'preact/hooks';
import { UnreachableError } from '../api.ts';

/** Milliseconds after which it is tried again. */
const RETRY_DELAY_MS = 2_000;

interface Props {
  readonly failure: Error;
  /** The first where it is all that is on the page. */
  readonly heading: 'h1' | 'h2';
  readonly onRetry: () => void;
}

export function Failure({ failure, heading: Heading, onRetry }: Props) {
  const isGone = failure instanceof UnreachableError;
  useEffect(() => {
    if (!isGone) return;
    const timer = setTimeout(onRetry, RETRY_DELAY_MS);
    return () => clearTimeout(timer);
  }, [failure]);
  if (!isGone) {
    return (
      <div class="notice" role="alert">
        <Heading>No answer</Heading>
        <p>{failure.message}</p>
      </div>
    );
  }
  return (
    <div class="notice" role="alert">
      <Heading>The server is gone</Heading>
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
