/** One writer at a time: a document that its holder renews, and that others may take once it has not for a while. */

import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { WhosaidError } from '../../domain/error.ts';
import type { Cluster } from './cluster.ts';

const LEASE_MS = 30_000;
const RENEWAL_MS = 10_000;

interface Lease {
  readonly owner: string;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}
type Condition = Readonly<Record<string, string | number>>;
interface GetResponse {
  readonly _source?: { readonly value: Lease };
  readonly _seq_no?: number;
  readonly _primary_term?: number;
}

/** Where clocks differ and a lock is taken too early, the state's own version refuses the second writer. */
export class ClusterLock {
  readonly #cluster: Cluster;
  readonly #owner: string;
  readonly #timer: NodeJS.Timeout;

  private constructor(cluster: Cluster, owner: string) {
    this.#cluster = cluster;
    this.#owner = owner;
    this.#timer = setInterval(() => this.#renew(), RENEWAL_MS);
    this.#timer.unref();
  }

  /** @throws WhosaidError `LIBRARY_BUSY` while another process holds it. */
  static async acquire(cluster: Cluster): Promise<ClusterLock> {
    const owner = randomUUID();
    if (await tryToWrite(cluster, owner, { op_type: 'create' })) {
      return new ClusterLock(cluster, owner);
    }
    const found = await readLease(cluster);
    const { _source, _seq_no = 0, _primary_term = 0 } = found;
    const lease = _source?.value;
    if (lease !== undefined && lease.until > Date.now()) throw busyError(cluster, lease);
    const condition: Condition =
      lease === undefined
        ? { op_type: 'create' }
        : { if_seq_no: _seq_no, if_primary_term: _primary_term };
    if (await tryToWrite(cluster, owner, condition)) return new ClusterLock(cluster, owner);
    throw busyError(cluster, null);
  }

  async release(): Promise<void> {
    clearInterval(this.#timer);
    const { _source, _seq_no = 0, _primary_term = 0 } = await readLease(this.#cluster);
    if (_source?.value.owner !== this.#owner) return;
    await this.#cluster.request({
      method: 'DELETE',
      path: pathOf(this.#cluster),
      query: { if_seq_no: _seq_no, if_primary_term: _primary_term },
      accept: [404, 409],
    });
  }

  /** A failure shows at the next change of the state. */
  async #renew(): Promise<void> {
    try {
      const { _source, _seq_no = 0, _primary_term = 0 } = await readLease(this.#cluster);
      if (_source?.value.owner !== this.#owner) return;
      const condition = { if_seq_no: _seq_no, if_primary_term: _primary_term };
      await tryToWrite(this.#cluster, this.#owner, condition);
    } catch {}
  }
}

const pathOf = (cluster: Cluster) => `/${cluster.indexOf('state')}/_doc/lock`;

async function readLease(cluster: Cluster): Promise<GetResponse> {
  const path = pathOf(cluster);
  return (await cluster.request<GetResponse>({ method: 'GET', path, accept: [404] })).body;
}

async function tryToWrite(cluster: Cluster, owner: string, query: Condition): Promise<boolean> {
  const value: Lease = { owner, host: hostname(), until: Date.now() + LEASE_MS };
  const { status } = await cluster.request({
    method: 'PUT',
    path: pathOf(cluster),
    query,
    body: { value },
    accept: [409],
    isWrite: true,
  });
  if (status !== 409) return true;
  /* The answer to an earlier attempt may have been lost. */
  return (await readLease(cluster))._source?.value.owner === owner;
}

function busyError({ address }: Cluster, lease: Lease | null): WhosaidError {
  const who = lease === null ? 'Another process' : `A process on ${lease.host}`;
  return new WhosaidError(
    'LIBRARY_BUSY',
    `${who} is writing to the library ${address.text}. Try again when it has finished; if it has died, in half a minute.`,
  );
}
