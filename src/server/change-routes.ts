/** Changing the library over HTTP, where `serve` was told to allow it. */

import express, { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import {
  mergeSpeakers,
  renameSpeaker,
  undoSpeakerEdit,
  WhosaidError,
  withLibrary,
} from '../main.ts';
import { Uploads } from './uploads.ts';

/** Files of one batch. */
const MAX_BATCH_FILES = 1_000;
/** Bytes of what is asked: the names of a batch. */
const MAX_BODY_BYTES = 1_000_000;
/** Characters of a name. */
const MAX_NAME_LENGTH = 200;
const RenameBody = z.strictObject({
  name: z.string(),
  to: z.string().max(MAX_NAME_LENGTH),
  transcript: z.string().nullable().default(null),
  merge: z.boolean().default(false),
});
const BatchBody = z.strictObject({ names: z.array(z.string()).min(1).max(MAX_BATCH_FILES) });

/**
 * - `PUT /uploads/:name` takes a file in, with `If-None-Match: *` only where there is none of its name.
 * - `POST /uploads` with `{"names": […]}` indexes those that were taken in, and tells of each by server-sent events:
 *   `file` with its report, and at the end `done`, or `failed` with what ails the library.
 * - `POST /speaker-edits` with `{"name": "…", "to": "…", "transcript": id or null, "merge": …}` shows a speaker by another
 *   name, which with `merge` is that of another, who is the same; `DELETE /speaker-edits/:number` takes that back.
 *
 * @param library its folder.
 * @param isOwnHost whether a name is one that only this server has.
 */
export function createChangeRouter(library: string, isOwnHost: (host: string) => boolean): Router {
  const uploads = new Uploads(library);
  const router = Router();
  const json = express.json({ limit: MAX_BODY_BYTES });
  router.use(requireSameOrigin(isOwnHost));
  router.put('/uploads/:name', async (request, response) => {
    const replaces = request.headers['if-none-match'] !== '*';
    await uploads.receive(request.params.name, request, replaces);
    response.json({ name: request.params.name });
  });
  router.post('/uploads', json, async (request, response) => {
    const { names } = parseBody(BatchBody, request.body);
    const tell = openEventStream(response);
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
  router.post('/speaker-edits', json, async (request, response) => {
    const { name, to, transcript, merge } = parseBody(RenameBody, request.body);
    const named = await withLibrary(library, 'write', (opened) =>
      merge
        ? mergeSpeakers(opened, [name], to, transcript)
        : renameSpeaker(opened, name, { name: to }, transcript),
    );
    response.json(named);
  });
  router.delete('/speaker-edits/:number', async (request, response) => {
    const { number } = request.params;
    if (!/^\d{1,15}$/.test(number)) {
      throw new WhosaidError('USAGE', `Expected the number of a naming, found "${number}".`);
    }
    response.json(
      await withLibrary(library, 'write', (opened) => undoSpeakerEdit(opened, Number(number))),
    );
  });
  return router;
}

/**
 * Only the page of this server may change anything: a page from elsewhere can neither send what is asked for here
 * without the browser asking first, which is never allowed, nor under a name of its own that it points here.
 */
function requireSameOrigin(isOwnHost: (host: string) => boolean): RequestHandler {
  return ({ method, headers, hostname }, response, next) => {
    if (method === 'GET' || method === 'HEAD') return next();
    const { origin, host } = headers;
    // Whoever sends none is no page.
    const isOwn = origin === undefined || [`http://${host}`, `https://${host}`].includes(origin);
    const isForged = method === 'POST' && !isJson(headers['content-type']);
    if (isOwn && isOwnHost(hostname) && !isForged) return next();
    const message = 'Expected a change from the page of this server.';
    response.status(403).json({ error: { code: 'FORBIDDEN', message } });
  };
}

function isJson(type = ''): boolean {
  return /^application\/json\s*(?:;|$)/i.test(type);
}

/** @throws WhosaidError `USAGE`. */
function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const found = schema.safeParse(body);
  if (found.success) return found.data;
  const [{ path, message }] = found.error.issues;
  throw new WhosaidError('USAGE', `Expected other JSON: ${[...path, message].join(': ')}.`);
}

function openEventStream(response: Response): (event: string, data: unknown) => void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.flushHeaders();
  return (event, data) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
