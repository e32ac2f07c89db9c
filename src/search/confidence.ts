/** Tells likely answers from the merely nearest passages. */

import type { Candidate, Features } from '../domain/candidate.ts';
import type { Query } from '../domain/query.ts';
import { MIN_COSINE, MIN_RELATIVE_SCORE, MIN_SCORE } from '../domain/weights.ts';
import type { RankedCandidate } from './rank.ts';

/** What of a query decides which passages may answer it. */
export type Answerable = Pick<Query, 'text' | 'phrases' | 'filters' | 'intent' | 'unknownNames'>;

/**
 * The passages that answer, best first; none if even the best is too far. Drops passages that rank well only for their
 * context, such as the operator's thanks.
 */
export function findMatches(
  ranked: readonly RankedCandidate[],
  query: Answerable,
): readonly RankedCandidate[] {
  if (query.unknownNames !== undefined) return [];
  /* A query without words asks for all within its filters. */
  if (query.text === '') return withoutHousekeeping(ranked);
  const mayAnswer = answerTest(query);
  const answers = ranked.filter(({ candidate }) => mayAnswer(candidate));
  if (answers.length === 0 || answers[0].score < MIN_SCORE) return [];
  const minScore = Math.max(MIN_SCORE, MIN_RELATIVE_SCORE * answers[0].score);
  const strong = answers.filter(({ score }, at) => at === 0 || score >= minScore);
  const matches = new Set(
    strong.filter(({ candidate }, at) => at === 0 || isRelevant(candidate.features)),
  );
  addContinuations(matches, strong);
  return strong.filter((passage) => matches.has(passage));
}

/** "Got it. Thank you." is left out of all that someone says; an operator says nothing else. */
function withoutHousekeeping(ranked: readonly RankedCandidate[]): readonly RankedCandidate[] {
  const telling = ranked.filter(
    ({ candidate: { isHousekeeping, role } }) => !isHousekeeping || role === 'operator',
  );
  return telling.length > 0 ? telling : ranked;
}

/** Whoever asks for the operator or for exact words may mean housekeeping; whoever asks who asked means questions. */
function answerTest({ phrases, filters, intent }: Answerable): (candidate: Candidate) => boolean {
  if (phrases.length > 0 || filters.role?.includes('operator')) return () => true;
  return ({ isHousekeeping, isFragment, role, features, questionProbability }) => {
    if (isHousekeeping || role === 'operator') return false;
    if (intent === 'question') return questionProbability > 0;
    return !isFragment || features.bm25.question > 0;
  };
}

function isRelevant({ bm25, cosine }: Features): boolean {
  return bm25.passage > 0 || bm25.question > 0 || cosine.passage >= MIN_COSINE;
}

/** "They are big birds" matches where the passage before it does, of the same turn. */
function addContinuations(matches: Set<RankedCandidate>, strong: readonly RankedCandidate[]): void {
  const matched = new Map([...matches].map(({ candidate }) => [candidate.passage, candidate]));
  const inOrder = [...strong].sort((a, b) => a.candidate.passage - b.candidate.passage);
  for (const passage of inOrder) {
    const { candidate } = passage;
    const before = matched.get(candidate.passage - 1);
    if (!candidate.pointsBack || before?.turn !== candidate.turn) continue;
    if (before.transcript !== candidate.transcript) continue;
    matches.add(passage);
    matched.set(candidate.passage, candidate);
  }
}
