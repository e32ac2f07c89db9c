/** Prefers the passages in which people do what a question asks for: decide, object, promise. */

import type { Candidate } from '../domain/candidate.ts';
import type { Query } from '../domain/query.ts';
import type { PassageView } from '../domain/views.ts';
import { MIN_RAISED_SHARE, NEIGHBOUR_RADIUS, RAISED_WITHIN } from '../domain/weights.ts';
import type { LibraryReader, RetrievalRequest } from '../index/library.ts';
import { doesAct } from '../text/speech-acts.ts';
import { explainRead, preferRead } from './prefer-read.ts';
import { type RankedCandidate, sortByScore } from './rank.ts';
import type { ScorePart } from './score.ts';

/** Passages that raise a subject, after which is looked for what people do about it. */
const MAX_RAISING = 20;

/** Others may have raised what one of them decides. */
const isFollowed = ({ act, filters }: Query): boolean =>
  act !== undefined &&
  act.topic !== '' &&
  filters.speaker === undefined &&
  filters.role === undefined;

const raises = ({ features }: Candidate): boolean => features.bm25.passage >= MIN_RAISED_SHARE;

/**
 * What follows where the subject is raised: people seldom name again what they decide.
 */
export async function retrieveFollowing(
  request: RetrievalRequest,
  retrieved: readonly RankedCandidate[],
  library: LibraryReader,
): Promise<Candidate[]> {
  if (!isFollowed(request.query)) return [];
  const all = retrieved.filter(({ candidate }) => raises(candidate));
  const raising = sortByScore(all).slice(0, MAX_RAISING);
  if (raising.length === 0) return [];
  const width = 2 * NEIGHBOUR_RADIUS + 1;
  const centres = Array.from(
    { length: RAISED_WITHIN / width },
    (_, at) => NEIGHBOUR_RADIUS + 1 + at * width,
  );
  return library.retrieveNeighbours(
    request,
    raising.flatMap(({ candidate }) => centres.map((centre) => candidate.passage + centre)),
    retrieved.map(({ candidate }) => candidate.passage),
  );
}

/** Whether a passage speaks of the subject, or follows soon where it is raised; where nobody raises it, any may. */
function followTest(ranked: readonly RankedCandidate[]): (candidate: Candidate) => boolean {
  const raised = new Map<string, number[]>();
  for (const { candidate } of ranked) {
    if (!raises(candidate)) continue;
    const passages = raised.get(candidate.transcript);
    if (passages === undefined) raised.set(candidate.transcript, [candidate.passage]);
    else passages.push(candidate.passage);
  }
  return ({ transcript, passage }) =>
    raised.size === 0 ||
    (raised.get(transcript) ?? []).some((at) => at <= passage && passage - at <= RAISED_WITHIN);
}

/** Of the best passages, those that do it gain. */
export async function preferActs(
  ranked: readonly RankedCandidate[],
  query: Query,
  library: LibraryReader,
  languages: ReadonlyMap<string, string | null>,
): Promise<readonly RankedCandidate[]> {
  const { act } = query;
  if (act === undefined) return ranked;
  const follows = isFollowed(query) ? followTest(ranked) : () => true;
  const mayAct = ranked.filter(({ candidate }) => follows(candidate));
  const languageOf = new Map(
    mayAct.map(({ candidate: { passage, transcript } }) => [passage, languages.get(transcript)]),
  );
  const does = ({ passage, text }: PassageView) => doesAct(text, act.kind, languageOf.get(passage));
  return preferRead(ranked, mayAct, library, does, { acts: true });
}

export const explainAct = ({ acts = false }: RankedCandidate): ScorePart[] =>
  acts ? [explainRead('act')] : [];
