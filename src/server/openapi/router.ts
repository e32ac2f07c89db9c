/** Serves the description of the HTTP API, for programs and for people. */

import { readFileSync } from 'node:fs';
import { Router } from 'express';
import { describeApi } from './describe.ts';
import { DOCS_STYLE, renderDocs } from './docs-page.ts';

const PACKAGE = new URL('../../../package.json', import.meta.url);
const STYLE = '/api/docs.css';

/** @param allowsChanges whether the server has the routes that change its library. */
export function createDescriptionRouter(allowsChanges: boolean): Router {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  const description = describeApi(version, allowsChanges);
  const page = renderDocs(description, STYLE);
  const router = Router();
  router.get('/api/openapi.json', (_request, response) => {
    response.json(description);
  });
  router.get('/api/docs', (_request, response) => {
    response.type('html').send(page);
  });
  router.get(STYLE, (_request, response) => {
    response.type('css').send(DOCS_STYLE);
  });
  return router;
}
