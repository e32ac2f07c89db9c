/** Keeps a library's segments in step with its transcripts, on disk where this process may write. */

import { isLocked, type Lock, lockIfFree } from '../storage/lock.ts';
import type { Store } from '../storage/store.ts';
import { mergeSegments, needsMerge } from './merge.ts';
import type { Segment } from './segment.ts';
import { SegmentStore, type StoredSegment } from './segment-store.ts';

export class SegmentManager {
  readonly #folder: string;
  readonly #store: Store;
  readonly #segments: SegmentStore;
  /** The writer's; a reader takes it for as long as it writes segments, if it is free. */
  readonly #lock: Lock | null;

  constructor(folder: string, store: Store, lock: Lock | null) {
    this.#folder = folder;
    this.#store = store;
    this.#segments = new SegmentStore(folder, store.header());
    this.#lock = lock;
  }

  /** Segments that together hold all transcripts, in order. A file found torn is built again in the next round. */
  load(): Segment[] {
    for (;;) {
      const segments = this.merge().map((stored) => this.#segments.load(stored));
      if (!segments.includes(null)) return segments.flatMap((segment) => segment ?? []);
    }
  }

  /** Whether another process or connection holds the writer's lock. */
  isWrittenByAnother(): boolean {
    return this.#lock === null && isLocked(this.#folder);
  }

  /**
   * Builds what is missing, merges what is small and deletes what killed writers left behind; in memory only, where another
   * process is writing.
   *
   * @param maxDeletedShare of a segment that is not rebuilt; 0 to forget all that was removed.
   */
  merge(maxDeletedShare?: number): StoredSegment[] {
    const merge = (mayWrite: boolean) =>
      mergeSegments(this.#store, this.#segments, mayWrite, maxDeletedShare);
    if (this.#lock !== null) return merge(true);
    const isDue = needsMerge(this.#store, this.#segments) || this.#segments.hasTemporaryFiles();
    const lock = isDue ? lockIfFree(this.#folder) : null;
    try {
      return merge(lock !== null);
    } finally {
      lock?.release();
    }
  }
}
