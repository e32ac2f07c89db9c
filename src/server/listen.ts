/** Starts the server. */

import type { Server } from 'node:http';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { type Whosaid, WhosaidError } from '../main.ts';
import { createApp } from './app.ts';
import { createChangeRouter } from './change-routes.ts';
import { formatUrl } from './guard.ts';

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

export interface RunningServer {
  readonly server: Server;
  readonly url: string;
}

export interface ListenOptions {
  /** A folder with recordings, besides those that lie beside the transcripts. */
  readonly media?: string;
  /** The library's folder, if anyone who can open the page may change it. */
  readonly editableLibrary?: string;
}

/**
 * @param port 0 for any free one.
 * @throws WhosaidError `PORT_IN_USE`, or `USAGE` for an address that is not of this machine.
 */
export function listen(
  whosaid: Whosaid,
  host: string,
  port: number,
  { media, editableLibrary: library }: ListenOptions = {},
): Promise<RunningServer> {
  const isLocal = LOOPBACK_HOSTS.has(host);
  const app = createApp(whosaid, {
    isLocal,
    isAllowedHost: (name) => !isLocal || LOOPBACK_HOSTS.has(name),
    media: media === undefined ? null : resolve(media),
    changeRouter:
      library === undefined
        ? null
        : createChangeRouter(
            library,
            (name) => LOOPBACK_HOSTS.has(name) || isIP(name) !== 0 || name === host,
          ),
  });
  return new Promise((resolveServer, reject) => {
    const server = app.listen(port, host, (cause?: Error) => {
      if (cause !== undefined) return reject(toListenError(cause, host, port));
      const address = server.address();
      const openPort = address !== null && typeof address === 'object' ? address.port : port;
      resolveServer({ server, url: `${formatUrl(host, openPort)}/` });
    });
  });
}

function toListenError(cause: Error, host: string, port: number): Error {
  if (!('code' in cause) || cause.code !== 'EADDRINUSE') {
    return new WhosaidError(
      'USAGE',
      `Cannot listen on ${host}, port ${port}: ${cause.message}. Choose an address of this machine and a port that you may use.`,
      { cause },
    );
  }
  return new WhosaidError('PORT_IN_USE', `Port ${port} of ${host} is in use.`, { cause });
}
