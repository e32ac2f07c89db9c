import { describe, expect, it } from 'vitest';
import { HNSW_FROM } from '#src/domain/vector-search.ts';
import { planGraph } from '#src/index/segment/plan-graph.ts';
import type { StoredGraph } from '#src/index/vectors/hnsw/graph-file.ts';

/** Transcripts 1, 2, … of 100 passages each. */
const library = (numbers: readonly number[]) => ({
  transcripts: numbers.map((number) => ({ number })),
  counts: numbers.map((number) => ({ number, passages: 100 })),
});
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
const graphOf = (numbers: readonly number[], deletedPairs = 0): StoredGraph => ({
  path: '',
  checksum: 0,
  length: 0,
  through: 0,
  deletedPairs,
  transcripts: numbers.map((number) => ({
    number,
    hash: '',
    first: 1 + 100 * (number - 1),
    passages: 100,
  })),
});
const plan = (
  graph: StoredGraph | null,
  numbers: readonly number[],
  everything = false,
  vectors: 'auto' | 'hnsw' | 'exact' = 'hnsw',
) => planGraph(graph, library(numbers).transcripts, library(numbers).counts, vectors, everything);

describe('the graph of a library', () => {
  it('is built where there is none, by itself only in a large library', () => {
    const large = range(1, HNSW_FROM / 100);
    expect(plan(null, [1]).kind).toBe('build');
    expect(plan(null, [1], true, 'auto').kind).toBe('none');
    expect(plan(null, large, false, 'auto').kind).toBe('build');
    expect(plan(null, large.slice(1), true, 'auto').kind).toBe('none');
    expect(plan(null, large, true, 'exact').kind).toBe('none');
    expect(plan(null, [], true).kind).toBe('none');
  });

  it('is extended once a tenth of the passages is behind it, or when all must be in it', () => {
    const graph = graphOf(range(1, 90));
    expect(plan(graph, range(1, 90), true).kind).toBe('none');
    expect(plan(graph, range(1, 91), true).kind).toBe('extend');
    expect(plan(graph, range(1, 100)).kind).toBe('none');
    expect(plan(graph, range(1, 101)).kind).toBe('extend');
  });

  it('loses what is gone when it is extended, and is built again once that is a quarter', () => {
    const graph = graphOf(range(1, 100));
    const { kind, gone, deletedPairs } = plan(graph, range(26, 120));
    expect({ kind, deletedPairs }).toEqual({ kind: 'extend', deletedPairs: 25 * 50 });
    expect(gone.map(({ number }) => number)).toEqual(range(1, 25));
    expect(plan(graph, range(27, 100)).kind).toBe('build');
    expect(plan(graphOf(range(1, 100), 26 * 50), range(1, 100)).kind).toBe('none');
    expect(plan(graphOf(range(1, 100), 34 * 50), range(1, 100)).kind).toBe('build');
  });
});
