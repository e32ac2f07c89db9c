/** What went wrong, and what to do about it. */

import { Unreachable } from '../api.ts';

interface Props {
  readonly failure: Error;
  readonly onRetry: () => void;
}

export function Failure({ failure, onRetry }: Props) {
  if (!(failure instanceof Unreachable)) {
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
        Nothing answers at {location.host}. Start it again where you started it before, then ask
        again:
      </p>
      <p>
        <code>whosaid serve{location.port && ` --port ${location.port}`}</code>
      </p>
      <button type="button" class="plain" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
