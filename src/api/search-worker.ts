/** A worker that opens the library for itself and answers questions. */

import { workerData } from 'node:worker_threads';
import { defineTask } from '../workers/task.ts';
import type { SearchTask, SearchWorkerData } from './search-task.ts';
import { Whosaid } from './whosaid.ts';

const data: SearchWorkerData = workerData;
let opened: Promise<Whosaid> | undefined;

/** Answers cross as JSON: cloning their objects took a third of the time of the main thread, which serves everybody. */
export default defineTask<SearchTask, string>(async (task) => {
  opened ??= Whosaid.openInWorker(data);
  const whosaid = await opened;
  if (task.kind === 'transcripts') return whosaid.transcriptsAsJson();
  return task.kind === 'query'
    ? whosaid.queryAsJson(task.question, task.options)
    : whosaid.facetsAsJson(task.question, task.options);
});
