/** The addresses under which other machines of the network reach a server. */

import { networkInterfaces } from 'node:os';
import { formatUrl } from './guard.ts';

/** Hosts that stand for all addresses of a machine. */
const ANY_ADDRESS = ['0.0.0.0', '::'];

/** @returns with a slash at the end; none where the server listens on one address only. */
export function networkUrls(host: string, port: number): string[] {
  if (!ANY_ADDRESS.includes(host)) return [];
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => `${formatUrl(address, port)}/`);
}
