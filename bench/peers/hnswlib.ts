/** An HNSW graph by hnswlib, with its defaults: M 16, efConstruction 200. */

/** The used part of hnswlib-node, which `npm run bench:peers` installs. */
interface Hnswlib {
  readonly HierarchicalNSW: new (space: 'ip', dimensions: number) => HnswGraph;
}
export interface HnswGraph {
  initIndex(size: number, M: number, efConstruction: number, seed: number): void;
  addPoint(point: number[], label: number): void;
  setEf(ef: number): void;
  searchKnn(point: number[], k: number): { readonly neighbors: number[] };
}

/** `null` where hnswlib-node is not installed. */
export async function createHnswGraph(vectors: readonly Float32Array[]): Promise<HnswGraph | null> {
  const name = 'hnswlib-node';
  const hnswlib: { default: Hnswlib } | null = await import(name).catch(() => null);
  if (hnswlib === null) return null;
  const graph = new hnswlib.default.HierarchicalNSW('ip', vectors[0].length);
  graph.initIndex(vectors.length, 16, 200, 1);
  for (const [at, vector] of vectors.entries()) graph.addPoint(Array.from(vector), at);
  return graph;
}

/** Points a second. */
export async function measureGraphBuild(vectors: readonly Float32Array[]): Promise<number | null> {
  const started = performance.now();
  if ((await createHnswGraph(vectors)) === null) return null;
  return (1000 * vectors.length) / (performance.now() - started);
}
