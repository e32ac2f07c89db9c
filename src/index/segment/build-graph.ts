/** Builds or extends the graph of a library from the vectors in its segments. */

import { openStore } from '../storage/open.ts';
import type { TranscriptRow } from '../storage/rows.ts';
import type { Store } from '../storage/store.ts';
import { Graph } from '../vectors/hnsw/graph.ts';
import {
  findGraph,
  type GraphTranscript,
  labelsOf,
  lockGraph,
  readGraph,
  type StoredGraph,
  writeGraph,
} from '../vectors/hnsw/graph-file.ts';
import { type CreateHnswlib, loadHnswlib } from '../vectors/hnsw/hnswlib.ts';
import { dequantizeRow } from '../vectors/quantize.ts';
import { type GraphPlan, planGraph, sumPairs } from './plan-graph.ts';
import type { Segment } from './segment.ts';
import { SegmentStore } from './segment-store.ts';

/** Pairs that are added before building may stop: reading and writing the graph takes as long as adding some thousands. */
const MIN_STEP = 2_000;
/** Passages of one state of the library, enough for all transcripts. */
const ALL = [0, 2 ** 53 - 1] as const;

/**
 * Builds what `planGraph` plans, unless another process is building. Only transcripts whose segments are written get in.
 *
 * @param everything see `planGraph`.
 * @param mustStop whether to end with the transcript at hand: the graph is written with what it holds, and can be extended.
 * @returns whether the graph was written.
 */
export async function buildGraph(
  folder: string,
  everything: boolean,
  mustStop: () => boolean = () => false,
): Promise<boolean> {
  const createHnswlib = await loadHnswlib();
  const lock = createHnswlib === null ? null : lockGraph(folder);
  if (lock === null || createHnswlib === null) return false;
  try {
    const store = openStore(folder);
    try {
      return build(folder, store, createHnswlib, everything, mustStop);
    } finally {
      store.close();
    }
  } finally {
    lock.release();
  }
}

function build(
  folder: string,
  store: Store,
  createHnswlib: CreateHnswlib,
  everything: boolean,
  mustStop: () => boolean,
): boolean {
  const library = store.header();
  const { dimensions } = library.model;
  const { transcripts, counts } = store.readTransaction(() => ({
    transcripts: store.transcripts(),
    counts: store.passageCounts(...ALL),
  }));
  const stored = findGraph(folder, library, transcripts);
  const plan = planGraph(stored, transcripts, counts, store.vectorSearch(), everything);
  if (plan.kind === 'none') return false;
  const begun =
    begin(plan, stored, createHnswlib, dimensions) ??
    ({
      graph: Graph.create(createHnswlib, dimensions, sumPairs(counts)),
      held: [],
      deletedPairs: 0,
    } as const);
  const { graph, deletedPairs } = begun;
  const held = [...begun.held];
  const segments = new SegmentStore(folder, library);
  const before = graph.size;
  const mayStop = () => graph.size - before >= MIN_STEP && mustStop();
  const last = held.at(-1)?.number ?? 0;
  const added = counts.filter(({ number }) => number > last);
  graph.reserve(graph.size + sumPairs(added));
  let next = transcripts.findIndex(({ number }) => number > last);
  for (const one of segments.covering(transcripts)) {
    if (next < 0 || next >= transcripts.length || one.from > transcripts[next].number) break;
    if (one.to < transcripts[next].number) continue;
    const segment = segments.load(one);
    if (segment === null) break;
    const wanted = new Set(transcripts.slice(next).map(({ number }) => number));
    const { spoken, through } = addSegment(graph, segment, wanted, mayStop);
    for (
      ;
      next < transcripts.length && transcripts[next].number <= Math.min(one.to, through);
      next++
    ) {
      held.push(toGraphTranscript(transcripts[next], spoken));
    }
    segments.retain([]);
    if (mayStop()) break;
  }
  if (graph.size === 0 || held.length === 0) return false;
  writeGraph(folder, library, { transcripts: held, deletedPairs }, graph);
  return true;
}

/** The stored graph without what is gone; `null` where one must be built. */
function begin(
  plan: GraphPlan,
  stored: StoredGraph | null,
  createHnswlib: CreateHnswlib,
  dimensions: number,
) {
  if (plan.kind !== 'extend' || stored === null) return null;
  const graph = readGraph(stored, createHnswlib, dimensions);
  if (graph === null) return null;
  for (const transcript of plan.gone) for (const label of labelsOf(transcript)) graph.delete(label);
  const gone = new Set(plan.gone.map(({ number }) => number));
  const held = stored.transcripts.filter(({ number }) => !gone.has(number));
  return { graph, held, deletedPairs: plan.deletedPairs };
}

interface PassageNumbers {
  readonly first: number;
  readonly passages: number;
}

/** Adds the pairs of these transcripts. @returns by transcript its passages, and the number of the last one added. */
function addSegment(
  graph: Graph,
  { columns }: Segment,
  wanted: ReadonlySet<number>,
  mustStop: () => boolean,
): { spoken: Map<number, PassageNumbers>; through: number } {
  const { transcripts, firsts, rows, pairs } = columns;
  const vector = new Float32Array(graph.dimensions);
  const spoken = new Map<number, PassageNumbers>();
  let pair = 0;
  for (const [t, number] of transcripts.entries()) {
    if (mustStop()) return { spoken, through: t === 0 ? 0 : transcripts[t - 1] };
    spoken.set(number, { first: rows[firsts[t]], passages: firsts[t + 1] - firsts[t] });
    for (; pairs[pair] < firsts[t + 1]; pair++) {
      if (!wanted.has(number) || !dequantizeRow(columns, pair, vector)) continue;
      graph.add(rows[pairs[pair]], vector);
    }
  }
  return { spoken, through: Number.MAX_SAFE_INTEGER };
}

function toGraphTranscript(
  { number, hash }: TranscriptRow,
  spoken: ReadonlyMap<number, PassageNumbers>,
): GraphTranscript {
  return { number, hash, ...(spoken.get(number) ?? { first: 0, passages: 0 }) };
}
