/**
 * Ranking metrics over graded judgements, as trec_eval defines them: gain = grade, discount = log2(rank + 1).
 * A query without any relevant item in the ranking counts 0.
 */

/** Item → grade for one query; missing items are not relevant. */
export type Judgements = ReadonlyMap<string, number>;

/** DCG@k of the ranking, divided by DCG@k of the ideal one. */
export function ndcg(ranking: readonly string[], judgements: Judgements, k: number): number {
  const gains = ranking.map((item) => judgements.get(item) ?? 0);
  const ideal = [...judgements.values()].sort((a, b) => b - a);
  const best = dcg(ideal, k);
  return best === 0 ? 0 : dcg(gains, k) / best;
}

function dcg(gains: readonly number[], k: number): number {
  return gains.slice(0, k).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

/** 1 / the rank of the first relevant item within k. */
export function reciprocalRank(
  ranking: readonly string[],
  judgements: Judgements,
  k: number,
): number {
  const at = ranking.slice(0, k).findIndex((item) => isRelevant(item, judgements));
  return at === -1 ? 0 : 1 / (at + 1);
}

/** 1 if anything relevant is within k. */
export function hit(ranking: readonly string[], judgements: Judgements, k: number): number {
  return ranking.slice(0, k).some((item) => isRelevant(item, judgements)) ? 1 : 0;
}

/** The share of the relevant items that are within k. */
export function recall(ranking: readonly string[], judgements: Judgements, k: number): number {
  const relevant = [...judgements.values()].filter((grade) => grade > 0).length;
  const found = ranking.slice(0, k).filter((item) => isRelevant(item, judgements)).length;
  return relevant === 0 ? 0 : found / relevant;
}

function isRelevant(item: string, judgements: Judgements): boolean {
  return (judgements.get(item) ?? 0) > 0;
}
