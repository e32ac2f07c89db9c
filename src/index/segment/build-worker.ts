/** A worker that builds segments of a library from its stored transcripts, and writes them. */

import { workerData } from 'node:worker_threads';
import { defineTask } from '../../workers/task.ts';
import { openStore } from '../storage/open.ts';
import { buildSegment } from './merge.ts';
import type { SegmentRange } from './merge-policy.ts';
import { SegmentStore } from './segment-store.ts';

/** The library's folder. */
const folder: string = workerData;

export default defineTask<Pick<SegmentRange, 'from' | 'to'>, void>((range) => {
  const store = openStore(folder);
  try {
    const { segment, transcripts } = buildSegment(store, range);
    new SegmentStore(folder, store.header()).write(range, transcripts, segment);
  } finally {
    store.close();
  }
});
