/** The routes that change the library, for servers that allow it. */

import express, { type RequestHandler, type Response, Router } from 'express';
import { type LibraryChanger, WhosaidError } from '../main.ts';
import { BatchBody, EditBody, RenameBody } from './change-bodies.ts';
import type { Log } from './log.ts';
import { sendProblem } from './problem.ts';
import { INTERNAL_ERROR, toPublicError } from './public-error.ts';
import { Uploads } from './uploads.ts';
import { validate } from './validate.ts';

const MAX_BODY_BYTES = 1_000_000;

/**
 * - `PUT /uploads/:name` receives a file; with `If-None-Match: *` it never replaces one.
 * - `POST /uploads` with `{"names": […], "noSpeakers"}` indexes received files and reports by server-sent events: `file` with
 *   a report for each, then `done`, or `failed` with a message. With `noSpeakers`, text that names nobody is accepted.
 * - `PATCH /transcripts/:id` with `{"title", "date", "kind", "company", "ticker", "quarter", "url", "tags"}`, as many as
 *   change, edits what is said of a transcript; `DELETE /transcripts/:id/edits` takes all of that back.
 * - `POST /speaker-edits` with `{"name", "to", "transcript": id or null, "merge"}` renames a speaker, or with `merge` merges
 *   them into another; `DELETE /speaker-edits/:number` undoes that.
 * - `DELETE /transcripts/:id` removes a transcript, and its file if it was uploaded.
 *
 * @param folder where uploads are kept.
 */
export function createChangeRouter(
  library: string,
  folder: string,
  changer: LibraryChanger,
  log: Log,
): Router {
  const uploads = new Uploads(library, folder, changer, log);
  const router = Router();
  const json = express.json({ limit: MAX_BODY_BYTES });
  router.use(requireSameOrigin);
  router.put('/uploads/:name', async (request, response) => {
    const replaces = request.headers['if-none-match'] !== '*';
    await uploads.receive(request.params.name, request, replaces);
    response.json({ name: request.params.name });
  });
  router.post('/uploads', json, async (request, response) => {
    const { names, noSpeakers } = validate(BatchBody, request.body, 'property');
    const sendEvent = openEventStream(response);
    try {
      await uploads.index(names, (report) => sendEvent('file', report), noSpeakers);
      sendEvent('done', {});
    } catch (error) {
      const known = toPublicError(error);
      if (known === null || known.status === 503) log.error(error);
      sendEvent('failed', { message: (known ?? INTERNAL_ERROR).message });
    }
    response.end();
  });
  router.delete('/transcripts/:id', async ({ params }, response) => {
    const isRemoved = await uploads.remove(params.id);
    if (!isRemoved) {
      throw new WhosaidError('NOT_FOUND', `No transcript "${params.id}".`, {
        subject: 'transcript',
      });
    }
    response.json({ removed: params.id });
  });
  router.patch('/transcripts/:id', json, async (request, response) => {
    const edit = validate(EditBody, request.body, 'property');
    await changer.edit({ kind: 'edit', transcript: request.params.id, edit });
    response.json({ edited: request.params.id });
  });
  router.delete('/transcripts/:id/edits', async (request, response) => {
    await changer.edit({ kind: 'edit', transcript: request.params.id, edit: null });
    response.json({ edited: request.params.id });
  });
  router.post('/speaker-edits', json, async (request, response) => {
    const { name, to, transcript, merge } = validate(RenameBody, request.body, 'property');
    const kind = merge ? 'merge' : 'rename';
    const edit = await changer.edit({ kind, name, to, transcript });
    response.json(edit);
  });
  router.delete('/speaker-edits/:number', async (request, response) => {
    const { number } = request.params;
    if (!/^\d{1,15}$/.test(number)) {
      throw new WhosaidError('USAGE', `"${number}" is not the number of a rename.`);
    }
    response.json(await changer.edit({ kind: 'undo', number: Number(number) }));
  });
  return router;
}

/**
 * Guards against CSRF: a same-origin `Origin`, and JSON bodies, for which browsers ask other pages for a CORS preflight that
 * is never granted.
 */
const requireSameOrigin: RequestHandler = ({ method, headers }, response, next) => {
  if (method === 'GET' || method === 'HEAD') return next();
  const { origin, host } = headers;
  /* Only pages send an Origin; other clients carry nobody's rights. */
  const isOwn = origin === undefined || [`http://${host}`, `https://${host}`].includes(origin);
  const isForged = ['POST', 'PATCH'].includes(method) && !isJson(headers['content-type']);
  if (isOwn && !isForged) return next();
  const message = 'Refused: only the page of this server may change the library.';
  sendProblem(response, { status: 403, code: 'FORBIDDEN', message });
};

function isJson(type = ''): boolean {
  return /^application\/json\s*(?:;|$)/i.test(type);
}

function openEventStream(response: Response): (event: string, data: unknown) => void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform', // Compressed, events would wait for each other.
  });
  response.flushHeaders();
  return (event, data) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}
