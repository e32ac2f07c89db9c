/** Connects the official client: nodes, TLS, and credentials that only the environment holds. */

import { readFileSync } from 'node:fs';
import type { Client, ClientOptions } from '@opensearch-project/opensearch';
import { WhosaidError } from '../../domain/error.ts';
import type { LibraryAddress } from './address.ts';

/** A bulk request waits for copies of shards, and for a primary that is elected anew. */
const REQUEST_TIMEOUT_MS = 60_000;
/** Installed by whoever uses Amazon's service. */
const AWS_CREDENTIALS = '@aws-sdk/credential-provider-node';

/** @throws WhosaidError `LIBRARY_UNREACHABLE` where the client is not installed, `USAGE` for an incomplete environment. */
export async function connect(
  { urls, aws }: LibraryAddress,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Client> {
  const { Client } = await installed(
    '@opensearch-project/opensearch',
    import('@opensearch-project/opensearch'),
  );
  const signing = aws === null ? {} : await signRequests(aws, environment);
  return new Client({
    nodes: [...urls],
    auth: aws === null ? readCredentials(environment) : undefined,
    ssl: readAuthority(environment),
    maxRetries: urls.length,
    requestTimeout: REQUEST_TIMEOUT_MS,
    ...signing,
  });
}

function readCredentials(environment: NodeJS.ProcessEnv): ClientOptions['auth'] {
  const { WHOSAID_OPENSEARCH_USERNAME: username, WHOSAID_OPENSEARCH_PASSWORD: password } =
    environment;
  if (username === undefined && password === undefined) return undefined;
  if (username !== undefined && password !== undefined) return { username, password };
  throw new WhosaidError(
    'USAGE',
    'WHOSAID_OPENSEARCH_USERNAME and WHOSAID_OPENSEARCH_PASSWORD go together. Set both, or neither.',
  );
}

/** Of a cluster whose certificate no public authority has signed. */
function readAuthority({
  WHOSAID_OPENSEARCH_CA: path,
}: NodeJS.ProcessEnv): ClientOptions['ssl'] | undefined {
  if (path === undefined) return undefined;
  try {
    return { ca: readFileSync(path) };
  } catch (cause) {
    const message = `Cannot read the certificate ${path}. Check WHOSAID_OPENSEARCH_CA.`;
    throw new WhosaidError('FILE_MISSING', message, { cause });
  }
}

async function signRequests(
  service: 'es' | 'aoss',
  { AWS_REGION: region }: NodeJS.ProcessEnv,
): Promise<Partial<ClientOptions>> {
  if (region === undefined) throw new WhosaidError('USAGE', 'AWS_REGION is not set. Set it.');
  const { AwsSigv4Signer } = await import('@opensearch-project/opensearch/aws-v3');
  const { defaultProvider } = await installed(AWS_CREDENTIALS, import(AWS_CREDENTIALS));
  return AwsSigv4Signer({ region, service, getCredentials: () => defaultProvider()() });
}

async function installed<T>(name: string, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    const message = `This library needs the package ${name}. Install it beside whosaid.`;
    throw new WhosaidError('LIBRARY_UNREACHABLE', message, { cause });
  }
}
