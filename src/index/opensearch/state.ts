/** The one document on which all others of a library depend: changing it makes what was written visible, at once. */

import { randomUUID } from 'node:crypto';
import { WhosaidError } from '../../domain/error.ts';
import type { VectorSearch } from '../../domain/vector-search.ts';
import { type ContextWindow, mapWindows } from '../../domain/windows.ts';
import type { Header } from '../storage/header.ts';
import type { Cluster } from './cluster.ts';

/** Sums over all passages: terms of a window, and windows that are not empty. */
export type WindowSums = Readonly<
  Record<ContextWindow, { readonly terms: number; readonly count: number }>
>;

/** A transcript that nobody finds any more, and whose documents are to be deleted. */
export interface DeadTranscript {
  readonly edition: number;
  readonly id: string;
  readonly passages: number;
  /** Where its turns and vectors are dead too, and not another edition's. */
  readonly order: number | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Numbers of passages, end exclusive. */
export type Numbers = readonly [from: number, to: number];

export interface LibraryState {
  readonly header: Header;
  /** Another one after the library was deleted and made again. */
  readonly identity: string;
  /** Raised with each change. */
  readonly generation: number;
  /** Of the process's write that made it. */
  readonly stamp: string;
  readonly vectors: VectorSearch;
  /** The first number that no passage has had. */
  readonly next: number;
  /** Numbers that the present writer uses, whose passages are not visible yet. */
  readonly unfinished: Numbers | null;
  /** Numbers of writers that died. */
  readonly aborted: readonly Numbers[];
  readonly dead: readonly DeadTranscript[];
  /** The latest editions that died, each with the generation since which it is gone. */
  readonly died: readonly (readonly [generation: number, edition: number])[];
  readonly transcripts: number;
  readonly passages: number;
  readonly sums: WindowSums;
  /** Number of the newest speaker edit. */
  readonly edits: number;
  /** Numbers of edits that went with their transcripts, and whose documents are to be deleted. */
  readonly deadEdits: readonly number[];
}

/** Deaths that are remembered; readers who know less load all transcripts again. */
export const MAX_DIED = 1_000;

/** A document as it was read, so that it is changed only if nobody else has. */
export interface VersionedState {
  readonly state: LibraryState;
  readonly sequence: number;
  readonly term: number;
}

interface GetResponse {
  readonly found?: boolean;
  readonly _source?: { readonly value: LibraryState };
  readonly _seq_no?: number;
  readonly _primary_term?: number;
}
interface IndexResponse {
  readonly _seq_no: number;
  readonly _primary_term: number;
}

const pathOf = (cluster: Cluster) => `/${cluster.indexOf('state')}/_doc/state`;

/** @returns `null` where there is no library. */
export async function readState(cluster: Cluster): Promise<VersionedState | null> {
  const { body } = await cluster.request<GetResponse>({
    method: 'GET',
    path: pathOf(cluster),
    accept: [404],
  });
  const { _source, _seq_no, _primary_term } = body;
  if (_source === undefined || _seq_no === undefined || _primary_term === undefined) return null;
  return { state: _source.value, sequence: _seq_no, term: _primary_term };
}

/** @throws WhosaidError `LIBRARY_MISSING`. */
export async function requireState(cluster: Cluster): Promise<VersionedState> {
  const found = await readState(cluster);
  if (found !== null) return found;
  throw new WhosaidError('LIBRARY_MISSING', `No library at ${cluster.address.text}.`);
}

/** The state of an empty library. */
export function newState(header: Header): LibraryState {
  return {
    header,
    identity: randomUUID(),
    generation: 1,
    stamp: randomUUID(),
    vectors: 'auto',
    next: 1,
    unfinished: null,
    aborted: [],
    dead: [],
    died: [],
    transcripts: 0,
    passages: 0,
    sums: mapWindows(() => ({ terms: 0, count: 0 })),
    edits: 0,
    deadEdits: [],
  };
}

/** Writes the first state, unless another process has. */
export async function createState(cluster: Cluster, state: LibraryState): Promise<void> {
  await cluster.request({
    method: 'PUT',
    path: pathOf(cluster),
    query: { op_type: 'create' },
    body: { value: state },
    accept: [409],
    isWrite: true,
  });
}

/**
 * Changes the state, if it is still as it was read.
 *
 * @throws WhosaidError `LIBRARY_BUSY` where another process has changed it.
 */
export async function replaceState(
  cluster: Cluster,
  before: VersionedState,
  change: Partial<LibraryState>,
): Promise<VersionedState> {
  const state = { ...before.state, ...change, stamp: randomUUID() };
  const { status, body } = await cluster.request<IndexResponse>({
    method: 'PUT',
    path: pathOf(cluster),
    query: { if_seq_no: before.sequence, if_primary_term: before.term },
    body: { value: state },
    accept: [409],
    isWrite: true,
  });
  if (status !== 409) return { state, sequence: body._seq_no, term: body._primary_term };
  /* The answer to an earlier attempt may have been lost. */
  const found = await requireState(cluster);
  if (found.state.stamp === state.stamp) return found;
  throw new WhosaidError(
    'LIBRARY_BUSY',
    `Another process has taken over the library ${cluster.address.text}. Nothing of this change is visible; make it again.`,
  );
}
