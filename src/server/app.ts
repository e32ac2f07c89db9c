/** The HTTP API and the web page, as an express application over one open library. */

import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { type Whosaid, WhosaidError } from '../main.ts';
import { guardRequests } from './guard.ts';
import { findMedia, type Media } from './media.ts';
import { parseFacetsParameters, parseQueryParameters } from './parameters.ts';

const PAGE_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url));

const HTTP_STATUS: Readonly<Record<WhosaidError['code'], number>> = {
  USAGE: 400,
  NOT_FOUND: 404,
  FILE_MISSING: 404,
  NAME_TAKEN: 409,
  FILE_EXISTS: 412,
  FILE_TOO_LARGE: 413,
  STORAGE_FULL: 507,
  FILE_UNREADABLE: 422,
  NO_TRANSCRIPT: 422,
  LIBRARY_BUSY: 503,
  LIBRARY_CLOSED: 503,
  LIBRARY_DAMAGED: 503,
  LIBRARY_MISMATCH: 503,
  LIBRARY_MISSING: 503,
  MODEL_MISSING: 503,
  PORT_IN_USE: 500,
};

export interface AppOptions {
  /** Whether only this machine is served. Other machines do not learn the folders of files. */
  readonly isLocal: boolean;
  /** Whether requests under this host name are served. */
  readonly isAllowedHost: (host: string) => boolean;
  /** A folder with recordings of transcripts. */
  readonly media: string | null;
  /** The routes that change the library; `null` if it is read-only. */
  readonly changeRouter: RequestHandler | null;
}

export function createApp(
  whosaid: Whosaid,
  { isLocal, isAllowedHost, media, changeRouter }: AppOptions,
): Express {
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
    if (found === null) throw new WhosaidError('NOT_FOUND', `No recording of ${params.id}.`);
    response.sendFile(found.name, { root: found.folder, dotfiles: 'allow' });
  });
  if (changeRouter !== null) app.use('/api', changeRouter);
  app.use('/api', (request) => {
    throw new WhosaidError(
      'NOT_FOUND',
      `No such address: ${request.method} ${request.originalUrl}.`,
    );
  });
  app.use(express.static(PAGE_FOLDER));
  /* The page reads from its address which transcript to show, and that there is nothing at an unknown one. */
  app.get('/t/:id', sendPage);
  app.use((request, response) => sendPage(request, response.status(404)));
  app.use(sendError);
  return app;
}

function sendPage(_request: Request, response: Response): void {
  response.sendFile('index.html', { root: PAGE_FOLDER });
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

/** Sends errors as JSON; internal ones are logged and not shown. */
const sendError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  /* The status has been sent: express then cuts the connection. */
  if (response.headersSent) return next(error);
  const known = toHttpError(error);
  if (known === null) console.error(error);
  const { status, code, message } = known ?? {
    status: 500,
    code: 'INTERNAL',
    message: 'Internal error. The log of the server has the details.',
  };
  response.status(status).json({ error: { code, message } });
};

/** `null` for an internal error. */
function toHttpError(error: unknown): { status: number; code: string; message: string } | null {
  if (error instanceof WhosaidError) {
    const { code, message } = error;
    return { status: HTTP_STATUS[code], code, message };
  }
  if (!(error instanceof Error)) return null;
  /* Thrown by express: an address that does not decode to UTF-8, a range beyond the file, too large a body. */
  const status = error instanceof URIError ? 400 : 'status' in error ? Number(error.status) : 500;
  if (!(status >= 400 && status < 500)) return null;
  if (status === 404) return { status, code: 'NOT_FOUND', message: 'Nothing is at this address.' };
  return { status, code: 'USAGE', message: `Malformed request: ${error.message}.` };
}
