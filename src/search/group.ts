/** Groups passages into results: an exchange, or a stretch of it where it is long; spreads them over transcripts. */

import type { Candidate } from '../domain/candidate.ts';
import { MAX_MORE } from '../domain/limits.ts';
import type { RankedCandidate } from './rank.ts';

/** Passages of one turn or one answer that are at most this far apart make one result. */
const MAX_GAP = 2;
/** Score discount per earlier result of the same transcript: lets equally good ones of others pass. */
const DIVERSITY_PENALTY = 0.01;

export interface ExchangeGroup {
  readonly best: RankedCandidate;
  /** Best first; with the best at most `1 + MAX_MORE` beside those of the question. */
  readonly more: readonly RankedCandidate[];
}

export interface ResultGroup extends ExchangeGroup {
  readonly match: boolean;
}

/**
 * What matches comes first and shares no group with what does not. Whatever scores far less than the best is told to come
 * near only: of passages that may answer, most do not.
 *
 * @param limit groups at most.
 * @param byExchange whether passages of one exchange share a group.
 * @param minShare of the best score, for a group that matches.
 * @returns the groups, and how many match whatever the limit.
 */
export function groupResults(
  ranked: readonly RankedCandidate[],
  matching: readonly RankedCandidate[],
  limit: number,
  byExchange: boolean,
  minShare = 0,
): { groups: ResultGroup[]; matches: number } {
  const matchSet = new Set(matching);
  if (!byExchange) {
    const groups = ranked
      .slice(0, limit)
      .map((best) => ({ best, more: [], match: matchSet.has(best) }));
    return { groups, matches: matching.length };
  }
  const matched = groupByExchange(matching, Number.POSITIVE_INFINITY);
  const places = limit - matched.length;
  const others =
    places <= 0
      ? []
      : groupByExchange(
          ranked.filter((passage) => !matchSet.has(passage)),
          places,
        );
  const minScore = minShare * Math.max(...matched.map(({ best }) => best.score));
  const isClear = ({ best }: ExchangeGroup) => best.score >= minScore;
  const clear = matched.filter(isClear);
  const groups = [
    ...clear.map((one) => ({ ...one, match: true })),
    ...[...matched.filter((one) => !isClear(one)), ...others].map((one) => ({
      ...one,
      match: false,
    })),
  ];
  return { groups: groups.slice(0, limit), matches: clear.length };
}

/**
 * Puts every passage into exactly one group: what finds no place in a full one begins another.
 *
 * @param ranked best first.
 */
export function groupByExchange(
  ranked: readonly RankedCandidate[],
  limit: number,
): ExchangeGroup[] {
  const groups: OpenGroup[] = [];
  const byExchange = new Map<number, OpenGroup[]>();
  const exchangeOf = numberExchanges(ranked);
  for (const passage of ranked) {
    const { candidate } = passage;
    const exchange = exchangeOf(candidate);
    const siblings = byExchange.get(exchange);
    const group = siblings?.find((one) => hasPlaceFor(one, candidate));
    if (group !== undefined) {
      group.more.push(passage);
      continue;
    }
    const newGroup = { best: passage, more: [] };
    groups.push(newGroup);
    if (siblings === undefined) byExchange.set(exchange, [newGroup]);
    else siblings.push(newGroup);
  }
  return diversify(groups, limit);
}

interface OpenGroup {
  readonly best: RankedCandidate;
  readonly more: RankedCandidate[];
}

/**
 * A number for each exchange, which its question opens. Who answers and asks back belongs to the answers, if there are any.
 * Numbers, since each key joined of transcript and turn would be made anew.
 */
function numberExchanges(ranked: readonly RankedCandidate[]): (candidate: Candidate) => number {
  const transcripts = new Map<string, number>();
  for (const { candidate } of ranked) {
    if (!transcripts.has(candidate.transcript)) {
      transcripts.set(candidate.transcript, transcripts.size);
    }
  }
  const numberOf = (transcript: string, turn: number) =>
    turn * transcripts.size + (transcripts.get(transcript) ?? 0);
  const answered = new Set<number>();
  for (const { candidate } of ranked) {
    if (candidate.question !== null) {
      answered.add(numberOf(candidate.transcript, candidate.question));
    }
  }
  return ({ transcript, turn, question, questionProbability }) => {
    const own = numberOf(transcript, turn);
    const isOpening = question === null || (questionProbability > 0 && answered.has(own));
    return isOpening ? own : numberOf(transcript, question);
  };
}

/** @param candidate of the same exchange. Its question stands above whichever answers are shown, however far. */
function hasPlaceFor({ best, more }: OpenGroup, candidate: Candidate): boolean {
  const size = 1 + more.length;
  let others = 0;
  let isQuestion = false;
  let isNear = false;
  for (let at = 0; at < size; at++) {
    const member = at === 0 ? best.candidate : more[at - 1].candidate;
    if (member.question === candidate.turn) isQuestion = true;
    if (member.turn === candidate.question) continue;
    others++;
    if (Math.abs(member.passage - candidate.passage) <= MAX_GAP) isNear = true;
  }
  if (isQuestion) return size <= 2 * MAX_MORE;
  return others <= MAX_MORE && (others === 0 || isNear);
}

/** The first `limit` groups by discounted score. */
function diversify<G extends ExchangeGroup>(groups: readonly G[], limit: number): G[] {
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
