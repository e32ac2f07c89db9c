/** A thread that builds segments of a library from what is stored, and writes them. */

import { workerData } from 'node:worker_threads';
import { serve } from '../../threads/serve.ts';
import { openStore } from '../open.ts';
import type { SegmentRange } from './plan.ts';
import { SegmentStore } from './shelf.ts';
import { buildSegment } from './upkeep.ts';

/** The library's. */
const folder: string = workerData;

serve<Pick<SegmentRange, 'from' | 'to'>, null>((span) => {
  const store = openStore(folder);
  try {
    const { segment, transcripts } = buildSegment(store, span);
    new SegmentStore(folder, store.header()).write(span, transcripts, segment);
  } finally {
    store.close();
  }
  return null;
});
