/** The files of the page; those with a hash in their names are kept by browsers for good. */

import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Request, type Response, Router } from 'express';

const PAGE_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url));
const HASHED_FOLDER = `${sep}assets${sep}`;
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** Asks each time whether it changed. */
const CHECKED = 'no-cache';
/** Addresses of the page, which reads from them what to show. */
const PAGES = [
  '/t/:id',
  '/transcripts',
  '/speakers',
  '/speakers/:name',
  '/companies',
  '/compare',
  '/quotations',
];

/** To be used last: it answers whatever nobody else did, with the page and 404 where there is none. */
export function createPageRouter(): Router {
  const router = Router();
  router.use(
    express.static(PAGE_FOLDER, {
      setHeaders: (response, path) =>
        response.setHeader('Cache-Control', path.includes(HASHED_FOLDER) ? FOR_GOOD : CHECKED),
    }),
  );
  router.get(PAGES, sendPage);
  router.use((request, response) => sendPage(request, response.status(404)));
  return router;
}

function sendPage(_request: Request, response: Response): void {
  response.setHeader('Cache-Control', CHECKED);
  response.sendFile('index.html', { root: PAGE_FOLDER, cacheControl: false });
}
