/** Index templates and mappings as code: what is in a library's indices, and whether those of a cluster are the same. */

import { WhosaidError } from '../../domain/error.ts';
import { b, k1 } from '../../domain/weights.ts';
import type { LibraryAddress } from './address.ts';
import type { Cluster } from './cluster.ts';
import { aliasOf, FIRST_VERSION, indexOf, KINDS, type Kind } from './indices.ts';

/** Raised with every change to templates or to what documents hold; other libraries are refused. */
export const MAPPING_VERSION = 1;

/** Lucene's graph of vectors: links of a node, and candidates while it is built. */
const HNSW = { m: 16, ef_construction: 128 };

interface Field {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly [option: string]: unknown;
}
interface Mapping {
  readonly dynamic: 'strict';
  readonly _source?: object;
  readonly _meta: { readonly whosaid: number };
  readonly properties: Readonly<Record<string, Field>>;
}

const keyword: Field = { type: 'keyword' };
const number: Field = { type: 'long' };
/** Kept as it is, and not looked into. */
const opaque: Field = { type: 'object', enabled: false };
/** Terms as this program made them: the cluster only splits them. */
const terms: Field = { type: 'text', analyzer: 'whitespace', index_options: 'freqs' };

function describeFields(dimensions: number): Record<Kind, Record<string, Field>> {
  const vector: Field = {
    type: 'knn_vector',
    dimension: dimensions,
    data_type: 'byte',
    method: { name: 'hnsw', engine: 'lucene', space_type: 'cosinesimil', parameters: HNSW },
  };
  const who = { speaker: keyword, role: keyword, section: keyword, date: keyword };
  return {
    state: { value: opaque },
    transcripts: { edition: number, id: keyword, value: opaque },
    edits: { number, transcript: keyword, value: opaque },
    passages: {
      number,
      edition: number,
      transcript: keyword,
      kind: keyword,
      company: keyword,
      ticker: keyword,
      quarter: keyword,
      tags: keyword,
      ...who,
      terms,
      stops: { ...terms, index_options: 'docs', norms: false },
      /** Of the first passage of a pair: what is said in both. */
      pair: { type: 'object', properties: { vector, ...who } },
      view: opaque,
    },
    records: { edition: number, value: opaque },
  };
}

function mappingOf(kind: Kind, dimensions: number): Mapping {
  return {
    dynamic: 'strict',
    /* What is only searched is not kept twice. */
    ...(kind === 'passages' && { _source: { excludes: ['terms', 'stops', 'pair'] } }),
    _meta: { whosaid: MAPPING_VERSION },
    properties: describeFields(dimensions)[kind],
  };
}

/** Makes templates and indices where there are none; harmless where another process does the same. */
export async function createIndices(cluster: Cluster, dimensions: number): Promise<void> {
  await Promise.all(KINDS.map((kind) => createIndex(cluster, kind, dimensions)));
}

async function createIndex(cluster: Cluster, kind: Kind, dimensions: number): Promise<void> {
  const { address } = cluster;
  const alias = aliasOf(address, kind);
  await cluster.request({
    method: 'PUT',
    path: `/_index_template/${alias}`,
    body: {
      index_patterns: [`${alias}.*`],
      version: MAPPING_VERSION,
      template: { settings: settingsOf(kind, address), mappings: mappingOf(kind, dimensions) },
    },
    isWrite: true,
  });
  const { version } = address;
  const { status } = await cluster.request({
    method: 'HEAD',
    path: `/${cluster.indexOf(kind)}`,
    accept: [404],
  });
  if (status !== 404) return;
  await cluster.request({
    method: 'PUT',
    path: `/${indexOf(address, kind, version ?? FIRST_VERSION)}`,
    body: version === null ? { aliases: { [alias]: {} } } : {},
    accept: [400], // It exists by now.
    isWrite: true,
  });
}

function settingsOf(kind: Kind, { shards, replicas }: LibraryAddress): object {
  const isLarge = kind === 'passages' || kind === 'records';
  return {
    number_of_shards: isLarge ? shards : 1,
    number_of_replicas: replicas,
    refresh_interval: -1, // The writer says when what is new is whole.
    ...(kind === 'passages' && {
      'index.knn': true,
      codec: 'best_compression',
      similarity: { default: { type: 'BM25', k1, b } },
    }),
  };
}

/** UTF-16 code units; the analyzer would cut longer terms in two. */
const MAX_TERM_LENGTH = 255;

/** A term as it is indexed and looked for. */
export function toIndexedTerm(term: string): string {
  return term.slice(0, MAX_TERM_LENGTH);
}

type Mappings = Readonly<Record<string, { readonly mappings: Partial<Mapping> }>>;

/** @throws WhosaidError `LIBRARY_MISMATCH` naming the first index that is not as this program makes it. */
export async function checkMappings(cluster: Cluster, dimensions: number): Promise<void> {
  const indices = KINDS.map((kind) => cluster.indexOf(kind));
  const { body } = await cluster.request<Mappings>({
    method: 'GET',
    path: `/${indices.join(',')}/_mapping`,
  });
  for (const [index, { mappings }] of Object.entries(body)) {
    const kind = KINDS.find((one) => index.includes(`.${one}.`));
    if (kind === undefined) continue;
    const version = mappings._meta?.whosaid;
    if (version !== MAPPING_VERSION) {
      throw mismatch(index, `mapping version ${version ?? 'none'}`, MAPPING_VERSION);
    }
    compareFields(index, mappings.properties ?? {}, mappingOf(kind, dimensions).properties);
  }
}

function compareFields(
  index: string,
  found: Mapping['properties'],
  expected: Mapping['properties'],
): void {
  for (const [name, field] of Object.entries(expected)) {
    const own = found[name];
    const type = own?.type ?? (own === undefined ? 'nothing' : 'object');
    if (type !== field.type) throw mismatch(index, `field ${name} of type ${type}`, field.type);
    if (own?.dimension !== field.dimension) {
      throw mismatch(index, `vectors of ${own?.dimension} dimensions`, field.dimension);
    }
    if (field.properties) compareFields(index, own?.properties ?? {}, field.properties);
  }
}

function mismatch(index: string, found: string, expected: unknown): WhosaidError {
  return new WhosaidError(
    'LIBRARY_MISMATCH',
    `The index ${index} has ${found}; this program needs ${expected}. Copy the library into a new one.`,
  );
}
