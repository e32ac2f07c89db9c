/** Both ways to candidates in one request: the passages that share the question's words, and the pairs that share its meaning. */

import type { Query } from '../../domain/query.ts';
import type { QueryTerms } from '../postings/bm25.ts';
import { quantizeQuery } from '../vectors/quantize.ts';
import { toStoredVector } from '../vectors/stored-vector.ts';
import type { Catalog } from './catalog.ts';
import { type Clauses, pairClauses, passageClauses } from './clauses.ts';
import type { Cluster } from './cluster.ts';
import { toIndexedTerm } from './schema.ts';
import { wholeSearches } from './search-request.ts';
import { hiddenPassages } from './visible.ts';

/** Passages with a phrase's words whose texts are looked at. */
const MAX_PHRASE_PASSAGES = 1_000;
/** Hits of one search, by default of the cluster. */
const MAX_HITS = 10_000;

export interface LegsRequest {
  readonly query: Query;
  readonly vector: Float32Array;
  readonly terms: QueryTerms;
  readonly documentFrequency: (term: string) => number;
  /** Passages found by words. */
  readonly depth: number;
  /** Pairs found by meaning. */
  readonly pairs: number;
}

/** Numbers of passages, best first. */
export interface Legs {
  readonly byWords: readonly number[];
  /** First passages of pairs. */
  readonly byMeaning: readonly number[];
}

export async function searchLegs(
  cluster: Cluster,
  catalog: Catalog,
  request: LegsRequest,
): Promise<Legs> {
  const { filter, mustNot } = passageClauses(request.query, catalog.languages);
  const must_not = [...mustNot, ...hiddenPassages(catalog.state)];
  const hasPhrase = request.query.phrases.length > 0;
  const size = hasPhrase ? MAX_PHRASE_PASSAGES : Math.min(MAX_HITS, request.depth);
  const should = weighedTerms(request, catalog.state.passages);
  const asksForWords = should.length > 0 || hasPhrase;
  const wordsLeg = {
    size,
    query: {
      bool: { should, minimum_should_match: hasPhrase ? 0 : 1, filter, must_not },
    },
    ...HITS_ONLY,
  };
  if (!hasPhrase) {
    const [byMeaning, byWords = []] = await findPassages(
      cluster,
      meaningLeg(request, catalog, null),
      ...(asksForWords ? [wordsLeg] : []),
    );
    return { byWords, byMeaning };
  }
  const [byWords] = await findPassages(cluster, wordsLeg);
  const firsts = [...new Set(byWords.map((passage) => firstOfPair(catalog, passage)))];
  const [byMeaning] = await findPassages(cluster, meaningLeg(request, catalog, firsts));
  return { byWords, byMeaning };
}

/** Numbers of passages that have the words of all phrases, within the filters. */
export async function searchPhrases(
  cluster: Cluster,
  { languages, state }: Catalog,
  query: Query,
): Promise<number[]> {
  const { filter, mustNot } = passageClauses(query, languages);
  const bool = { filter, must_not: [...mustNot, ...hiddenPassages(state)] };
  const [found] = await findPassages(cluster, {
    size: MAX_PHRASE_PASSAGES,
    query: { bool },
    ...HITS_ONLY,
  });
  return found;
}

async function findPassages(cluster: Cluster, ...bodies: object[]): Promise<number[][]> {
  const header = { index: cluster.indexOf('passages'), search_type: 'dfs_query_then_fetch' };
  const found = await wholeSearches(
    cluster,
    bodies.map((body) => [header, body]),
  );
  return found.map(({ hits }) => hits.hits.map(({ _id }) => Number(_id)));
}

const HITS_ONLY = { _source: false, track_total_hits: false } as const;

/**
 * The terms with boosts that turn the cluster's idf into ours, so that WAND prunes and the order is that of bm25.ts. Of
 * several languages' terms for one word a passage has at most one.
 */
function weighedTerms(
  { terms: { terms }, documentFrequency }: Pick<LegsRequest, 'terms' | 'documentFrequency'>,
  passages: number,
): object[] {
  return terms.map(({ term, idf }) => {
    const n = documentFrequency(term);
    const theirs = Math.log(1 + (Math.max(passages, n) - n + 0.5) / (n + 0.5));
    return { term: { terms: { value: toIndexedTerm(term), boost: idf / theirs } } };
  });
}

/** @param firsts the pairs looked at; `null` for all within the filters. */
function meaningLeg(
  { query, vector, pairs }: LegsRequest,
  { state }: Catalog,
  firsts: readonly number[] | null,
): object {
  const size = Math.min(MAX_HITS, pairs);
  const { filter, mustNot }: Clauses =
    firsts === null
      ? pairClauses(query.filters)
      : { filter: [{ ids: { values: firsts.map(String) } }], mustNot: [] };
  const bool = { filter, must_not: [...mustNot, ...hiddenPassages(state)] };
  const asked = [...toStoredVector(vector)];
  /* A question of stop words alone has no meaning: any pairs will do, as in a scan. */
  if (quantizeQuery(vector).scale === 0) {
    const exists = { exists: { field: 'pair.role' } };
    return { size, query: { bool: { ...bool, filter: [...filter, exists] } }, ...HITS_ONLY };
  }
  return {
    size,
    query: { knn: { 'pair.vector': { vector: asked, k: size, filter: { bool } } } },
    ...HITS_ONLY,
  };
}

/** Pairs are cut from the transcript's first passage on. */
function firstOfPair(catalog: Catalog, passage: number): number {
  const { edition } = catalog.find(passage) ?? { edition: passage };
  return passage - ((passage - edition) % 2);
}
