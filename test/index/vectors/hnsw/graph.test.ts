import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Graph } from '#src/index/vectors/hnsw/graph.ts';
import { type CreateHnswlib, loadHnswlib } from '#src/index/vectors/hnsw/hnswlib.ts';
import { randomVectors } from '../../../support.ts';

const D = 64;
let createHnswlib: CreateHnswlib;

beforeAll(async () => {
  const loaded = await loadHnswlib();
  if (loaded === null) throw new Error('hnswlib-node is not installed.');
  createHnswlib = loaded;
});

function graphOf(vectors: readonly Float32Array[]): Graph {
  const graph = Graph.create(createHnswlib, D, vectors.length);
  for (const [label, vector] of vectors.entries()) graph.add(label, vector);
  return graph;
}

function split(rows: Float32Array): Float32Array[] {
  return Array.from({ length: rows.length / D }, (_, at) => rows.slice(at * D, (at + 1) * D));
}

function exactNearest(vectors: readonly Float32Array[], query: Float32Array, k: number): number[] {
  const score = (vector: Float32Array) => vector.reduce((sum, x, d) => sum + x * query[d], 0);
  return vectors
    .map((vector, label) => ({ label, score: score(vector) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, k)
    .map(({ label }) => label);
}

describe('a graph', () => {
  it('finds nearly all of the nearest, and more with a higher ef', () => {
    const vectors = split(randomVectors(3_000, D));
    const graph = graphOf(vectors);
    const queries = split(randomVectors(50, D, 7));
    const recall = (ef: number) => {
      let found = 0;
      for (const query of queries) {
        const labels = new Set(graph.nearest(query, 10, ef));
        found += exactNearest(vectors, query, 10).filter((label) => labels.has(label)).length;
      }
      return found / (10 * queries.length);
    };
    expect(recall(400)).toBeGreaterThan(0.93);
    expect(recall(400)).toBeGreaterThan(recall(20));
  });

  it('finds all there are where fewer are in it than are wanted', () => {
    const size = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 200 }), (size, k) => {
        const graph = graphOf(split(randomVectors(size, D)));
        const [query] = split(randomVectors(1, D, 5));
        const labels = new Set(graph.nearest(query, k, 300));
        expect(labels.size).toBe(Math.min(k, size));
      }),
    );
  });

  it('never finds what was deleted, and says what it does not have', () => {
    const vectors = split(randomVectors(200, D));
    const graph = graphOf(vectors);
    for (let label = 0; label < 200; label += 2) expect(graph.delete(label)).toBe(true);
    expect(graph.delete(200)).toBe(false);
    const found = graph.nearest(vectors[0], 200, 300);
    expect(found.filter((label) => label % 2 === 0)).toEqual([]);
    expect(found.length).toBeGreaterThan(95);
  });

  it('has room for more once it is reserved', () => {
    const vectors = split(randomVectors(30, D));
    const graph = graphOf(vectors.slice(0, 10));
    graph.reserve(30);
    for (const [at, vector] of vectors.slice(10).entries()) graph.add(10 + at, vector);
    expect(graph.size).toBe(30);
    expect(graph.nearest(vectors[29], 1, 300)).toEqual([29]);
  });
});
