/** Candidates and the neighbours of the best of them, as a search asks for both. */

import type { Candidate } from '#src/domain/candidate.ts';
import type { Query } from '#src/domain/query.ts';
import { NEIGHBOUR_SHARE } from '#src/domain/weights.ts';
import type { LibraryReader } from '#src/index/library.ts';
import { scoreAll, sortByScore } from '#src/search/rank.ts';

export async function retrieveAll(
  library: LibraryReader,
  query: Query,
  vector: Float32Array,
  score: (candidate: Candidate) => number = () => 0,
  depth = 100,
): Promise<Candidate[]> {
  const request = { query, vector, depth };
  const retrieved = await library.retrieve(request);
  const best = sortByScore(scoreAll(retrieved, score)).slice(0, Math.ceil(depth * NEIGHBOUR_SHARE));
  const neighbours = await library.retrieveNeighbours(
    request,
    best.map(({ candidate }) => candidate.passage),
    retrieved.map(({ passage }) => passage),
  );
  return [...retrieved, ...neighbours];
}
