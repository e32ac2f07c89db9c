import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ContextVectors } from '../../../src/index/vectors/context.ts';
import { Graph, type GraphHeader } from '../../../src/index/vectors/graph.ts';
import { newFolder, randomVectors } from '../../support.ts';
import { levelsOf } from '../stretches.ts';

const SIZE = 2_000;
const D = 32;
const OF: GraphHeader = {
  kind: 'whosaid graph',
  rules: 1,
  generation: 3,
  size: SIZE,
  dimensions: D,
};

const rows = randomVectors(SIZE, D);
/** Transcripts of ten passages. */
const lengths = new Array<number>(SIZE / 10).fill(10);
const vectors = new ContextVectors(rows, D, levelsOf(lengths));
const QUESTIONS = 50;
const asked = randomVectors(QUESTIONS, D, 2);
const questions = Array.from({ length: QUESTIONS }, (_, q) => asked.subarray(q * D, (q + 1) * D));

let graph: Graph;
let path: string;
const copy = (): string => {
  const other = join(newFolder(), 'graph.bin');
  copyFileSync(path, other);
  copyFileSync(`${path}.json`, `${other}.json`);
  return other;
};

describe('Graph', () => {
  beforeAll(() => {
    graph = Graph.build(vectors);
    path = join(newFolder(), 'graph.bin');
    graph.write(path, OF);
  });

  it('finds nearly all that an exact scan finds', () => {
    const found = questions.map((question) => {
      const exact = new Set(vectors.top(question, null, 10));
      return graph.top(question, 10).filter((passage) => exact.has(passage)).length;
    });
    const recall = found.reduce((sum, count) => sum + count, 0) / (10 * QUESTIONS);
    expect(recall).toBeGreaterThan(0.97);
  });

  it('gives no more than there is', () => {
    const few = new ContextVectors(rows.slice(0, 3 * D), D, levelsOf([3]));
    expect(new Set(Graph.build(few).top(questions[0], 10))).toEqual(new Set([0, 1, 2]));
  });

  it('answers the same from disk', () => {
    const read = Graph.read(copy(), OF);
    for (const question of questions) {
      expect(read?.top(question, 10)).toEqual(graph.top(question, 10));
    }
  });

  it('is not read for another library or another state of it', () => {
    expect(Graph.read(path, { ...OF, generation: 4 })).toBeNull();
    expect(Graph.read(path, { ...OF, size: SIZE + 1 })).toBeNull();
    expect(Graph.read(path, { ...OF, dimensions: 2 * D })).toBeNull();
  });

  it('is not read when missing, or without its label', () => {
    expect(Graph.read(join(newFolder(), 'graph.bin'), OF)).toBeNull();
    const [unlabelled, empty] = [copy(), copy()];
    rmSync(`${unlabelled}.json`);
    expect(Graph.read(unlabelled, OF)).toBeNull();
    rmSync(empty);
    expect(Graph.read(empty, OF)).toBeNull();
  });

  it('is not read when torn or when a bit is another, and the process lives', () => {
    const { length } = readFileSync(path);
    for (let part = 0; part < 20; part++) {
      const at = Math.floor((part / 20) * length);
      const [torn, flipped] = [copy(), copy()];
      truncateSync(torn, at);
      expect(Graph.read(torn, OF)).toBeNull();
      const bytes = readFileSync(flipped);
      bytes[at] ^= 1 << (part % 8);
      writeFileSync(flipped, bytes);
      expect(Graph.read(flipped, OF)).toBeNull();
    }
  });
});
