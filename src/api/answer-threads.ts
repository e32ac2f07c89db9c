/** Threads that answer beside each other, each with the library in memory, so that the main thread is free for others. */

import { Pool } from '../workers/pool.ts';
import type { AnswerTask } from './answers.ts';

/** Young-generation heap of a worker: answers are short-lived, and a large nursery means fewer scavenges. */
const YOUNG_GENERATION_MB = 128;

export interface AnswerWorkerData {
  readonly library: string;
  /** The memory of the thread that holds the graph; without it vectors are scanned. */
  readonly graph?: SharedArrayBuffer;
}

export type AnswerThreads = Pool<AnswerTask, Uint8Array>;

/** @param jobs threads. */
export function startAnswerThreads(data: AnswerWorkerData, jobs: number): AnswerThreads {
  const script = new URL('./answer-worker', import.meta.url);
  return new Pool(script, data, jobs, { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB });
}
