import type { Candidate } from '../domain/candidate.ts';
import type { RankedCandidate } from './rank.ts';

/** Within one long turn that answers no question, passages at most this far apart are of one breath. */
const MAX_GAP = 2;
/** What a transcript's each further result counts for less: enough to let others by that are as good. */
const DIVERSITY_PENALTY = 0.01;

export interface ExchangeGroup {
  readonly best: RankedCandidate;
  /** The others of the exchange, best first. */
  readonly more: readonly RankedCandidate[];
}

/** @param ranked best first. */
export function groupByExchange(
  ranked: readonly RankedCandidate[],
  limit: number,
): ExchangeGroup[] {
  const groups: { best: RankedCandidate; more: RankedCandidate[] }[] = [];
  const byTranscript = new Map<string, typeof groups>();
  for (const one of ranked) {
    let siblings = byTranscript.get(one.candidate.transcript);
    if (siblings === undefined) {
      siblings = [];
      byTranscript.set(one.candidate.transcript, siblings);
    }
    const home = siblings.find(({ best }) => isSameExchange(best.candidate, one.candidate));
    if (home !== undefined) {
      home.more.push(one);
      continue;
    }
    const founded = { best: one, more: [] };
    groups.push(founded);
    siblings.push(founded);
  }
  return diversify(groups, limit);
}

/** Both of the same transcript. */
function isSameExchange(a: Candidate, b: Candidate): boolean {
  const near = Math.abs(a.passage - b.passage) <= MAX_GAP;
  const isExchange = a.question !== null || b.question !== null;
  return (a.question ?? a.turn) === (b.question ?? b.turn) && (near || isExchange);
}

/** The first by score less what each earlier result of the same transcript takes from it. */
function diversify<G extends { readonly best: RankedCandidate }>(
  groups: readonly G[],
  limit: number,
): G[] {
  const times = new Map<string, number>();
  const diversify: { one: G; score: number }[] = [];
  for (const one of groups) {
    const { candidate, score: most } = one.best;
    // Nothing that comes after scores more.
    const last = diversify[limit - 1];
    if (last !== undefined && last.score >= most) break;
    const earlier = times.get(candidate.transcript) ?? 0;
    times.set(candidate.transcript, earlier + 1);
    const score = most - Math.abs(most) * (1 - (1 - DIVERSITY_PENALTY) ** earlier);
    let at = diversify.length;
    while (at > 0 && diversify[at - 1].score < score) at--;
    diversify.splice(at, 0, { one, score });
  }
  return diversify.slice(0, limit).map(({ one }) => one);
}
