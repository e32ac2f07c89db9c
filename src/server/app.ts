/** The HTTP API and the web page, as an express application over one open library. */

import { basename, isAbsolute } from 'node:path';
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { type Whosaid, WhosaidError } from '../main.ts';
import { type AnswerOptions, createAnswerRouter } from './answer-routes.ts';
import { guardRequests } from './guard.ts';
import { type Log, type LogOptions, logRequests } from './log.ts';
import { createMcpRouter } from './mcp-routes.ts';
import { createMetrics } from './metrics.ts';
import { createDescriptionRouter } from './openapi/router.ts';
import { createPageRouter } from './page-routes.ts';
import { sendProblem } from './problem.ts';
import { INTERNAL_ERROR, toPublicError } from './public-error.ts';
import { QuestionQueue } from './question-queue.ts';

/** The second is at hand when the first is done. */
const QUESTIONS_PER_JOB = 2;

export interface AppOptions extends Pick<AnswerOptions, 'hidesFolders' | 'media'>, LogOptions {
  readonly log: Log;
  /** Whether requests under this host name are served. */
  readonly isOwnHost: (host: string) => boolean;
  /** Refuses whoever may not use the server; `null` where everybody may who reaches it. */
  readonly access: RequestHandler | null;
  /** The routes that change the library; `null` if it is read-only. */
  readonly changeRouter: RequestHandler | null;
}

export function createApp(
  whosaid: Whosaid,
  { log, requests, isOwnHost, access, changeRouter, ...options }: AppOptions,
): Express {
  const app = express();
  const questions = new QuestionQueue(QUESTIONS_PER_JOB * whosaid.jobs);
  const metrics = createMetrics(whosaid, questions);
  app.disable('x-powered-by');
  app.use(logRequests(log, { requests }));
  app.use(metrics.observe);
  app.use(guardRequests(isOwnHost));
  if (access !== null) app.use(access);
  app.use(compression());
  app.get('/api/health', (_request, response) => {
    const { model } = whosaid.model;
    response.json({ status: 'ok', model: isAbsolute(model) ? basename(model) : model });
  });
  const allowsChanges = changeRouter !== null;
  app.use(createAnswerRouter(whosaid, questions, { ...options, allowsChanges }));
  app.get('/metrics', metrics.send);
  app.use(createDescriptionRouter(allowsChanges));
  app.use(createMcpRouter(whosaid, questions, log));
  if (changeRouter !== null) app.use('/api', changeRouter);
  app.use('/api', (request) => {
    throw new WhosaidError(
      'NOT_FOUND',
      `No such address: ${request.method} ${request.originalUrl}.`,
    );
  });
  app.use(createPageRouter());
  app.use(createErrorHandler(log));
  return app;
}

/** The log has what is not shown. */
function createErrorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, { socket }, response, _next) => {
    if (socket.destroyed) return; // The client has gone away.
    const known = toPublicError(error);
    if (known === null || known.status === 503) log.error(error);
    if (response.headersSent) return void response.destroy();
    sendProblem(response, known ?? INTERNAL_ERROR);
  };
}
