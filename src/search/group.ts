/** Groups passages into results, one per exchange, and spreads them over transcripts. */

import type { Candidate } from '../domain/candidate.ts';
import type { RankedCandidate } from './rank.ts';

/** Outside exchanges, passages of one turn that are at most this far apart make one result. */
const MAX_GAP = 2;
/** Score discount per earlier result of the same transcript: lets equally good ones of others pass. */
const DIVERSITY_PENALTY = 0.01;

export interface ExchangeGroup {
  readonly best: RankedCandidate;
  /** Best first. */
  readonly more: readonly RankedCandidate[];
}

/** @param ranked best first. */
export function groupByExchange(
  ranked: readonly RankedCandidate[],
  limit: number,
): ExchangeGroup[] {
  const groups: { best: RankedCandidate; more: RankedCandidate[] }[] = [];
  const byTranscript = new Map<string, typeof groups>();
  for (const passage of ranked) {
    const { candidate } = passage;
    let siblings = byTranscript.get(candidate.transcript);
    if (siblings === undefined) {
      siblings = [];
      byTranscript.set(candidate.transcript, siblings);
    }
    const group = siblings.find(({ best }) => isSameExchange(best.candidate, candidate));
    if (group !== undefined) {
      group.more.push(passage);
      continue;
    }
    const newGroup = { best: passage, more: [] };
    groups.push(newGroup);
    siblings.push(newGroup);
  }
  return diversify(groups, limit);
}

/** @param b of the same transcript. */
function isSameExchange(a: Candidate, b: Candidate): boolean {
  const isNear = Math.abs(a.passage - b.passage) <= MAX_GAP;
  const isExchange = a.question !== null || b.question !== null;
  return (a.question ?? a.turn) === (b.question ?? b.turn) && (isNear || isExchange);
}

/** The first `limit` groups by discounted score. */
function diversify<G extends { readonly best: RankedCandidate }>(
  groups: readonly G[],
  limit: number,
): G[] {
  const resultCounts = new Map<string, number>();
  const sorted: { group: G; score: number }[] = [];
  for (const group of groups) {
    const { candidate, score: fullScore } = group.best;
    const last = sorted[limit - 1];
    if (last !== undefined && last.score >= fullScore) break; // later ones score no more
    const earlier = resultCounts.get(candidate.transcript) ?? 0;
    resultCounts.set(candidate.transcript, earlier + 1);
    const score = fullScore - Math.abs(fullScore) * (1 - (1 - DIVERSITY_PENALTY) ** earlier);
    let at = sorted.length;
    while (at > 0 && sorted[at - 1].score < score) at--;
    sorted.splice(at, 0, { group, score });
  }
  return sorted.slice(0, limit).map(({ group }) => group);
}
