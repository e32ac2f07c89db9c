/** A thread that builds segments of a library from what is stored, and writes them. */

import { workerData } from 'node:worker_threads';
import { serve } from '../../workers/serve.ts';
import { openStore } from '../storage/open.ts';
import { buildSegment } from './merge.ts';
import type { SegmentRange } from './merge-policy.ts';
import { SegmentStore } from './segment-store.ts';

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
