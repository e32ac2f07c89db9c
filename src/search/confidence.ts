/** Tells likely answers from the merely nearest passages. */

import type { Candidate, Features } from '../domain/candidate.ts';
import type { Filters, Query } from '../domain/query.ts';
import {
  ACT_WEIGHT,
  MIN_ASKED_COSINE,
  MIN_COSINE,
  MIN_READ_LOGIT,
  MIN_RELATIVE_SCORE,
  MIN_SAID_SHARE,
  MIN_SCORE,
  SAID_LOGITS,
} from '../domain/weights.ts';
import { askedAmount } from '../text/asked-amount.ts';
import { tokenize } from '../text/tokenize.ts';
import type { RankedCandidate } from './rank.ts';

/** What of a query decides which passages may answer it. */
export type Answerable = Pick<
  Query,
  'asked' | 'text' | 'phrases' | 'filters' | 'intent' | 'unknownNames' | 'act'
>;

/**
 * Whether there is an answer, by the score.
 *
 * @param answering from `findMatches`.
 * @param plainScore the score in which meaning never counts more: where words are not said, what is nearest scores high too.
 */
export function isLikelyAnswered(
  answering: readonly RankedCandidate[],
  { text, act }: Answerable,
  plainScore: (candidate: Candidate) => number,
): boolean {
  if (text === '') return true;
  if (answering.length === 0) return false;
  const [best] = answering;
  const acts = best.acts === true;
  if (acts && act?.topic === '') return true;
  return plainScore(best.candidate) + (acts ? ACT_WEIGHT : 0) >= MIN_SCORE;
}

/**
 * Whether there is an answer, by what the reranker has read, which knows more; `null` where it cannot tell: of exact words,
 * of questions about who asked, and where it does not see that people do what is asked about; advice it sees.
 */
export function isAnsweredByReading(
  answering: readonly RankedCandidate[],
  { text, phrases, intent, act, filters }: Answerable,
  bestLogit: number,
): boolean | null {
  if (text === '' || phrases.length > 0 || intent === 'question') return null;
  const said = answering.reduce(
    (most, { candidate: { features } }) => Math.max(most, features.bm25.near),
    0,
  );
  /* It sees the name of whoever is asked about in all that they say. */
  if (said === 0 && filters.speaker !== undefined) return null;
  if (isOneWordSaid(answering, text, filters)) return null;
  const isAnswered = bestLogit + SAID_LOGITS * said >= MIN_READ_LOGIT;
  if (isAnswered || act === undefined || act.kind === 'advice') return isAnswered;
  /* Where nobody says what is asked about, people decide something else. */
  return act.topic !== '' && said === 0 ? false : null;
}

/** "Did Vane give guidance": whoever is asked about says the word, whatever they say of it. */
function isOneWordSaid(
  answering: readonly RankedCandidate[],
  text: string,
  { speaker, role }: Filters,
): boolean {
  const isLimited = speaker !== undefined || role !== undefined;
  if (!isLimited || tokenize(text).length !== 1) return false;
  return answering.some(({ candidate }) => candidate.features.bm25.passage > 0);
}

/**
 * The passages that answer, if any does, best first. Drops passages that rank well only for their context, such as the
 * operator's thanks.
 */
export function findMatches(
  ranked: readonly RankedCandidate[],
  query: Answerable,
): readonly RankedCandidate[] {
  if (query.unknownNames !== undefined) return [];
  /* A query without words asks for all within its filters. */
  if (query.text === '') return withoutHousekeeping(ranked);
  const mayAnswer = answerTest(query, ranked);
  const answers = withAsked(
    ranked.filter(({ candidate }) => mayAnswer(candidate)),
    query,
  );
  if (answers.length === 0 || (query.act?.topic === '' && answers[0].acts)) return answers;
  const [{ score: best }] = answers;
  const minScore = Math.max(Math.min(MIN_SCORE, best), MIN_RELATIVE_SCORE * best);
  const strong = answers.filter(({ score }, at) => at === 0 || score >= minScore);
  const matches = new Set(strong.filter((passage, at) => at === 0 || isRelevant(passage)));
  addContinuations(matches, strong);
  return strong.filter((passage) => matches.has(passage));
}

/** Whoever asks who disagreed wants those who did, if anybody did, and whoever asks how old somebody is wants an age. */
function withAsked(
  answers: readonly RankedCandidate[],
  { asked }: Answerable,
): readonly RankedCandidate[] {
  const giving = answers.filter(({ acts, gives }) => acts || gives);
  return giving.length > 0 || askedAmount(asked) === 'age' ? giving : answers;
}

/** "Got it. Thank you." is left out of all that someone says; an operator says nothing else. */
function withoutHousekeeping(ranked: readonly RankedCandidate[]): readonly RankedCandidate[] {
  const telling = ranked.filter(
    ({ candidate: { isHousekeeping, role } }) => !isHousekeeping || role === 'operator',
  );
  return telling.length > 0 ? telling : ranked;
}

/** Whoever asks for the operator or for exact words may mean housekeeping; whoever asks who asked means questions. */
function answerTest(
  { phrases, filters, intent }: Answerable,
  ranked: readonly RankedCandidate[],
): (candidate: Candidate) => boolean {
  if (phrases.length > 0 || filters.role?.includes('operator')) return () => true;
  const isSaid =
    intent === 'question' &&
    ranked.some(({ candidate: { features } }) => features.bm25.passage >= MIN_SAID_SHARE);
  return ({ isHousekeeping, isFragment, role, features, questionProbability }) => {
    if (isHousekeeping || role === 'operator') return false;
    if (intent === 'question') return questionProbability > 0 && isAskedAbout(features, isSaid);
    return !isFragment || features.bm25.question > 0;
  };
}

/**
 * Questions about something else stand near what answers one about this; and where its words are said, a question far from
 * them is about something like it.
 */
function isAskedAbout({ bm25, cosine }: Features, isSaid: boolean): boolean {
  const mayBeMeant = !isSaid || bm25.near > 0;
  return bm25.passage > 0 || (mayBeMeant && cosine.passage >= MIN_ASKED_COSINE);
}

/** People decide what others have raised without saying it again. */
function isRelevant({ acts = false, gives = false, candidate }: RankedCandidate): boolean {
  const { bm25, cosine } = candidate.features;
  if ((acts || gives) && bm25.near >= MIN_SAID_SHARE) return true;
  return bm25.passage > 0 || bm25.question > 0 || cosine.passage >= MIN_COSINE;
}

/** "They are big birds" matches where the passage before it does, of the same turn. */
function addContinuations(matches: Set<RankedCandidate>, strong: readonly RankedCandidate[]): void {
  const pointing = strong.filter((one) => one.candidate.pointsBack && !matches.has(one));
  if (pointing.length === 0) return;
  const matched = new Map([...matches].map(({ candidate }) => [candidate.passage, candidate]));
  for (const passage of pointing.sort((a, b) => a.candidate.passage - b.candidate.passage)) {
    const { candidate } = passage;
    const before = matched.get(candidate.passage - 1);
    if (before?.turn !== candidate.turn || before.transcript !== candidate.transcript) continue;
    matches.add(passage);
    matched.set(candidate.passage, candidate);
  }
}
