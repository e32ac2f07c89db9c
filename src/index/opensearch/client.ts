/** Connects the official client: nodes, TLS, and credentials that only the environment holds. */

import { readFileSync } from 'node:fs';
import type { Client, ClientOptions } from '@opensearch-project/opensearch';
import type { AwsSigv4SignerOptions } from '@opensearch-project/opensearch/aws-v3';
import { WhosaidError } from '../../domain/error.ts';
import type { LibraryAddress } from './address.ts';

/** A bulk request waits for copies of shards, and for a primary that is elected anew. */
const REQUEST_TIMEOUT_MS = 60_000;
/** Installed by whoever uses Amazon's service without keys in the environment. */
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
  const signing = aws === null ? {} : await signRequests(environment);
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

async function signRequests(environment: NodeJS.ProcessEnv): Promise<Partial<ClientOptions>> {
  const { AWS_REGION: region } = environment;
  if (region === undefined) throw new WhosaidError('USAGE', 'AWS_REGION is not set. Set it.');
  const { AwsSigv4Signer } = await import('@opensearch-project/opensearch/aws-v3');
  const getCredentials = await findAwsCredentials(environment);
  return AwsSigv4Signer({ region, service: 'es', getCredentials });
}

/** Keys in the environment, as the AWS SDK takes them first; what else it knows, such as roles, needs the SDK. */
async function findAwsCredentials({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  AWS_SESSION_TOKEN: sessionToken,
}: NodeJS.ProcessEnv): Promise<NonNullable<AwsSigv4SignerOptions['getCredentials']>> {
  if (accessKeyId && secretAccessKey) {
    return async () => ({ accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) });
  }
  const { defaultProvider } = await installed(AWS_CREDENTIALS, import(AWS_CREDENTIALS));
  return () => defaultProvider()();
}

async function installed<T>(name: string, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    const message = `This library needs the package ${name}. Install it beside whosaid.`;
    throw new WhosaidError('LIBRARY_UNREACHABLE', message, { cause });
  }
}
