/** A program: writes the graph of a library again and again until it is killed, and a dot each time. Argument: the folder. */

import { writeSync } from 'node:fs';
import { openStore } from '#src/index/storage/open.ts';
import { findGraph, readGraph, writeGraph } from '#src/index/vectors/hnsw/graph-file.ts';
import { loadHnswlib } from '#src/index/vectors/hnsw/hnswlib.ts';

const [folder] = process.argv.slice(2);
const store = openStore(folder);
const library = store.header();
const transcripts = store.transcripts();
store.close();
const createHnswlib = await loadHnswlib();
const stored = findGraph(folder, library, transcripts);
const graph = createHnswlib && stored && readGraph(stored, createHnswlib, library.model.dimensions);
if (stored === null || graph === null) throw new Error(`There is no graph in ${folder}.`);
for (;;) {
  graph.reserve(graph.size + 1);
  graph.add(10_000_000 + graph.size, new Float32Array(library.model.dimensions).fill(0.1)); // Each file has another checksum.
  writeGraph(folder, library, stored, graph);
  writeSync(1, '.');
}
