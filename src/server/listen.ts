/** Starts the server. */

import type { Server } from 'node:http';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { LibraryChanger, type Whosaid, WhosaidError } from '../main.ts';
import { createToken, demandToken } from './access.ts';
import { createApp } from './app.ts';
import { createChangeRouter } from './change-routes.ts';
import { formatUrl, isLoopback } from './guard.ts';
import { createLog, type LogOptions } from './log.ts';
import { networkUrls } from './network-urls.ts';

export interface RunningServer {
  readonly server: Server;
  readonly url: string;
  /** What clients must send; `null` where everybody is served who reaches the server. */
  readonly token: string | null;
  /** Opens the page without the token, once. */
  readonly oneTimeUrl: string | null;
  /** Under which other machines reach it; empty if it listens on one address only. */
  readonly networkUrls: readonly string[];
}

export interface ListenOptions extends LogOptions {
  /** A folder with recordings, besides those that lie beside the transcripts. */
  readonly media?: string;
  /** The library, if anyone who can open the page may change it. */
  readonly editableLibrary?: string;
  /** Where files are kept that they upload; by default in the library's folder. */
  readonly uploads?: string;
  /** Demanded of all clients. Without it, one is made up where other machines can reach the server. */
  readonly token?: string;
}

/**
 * @param port 0 for any free one.
 * @throws WhosaidError `PORT_IN_USE`, or `USAGE` for an address that is not of this machine or a weak token.
 */
export function listen(
  whosaid: Whosaid,
  host: string,
  port: number,
  { media, editableLibrary: library, uploads, token, requests }: ListenOptions = {},
): Promise<RunningServer> {
  if (host === '')
    throw new WhosaidError('USAGE', 'The host is empty. Name an address to listen on.');
  const isLocal = isLoopback(host);
  const access = isLocal && token === undefined ? null : demandToken(token ?? createToken());
  const changer = library === undefined ? null : new LibraryChanger(library);
  const log = createLog({ requests });
  const app = createApp(whosaid, {
    log,
    requests,
    hidesFolders: !isLocal,
    /* Nobody else can point an address here, only a name. */
    isOwnHost: (name) =>
      isLoopback(name) || (!isLocal && (isIP(name) !== 0 || name === host.toLowerCase())),
    access: access?.router ?? null,
    media: media === undefined ? null : resolve(media),
    changeRouter:
      library && changer
        ? createChangeRouter(library, uploads ?? join(library, 'uploads'), changer, log)
        : null,
  });
  return new Promise((resolveServer, reject) => {
    const server = app.listen(port, host, (cause?: Error) => {
      if (cause !== undefined) return reject(toListenError(cause, host, port));
      server.once('close', () => changer?.close());
      const address = server.address();
      const openPort = address !== null && typeof address === 'object' ? address.port : port;
      const url = `${formatUrl(host, openPort)}/`;
      const oneTimeUrl = access && `${url}?key=${access.key}`;
      resolveServer({
        server,
        url,
        token: access?.token ?? null,
        oneTimeUrl,
        networkUrls: networkUrls(host, openPort),
      });
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
