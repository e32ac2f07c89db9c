/** The routes that answer from the library: all wait in one line, and none is answered by the thread that serves everybody. */

import { type Request, type Response, Router } from 'express';
import { type AnswerName, type Answers, type Whosaid, WhosaidError } from '../main.ts';
import { findMedia, type Media } from './media.ts';
import {
  parseBriefParameters,
  parseComparisonParameters,
  parseFacetsParameters,
  parsePageParameters,
  parseQueryParameters,
} from './parameters.ts';
import type { QuestionQueue } from './question-queue.ts';

export interface AnswerOptions {
  /** Whether sources are sent without their folders. */
  readonly hidesFolders: boolean;
  readonly allowsChanges: boolean;
  /** A folder with recordings of transcripts. */
  readonly media: string | null;
}

export function createAnswerRouter(
  whosaid: Whosaid,
  questions: QuestionQueue,
  { hidesFolders, allowsChanges, media }: AnswerOptions,
): Router {
  const router = Router();

  const answer = <Name extends AnswerName>(name: Name, ...given: Parameters<Answers[Name]>) =>
    whosaid.asJson({ name, given, hidesFolders });
  const send = (response: Response, getJson: () => Promise<Uint8Array>) =>
    questions.run(response, async () => {
      const json = await getJson();
      response.type('json').send(Buffer.from(json));
    });
  const sendPage =
    (name: 'listings' | 'transcripts' | 'speakers') =>
    async (request: Request, response: Response) => {
      const page = parsePageParameters(parametersOf(request));
      await send(allowKeeping(response), () => answer(name, page));
    };
  const findRecording = async (id: string): Promise<Media | null> =>
    findMedia(await whosaid.source(id), media);

  router.get('/api/query', async (request, response) => {
    const { question, options } = parseQueryParameters(parametersOf(request));
    await send(response, () => answer('query', question, options));
  });
  router.get('/api/brief', async (request, response) => {
    const { question, options } = parseBriefParameters(parametersOf(request));
    await send(response, () => answer('brief', question, options));
  });
  router.get('/api/compare', async (request, response) => {
    const { question, by, sides, options } = parseComparisonParameters(parametersOf(request));
    await send(response, () => answer('compare', question, by, sides, options));
  });
  router.get('/api/facets', async (request, response) => {
    const { question, options } = parseFacetsParameters(parametersOf(request));
    await send(response, () => answer('facets', question, options));
  });
  router.get('/api/survey', async (request, response) => {
    const { question, options } = parseBriefParameters(parametersOf(request));
    await send(response, () => answer('survey', question, options));
  });
  router.get('/api/library', (_request, response) =>
    questions.run(response, async () => {
      const summary = new TextDecoder().decode(await answer('summary'));
      response.json({ ...JSON.parse(summary), allowsChanges });
    }),
  );
  router.get('/api/catalog', sendPage('listings'));
  router.get('/api/transcripts', sendPage('transcripts'));
  router.get('/api/speakers', sendPage('speakers'));
  router.get('/api/speakers/:name', ({ params }, response) =>
    send(allowKeeping(response), () => answer('speaker', params.name)),
  );
  router.get('/api/transcripts/:id', ({ params }, response) =>
    send(allowKeeping(response), () => answer('transcript', params.id)),
  );
  router.get('/api/transcripts/:id/media', ({ params: { id } }, response) =>
    questions.run(response, async () => {
      const found = await findRecording(id);
      response.json(found && { kind: found.kind, url: `/media/${encodeURIComponent(id)}` });
    }),
  );
  router.get('/media/:id', async ({ params: { id } }, response) => {
    const found = await findRecording(id);
    if (found === null) throw new WhosaidError('NOT_FOUND', `No recording of ${id}.`);
    const { folder, name } = found;
    response.sendFile(name, { root: folder, dotfiles: 'allow', cacheControl: false });
  });
  return router;
}

/** Browsers keep the answer, and ask each time whether it has changed, by its ETag. */
function allowKeeping(response: Response): Response {
  response.setHeader('Cache-Control', 'private, no-cache');
  return response;
}

function parametersOf({ originalUrl }: Request): URLSearchParams {
  return new URL(originalUrl, 'http://localhost').searchParams;
}
