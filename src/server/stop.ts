/** Stops a server: answers in flight are finished, idle connections are closed. */

import type { Server } from 'node:http';

/** Milliseconds for answers in flight; container runtimes kill after ten seconds. */
const GRACE = 8_000;
const SWEEP_INTERVAL = 50;

/** Resolves once all connections are closed. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL);
    const cut = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
