/** One exchange, one result: what was said in the same breath stands together, its best passage in front. */

import type { Candidate } from '../index/library.ts';
import type { Ranked } from './rank.ts';

/** Within one long turn that answers no question, passages at most this far apart are of one breath. */
const BREATH = 2;
/** What a transcript's each further result counts for less: enough to let others by that are as good. */
const CROWDING = 0.01;

export interface Group {
  readonly best: Ranked;
  /** The others of the exchange, best first. */
  readonly more: readonly Ranked[];
}

/** @param ranked best first. */
export function group(ranked: readonly Ranked[], limit: number): Group[] {
  const groups: { best: Ranked; more: Ranked[] }[] = [];
  const byTranscript = new Map<string, typeof groups>();
  for (const one of ranked) {
    let siblings = byTranscript.get(one.candidate.transcript);
    if (siblings === undefined) {
      siblings = [];
      byTranscript.set(one.candidate.transcript, siblings);
    }
    const home = siblings.find(({ best }) => belongTogether(best.candidate, one.candidate));
    if (home !== undefined) {
      home.more.push(one);
      continue;
    }
    const founded = { best: one, more: [] };
    groups.push(founded);
    siblings.push(founded);
  }
  return spread(groups, limit);
}

/** Both of the same transcript. */
function belongTogether(a: Candidate, b: Candidate): boolean {
  const near = Math.abs(a.passage - b.passage) <= BREATH;
  const isExchange = a.question !== null || b.question !== null;
  return (a.question ?? a.turn) === (b.question ?? b.turn) && (near || isExchange);
}

/** The first by score less what each earlier result of the same transcript takes from it. */
function spread<G extends { readonly best: Ranked }>(groups: readonly G[], limit: number): G[] {
  const times = new Map<string, number>();
  const spread: { one: G; score: number }[] = [];
  for (const one of groups) {
    const { candidate, score: most } = one.best;
    // Nothing that comes after scores more.
    const last = spread[limit - 1];
    if (last !== undefined && last.score >= most) break;
    const earlier = times.get(candidate.transcript) ?? 0;
    times.set(candidate.transcript, earlier + 1);
    const score = most - Math.abs(most) * (1 - (1 - CROWDING) ** earlier);
    let at = spread.length;
    while (at > 0 && spread[at - 1].score < score) at--;
    spread.splice(at, 0, { one, score });
  }
  return spread.slice(0, limit).map(({ one }) => one);
}
