/** Opening the port: on this machine only, unless told otherwise. */

import type { Server } from 'node:http';
import { type Whosaid, WhosaidError } from '../main.ts';
import { createApp } from './app.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

export interface Listening {
  readonly server: Server;
  readonly url: string;
}

/**
 * @param port 0 for any that is free.
 * @throws WhosaidError `PORT_IN_USE`, or `USAGE` for an address that cannot be listened on.
 */
export function listen(whosaid: Whosaid, host: string, port: number): Promise<Listening> {
  const isLoopback = LOOPBACK.has(host);
  const app = createApp(whosaid, (asked) => !isLoopback || LOOPBACK.has(asked));
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host, (cause?: Error) => {
      if (cause !== undefined) return reject(portError(cause, host, port));
      const address = server.address();
      const opened = typeof address === 'object' ? address?.port : port;
      resolve({ server, url: `http://${host.includes(':') ? `[${host}]` : host}:${opened}/` });
    });
  });
}

function portError(cause: Error, host: string, port: number): Error {
  if (!('code' in cause) || cause.code !== 'EADDRINUSE') {
    return new WhosaidError(
      'USAGE',
      `Expected an address of this machine to listen on, but ${host} with port ${port} is none that can be: ${cause.message}.`,
      { cause },
    );
  }
  return new WhosaidError(
    'PORT_IN_USE',
    `Expected port ${port} of ${host} to be free, but another program has it. Choose another with --port.`,
    { cause },
  );
}
