/** Searches that count only when all shards took part: a part of the answer is no answer. */

import { type Cluster, type ClusterRequest, PassingFault } from './cluster.ts';

export interface SearchResponse<Source = unknown> {
  readonly _shards: { readonly failed: number; readonly total: number };
  readonly timed_out: boolean;
  readonly hits: {
    readonly total?: { readonly value: number };
    readonly hits: readonly {
      readonly _id: string;
      readonly _routing?: string;
      readonly _source?: Source;
    }[];
  };
  readonly suggest?: Readonly<
    Record<string, readonly { readonly options: readonly { readonly text: string }[] }[]>
  >;
}

export async function wholeSearch<R extends SearchResponse>(
  cluster: Cluster,
  request: ClusterRequest,
): Promise<R> {
  return cluster.retry(async () => {
    const { body } = await cluster.request<R>(request);
    return requireWhole(body);
  });
}

/** @param searches a header and a body for each. */
export async function wholeSearches(
  cluster: Cluster,
  searches: readonly (readonly [header: object, body: object])[],
): Promise<SearchResponse[]> {
  if (searches.length === 0) return [];
  return cluster.retry(async () => {
    const { body } = await cluster.request<{ responses: readonly MaybeFailed[] }>({
      method: 'POST',
      path: '/_msearch',
      lines: searches.flat(),
    });
    return body.responses.map((response) => {
      if ('error' in response) throw new PassingFault(response.error.reason);
      return requireWhole(response);
    });
  });
}

type MaybeFailed = SearchResponse | { readonly error: { readonly reason: string } };

function requireWhole<R extends SearchResponse>(response: R): R {
  const { _shards, timed_out } = response;
  if (_shards.failed === 0 && !timed_out) return response;
  throw new PassingFault(`${_shards.failed} of ${_shards.total} shards did not answer`);
}
