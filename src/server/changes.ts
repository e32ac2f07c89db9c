/** Changing the library over HTTP, where `serve` was told to allow it. */

import express, { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { WhosaidError } from '../main.ts';
import { Uploads } from './uploads.ts';

/** Files of one batch. */
const MAX_FILES = 1_000;
const Batch = z.strictObject({ names: z.array(z.string()).min(1).max(MAX_FILES) });

/**
 * - `PUT /uploads/:name` takes a file in, with `If-None-Match: *` only where there is none of its name.
 * - `POST /uploads` with `{"names": […]}` indexes those that were taken in, and tells of each by server-sent events:
 *   `file` with its report, and at the end `done`, or `failed` with what ails the library.
 *
 * @param library its folder.
 * @param isOwnHost whether a name is one that only this server has.
 */
export function changes(library: string, isOwnHost: (host: string) => boolean): Router {
  const uploads = new Uploads(library);
  const router = Router();
  router.use(fromThisPage(isOwnHost));
  router.put('/uploads/:name', async (request, response) => {
    const replaces = request.headers['if-none-match'] !== '*';
    await uploads.receive(request.params.name, request, replaces);
    response.json({ name: request.params.name });
  });
  router.post('/uploads', express.json(), async (request, response) => {
    const { names } = read(Batch, request.body);
    const tell = serverSentEvents(response);
    try {
      await uploads.index(names, (report) => tell('file', report));
      tell('done', {});
    } catch (error) {
      if (!(error instanceof WhosaidError)) console.error(error);
      const isKnown = error instanceof WhosaidError;
      tell('failed', { message: isKnown ? error.message : 'Something went wrong; see the log.' });
    }
    response.end();
  });
  return router;
}

/**
 * Only the page of this server may change anything: a page from elsewhere can neither send what is asked for here
 * without the browser asking first, which is never allowed, nor under a name of its own that it points here.
 */
function fromThisPage(isOwnHost: (host: string) => boolean): RequestHandler {
  return ({ method, headers, hostname }, response, next) => {
    if (method === 'GET' || method === 'HEAD') return next();
    const { origin, host } = headers;
    // Whoever sends none is no page.
    const isOwn = origin === undefined || [`http://${host}`, `https://${host}`].includes(origin);
    if (isOwn && isOwnHost(hostname) && (method === 'PUT' || isJson(headers['content-type']))) {
      return next();
    }
    const message = 'Expected a change from the page of this server.';
    response.status(403).json({ error: { code: 'FORBIDDEN', message } });
  };
}

function isJson(type = ''): boolean {
  return /^application\/json\s*(?:;|$)/i.test(type);
}

/** @throws WhosaidError `USAGE`. */
function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const found = schema.safeParse(body);
  if (found.success) return found.data;
  const [{ path, message }] = found.error.issues;
  throw new WhosaidError('USAGE', `Expected other JSON: ${[...path, message].join(': ')}.`);
}

function serverSentEvents(response: Response): (event: string, data: unknown) => void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.flushHeaders();
  return (event, data) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
