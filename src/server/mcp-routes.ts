/** `/mcp`: the library for assistants, behind the guards of all other addresses. */

import express, {
  type Request as ExpressRequest,
  type Response as ExpressResponse,
  Router,
} from 'express';
import type { Whosaid } from '../main.ts';
import { parseHost } from './guard.ts';
import type { Log } from './log.ts';
import { sendProblem } from './problem.ts';
import type { QuestionQueue } from './question-queue.ts';

const MAX_BODY_BYTES = 1_000_000;

/** @param questions the line in which all questions wait. */
export function createMcpRouter(whosaid: Whosaid, questions: QuestionQueue, log: Log): Router {
  /** Loaded with the first request: most servers see none. */
  const load = async () => {
    const { createHttpHandler } = await import('../mcp/http.ts');
    return createHttpHandler(whosaid, (error) => log.error(error));
  };
  let loading: ReturnType<typeof load> | null = null;

  const router = Router();
  router.all('/mcp', express.json({ limit: MAX_BODY_BYTES }), async (request, response) => {
    if (isFromForeignOrigin(request)) {
      const message = 'Refused: a page from elsewhere may not use this server.';
      return sendProblem(response, { status: 403, code: 'FORBIDDEN', message });
    }
    loading ??= load();
    const { fetch } = await loading;
    await questions.run(response, async () => {
      await send(await fetch(toWebRequest(request), { parsedBody: request.body }), response);
    });
  });
  return router;
}

/** The specification demands this check, beside that of the host, against DNS rebinding. */
function isFromForeignOrigin({ headers: { origin, host } }: ExpressRequest): boolean {
  if (origin === undefined) return false;
  const asked = URL.canParse(origin) ? parseHost(new URL(origin).host) : null;
  return asked === null || asked !== parseHost(host);
}

/** Without its body, which is parsed already. */
function toWebRequest({ method, headers, originalUrl }: ExpressRequest): Request {
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, [value].flat().join(', ')]],
  );
  return new Request(new URL(originalUrl, 'http://localhost'), { method, headers: pairs });
}

/** Answers come whole: nothing here tells of progress. */
async function send(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.end(Buffer.from(await answer.arrayBuffer()));
}
