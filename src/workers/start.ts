/** Starting a thread from a file beside its caller, as it is: compiled, or in development not. */

import { extname } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/** @param script the thread's file, without its extension. */
export function startThread(
  script: URL,
  workerData: unknown,
  resourceLimits: ResourceLimits = {},
): Worker {
  const extension = extname(import.meta.url);
  const url = new URL(script.href + extension);
  if (extension === '.js') return new Worker(url, { workerData, resourceLimits });
  // Node 20 does not read TypeScript, and what makes the first thread read it is not passed on to others.
  const run = `import('tsx/esm/api').then(({ register }) => { register(); return import('${url}'); })`;
  return new Worker(run, { eval: true, workerData, resourceLimits });
}
