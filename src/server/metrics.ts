/** What the server has done and how long it took, as text for Prometheus. */

import type { RequestHandler } from 'express';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { LibraryStats, Whosaid } from '../main.ts';
import type { QuestionQueue } from './question-queue.ts';

/** In seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** What no route has answered: many addresses, one name. */
const NO_ROUTE = 'none';

export interface Metrics {
  readonly observe: RequestHandler;
  readonly send: RequestHandler;
}

export function createMetrics(whosaid: Whosaid, questions: QuestionQueue): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'whosaid_http_requests_total',
    help: 'Requests answered.',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'whosaid_http_request_duration_seconds',
    help: 'From a request to the end of its answer.',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  });
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await read());
      },
    });
  const stats = rememberStats(whosaid);
  gauge('whosaid_questions_running', 'Questions being answered.', () => questions.running);
  gauge('whosaid_questions_waiting', 'Questions in line.', () => questions.waiting);
  gauge(
    'whosaid_library_transcripts',
    'Transcripts in the library.',
    async () => (await stats()).transcripts,
  );
  gauge(
    'whosaid_library_passages',
    'Passages in the library.',
    async () => (await stats()).passages,
  );
  gauge('process_resident_memory_bytes', 'Memory of the server.', () => process.memoryUsage.rss());
  gauge('process_cpu_seconds_total', 'Processor time of the server.', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  return {
    observe(request, response, next) {
      const end = durations.startTimer();
      response.once('finish', () => {
        const route = request.route ? `${request.baseUrl}${request.route.path}` : NO_ROUTE;
        requests.inc({ method: request.method, route, status: response.statusCode });
        end({ route });
      });
      next();
    },
    async send(_request, response) {
      response.setHeader('Cache-Control', 'no-store');
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}

/** Counting passages takes long in a large library; the catalog is another one once the library has changed. */
function rememberStats(whosaid: Whosaid): () => Promise<LibraryStats> {
  let of: object | null = null;
  let stats: Promise<LibraryStats> | null = null;
  return async () => {
    const catalog = await whosaid.catalog();
    if (catalog !== of || stats === null) {
      of = catalog;
      stats = whosaid.stats();
    }
    return stats;
  };
}
