/** The routes that answer from the library: all wait in one line, and none is answered by the thread that serves everybody. */

import { type Request, type Response, Router } from 'express';
import { type AnswerName, type Answers, type Whosaid, WhosaidError } from '../main.ts';
import { findMedia, type Media } from './media.ts';
import {
  parseBriefParameters,
  parseComparisonParameters,
  parseFacetsParameters,
  parseQueryParameters,
} from './parameters.ts';
import { QuestionQueue } from './question-queue.ts';

/** The second is at hand when the first is done. */
const QUESTIONS_PER_JOB = 2;

export interface AnswerOptions {
  /** Whether sources are sent without their folders. */
  readonly hidesFolders: boolean;
  readonly allowsChanges: boolean;
  /** A folder with recordings of transcripts. */
  readonly media: string | null;
}

export function createAnswerRouter(
  whosaid: Whosaid,
  { hidesFolders, allowsChanges, media }: AnswerOptions,
): Router {
  const questions = new QuestionQueue(QUESTIONS_PER_JOB * whosaid.jobs);
  const router = Router();

  const answer = <Name extends AnswerName>(name: Name, ...given: Parameters<Answers[Name]>) =>
    whosaid.asJson({ name, given, hidesFolders });
  /** @param property of the object in which the answer is sent; by default it is sent as it is. */
  const send = (response: Response, getJson: () => Promise<Uint8Array>, property?: string) =>
    questions.run(response, async () => {
      const json = await getJson();
      response.type('json');
      if (property === undefined) return void response.end(json);
      response.write(`{${JSON.stringify(property)}:`);
      response.write(json);
      response.end('}');
    });
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
  router.get('/api/library', (_request, response) =>
    questions.run(response, async () => {
      const summary = new TextDecoder().decode(await answer('summary'));
      response.json({ ...JSON.parse(summary), allowsChanges });
    }),
  );
  router.get('/api/catalog', (_request, response) =>
    send(response, () => answer('listings'), 'transcripts'),
  );
  router.get('/api/speakers', (_request, response) =>
    send(response, () => answer('speakers'), 'speakers'),
  );
  router.get('/api/speakers/:name', ({ params }, response) =>
    send(response, () => answer('speaker', params.name)),
  );
  router.get('/api/transcripts', (_request, response) =>
    send(response, () => answer('transcripts')),
  );
  router.get('/api/transcripts/:id', ({ params }, response) =>
    send(response, () => answer('transcript', params.id)),
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

function parametersOf({ originalUrl }: Request): URLSearchParams {
  return new URL(originalUrl, 'http://localhost').searchParams;
}
