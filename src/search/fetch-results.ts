/** Groups → results: what of each is shown first, and all that is shown of it, read and marked. */

import type { Detail } from '../domain/detail.ts';
import type { Hit } from '../domain/views.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { LibraryReader } from '../index/library.ts';
import { explainAmount } from './amounts.ts';
import type { ResultGroup } from './group.ts';
import {
  chooseLead,
  findAnswers,
  leadByFirst,
  questionsInDoubt,
  type ShownExchange,
} from './lead.ts';
import { explainNamed } from './named.ts';
import { PassageMarker } from './passage-marker.ts';
import type { RankedCandidate } from './rank.ts';
import type { RankedPassages } from './rank-passages.ts';
import { buildResult, type Result, toMorePassage } from './result.ts';
import type { ScorePart } from './score.ts';
import { explainRelevance } from './second-look.ts';
import { explainAct } from './speech-acts.ts';

export interface ShowOptions {
  readonly explain?: boolean;
  readonly highlight?: boolean;
  readonly group?: boolean;
  readonly detail?: Detail;
}

/**
 * @param groups some more than `limit`, since two may turn out to show the same answer.
 * @param asideAnswers passages beside those found that answer the questions found.
 */
export async function fetchResults(
  groups: readonly ResultGroup[],
  limit: number,
  found: RankedPassages,
  asideAnswers: readonly RankedCandidate[],
  library: LibraryReader,
  embedder: Embedder,
  { explain = false, highlight = true, group = true, detail = 'full' }: ShowOptions,
): Promise<Result[]> {
  const { intent } = found.query;
  const asksForQuestions = intent === 'question';
  const asksForFirst = intent === 'mention';
  const mayLeadByQuestion = asksForQuestions || asksForFirst;
  const mayAnswer = !group ? [] : asksForQuestions ? asideAnswers : found.ranked;
  const marker = new PassageMarker(found, library, embedder);
  const choose = async (chosen: readonly ResultGroup[]) => {
    const exchanges = chosen.map((of) => ({ of, answers: findAnswers(of.best, mayAnswer) }));
    const inDoubt = mayLeadByQuestion
      ? []
      : exchanges.flatMap(({ of, answers }) => questionsInDoubt(of, answers));
    const asking = await marker.findQuestions(inDoubt);
    const leading = exchanges.map(({ of, answers }) => {
      const asks = (passage: RankedCandidate) => !passage.acts && asking.has(passage);
      const { lead, more } = asksForFirst ? leadByFirst(of) : chooseLead(of, answers, asks);
      return { lead, more: asksForQuestions ? [...more, ...answers] : more, of };
    });
    return dropRepeated(leading).slice(0, limit);
  };
  const first = await choose(groups.slice(0, limit));
  const chosen = first.length < limit && groups.length > limit ? await choose(groups) : first;
  const isShort = detail === 'short';
  const shown = chosen.map((one) => (isShort && !one.of.match ? { ...one, more: [] } : one));
  const hits = await library.fetchHits(shown.map(({ lead }) => lead.candidate.passage));
  const hitOf = new Map(hits.map((hit) => [hit.passage, hit]));
  marker.addTexts(hits);
  await marker.read(shown.flatMap(({ more }) => more));
  for (const match of highlight ? [true, false] : []) {
    const passages = shown.filter(({ of }) => of.match === match);
    await marker.mark(
      passages.flatMap(({ lead, more }) => [lead, ...more]),
      { comparesSentences: match },
    );
  }
  const there = shown.flatMap((one) => {
    const hit = hitOf.get(one.lead.candidate.passage);
    return hit === undefined ? [] : { ...one, hit };
  });
  return there.map(({ hit, lead, more, of: { best, match } }, at) =>
    buildResult(
      isShort ? withoutSurroundings(hit, lead) : withQuestionAnswered(hit, lead),
      { rank: at + 1, score: best.score, match },
      marker.marksOf(hit.passage, match),
      more
        .flatMap((passage) => marker.viewOf(passage) ?? [])
        .map((view) => toMorePassage(view, marker.marksOf(view.passage, match))),
      explain ? explainScore(lead, found) : undefined,
    ),
  );
}

function explainScore(lead: RankedCandidate, { scorer }: RankedPassages): ScorePart[] {
  return [
    ...scorer.explain(lead.candidate),
    ...explainNamed(lead),
    ...explainAct(lead),
    ...explainAmount(lead),
    ...explainRelevance(lead),
  ];
}

/** Shows every passage once: an answer may be found by itself and by its question. */
function dropRepeated<S extends ShownExchange>(shown: readonly S[]): S[] {
  const seen = new Set<RankedCandidate>();
  return shown.flatMap((one) => {
    const passages = [one.lead, ...one.more].filter((passage) => !seen.has(passage));
    if (passages.length === 0) return [];
    for (const passage of passages) seen.add(passage);
    const [lead, ...more] = passages;
    return [{ ...one, lead, more }];
  });
}

/** Without a question that it may answer and does not: that is what was said before. */
function withQuestionAnswered(hit: Hit, { candidate }: RankedCandidate): Hit {
  const { question, turn } = hit;
  if (candidate.question !== null || question === null) return hit;
  const before = hit.before ?? (question.turn === turn - 1 ? question : null);
  return { ...hit, question: null, before };
}

function withoutSurroundings(hit: Hit, lead: RankedCandidate): Hit {
  return { ...withQuestionAnswered(hit, lead), before: null, after: null };
}
