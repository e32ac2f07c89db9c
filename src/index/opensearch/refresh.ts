import { type Cluster, PassingFault } from './cluster.ts';
import type { Kind } from './indices.ts';

/** Lets everybody find what was written, on all shards. */
export async function refresh(cluster: Cluster, ...kinds: Kind[]): Promise<void> {
  const aliases = kinds.map((kind) => cluster.indexOf(kind)).join(',');
  await cluster.retry(async () => {
    const { body } = await cluster.request<{ _shards: { failed: number } }>({
      method: 'POST',
      path: `/${aliases}/_refresh`,
      isWrite: true,
    });
    if (body._shards.failed > 0) throw new PassingFault('shards are not refreshed yet');
  }, true);
}
