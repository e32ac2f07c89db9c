/** Preloaded into a server: tells, by messages, the longest time that its main thread computed without a pause, and its memory. */

import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Milliseconds between two looks. */
const INTERVAL = 5;

/** Processor time of the main thread: other programs on the machine do not count. */
function milliseconds() {
  try {
    const path = `/proc/self/task/${process.pid}/schedstat`;
    return Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

if (isMainThread && process.send) {
  let last = milliseconds();
  let longest = 0;
  const look = () => {
    const now = milliseconds();
    longest = Math.max(longest, now - last - INTERVAL);
    last = now;
  };
  setInterval(look, INTERVAL).unref();
  process.on('message', () => {
    look();
    process.send({ held: longest, rss: process.memoryUsage.rss() });
    longest = 0;
  });
  process.channel.unref();
}
