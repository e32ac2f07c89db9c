/** The HTTP API and the web page, as an express application over one open library. */

import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { type Whosaid, WhosaidError } from '../main.ts';
import { guardRequests } from './guard.ts';
import { findMedia, type Media } from './media.ts';
import { parseFacetsParameters, parseQueryParameters } from './parameters.ts';

const PAGE_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url));

const HTTP_STATUS: Partial<Record<WhosaidError['code'], number>> = {
  USAGE: 400,
  NOT_FOUND: 404,
  FILE_MISSING: 404,
  FILE_EXISTS: 412,
  NAME_TAKEN: 409,
  LIBRARY_BUSY: 503,
};

export interface AppOptions {
  /** Whether only this machine is served: no one else is told in which folders files are. */
  readonly isLocal: boolean;
  /** Whether a request may be for the host it names. */
  readonly isAllowedHost: (host: string) => boolean;
  /** A folder with recordings of transcripts. */
  readonly media: string | null;
  /** What changes the library; `null` where nothing may. */
  readonly changeRouter: RequestHandler | null;
}

export function createApp(whosaid: Whosaid, serving: AppOptions): Express {
  const { isLocal, isAllowedHost, media, changeRouter } = serving;
  const app = express();
  app.disable('x-powered-by');
  if (!isLocal) app.set('json replacer', stripFolders);
  app.use(guardRequests(isAllowedHost));

  app.get('/api/health', (_request, response) => {
    response.json({ status: 'ok', model: whosaid.model.model });
  });
  app.get('/api/query', async ({ originalUrl }, response) => {
    const { question, options } = parseQueryParameters(parseUrlParameters(originalUrl));
    const answer = await whosaid.queryAsJson(question, { ...options, sourceFolders: isLocal });
    response.type('json').end(answer);
  });
  app.get('/api/facets', async ({ originalUrl }, response) => {
    const { question, options } = parseFacetsParameters(parseUrlParameters(originalUrl));
    response.json(await whosaid.facets(question, options));
  });
  app.get('/api/library', async (_request, response) => {
    response.json({ ...(await whosaid.summary()), allowsChanges: changeRouter !== null });
  });
  app.get('/api/transcripts', async (_request, response) => {
    response.json(await whosaid.transcripts());
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
    if (found === null) throw new WhosaidError('NOT_FOUND', 'Expected a recording, found none.');
    response.sendFile(found.name, { root: found.folder, dotfiles: 'allow' });
  });
  if (changeRouter !== null) app.use('/api', changeRouter);
  app.use('/api', (request) => {
    throw new WhosaidError('NOT_FOUND', `Expected a known address, found ${request.originalUrl}.`);
  });
  app.use(express.static(PAGE_FOLDER));
  // Which transcript it is, the page reads from its address.
  app.get('/t/:id', (_request, response) => response.sendFile('index.html', { root: PAGE_FOLDER }));
  app.use(sendError);
  return app;
}

function parseUrlParameters(url: string): URLSearchParams {
  return new URL(url, 'http://localhost').searchParams;
}

/** @throws WhosaidError `NOT_FOUND` where there is no transcript of that id. */
async function findTranscriptMedia(
  id: string,
  whosaid: Whosaid,
  folder: string | null,
): Promise<Media | null> {
  const listing = (await whosaid.catalog()).find((one) => one.id === id);
  if (listing === undefined) {
    throw new WhosaidError(
      'NOT_FOUND',
      `Expected the id of a transcript, found none called "${id}".`,
    );
  }
  return findMedia(listing.source, folder);
}

function stripFolders(key: string, value: unknown): unknown {
  return key === 'source' && typeof value === 'string' ? basename(value) : value;
}

/** Errors as JSON; what is nobody's mistake but ours is logged, not shown. */
const sendError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  // Too late for another answer: the connection is cut.
  if (response.headersSent) return next(error);
  const refused = toClientError(error);
  if (refused === null) console.error(error);
  const { status, code, message } = refused ?? {
    status: 500,
    code: 'INTERNAL',
    message: 'Something went wrong; the log of the server tells what.',
  };
  response.status(status).json({ error: { code, message } });
};

/** What a request is told that asks for what cannot be; `null` where it is not its own mistake. */
function toClientError(error: unknown): { status: number; code: string; message: string } | null {
  if (error instanceof WhosaidError) {
    const { code, message } = error;
    return { status: HTTP_STATUS[code] ?? 500, code, message };
  }
  if (!(error instanceof Error)) return null;
  // Thrown by express: an address that is no UTF-8 once it is decoded, a range that no file has.
  const status = error instanceof URIError ? 400 : 'status' in error ? Number(error.status) : 500;
  if (!(status >= 400 && status < 500)) return null;
  return { status, code: 'USAGE', message: `Expected a well-formed request: ${error.message}.` };
}
