/** Opening the port: on this machine only, unless told otherwise. */

import type { Server } from 'node:http';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { type Whosaid, WhosaidError } from '../main.ts';
import { createApp } from './app.ts';
import { createChangeRouter } from './change-routes.ts';

const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

export interface RunningServer {
  readonly server: Server;
  readonly url: string;
}

export interface ListenOptions {
  /** A folder with recordings of transcripts, beside those that lie beside the transcripts themselves. */
  readonly media?: string;
  /** The folder of the library, where whoever sees the page may change it. */
  readonly editableLibrary?: string;
}

/**
 * @param port 0 for any that is free.
 * @throws WhosaidError `PORT_IN_USE`, or `USAGE` for an address that cannot be listened on.
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
    isAllowedHost: (asked) => !isLocal || LOOPBACK_HOSTS.has(asked),
    media: media === undefined ? null : resolve(media),
    changeRouter:
      library === undefined
        ? null
        : createChangeRouter(
            library,
            (asked) => LOOPBACK_HOSTS.has(asked) || isIP(asked) !== 0 || asked === host,
          ),
  });
  return new Promise((opened, reject) => {
    const server = app.listen(port, host, (cause?: Error) => {
      if (cause !== undefined) return reject(toListenError(cause, host, port));
      const address = server.address();
      const at = typeof address === 'object' ? address?.port : port;
      opened({ server, url: `http://${host.includes(':') ? `[${host}]` : host}:${at}/` });
    });
  });
}

function toListenError(cause: Error, host: string, port: number): Error {
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
