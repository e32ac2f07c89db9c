/** A server that checks the signature of each request as Amazon's service does (SigV4), and has no library. */

import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface AwsKeys {
  readonly id: string;
  readonly secret: string;
}

export interface AwsServer {
  readonly host: string;
  /** Of requests that were signed rightly. */
  readonly paths: readonly string[];
  /** Security tokens of all requests. */
  readonly tokens: readonly unknown[];
  close(): void;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8}\/[^/]+\/[^/]+\/aws4_request), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;

const sha256 = (value: string) => createHash('sha256').update(value).digest('hex');
const hmac = (key: string | Buffer, value: string) =>
  createHmac('sha256', key).update(value).digest();
const encode = (value: string) =>
  encodeURIComponent(value).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);

/** @param region that signatures must be for. */
export async function startAwsServer(keys: AwsKeys, region: string): Promise<AwsServer> {
  const paths: string[] = [];
  const tokens: unknown[] = [];
  const server = createServer(async (request, response) => {
    const isSigned = isSignedBy(keys, region, request, await text(request));
    tokens.push(request.headers['x-amz-security-token']);
    if (isSigned) paths.push(request.url ?? '');
    response.writeHead(isSigned ? 404 : 403, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ found: false }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { host: `127.0.0.1:${port}`, paths, tokens, close };
}

/** As "Create a signed AWS API request" describes it: canonical request, text to sign, derived key. */
function isSignedBy(
  { id, secret }: AwsKeys,
  region: string,
  { method = '', url = '', headers }: IncomingMessage,
  body: string,
): boolean {
  const [, owner, scope = '', signed = '', signature] =
    AUTHORIZATION.exec(headers.authorization ?? '') ?? [];
  const [day, ownRegion, service] = scope.split('/');
  const { pathname, searchParams } = new URL(url, 'http://host');
  if (owner !== id || ownRegion !== region || service !== 'es') return false;
  if (!signed.split(';').includes('host') || !String(headers['x-amz-date']).startsWith(day)) {
    return false;
  }
  const canonical = [
    method,
    pathname.split('/').map(encode).join('/'),
    [...searchParams]
      .map((pair) => pair.map(encode).join('='))
      .sort()
      .join('&'),
    ...signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}`),
    '',
    signed,
    sha256(body),
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, toSign).toString('hex') === signature;
}
