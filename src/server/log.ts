/** The server's log: lines of JSON on stderr, with faults, and with requests where they are wanted. */

import type { RequestHandler } from 'express';
import { type Logger, pino } from 'pino';

const STDERR = 2;

export type Log = Pick<Logger, 'error' | 'info'>;

export interface LogOptions {
  /** Whether each request is logged, without what it asks for; with `questions`, with it. */
  readonly requests?: boolean | 'questions';
}

/** @param requests see `LogOptions`. */
export function createLog({ requests = false }: LogOptions): Log {
  const destination = pino.destination({ fd: STDERR, sync: true });
  return pino({ base: undefined, level: requests === false ? 'error' : 'info' }, destination);
}

/** What a request asks for is behind the question mark of its address, and in its body. */
export function logRequests(log: Log, { requests = false }: LogOptions): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const { method, originalUrl } = request;
    response.once('close', () => {
      const ms = Math.round(performance.now() - started);
      const url = requests === 'questions' ? originalUrl : originalUrl.split('?', 1)[0];
      const isCut = !response.writableFinished;
      log.info({ method, url, status: response.statusCode, ms, ...(isCut ? { isCut } : {}) });
    });
    next();
  };
}
