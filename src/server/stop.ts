/** Stops a server: answers in flight are finished, idle connections are closed. */

import type { Server } from 'node:http';
import { setImmediate } from 'node:timers/promises';

/** Milliseconds for answers in flight; container runtimes kill after ten seconds. */
const GRACE = 8_000;
const SWEEP_INTERVAL = 50;
/** Of the event loop: one may be half over. */
const TURNS = 2;

/** Resolves once all connections are closed. */
export async function stopServer(server: Server): Promise<void> {
  await acceptWaiting();
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

/** Clients that have connected wait in the system's line until the event loop polls; closing would cut them off. */
async function acceptWaiting(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) await setImmediate();
}
