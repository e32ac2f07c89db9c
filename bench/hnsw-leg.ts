/** How many of the ten pairs that are nearest by all of their 8-bit numbers the scan finds, and the graph. */

import { RETRIEVAL_DEPTH } from '#src/domain/weights.ts';
import { loadEmbedder } from '#src/embed/load.ts';
import { describeModel } from '#src/embed/models.ts';
import { GraphThread } from '#src/index/open.ts';
import { nearestPassages, overfetch } from '#src/index/retrieve/nearest.ts';
import type { PreparedSegment } from '#src/index/retrieve/prepared-query.ts';
import { TopK } from '#src/index/retrieve/top-k.ts';
import { SCAN_BLOCK } from '#src/index/segment/scan-memory.ts';
import type { Segment } from '#src/index/segment/segment.ts';
import { SegmentStore } from '#src/index/segment/segment-store.ts';
import { openStore } from '#src/index/storage/open.ts';
import { Mailbox } from '#src/index/vectors/hnsw/mailbox.ts';
import { quantizeQuery } from '#src/index/vectors/quantize.ts';
import { sampleQuestions } from './questions.ts';

const QUESTIONS = 200;
const K = 10;

/** @returns recall@10 of the scan, then of the graph with each `ef`. */
export async function measureLegs(folder: string, efs: readonly number[]): Promise<number[]> {
  const segments = loadSegments(folder);
  const { identity, embed } = await loadEmbedder(describeModel('bundled')).then((embedder) => ({
    identity: embedder.identity,
    embed: embedder.embed.bind(embedder),
  }));
  const thread = new GraphThread(folder, identity.dimensions, 1);
  await thread.start();
  const mailbox = new Mailbox(thread.memory);
  const found = new Array(1 + efs.length).fill(0);
  for (const vector of await embed(sampleQuestions(QUESTIONS), 'question')) {
    const views = prepare(segments, vector);
    const nearest = scanWithoutPruning(views);
    const legs = [
      nearestPassages(views, RETRIEVAL_DEPTH),
      ...efs.map((ef) => {
        const wanted = overfetch(RETRIEVAL_DEPTH);
        const answer = mailbox.ask(vector, wanted, ef)?.take();
        if (!answer) throw new Error(`There is no graph in ${folder}.`);
        return nearestPassages(views, RETRIEVAL_DEPTH, answer);
      }),
    ];
    for (const [at, leg] of legs.entries()) {
      const passages = new Set(leg);
      found[at] += nearest.filter((first) => passages.has(first)).length;
    }
  }
  await thread.close();
  return found.map((count) => count / (K * QUESTIONS));
}

function loadSegments(folder: string): Segment[] {
  const store = openStore(folder);
  const files = new SegmentStore(folder, store.header());
  const segments = files.covering(store.transcripts()).flatMap((one) => files.load(one) ?? []);
  store.close();
  return segments;
}

function prepare(segments: readonly Segment[], vector: Float32Array): PreparedSegment[] {
  const quantized = quantizeQuery(vector);
  let base = 0;
  return segments.map((segment) => {
    const query = segment.query(quantized, null);
    const view = {
      segment,
      base,
      query,
      speakers: new Map(),
      transcripts: [],
      hasDeletions: false,
      filter: null,
    } as const;
    base += segment.size;
    return view;
  });
}

/** First passages of the ten nearest pairs. */
function scanWithoutPruning(views: readonly PreparedSegment[]): number[] {
  const top = new TopK(K);
  for (const { segment, base, query } of views) {
    const { pairs, pairScale } = segment.columns;
    for (let from = 0; from < pairScale.length; from += SCAN_BLOCK) {
      const to = Math.min(pairScale.length, from + SCAN_BLOCK);
      const scores = query.scanPairs({ from, to, threshold: Number.NEGATIVE_INFINITY });
      for (let i = 0; i < scores.count; i++) {
        const pair = scores.pairs[i];
        top.offer(base + pairs[pair], scores.products[i] * pairScale[pair]);
      }
    }
  }
  return top.sorted();
}
