/** Libraries in the cluster of `WHOSAID_TEST_CLUSTER`, such as `127.0.0.1:9200,127.0.0.1:9201`. */

import { randomUUID } from 'node:crypto';
import { parseAddress } from '#src/index/opensearch/address.ts';

export const CLUSTER = process.env.WHOSAID_TEST_CLUSTER ?? null;

/** @param options as in an address: `shards=2&replicas=1`. */
export function newAddress(options = 'shards=2&replicas=0'): string {
  return `opensearch://${CLUSTER}/test-${randomUUID().slice(0, 8)}?${options}`;
}

/** Deletes the indices and templates of a library; none of them may be there. */
export async function deleteLibrary(address: string): Promise<void> {
  const { urls, name } = parseAddress(address);
  const kinds = ['state', 'transcripts', 'edits', 'passages', 'records'];
  await fetch(`${urls[0]}/${kinds.map((kind) => `${name}.${kind}.*`).join(',')}`, {
    method: 'DELETE',
  });
  await fetch(`${urls[0]}/_index_template/${name}.*`, { method: 'DELETE' });
}
