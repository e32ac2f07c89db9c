/** Requests to a cluster: repeated with jitter where that can help, and failing with one clear line where it cannot. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@opensearch-project/opensearch';
import { WhosaidError } from '../../domain/error.ts';
import type { LibraryAddress } from './address.ts';
import { connect } from './client.ts';
import { aliasOf, indexOf, KINDS, type Kind } from './indices.ts';

/** How long a question waits at most while the cluster does not answer: it elects and promotes within seconds. */
const MAX_READ_MS = 10_000;
const FIRST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 5_000;
/** Too many requests, and what a gateway or a node answers while shards move. */
const PASSING = new Set([429, 502, 503, 504]);
const DENIED = new Set([401, 403]);
/** As TLS words it where it trusts nobody who signed a certificate, or the certificate is another host's or has expired. */
const CERTIFICATE_FAULT = /certificate|altnames/i;

export interface ClusterRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: object;
  /** Newline-delimited JSON, in place of a body. */
  readonly lines?: readonly (object | string)[];
  /** Statuses that are answers rather than faults. */
  readonly accept?: readonly number[];
  /** A write is repeated for longer: nothing else would store what it holds. */
  readonly isWrite?: boolean;
}

export interface ClusterResponse<T> {
  readonly status: number;
  readonly body: T;
}

interface AliasesOf {
  readonly aliases: Readonly<Record<string, unknown>>;
}

/** What of an error of the client may be shown: its `meta` holds headers, and so credentials. */
interface Fault {
  readonly status: number | null;
  readonly reason: string;
  readonly isPassing: boolean;
}

export class Cluster {
  readonly address: LibraryAddress;
  readonly #client: Client;
  /** By kind; aliases until they are looked up, unless the address says which. */
  readonly #indices: Map<Kind, string>;

  private constructor(client: Client, address: LibraryAddress) {
    this.#client = client;
    this.address = address;
    const { version } = address;
    this.#indices = new Map(
      KINDS.map((kind) => [
        kind,
        version === null ? aliasOf(address, kind) : indexOf(address, kind, version),
      ]),
    );
  }

  static async connect(address: LibraryAddress): Promise<Cluster> {
    return new Cluster(await connect(address), address);
  }

  indexOf(kind: Kind): string {
    return this.#indices.get(kind) ?? aliasOf(this.address, kind);
  }

  /** Stays with the indices that the aliases stand for now: no question mixes those of two libraries. */
  async holdIndices(): Promise<void> {
    if (this.address.version !== null) return;
    for (const [kind, index] of await this.lookUpIndices()) this.#indices.set(kind, index);
  }

  /** Whether the aliases still stand for the indices that are held. */
  async holdsCurrent(): Promise<boolean> {
    if (this.address.version !== null) return true;
    return (await this.lookUpIndices()).get('state') === this.indexOf('state');
  }

  /** What the aliases stand for now, by kind; empty where there is no library. */
  async lookUpIndices(): Promise<Map<Kind, string>> {
    const found = new Map<Kind, string>();
    const aliases = KINDS.map((kind) => aliasOf(this.address, kind));
    const { status, body } = await this.request<Readonly<Record<string, AliasesOf>>>({
      method: 'GET',
      path: `/_alias/${aliases.join(',')}`,
      accept: [404],
    });
    if (status === 404) return found;
    for (const [index, { aliases }] of Object.entries(body)) {
      for (const kind of KINDS) {
        if (aliasOf(this.address, kind) in aliases) found.set(kind, index);
      }
    }
    return found;
  }

  /**
   * @returns the answer, of the shape that the API documents for the request.
   * @throws WhosaidError `LIBRARY_UNREACHABLE`, `LIBRARY_DENIED` or `LIBRARY_DAMAGED`.
   */
  async request<T>(request: ClusterRequest): Promise<ClusterResponse<T>> {
    return this.retry(() => this.#send<T>(request), request.isWrite);
  }

  /** Repeats what fails with a passing fault. */
  async retry<T>(attempt: () => Promise<T>, isWrite = false): Promise<T> {
    const patience = 1_000 * this.address.patience;
    const until = performance.now() + (isWrite ? patience : Math.min(MAX_READ_MS, patience));
    for (let longest = FIRST_WAIT_MS; ; longest = Math.min(LONGEST_WAIT_MS, 2 * longest)) {
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof WhosaidError) throw error;
        const fault = describeFault(error);
        if (!fault.isPassing || performance.now() + longest > until) throw this.#toError(fault);
        await sleep(Math.random() * longest);
      }
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  async #send<T>({
    method,
    path,
    query,
    body,
    lines,
    accept = [],
  }: ClusterRequest): Promise<ClusterResponse<T>> {
    const answer = await this.#client.transport.request(
      {
        method,
        path,
        querystring: { ...query },
        body,
        bulkBody: lines?.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))),
      },
      { ignore: [...accept] },
    );
    return { status: answer.statusCode ?? 0, body: answer.body as T };
  }

  #toError({ status, reason }: Fault): WhosaidError {
    const { text, aws } = this.address;
    if (status !== null && DENIED.has(status)) {
      return new WhosaidError(
        'LIBRARY_DENIED',
        `The cluster refuses access to ${text} (${status}). Check ${aws === null ? 'WHOSAID_OPENSEARCH_USERNAME, WHOSAID_OPENSEARCH_PASSWORD and the rights of that user' : 'the AWS keys, AWS_REGION and the rights of that role'}.`,
      );
    }
    if (status === null && CERTIFICATE_FAULT.test(reason)) {
      return new WhosaidError(
        'LIBRARY_UNREACHABLE',
        `The certificate of ${text} is not trusted: ${reason}. Check the host, and put the certificate of its authority into a file that WHOSAID_OPENSEARCH_CA names.`,
      );
    }
    if (status === null || PASSING.has(status)) {
      return new WhosaidError(
        'LIBRARY_UNREACHABLE',
        `The cluster of ${text} does not answer: ${reason}. What it has stored stays; try again when it is back.`,
      );
    }
    return new WhosaidError('LIBRARY_DAMAGED', `The cluster of ${text} answers: ${reason}.`);
  }
}

/** An answer that is no answer for now, such as a search that some shards could not take part in. */
export class PassingFault extends Error {}

function describeFault(error: unknown): Fault {
  if (!(error instanceof Error)) return { status: null, reason: String(error), isPassing: false };
  const { name, message } = error;
  const reason = message.replace(/\s+/g, ' ').trim() || name;
  if (error instanceof PassingFault) return { status: null, reason, isPassing: true };
  if (name === 'ResponseError' && 'statusCode' in error) {
    const status = Number(error.statusCode);
    return { status, reason, isPassing: PASSING.has(status) };
  }
  const isUnanswered = /^(?:ConnectionError|TimeoutError|NoLivingConnectionsError)$/.test(name);
  if (!isUnanswered) throw error;
  return { status: null, reason, isPassing: !CERTIFICATE_FAULT.test(reason) };
}
