/** An error message. While the server does not respond, it retries by itself. */

import { useEffect } from 'preact/hooks';
import { ApiError, UnreachableError } from '../api.ts';

const RETRY_DELAY_MS = 2_000;

interface Props {
  readonly failure: Error;
  /** `h1` if the page shows nothing else. */
  readonly heading: 'h1' | 'h2';
  readonly onRetry: () => void;
}

export function Failure({ failure, heading: Heading, onRetry }: Props) {
  const isUnreachable = failure instanceof UnreachableError;
  useEffect(() => {
    if (!isUnreachable) return;
    const timer = setTimeout(onRetry, RETRY_DELAY_MS);
    return () => clearTimeout(timer);
  }, [failure]);
  if (failure instanceof ApiError && failure.code === 'UNAUTHORIZED') {
    return (
      <div class="notice" role="alert">
        <Heading>The server asks for its token</Heading>
        <p>It was started anew since this page was opened.</p>
        <button type="button" class="plain" onClick={() => location.reload()}>
          Enter the token
        </button>
      </div>
    );
  }
  if (!isUnreachable) {
    return (
      <div class="notice" role="alert">
        <Heading>That did not work</Heading>
        <p>{failure.message}</p>
      </div>
    );
  }
  return (
    <div class="notice" role="alert">
      <Heading>The server does not respond</Heading>
      <p>
        Nothing answers at {location.host}. Once the server runs again, this page continues by
        itself.
      </p>
      <button type="button" class="plain" onClick={onRetry}>
        Try now
      </button>
    </div>
  );
}
