/** The HTTP API and the web page, as an express application over one open library. */

import { basename, isAbsolute } from 'node:path';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { toListing } from '../domain/listing.ts';
import { type Whosaid, WhosaidError } from '../main.ts';
import { guardRequests } from './guard.ts';
import { findMedia, type Media } from './media.ts';
import { createPageRouter } from './page-routes.ts';
import { parseFacetsParameters, parseQueryParameters } from './parameters.ts';
import { sendProblem } from './problem.ts';
import { INTERNAL_ERROR, toPublicError } from './public-error.ts';
import { QuestionQueue } from './question-queue.ts';

/** The second is at hand when the first is done. */
const QUESTIONS_PER_JOB = 2;

export interface AppOptions {
  /** Whether only this machine is served. Other machines do not learn the folders of files. */
  readonly isLocal: boolean;
  /** Whether requests under this host name are served. */
  readonly isOwnHost: (host: string) => boolean;
  /** Refuses whoever may not use the server; `null` where everybody may who reaches it. */
  readonly access: RequestHandler | null;
  /** A folder with recordings of transcripts. */
  readonly media: string | null;
  /** The routes that change the library; `null` if it is read-only. */
  readonly changeRouter: RequestHandler | null;
}

export function createApp(
  whosaid: Whosaid,
  { isLocal, isOwnHost, access, media, changeRouter }: AppOptions,
): Express {
  const app = express();
  const questions = new QuestionQueue(QUESTIONS_PER_JOB * whosaid.jobs);
  app.disable('x-powered-by');
  if (!isLocal) app.set('json replacer', stripFolders);
  app.use(guardRequests(isOwnHost));
  if (access !== null) app.use(access);

  app.get('/api/health', (_request, response) => {
    const { model } = whosaid.model;
    response.json({ status: 'ok', model: isAbsolute(model) ? basename(model) : model });
  });
  app.get('/api/query', async ({ originalUrl }, response) => {
    const { question, options } = parseQueryParameters(parseUrlParameters(originalUrl));
    await questions.run(response, async () => {
      const answer = await whosaid.queryAsJson(question, { ...options, sourceFolders: isLocal });
      response.type('json').end(answer);
    });
  });
  app.get('/api/facets', async ({ originalUrl }, response) => {
    const { question, options } = parseFacetsParameters(parseUrlParameters(originalUrl));
    await questions.run(response, async () => {
      response.type('json').end(await whosaid.facetsAsJson(question, options));
    });
  });
  app.get('/api/library', async (_request, response) => {
    response.json({ ...(await whosaid.summary()), allowsChanges: changeRouter !== null });
  });
  app.get('/api/catalog', async (_request, response) => {
    response.json({ transcripts: (await whosaid.catalog()).map(toListing) });
  });
  app.get('/api/speakers', async (_request, response) => {
    response.json({ speakers: await whosaid.speakers() });
  });
  app.get('/api/speakers/:name', async ({ params }, response) => {
    response.json(await whosaid.speaker(params.name));
  });
  app.get('/api/transcripts', async (_request, response) => {
    if (!isLocal) return void response.json(await whosaid.transcripts());
    response.type('json').end(await whosaid.transcriptsAsJson());
  });
  app.get('/api/transcripts/:id', async ({ params }, response) => {
    response.json(await whosaid.transcript(params.id));
  });
  app.get('/api/transcripts/:id/media', async ({ params }, response) => {
    const found = await findTranscriptMedia(params.id, whosaid, media);
    response.json(found && { kind: found.kind, url: `/media/${encodeURIComponent(params.id)}` });
  });
  app.get('/media/:id', async ({ params }, response) => {
    const found = await findTranscriptMedia(params.id, whosaid, media);
    if (found === null) throw new WhosaidError('NOT_FOUND', `No recording of ${params.id}.`);
    response.sendFile(found.name, {
      root: found.folder,
      dotfiles: 'allow',
      cacheControl: false,
    });
  });
  if (changeRouter !== null) app.use('/api', changeRouter);
  app.use('/api', (request) => {
    throw new WhosaidError(
      'NOT_FOUND',
      `No such address: ${request.method} ${request.originalUrl}.`,
    );
  });
  app.use(createPageRouter());
  app.use(sendError);
  return app;
}

function parseUrlParameters(url: string): URLSearchParams {
  return new URL(url, 'http://localhost').searchParams;
}

/** @throws WhosaidError `NOT_FOUND` for an unknown transcript. */
async function findTranscriptMedia(
  id: string,
  whosaid: Whosaid,
  folder: string | null,
): Promise<Media | null> {
  const transcript = (await whosaid.catalog()).find((entry) => entry.id === id);
  if (transcript === undefined) {
    throw new WhosaidError('NOT_FOUND', `No transcript "${id}".`, { subject: 'transcript' });
  }
  return findMedia(transcript.source, folder);
}

function stripFolders(key: string, value: unknown): unknown {
  return key === 'source' && typeof value === 'string' ? basename(value) : value;
}

/** The log has what is not shown. */
const sendError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  /* The status has been sent: express then cuts the connection. */
  if (response.headersSent) return next(error);
  const known = toPublicError(error);
  if (known === null || known.status === 503) console.error(error);
  sendProblem(response, known ?? INTERNAL_ERROR);
};
