/** The address of a library in a cluster: `opensearch://host:9200,host:9200/name?shards=6&replicas=1`. */

import { WhosaidError } from '../../domain/error.ts';

export interface LibraryAddress {
  /** As it was given; it holds no secret. */
  readonly text: string;
  /** Of the nodes, with HTTP's own scheme. */
  readonly urls: readonly string[];
  /** Of the library: the beginning of the names of its indices. */
  readonly name: string;
  /** Primary shards and copies of each; they count when the library is made. */
  readonly shards: number;
  readonly replicas: number;
  /** Seconds for which a write is repeated while the cluster does not answer. */
  readonly patience: number;
  /** Of its indices; `null` for those that its aliases stand for. */
  readonly version: number | null;
  /** The name of Amazon's service, whose requests are signed; `null` for any other cluster. */
  readonly aws: 'es' | null;
}

const ADDRESS = /^opensearch(s?):\/\/([^/?#]+)\/([^/?#]+)(?:\?([^#]*))?$/;
const NAME = /^[a-z0-9][a-z0-9_-]{0,99}$/;
const DEFAULT_PORT = 9200;
const DEFAULT_SHARDS = 3;
const DEFAULT_REPLICAS = 1;
const DEFAULT_PATIENCE = 60;
/** Of shards, copies and seconds. */
const MAX_VALUE = 1024;
const OPTIONS = ['shards', 'replicas', 'patience', 'version', 'aws'];
const FORM = 'opensearch://host:9200/name, or opensearchs:// with TLS';

export function isAddress(library: string): boolean {
  return /^opensearchs?:/.test(library);
}

/** The address of a library beside this one: `opensearch://host/talks`, `May` → `opensearch://host/talks-may`. */
export function extendName(address: string, name: string): string {
  const [before, options] = address.split('?');
  const extended = `${before}-${name.toLowerCase().replace(/[^a-z0-9_-]+/g, '-')}`;
  return options === undefined ? extended : `${extended}?${options}`;
}

/** The address with other options, of which the first two are only filled in. */
export function withOptions(
  address: string,
  { shards, replicas, version }: Pick<LibraryAddress, 'shards' | 'replicas' | 'version'>,
): string {
  const [before, options] = address.split('?');
  const given = new URLSearchParams(options);
  const made = { shards, replicas, ...Object.fromEntries(given), version };
  return `${before}?${new URLSearchParams(Object.entries(made).map(([key, value]) => [key, String(value)]))}`;
}

/** @throws WhosaidError `USAGE`. */
export function parseAddress(text: string): LibraryAddress {
  const [, tls, hosts = '', name = '', options = ''] = ADDRESS.exec(text) ?? [];
  if (hosts === '') throw new WhosaidError('USAGE', `No library's address. Write ${FORM}.`);
  if (hosts.includes('@')) {
    throw new WhosaidError(
      'USAGE',
      'An address holds no password. Put it into WHOSAID_OPENSEARCH_USERNAME and WHOSAID_OPENSEARCH_PASSWORD.',
    );
  }
  if (!NAME.test(name)) {
    throw new WhosaidError(
      'USAGE',
      `No name for a library: ${name}. Use up to 100 lower-case letters, digits, hyphens and underscores.`,
    );
  }
  const given = new URLSearchParams(options);
  for (const key of given.keys()) {
    if (!OPTIONS.includes(key)) {
      throw new WhosaidError(
        'USAGE',
        `An address has no option "${key}". Use ${OPTIONS.join(', ')}.`,
      );
    }
  }
  const aws = given.get('aws');
  if (aws !== null && aws !== 'es') throw new WhosaidError('USAGE', 'The option aws is es.');
  return {
    text,
    urls: hosts.split(',').map((host) => toUrl(host, tls === 's')),
    name,
    shards: wholeNumber(given, 'shards', DEFAULT_SHARDS, 1),
    replicas: wholeNumber(given, 'replicas', DEFAULT_REPLICAS, 0),
    patience: wholeNumber(given, 'patience', DEFAULT_PATIENCE, 1),
    version: given.has('version') ? wholeNumber(given, 'version', 1, 1) : null,
    aws,
  };
}

function toUrl(host: string, isEncrypted: boolean): string {
  const url = `${isEncrypted ? 'https' : 'http'}://${host}`;
  if (!URL.canParse(url)) throw new WhosaidError('USAGE', `No host: ${host}. Write ${FORM}.`);
  return /:\d+$/.test(host) || isEncrypted ? url : `${url}:${DEFAULT_PORT}`;
}

function wholeNumber(given: URLSearchParams, key: string, other: number, least: number): number {
  const value = given.get(key);
  if (value === null) return other;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= MAX_VALUE) return number;
  throw new WhosaidError(
    'USAGE',
    `The option ${key} is a whole number from ${least} to ${MAX_VALUE}.`,
  );
}
