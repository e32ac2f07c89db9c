/**
 * A thread that answers questions of a library that it has opened for itself. Answers are handed over as JSON: a copy of
 * all their objects would cost the first thread, which has only one turn for everybody, more than all else it does.
 */

import { workerData } from 'node:worker_threads';
import { serve } from './threads/serve.ts';
import { type Question, Whosaid } from './whosaid.ts';

/** The library's. */
const folder: string = workerData;
const whosaid = Whosaid.open(folder);

serve<Question, Uint8Array<ArrayBuffer>>(
  async ({ question, options }) => (await whosaid).queryAsJson(question, options),
  (json) => [json.buffer],
);
