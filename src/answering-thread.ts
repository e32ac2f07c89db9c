/** A thread that answers questions of a library that it has opened for itself. */

import { workerData } from 'node:worker_threads';
import type { Answer } from './asking.ts';
import { serve } from './threads/serve.ts';
import { type Question, Whosaid } from './whosaid.ts';

/** The library's. */
const folder: string = workerData;
const whosaid = Whosaid.open(folder);

serve<Question, Answer>(async ({ question, options }) => (await whosaid).query(question, options));
