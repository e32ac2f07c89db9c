/** Who may use the server: whoever sends its token, opened its one-time link or gave the token on the login page. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import express, { type RequestHandler, type Response, Router } from 'express';
import { WhosaidError } from '../main.ts';
import { LOGIN_STYLE, LOGIN_STYLE_PATH, ownAddress, renderLoginPage } from './login-page.ts';
import { sendProblem } from './problem.ts';

const COOKIE = 'whosaid';
/** Of a token that somebody chose. */
const MIN_TOKEN_LENGTH = 16;
const RANDOM_BYTES = 32;
const MAX_FORM_BYTES = 2_000;

export interface Access {
  readonly token: string;
  /** Opens the page once, with this as the parameter `key`. */
  readonly key: string;
  readonly router: RequestHandler;
}

export function createToken(): string {
  return randomBytes(RANDOM_BYTES).toString('base64url');
}

/** @throws WhosaidError `USAGE` for a token that can be guessed. */
export function demandToken(token: string): Access {
  if (token.length < MIN_TOKEN_LENGTH) {
    throw new WhosaidError('USAGE', `The token must have ${MIN_TOKEN_LENGTH} characters or more.`);
  }
  const isToken = createComparison(token);
  const key = createToken();
  const isKey = createComparison(key);
  const session = createToken();
  const isSession = createComparison(session);
  let isKeyUsed = false;
  const open = (response: Response, to = '/') => {
    response.setHeader('Set-Cookie', `${COOKIE}=${session}; Path=/; HttpOnly; SameSite=Lax`);
    response.redirect(303, to);
  };

  const router = Router();
  router.get('/', ({ query }, response, next) => {
    if (isKeyUsed || typeof query.key !== 'string' || !isKey(query.key)) return next();
    isKeyUsed = true;
    open(response);
  });
  router.get(LOGIN_STYLE_PATH, (_request, response) => {
    response.type('css').end(LOGIN_STYLE);
  });
  router.post(
    '/login',
    express.urlencoded({ extended: false, limit: MAX_FORM_BYTES }),
    ({ body }, response) => {
      const to = ownAddress(body?.to);
      if (isToken(String(body?.token))) open(response, to);
      else response.status(401).type('html').end(renderLoginPage(to, true));
    },
  );
  router.use((request, response, next) => {
    const { authorization = '', cookie = '' } = request.headers;
    const [, bearer] = /^Bearer ([^\s]+)$/i.exec(authorization) ?? [];
    const sessions = cookie.split(';').map((pair) => pair.trim().split('='));
    const isKnown =
      (bearer !== undefined && isToken(bearer)) ||
      sessions.some(([name, value = '']) => name === COOKIE && isSession(value));
    if (isKnown) return next();
    response.setHeader('WWW-Authenticate', 'Bearer');
    if (!/^\/(?:api|media|mcp)\b/i.test(request.path))
      return void response
        .status(401)
        .type('html')
        .end(renderLoginPage(ownAddress(request.originalUrl), false));
    const message = 'This server demands its token: send it as "Authorization: Bearer <token>".';
    sendProblem(response, { status: 401, code: 'UNAUTHORIZED', message });
  });
  return { token, key, router };
}

/** Compares in a time that says nothing about where two texts differ, or how long they are. */
function createComparison(expected: string): (given: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const wanted = digest(expected);
  return (given) => timingSafeEqual(digest(given), wanted);
}
