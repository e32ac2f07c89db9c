/** A worker that opens the library for itself and answers with JSON. */

import { workerData } from 'node:worker_threads';
import { findPlace } from '../index/place.ts';
import { defineTask } from '../workers/task.ts';
import type { AnswerWorkerData } from './answer-threads.ts';
import { type AnswerTask, answerAsJson } from './answers.ts';
import { CurrentLibrary } from './current-library.ts';

const { library, graph }: AnswerWorkerData = workerData;
let current: Promise<CurrentLibrary> | undefined;

/** Cloning the objects of answers took a third of the time of the main thread, which serves everybody: bytes are moved. */
export default defineTask<AnswerTask, Uint8Array<ArrayBuffer>>(
  async (task) => {
    current ??= findPlace(library).then((place) => CurrentLibrary.open(place, graph));
    return answerAsJson(await (await current).get(), task);
  },
  ({ buffer }) => [buffer],
);
