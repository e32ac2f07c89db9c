/** Tells when files or folders have changed, once writing to them has paused. */

import { EventEmitter, on } from 'node:events';
import { type FSWatcher, watch } from 'node:fs';

/** Milliseconds without a change before changes are told: a file is often written in several steps. */
const PAUSE = 500;

/**
 * Yields after each burst of changes, until the signal is aborted. Watches from the first call of `next` on.
 *
 * @param paths files and folders; folders at any depth.
 */
export async function* folderChanges(
  paths: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<void> {
  const emitter = new EventEmitter();
  const bursts = on(emitter, 'burst', { signal });
  let timer: NodeJS.Timeout | undefined;
  const onChange = () => {
    clearTimeout(timer);
    timer = setTimeout(() => emitter.emit('burst'), PAUSE);
  };
  const watchers: FSWatcher[] = paths.map((path) => watch(path, { recursive: true }, onChange));
  /* A folder that disappears is a change like any other. */
  for (const watcher of watchers) watcher.on('error', onChange);
  try {
    for await (const _ of bursts) yield;
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  }
}
