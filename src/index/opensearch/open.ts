/** Opens the library of an address: makes it, locks it, refuses what does not fit. */

import type { PairQuestions } from '../../domain/transcript.ts';
import type { LibraryPlace } from '../library-place.ts';
import { checkHeader, type Header } from '../storage/header.ts';
import { parseAddress } from './address.ts';
import { Cluster } from './cluster.ts';
import { ClusterLock } from './lock.ts';
import { ClusterReader } from './reader.ts';
import { readClusterRecords } from './records.ts';
import { checkMappings, createIndices } from './schema.ts';
import { createState, newState, readState, requireState } from './state.ts';
import { findSuccessor, replacedError } from './successor.ts';
import { Transaction } from './transaction.ts';
import { ClusterWriter } from './writer.ts';

export function placeOf(text: string): LibraryPlace {
  const address = parseAddress(text);
  let shared: Promise<Cluster> | undefined;
  /* Never closed: idle connections do not keep a process alive. */
  const cluster = () => {
    shared ??= Cluster.connect(address);
    return shared;
  };
  const state = async () => (await requireState(await cluster())).state;
  return {
    folder: null,
    exists: async () => (await readState(await cluster())) !== null,
    identify: async () => (await state()).identity,
    header: async () => (await state()).header,
    vectorSearch: async () => (await state()).vectors,
    openReader: async (expected) => {
      const cluster = await Cluster.connect(address);
      return closingOnFailure(cluster, async () => {
        await cluster.holdIndices();
        await check(cluster, expected);
        return new ClusterReader(cluster, expected.model);
      });
    },
    openWriter: async (expected, pairQuestions) => {
      const cluster = await Cluster.connect(address);
      return closingOnFailure(cluster, () => openWriter(cluster, expected, pairQuestions));
    },
    records: () => readClusterRecords(address),
    successor: () => findSuccessor(address),
  };
}

async function openWriter(
  cluster: Cluster,
  expected: Header,
  pairQuestions: PairQuestions,
): Promise<ClusterWriter> {
  const { address } = cluster;
  const { dimensions } = expected.model;
  if ((await readState(cluster)) === null) {
    await createIndices(cluster, dimensions);
    await createState(cluster, newState(expected));
  }
  await cluster.holdIndices();
  await check(cluster, expected);
  const lock = await ClusterLock.acquire(cluster);
  try {
    if (!(await cluster.holdsCurrent())) throw replacedError(address);
    const transaction = await Transaction.begin(cluster, dimensions, await requireState(cluster));
    return new ClusterWriter(cluster, expected.model, lock, pairQuestions, transaction);
  } catch (cause) {
    await lock.release();
    throw cause;
  }
}

/** @throws WhosaidError `LIBRARY_MISSING` or `LIBRARY_MISMATCH`. */
async function check(cluster: Cluster, expected: Header): Promise<void> {
  const { state } = await requireState(cluster);
  checkHeader(cluster.address.text, state.header, expected);
  await checkMappings(cluster, expected.model.dimensions);
}

async function closingOnFailure<T>(cluster: Cluster, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (cause) {
    await cluster.close();
    throw cause;
  }
}
