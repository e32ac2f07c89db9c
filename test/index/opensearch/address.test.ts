/** Addresses of libraries in a cluster. */

import { describe, expect, it } from 'vitest';
import { extendName, isAddress, parseAddress, withOptions } from '#src/index/opensearch/address.ts';

describe('an address', () => {
  it('names nodes, a library, and how it is made', () => {
    expect(parseAddress('opensearch://one:9201,two:9202/talks?shards=6&replicas=2')).toEqual({
      text: 'opensearch://one:9201,two:9202/talks?shards=6&replicas=2',
      urls: ['http://one:9201', 'http://two:9202'],
      name: 'talks',
      shards: 6,
      replicas: 2,
      patience: 60,
      version: null,
      aws: null,
    });
    expect(parseAddress('opensearch://one/talks').urls).toEqual(['http://one:9200']);
  });

  it('asks for TLS by its scheme, and for signed requests', () => {
    const address = parseAddress('opensearchs://search.example.com/talks?aws=es');
    expect(address).toMatchObject({ urls: ['https://search.example.com'], aws: 'es' });
  });

  it.each([
    ['opensearch://one', 'Write opensearch://host:9200/name'],
    ['opensearch:///talks', 'Write opensearch://host:9200/name'],
    ['opensearch://one/Talks', 'No name for a library: Talks'],
    ['opensearch://one/..', 'No name for a library'],
    ['opensearch://one/a.b', 'No name for a library'],
    ['opensearch://ana:secret@one/talks', 'WHOSAID_OPENSEARCH_PASSWORD'],
    ['opensearch://one/talks?shard=2', 'no option "shard"'],
    ['opensearch://one/talks?shards=0', 'shards is a whole number from 1'],
    ['opensearch://one/talks?aws=ec2', 'aws is es'],
    ['opensearch://one/talks?aws=aoss', 'aws is es'],
    ['opensearch://one:x/talks', 'No host: one:x'],
  ])('%s is refused', (text, message) => {
    expect(() => parseAddress(text)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringContaining(message) }),
    );
  });

  it('shows no password when it is refused', () => {
    expect(() => parseAddress('opensearch://ana:secret@one/talks')).not.toThrow(/secret/);
  });

  it('gives addresses of libraries beside it', () => {
    expect(extendName('opensearch://one/talks?shards=2', 'QMSum dev')).toBe(
      'opensearch://one/talks-qmsum-dev?shards=2',
    );
  });

  it('keeps its options where others are filled in', () => {
    const made = { shards: 3, replicas: 1, version: 2 };
    const wider = parseAddress(withOptions('opensearchs://one/talks?shards=6&aws=es', made));
    expect(wider).toMatchObject({ name: 'talks', shards: 6, replicas: 1, version: 2, aws: 'es' });
    expect(wider.urls).toEqual(['https://one']);
  });

  it('is no folder, and a folder is none', () => {
    expect(isAddress('opensearch://one/talks')).toBe(true);
    expect(isAddress('opensearchs://one/talks')).toBe(true);
    for (const folder of ['.whosaid', 'opensearch', './opensearch:/x', 'C:\\talks']) {
      expect(isAddress(folder)).toBe(false);
    }
  });
});
