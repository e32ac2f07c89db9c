/** Re-indexing without downtime: the indices of the next version are filled beside, then the aliases point to them at once. */

import { setTimeout as sleep } from 'node:timers/promises';
import { WhosaidError } from '../../domain/error.ts';
import type { Successor } from '../library-place.ts';
import { type LibraryAddress, parseAddress, withOptions } from './address.ts';
import { Cluster } from './cluster.ts';
import { aliasOf, indexOf, KINDS, type Kind, versionOf } from './indices.ts';
import { replaceState, requireState } from './state.ts';

/** Questions that began before may still read the old indices. */
const GRACE_MS = 10_000;

type Settings = Readonly<
  Record<string, { readonly settings: { readonly index: Readonly<Record<keyof Layout, string>> } }>
>;
interface Layout {
  readonly number_of_shards: number;
  readonly number_of_replicas: number;
}

export async function findSuccessor(address: LibraryAddress): Promise<Successor> {
  if (address.version !== null) {
    throw new WhosaidError('USAGE', 'Leave the version out: the library itself is built anew.');
  }
  return within(address, async (cluster) => {
    const present = await cluster.lookUpIndices();
    await cluster.holdIndices();
    const before = await requireState(cluster);
    const version = versionOf(cluster.indexOf('state')) + 1;
    const own = await readLayout(cluster, cluster.indexOf('passages'));
    const shards = own?.number_of_shards ?? address.shards;
    const replicas = own?.number_of_replicas ?? address.replicas;
    const library = withOptions(address.text, { shards, replicas, version });
    const next = parseAddress(library);
    const started = await readLayout(cluster, indexOf(next, 'passages', version));
    const successor: Successor = {
      library,
      discard: () => within(address, (cluster) => deleteVersion(cluster, version)),
      takeOver: () =>
        within(address, async (cluster) => {
          await cluster.holdIndices();
          /* Refused if anybody has changed it since, and refuses whoever was cut off and comes back. */
          await replaceState(cluster, before, { generation: before.state.generation + 1 });
          await pointAliases(cluster, present, version);
          await sleep(GRACE_MS);
          await deleteVersion(cluster, version - 1);
        }),
    };
    if (started !== null && started.number_of_shards !== next.shards) await successor.discard();
    return successor;
  });
}

export function replacedError({ text }: LibraryAddress): WhosaidError {
  return new WhosaidError(
    'LIBRARY_BUSY',
    `The library ${text} was built anew just now. Make this change again.`,
  );
}

async function within<T>(
  address: LibraryAddress,
  use: (cluster: Cluster) => Promise<T>,
): Promise<T> {
  const cluster = await Cluster.connect(address);
  try {
    return await use(cluster);
  } finally {
    await cluster.close();
  }
}

/** @returns `null` where there is no such index. */
async function readLayout(cluster: Cluster, index: string): Promise<Layout | null> {
  const { status, body } = await cluster.request<Settings>({
    method: 'GET',
    path: `/${index}/_settings`,
    accept: [404],
  });
  if (status === 404) return null;
  const [found] = Object.values(body);
  const { number_of_shards, number_of_replicas } = found.settings.index;
  return {
    number_of_shards: Number(number_of_shards),
    number_of_replicas: Number(number_of_replicas),
  };
}

/** All in one request, so that nobody sees some of the old and some of the new. */
async function pointAliases(
  cluster: Cluster,
  present: ReadonlyMap<Kind, string>,
  version: number,
): Promise<void> {
  const { address } = cluster;
  const actions = KINDS.flatMap((kind) => {
    const alias = aliasOf(address, kind);
    const old = present.get(kind);
    return [
      ...(old === undefined ? [] : [{ remove: { index: old, alias, must_exist: false } }]),
      { add: { index: indexOf(address, kind, version), alias } },
    ];
  });
  await cluster.request({ method: 'POST', path: '/_aliases', body: { actions }, isWrite: true });
}

async function deleteVersion(cluster: Cluster, version: number): Promise<void> {
  const indices = KINDS.map((kind) => indexOf(cluster.address, kind, version));
  await cluster.request({
    method: 'DELETE',
    path: `/${indices.join(',')}`,
    query: { ignore_unavailable: true },
    accept: [404],
    isWrite: true,
  });
}
