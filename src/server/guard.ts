/** Who may ask what: pages from elsewhere may not, and this page loads nothing from elsewhere. */

import type { RequestHandler } from 'express';

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * A page from elsewhere must not read this library through a name that it points here (DNS rebinding).
 *
 * @param isAllowedHost whether a request may be for the host it names.
 */
export function guardRequests(isAllowedHost: (host: string) => boolean): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (isAllowedHost(request.hostname)) return next();
    response.status(403).json({ error: { code: 'FORBIDDEN', message: 'Expected another host.' } });
  };
}
