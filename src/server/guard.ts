/** What every answer says to browsers, and the refusal of foreign host names and of other sites' pages. */

import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import type { RequestHandler } from 'express';
import { sendProblem } from './problem.ts';

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
/** "localhost:7654", "127.0.0.1", "[::1]:7654", and nothing else: a lenient parser takes "127.0.0.1:80:evil.com" for ours. */
const HOST = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i;

/** @param isOwnHost whether requests under a host name are served: a foreign one may be DNS rebinding. */
export function guardRequests(isOwnHost: (host: string) => boolean): RequestHandler {
  return (request, response, next) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    if (/^\/(?:api|media|mcp)\b/i.test(request.path))
      response.setHeader('Cache-Control', 'no-store');
    const { localAddress = '', localPort = 0 } = request.socket;
    const host = parseHost(request.headers.host);
    const message =
      host === null || !isOwnHost(host)
        ? `Refused: this server answers only as ${formatUrl(localAddress, localPort)}.`
        : 'Refused: a page from elsewhere may not use this server.';
    if (host !== null && isOwnHost(host) && !isFromElsewhere(request.method, request.headers)) {
      return next();
    }
    sendProblem(response, { status: 403, code: 'FORBIDDEN', message });
  };
}

/** The name in a Host header, in lower case and without brackets; `null` for anything else. */
export function parseHost(header: string | undefined): string | null {
  const [, address, name] = HOST.exec(header ?? '') ?? [];
  return (address ?? name)?.toLowerCase() ?? null;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/** Browsers say which site asks. Following a link from elsewhere is allowed: its page does not see the answer. */
function isFromElsewhere(method: string, headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  const isLink =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !(isLink && method === 'GET');
}

/** "http://127.0.0.1:7654", "http://[::1]:7654" */
export function formatUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
