/** Chooses what of an exchange is shown first: its answer, unless questions are asked for. */

import { OWN_WORDS_WEIGHT } from '../domain/weights.ts';
import type { ExchangeGroup } from './group.ts';
import type { RankedCandidate } from './rank.ts';

/** Answers to one question that are looked at. */
const MAX_ANSWERS = 3;

export interface ShownExchange {
  readonly lead: RankedCandidate;
  /** In speaking order. */
  readonly more: readonly RankedCandidate[];
}

/**
 * @param answers to the question that the best passage asks, which need not match by themselves.
 * @param asks whether what matches of a passage is a question.
 */
export function chooseLead(
  { best, more }: ExchangeGroup,
  answers: readonly RankedCandidate[],
  asks: (passage: RankedCandidate) => boolean,
): ShownExchange {
  const members = [best, ...more];
  const pool = [...members, ...(asks(best) ? answers : [])].filter((passage) => !asks(passage));
  const lead =
    pool.length === 0 ? best : pool.reduce((a, b) => (ownScore(b) > ownScore(a) ? b : a));
  const { question } = lead.candidate;
  const rest = members.filter(
    (passage) => passage !== lead && !(passage.candidate.turn === question && asks(passage)),
  );
  return { lead, more: inOrder(rest) };
}

/** The passage of the exchange that was spoken first, where somebody asks who brought a subject up. */
export function leadByFirst({ best, more }: ExchangeGroup): ShownExchange {
  const [lead, ...rest] = inOrder([best, ...more]);
  return { lead, more: rest };
}

const inOrder = (passages: readonly RankedCandidate[]): RankedCandidate[] =>
  [...passages].sort((a, b) => a.candidate.passage - b.candidate.passage);

/**
 * The passages that may ask, and of which it decides what is shown whether they do: those that would lead, and those that are
 * answered here. Telling takes most of the time.
 */
export function questionsInDoubt(
  { best, more }: ExchangeGroup,
  answers: readonly RankedCandidate[],
): RankedCandidate[] {
  const members = [best, ...more];
  const all = [...members, ...answers];
  if (all.length === 1) return [];
  const mayAsk = ({ candidate }: RankedCandidate) => candidate.questionProbability > 0;
  const leastToLead = Math.max(...members.filter((one) => !mayAsk(one)).map(ownScore));
  const isAnswered = (asked: RankedCandidate) =>
    all.some(({ candidate }) => candidate.question === asked.candidate.turn);
  return all.filter((one) => mayAsk(one) && (ownScore(one) >= leastToLead || isAnswered(one)));
}

/** Passages of one exchange share their surroundings, so its own words decide. */
function ownScore({ score, candidate: { features, isFragment } }: RankedCandidate): number {
  const own = features.bm25.passage + features.cosine.passage;
  return score + OWN_WORDS_WEIGHT * own - Number(isFragment);
}

/** The passages that answer the question of a passage, best first. */
export function findAnswers(
  { candidate: { transcript, turn, questionProbability } }: RankedCandidate,
  ranked: readonly RankedCandidate[],
): RankedCandidate[] {
  if (questionProbability === 0) return [];
  const answers = ranked.filter(
    ({ candidate }) =>
      candidate.question === turn &&
      candidate.transcript === transcript &&
      !candidate.isHousekeeping,
  );
  return answers.slice(0, MAX_ANSWERS);
}
