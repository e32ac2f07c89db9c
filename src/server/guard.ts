/** Security headers, and the refusal of foreign host names. */

import type { RequestHandler } from 'express';

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** @param isAllowedHost whether requests under a host name are served: a foreign one may be DNS rebinding. */
export function guardRequests(isAllowedHost: (host: string) => boolean): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (isAllowedHost(request.hostname)) return next();
    const { localAddress = '', localPort = 0 } = request.socket;
    const message = `Refused: this server answers only as ${formatUrl(localAddress, localPort)}.`;
    response.status(403).json({ error: { code: 'FORBIDDEN', message } });
  };
}

/** "http://127.0.0.1:7654", "http://[::1]:7654" */
export function formatUrl(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
