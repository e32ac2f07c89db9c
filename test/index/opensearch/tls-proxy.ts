/** A proxy with TLS and basic authentication before a node, and the authority that signed its certificate. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request as forward } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { writeFiles } from '../../support.ts';

export interface TlsProxy {
  readonly host: string;
  /** The authority's certificate, PEM. */
  readonly authority: string;
  /** How many requests had the right name and password, and how many had not. */
  readonly counts: { allowed: number; refused: number };
  close(): void;
}

interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Whether certificates can be made here. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** @param node that is asked in turn, as `host:port`. @param folder an empty one, for the certificates. */
export async function startTlsProxy(
  node: string,
  folder: string,
  { username, password }: Credentials,
): Promise<TlsProxy> {
  const { authority, key, certificate } = makeCertificates(folder);
  const expected = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const counts = { allowed: 0, refused: 0 };
  const tls = { key: readFileSync(key), cert: readFileSync(certificate) };
  const server = createServer(tls, (request, response) => {
    const { authorization, ...headers } = request.headers;
    if (authorization !== expected) {
      counts.refused++;
      response.writeHead(401, { 'content-type': 'text/plain' }).end('Unauthorized');
      return;
    }
    counts.allowed++;
    const { method, url } = request;
    const onward = forward(`http://${node}${url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { host: `localhost:${port}`, authority, counts, close };
}

/** An authority, and a certificate for `localhost` that it signed. @returns paths */
function makeCertificates(folder: string) {
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const [names] = writeFiles(folder, { 'names.txt': 'subjectAltName=DNS:localhost\n' });
  const authority = ['-keyout', at('authority.key'), '-out', at('authority.pem')];
  openssl('req', '-x509', ...newKey, ...authority, '-subj', '/CN=Test authority', '-days', '2');
  const asked = ['-keyout', at('node.key'), '-out', at('node.csr')];
  openssl('req', ...newKey, ...asked, '-subj', '/CN=localhost');
  const signer = ['-CA', at('authority.pem'), '-CAkey', at('authority.key'), '-CAcreateserial'];
  const signed = ['-in', at('node.csr'), '-out', at('node.pem'), '-extfile', names];
  openssl('x509', '-req', ...signed, ...signer, '-days', '2');
  return { authority: at('authority.pem'), key: at('node.key'), certificate: at('node.pem') };
}
