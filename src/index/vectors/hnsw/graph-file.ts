/** The graph on disk: a header, and a file of hnswlib's that is read only where its checksum is right. */

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CONTEXT_WEIGHTS, HALF_WEIGHT_TERMS } from '../../../domain/weights.ts';
import {
  checksumFile,
  readFileHeader,
  replaceFile,
  writeCheckedFile,
} from '../../storage/checked-file.ts';
import type { Header } from '../../storage/header.ts';
import { type Lock, lockIfFree } from '../../storage/lock.ts';
import type { TranscriptRow } from '../../storage/rows.ts';
import { CONTEXT_RULES_VERSION } from '../context.ts';
import { EF_CONSTRUCTION, Graph, M } from './graph.ts';
import type { CreateHnswlib } from './hnswlib.ts';

const LOCK_FILE = 'hnsw.lock';
const HEADER_FILE = 'graph.header';
/** A graph of other parameters, or of vectors made by other rules, is rebuilt. */
const RULES = {
  graph: 1,
  M,
  efConstruction: EF_CONSTRUCTION,
  contexts: [CONTEXT_RULES_VERSION, CONTEXT_WEIGHTS, HALF_WEIGHT_TERMS],
};

/** A transcript in the graph: its passages are numbered on from `first`, each second one is the label of a pair. */
export interface GraphTranscript {
  readonly number: number;
  /** Of its file, which tells it from a transcript of the same number in another library. */
  readonly hash: string;
  readonly first: number;
  readonly passages: number;
}

export interface GraphContent {
  /** Ascending, without those deleted from the graph. */
  readonly transcripts: readonly GraphTranscript[];
  /** Pairs that are in the graph and marked as deleted. */
  readonly deletedPairs: number;
}

/** What vectors depend on: not the schema, whose migrations leave a graph as it is. */
type Made = Pick<Header, 'passages' | 'model'>;

interface GraphHeader extends GraphContent {
  readonly rules: typeof RULES;
  readonly library: Made;
  readonly file: string;
  readonly checksum: number;
  readonly length: number;
}

/** A graph on disk whose header is whole and fits the library; its file may yet be damaged. */
export interface StoredGraph extends GraphContent {
  readonly path: string;
  readonly checksum: number;
  /** Bytes. */
  readonly length: number;
  /** The last passage that it covers. */
  readonly through: number;
}

/** Labels of a transcript's pairs. */
export function labelsOf({ first, passages }: GraphTranscript): number[] {
  return Array.from({ length: countPairs(passages) }, (_, at) => first + 2 * at);
}

export function countPairs(passages: number): number {
  return Math.ceil(passages / 2);
}

/**
 * @param folder the library's.
 * @param transcripts of the library.
 * @returns `null` for none, or one of another model, of other rules or of another library.
 */
export function findGraph(
  folder: string,
  library: Header,
  transcripts: readonly Pick<TranscriptRow, 'number' | 'hash'>[],
): StoredGraph | null {
  const found = readFileHeader<GraphHeader>(join(graphFolder(folder), HEADER_FILE));
  if (found === null) return null;
  const { rules, library: of, file, ...stored } = found.header;
  if (JSON.stringify([rules, of]) !== JSON.stringify([RULES, madeBy(library)])) return null;
  const last = stored.transcripts.at(-1);
  if (last === undefined || !holdsAll(stored.transcripts, transcripts)) return null;
  const path = join(graphFolder(folder), file);
  const ends = stored.transcripts.map(({ first, passages }) => first + passages);
  return { ...stored, path, through: ends.reduce((a, b) => Math.max(a, b)) - 1 };
}

function madeBy({ passages, model }: Header): Made {
  return { passages, model };
}

/** Whether the graph holds all transcripts up to its last. Numbers of transcripts ascend, as those of passages do. */
function holdsAll(
  held: readonly GraphTranscript[],
  stored: readonly Pick<TranscriptRow, 'number' | 'hash'>[],
): boolean {
  const hashes = new Map(held.map(({ number, hash }) => [number, hash]));
  const last = held[held.length - 1].number;
  return stored.every(({ number, hash }) => number > last || hashes.get(number) === hash);
}

/** `null` where the file is missing or damaged. */
export function readGraph(
  { path, checksum, length }: StoredGraph,
  createHnswlib: CreateHnswlib,
  dimensions: number,
): Graph | null {
  const found = checksumFile(path);
  if (found === null || found.checksum !== checksum || found.length !== length) return null;
  return Graph.read(createHnswlib, dimensions, path);
}

/** Replaces the graph on disk. A process killed meanwhile leaves the old graph or the new one. */
export function writeGraph(
  folder: string,
  library: Header,
  content: GraphContent,
  graph: Graph,
): void {
  const own = graphFolder(folder);
  mkdirSync(own, { recursive: true });
  deleteOthers(own);
  const written = join(own, 'graph.written');
  replaceFile(written, (temporary) => graph.write(temporary));
  const found = checksumFile(written);
  if (found === null) throw new Error(`${written} has gone.`);
  const file = `graph-${found.checksum.toString(16)}-${found.length}.hnsw`;
  renameSync(written, join(own, file));
  const { transcripts, deletedPairs } = content;
  const header: GraphHeader = {
    rules: RULES,
    library: madeBy(library),
    transcripts,
    deletedPairs,
    file,
    ...found,
  };
  writeCheckedFile(join(own, HEADER_FILE), header, new Uint8Array());
  deleteOthers(own);
}

/**
 * Reads the graph of a library, if there is one that fits; a damaged one is deleted, so that it is built again.
 *
 * @returns the graph and the last passage that it covers.
 */
export function loadGraph(
  folder: string,
  library: Header,
  transcripts: Parameters<typeof findGraph>[2],
  createHnswlib: CreateHnswlib,
): { graph: Graph; through: number } | null {
  const read = () => {
    const stored = findGraph(folder, library, transcripts);
    const graph = stored && readGraph(stored, createHnswlib, library.model.dimensions);
    return { stored, graph };
  };
  let { stored, graph } = read();
  if (stored !== null && graph === null) {
    const lock = lockGraph(folder);
    if (lock === null) return null;
    try {
      ({ stored, graph } = read()); // It may have been replaced meanwhile.
      if (stored !== null && graph === null) deleteGraph(folder);
    } finally {
      lock.release();
    }
  }
  return stored === null || graph === null ? null : { graph, through: stored.through };
}

/** Whether there is a graph, and it cannot be read as it was written. The caller holds the graph's lock. */
export function isGraphDamaged(folder: string): boolean {
  const path = graphHeaderPath(folder);
  if (!existsSync(path)) return false;
  const header = readFileHeader<GraphHeader>(path)?.header;
  if (header === undefined) return true;
  const found = checksumFile(join(graphFolder(folder), header.file));
  return found?.checksum !== header.checksum || found.length !== header.length;
}

/** Whoever writes the graph holds it: not the writer's lock, since building takes minutes. */
export function lockGraph(folder: string): Lock | null {
  return lockIfFree(folder, LOCK_FILE);
}

/** Removes the graph from disk. */
export function deleteGraph(folder: string): void {
  rmSync(graphFolder(folder), { recursive: true, force: true });
}

/** Deletes what the header does not name: older graphs, and what killed writers left. */
function deleteOthers(folder: string): void {
  const file = readFileHeader<GraphHeader>(join(folder, HEADER_FILE))?.header.file;
  for (const name of readdirSync(folder)) {
    if (name !== HEADER_FILE && name !== file) rmSync(join(folder, name), { force: true });
  }
}

/** Where the header is, which changes with the graph. */
export function graphHeaderPath(folder: string): string {
  return join(graphFolder(folder), HEADER_FILE);
}

function graphFolder(folder: string): string {
  return join(folder, 'hnsw');
}
