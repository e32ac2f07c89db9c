/** A worker that builds or extends the graph of a library. */

import { constants, setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { defineTask } from '../../workers/task.ts';
import { buildGraph } from './build-graph.ts';

export interface GraphTask {
  /** Adds passages too that are few enough to be scanned. */
  readonly everything: boolean;
  readonly inBackground: boolean;
  /** Its first number is not 0 once building shall end, with what is built so far. */
  readonly stop: Int32Array;
}

/** The library's folder. */
const folder: string = workerData;

export default defineTask<GraphTask, boolean>(({ everything, inBackground, stop }) => {
  /* On Linux 0 is this thread, elsewhere the whole process. A thread cannot take its priority back. */
  if (inBackground && process.platform === 'linux') {
    setPriority(0, constants.priority.PRIORITY_LOW);
  }
  return buildGraph(folder, everything, () => Atomics.load(stop, 0) !== 0);
});
