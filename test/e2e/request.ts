/** Asks a server over a real socket; not by fetch, which sends no Host but its own. */

import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Response {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RequestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** @param url the server's. */
export function request(
  url: string,
  path: string,
  { body = '', ...options }: RequestOptions = {},
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const asked = ask({ ...options, hostname, port, path }, async (response) => {
      const { statusCode: status, headers } = response;
      resolve({ status, headers, body: await text(response) });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
