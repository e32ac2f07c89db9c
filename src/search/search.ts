/** Question → results: ranked passages, grouped by exchange, the answer of each first, with all that is shown of them. */

import type { Effort } from '../domain/effort.ts';
import { DEFAULT_LIMIT, LIMIT_UNCONFIDENT } from '../domain/limits.ts';
import { nameNotice } from '../domain/name-notice.ts';
import type { Hit, PassageView } from '../domain/views.ts';
import { RETRIEVAL_DEPTH } from '../domain/weights.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { LibraryReader } from '../index/library.ts';
import type { Reranker } from '../rerank/reranker.ts';
import { analyzeQuestion } from '../text/tokenize.ts';
import { type ExchangeGroup, groupByExchange, turnKey } from './group.ts';
import { chooseLead, type ShownExchange } from './lead.ts';
import { type MarkedText, markTexts } from './mark.ts';
import { mergeParts, type PartResponse } from './merge-parts.ts';
import { type RankedCandidate, scoreAll, sortByScore } from './rank.ts';
import { type RankedPassages, type RankOptions, rankPassages } from './rank-passages.ts';
import type { QueryResponse } from './response.ts';
import { buildResult, type Marks, type Result, toMorePassage } from './result.ts';
import { explainRelevance, takeSecondLook } from './second-look.ts';
import { narrowTo, splitAsked } from './split-asked.ts';

export interface QueryOptions extends RankOptions {
  /** Results at most; by default 10, or 3 where none is a confident match. */
  readonly limit?: number;
  /** Whether results explain their scores; by default they do not. */
  readonly explain?: boolean;
  /** Whether the answering sentence is marked, for which sentences are embedded; by default it is. */
  readonly highlight?: boolean;
  /** Whether sources include their folders; by default they do. */
  readonly sourceFolders?: boolean;
  /** Whether passages of one exchange are one result; by default they are. */
  readonly group?: boolean;
  /** With `best` a second look reads the best passages; by default `fast`. */
  readonly effort?: Effort;
}

/** Two results may turn out to show the same answer. */
const SPARE_RESULTS = 5;

/**
 * Searches for each of several questions in one, and for each side of a comparison, and merges their results.
 *
 * @throws WhosaidError as `rankPassages`.
 */
export async function search(
  question: string,
  library: LibraryReader,
  embedder: Embedder,
  options: QueryOptions = {},
  reranker: Reranker | null = null,
): Promise<QueryResponse> {
  const started = performance.now();
  const answered: PartResponse[] = [];
  const parts = splitAsked(question, await library.catalog(), options);
  for (const { asked, within, withAnswers } of parts) {
    const narrowed = narrowTo(within, options);
    const found = await rank(asked, library, embedder, narrowed, reranker);
    answered.push(await answerPart(found, library, embedder, narrowed, withAnswers));
  }
  const tookMs = Math.round((performance.now() - started) * 10) / 10;
  const effort = reranker === null ? 'fast' : 'best';
  return { ...mergeParts(question, answered, options.limit), effort, tookMs };
}

async function rank(
  question: string,
  library: LibraryReader,
  embedder: Embedder,
  options: QueryOptions,
  reranker: Reranker | null,
): Promise<RankedPassages> {
  const found = await rankPassages(question, library, embedder, options);
  return reranker === null ? found : takeSecondLook(question, found, library, reranker);
}

async function answerPart(
  found: RankedPassages,
  library: LibraryReader,
  embedder: Embedder,
  options: QueryOptions,
  withAnswers: boolean,
): Promise<PartResponse> {
  const { query, matching } = found;
  const confident = matching.length > 0;
  const limit = options.limit ?? (confident ? DEFAULT_LIMIT : LIMIT_UNCONFIDENT);
  const { groups, matches } = groupResults(found.ranked, matching, limit, options);
  const answers = withAnswers ? await retrieveAnswers(groups, found, library) : [];
  const results = await fetchResults(groups, found, answers, library, embedder, options);
  const speakers = new Set(matching.map(({ candidate }) => candidate.speaker));
  const notice = nameNotice(query, speakers.size);
  return { query, confident, matches, notice, results: results.slice(0, limit) };
}

/** What follows the questions found, whoever says it. */
async function retrieveAnswers(
  groups: readonly ResultGroup[],
  { query, vector, scorer }: RankedPassages,
  library: LibraryReader,
): Promise<RankedCandidate[]> {
  const { speaker: _, role: __, ...filters } = query.filters;
  const request = { query: { ...query, filters }, vector, depth: RETRIEVAL_DEPTH };
  const questions = groups.map(({ best }) => best.candidate.passage);
  return sortByScore(
    scoreAll(await library.retrieveNeighbours(request, questions, []), scorer.score),
  );
}

interface ResultGroup extends ExchangeGroup {
  readonly match: boolean;
}

/** What matches comes first and shares no result with what does not. */
function groupResults(
  ranked: readonly RankedCandidate[],
  matching: readonly RankedCandidate[],
  limit: number,
  { group = true }: Pick<QueryOptions, 'group'>,
): { groups: ResultGroup[]; matches: number } {
  const matchSet = new Set(matching);
  if (!group) {
    const groups = ranked
      .slice(0, limit)
      .map((best) => ({ best, more: [], match: matchSet.has(best) }));
    return { groups, matches: matching.length };
  }
  const matched = groupByExchange(matching, Number.POSITIVE_INFINITY);
  const others = groupByExchange(
    ranked.filter((passage) => !matchSet.has(passage)),
    limit,
  );
  const groups = [
    ...matched.map((one) => ({ ...one, match: true })),
    ...others.map((one) => ({ ...one, match: false })),
  ];
  return { groups: groups.slice(0, limit + SPARE_RESULTS), matches: matched.length };
}

async function fetchResults(
  groups: readonly ResultGroup[],
  { query, vector, languages, ranked, scorer }: RankedPassages,
  asideAnswers: readonly RankedCandidate[],
  library: LibraryReader,
  embedder: Embedder,
  { explain = false, highlight = true, sourceFolders = true, group = true }: QueryOptions,
): Promise<Result[]> {
  const asksForQuestions = query.intent === 'question';
  const answersTo = indexAnswers(!group ? [] : asksForQuestions ? asideAnswers : ranked);
  const passages = groups.flatMap(({ best, more }) => [best, ...more, ...answersTo(best)]);
  const numbers = [...new Set(passages.map(({ candidate }) => candidate.passage))];
  const texts = byPassage(await library.fetchPassages(numbers));
  const asked = analyzeQuestion([query.text, ...query.phrases].join(' '), [
    ...new Set(languages.values()),
  ]);
  const languageOf = new Map(
    passages.map(({ candidate: { passage, transcript } }) => [passage, languages.get(transcript)]),
  );
  const marked = new Map<number, MarkedText>();
  if (highlight || group) {
    const views = [...texts.values()];
    const all = await markTexts(
      views.map(({ text, passage }) => ({ text, language: languageOf.get(passage) ?? null })),
      { vector, asked, embedder },
      highlight ? () => true : (text) => text.includes('?'),
    );
    views.forEach(({ passage }, at) => void marked.set(passage, all[at]));
  }
  const asks = ({ candidate }: RankedCandidate) =>
    !asksForQuestions && marked.get(candidate.passage)?.asks === true;
  const shown = dropRepeated(
    groups.map((one) => {
      const { lead, more } = chooseLead(one, answersTo(one.best), asks);
      const beside = asksForQuestions ? [...more, ...answersTo(one.best)] : more;
      return { lead, more: beside, of: one };
    }),
  );
  const hits = byPassage(await library.fetchHits(shown.map(({ lead }) => lead.candidate.passage)));
  return shown
    .flatMap(({ lead, more, of }) => {
      const hit = hits.get(lead.candidate.passage);
      return hit === undefined ? [] : { hit, lead, more, of };
    })
    .map(({ hit, lead, more, of: { best, match } }, at) => {
      const marksOf = (passage: number): Marks => {
        const { highlights = [], words = [] } = marked.get(passage) ?? {};
        return { highlights: match ? highlights : [], words };
      };
      return buildResult(
        sourceFolders ? hit : stripFolder(hit),
        { rank: at + 1, score: best.score, match },
        marksOf(hit.passage),
        more.flatMap(({ candidate: { passage } }) => {
          const view = texts.get(passage);
          return view === undefined ? [] : toMorePassage(view, marksOf(passage));
        }),
        explain ? [...scorer.explain(lead.candidate), ...explainRelevance(lead)] : undefined,
      );
    });
}

/** Finds the passages that answer the question of a passage, best first. */
function indexAnswers(
  ranked: readonly RankedCandidate[],
): (question: RankedCandidate) => readonly RankedCandidate[] {
  const answers = new Map<string, RankedCandidate[]>();
  for (const passage of ranked) {
    const { transcript, question } = passage.candidate;
    if (question === null || passage.candidate.isHousekeeping) continue;
    const key = turnKey(transcript, question);
    const others = answers.get(key);
    if (others === undefined) answers.set(key, [passage]);
    else if (others.length < MAX_ANSWERS) others.push(passage);
  }
  return ({ candidate: { transcript, turn, questionProbability } }) =>
    questionProbability > 0 ? (answers.get(turnKey(transcript, turn)) ?? []) : [];
}

/** Answers to one question that are looked at. */
const MAX_ANSWERS = 3;

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

function stripFolder(hit: Hit): Hit {
  const { transcript } = hit;
  return {
    ...hit,
    transcript: { ...transcript, source: transcript.source.replace(/^.*[\\/]/s, '') },
  };
}

function byPassage<P extends PassageView>(passages: readonly P[]): Map<number, P> {
  return new Map(passages.map((view) => [view.passage, view]));
}
