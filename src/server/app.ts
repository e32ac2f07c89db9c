/** The HTTP API and the web page, as an express application over one open library. */

import { fileURLToPath } from 'node:url';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { type Whosaid, WhosaidError } from '../main.ts';
import { readParameters, readSearch } from './parameters.ts';

const PAGE = fileURLToPath(new URL('../../dist/web', import.meta.url));

const STATUS: Partial<Record<WhosaidError['code'], number>> = { USAGE: 400, NOT_FOUND: 404 };

/** @param isAllowedHost whether a request may be for the host it names. */
export function createApp(whosaid: Whosaid, isAllowedHost: (host: string) => boolean): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(guard(isAllowedHost));

  app.get('/api/health', (_request, response) => {
    response.json({ status: 'ok', model: whosaid.library.model.model });
  });
  app.get('/api/query', async (request, response) => {
    const { searchParams } = new URL(request.originalUrl, 'http://localhost');
    const { question, options } = readParameters(searchParams);
    response.json(await whosaid.query(question, options));
  });
  app.get('/api/survey', async (request, response) => {
    const { searchParams } = new URL(request.originalUrl, 'http://localhost');
    const { question, options } = readSearch(searchParams);
    response.json(await whosaid.survey(question, options));
  });
  app.get('/api/library', async (_request, response) => {
    response.json(await whosaid.summary());
  });
  app.get('/api/transcripts', async (_request, response) => {
    response.json(await whosaid.library.transcripts());
  });
  app.get('/api/transcripts/:id', async (request, response) => {
    response.json(await whosaid.library.transcript(request.params.id));
  });
  app.use('/api', (request) => {
    throw new WhosaidError('NOT_FOUND', `Expected a known address, found ${request.originalUrl}.`);
  });
  app.use(express.static(PAGE));
  // Which transcript it is, the page reads from its address.
  app.get('/t/:id', (_request, response) => response.sendFile('index.html', { root: PAGE }));
  app.use(reportError);
  return app;
}

/**
 * A page from elsewhere must not read this library through a name that it points here (DNS rebinding), and
 * this page loads nothing from elsewhere.
 */
function guard(isAllowedHost: (host: string) => boolean): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', "default-src 'self'; frame-ancestors 'none'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (isAllowedHost(request.hostname)) return next();
    response.status(403).json({ error: { code: 'FORBIDDEN', message: 'Expected another host.' } });
  };
}

/** Errors as JSON; what is nobody's mistake but ours is logged, not shown. */
const reportError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  const known = knownError(error);
  if (known === null) console.error(error);
  const status = (known && STATUS[known.code]) ?? 500;
  const code = known?.code ?? 'INTERNAL';
  const message = known?.message ?? 'Something went wrong; the log of the server tells what.';
  response.status(status).json({ error: { code, message } });
};

function knownError(error: unknown): WhosaidError | null {
  if (error instanceof WhosaidError) return error;
  // Thrown by express for an address that is no UTF-8 once it is decoded.
  if (!(error instanceof URIError)) return null;
  return new WhosaidError('USAGE', `Expected a well-formed address: ${error.message}.`);
}
