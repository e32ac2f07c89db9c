/** Long work on a terminal: how far it is, and Ctrl-C that ends it in good order. */

import { formatCount, note, printable } from './output.ts';

/**
 * Shown on a terminal only.
 *
 * @param noun of what is counted, in the plural.
 */
export async function progressBar(noun: string) {
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: `{bar} {value} of {total} ${noun}{rate}, {eta_formatted} left: {name}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  const started = performance.now();
  return {
    /** @param passages embedded so far. */
    show(done: number, total: number, name: string, passages?: number): void {
      if (!bar.isActive) bar.start(total, 0, { name: '', rate: '' });
      bar.setTotal(total);
      const perSecond = Math.round((1000 * (passages ?? 0)) / (performance.now() - started));
      const rate = passages === undefined ? '' : `, ${formatCount(perSecond, 'passage')}/s`;
      bar.update(done, { name: printable(name), rate });
    },
    stop: () => bar.stop(),
  };
}

/** The signal is aborted by the first Ctrl-C; the second ends the program. */
export function listenForInterrupt(): {
  readonly signal: AbortSignal;
  readonly stopListening: () => void;
} {
  const stop = new AbortController();
  const onInterrupt = () => {
    if (stop.signal.aborted) process.exit(1);
    stop.abort();
    note('Stopping after this transcript; Ctrl-C again stops at once.');
  };
  process.on('SIGINT', onInterrupt);
  return { signal: stop.signal, stopListening: () => process.off('SIGINT', onInterrupt) };
}
