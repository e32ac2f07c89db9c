/**
 * The score of a candidate: one weighted sum, the same for every library and question.
 *
 *   score = Σ over windows  w · bm25(window)  +  Σ over windows  w · cosine(window)
 *         + w · named  +  w · has the expected answer type  +  w · log(1 + length) / log(1 + LONG_PASSAGE_TERMS)
 *         + w · question probability + w · said at the time that is asked about
 *
 * Features are absolute, never divided by the best of the other candidates: where the question's words occur nowhere, BM25
 * counts little and cosines decide, which weigh more there. So one threshold says whether there is an answer at all.
 */

import type { Candidate } from '../domain/candidate.ts';
import type { Period, Query } from '../domain/query.ts';
import {
  ANSWER_TYPE_WEIGHT,
  BM25_WEIGHTS,
  COSINE_WEIGHTS,
  DATED_WEIGHT,
  LENGTH_WEIGHT,
  LONG_PASSAGE_TERMS,
  NAMED_WEIGHT,
  PARAGRAPH_TERMS,
  PARAGRAPH_TRANSCRIPT_WEIGHT,
  QUESTION_WEIGHTS,
  SOON_AFTER_DAYS,
  SOON_AFTER_SHARE,
  UNSAID_COSINE_WEIGHTS,
  UNSAID_SHARE,
  UNSAID_SHARE_WIDTH,
} from '../domain/weights.ts';
import { COSINE_WINDOWS, type ContextWindow, WINDOWS } from '../domain/windows.ts';
import { expectedAnswerType } from '../text/answer-type.ts';
import { tokenize } from '../text/tokenize.ts';
import { daysBetween } from '../util/calendar.ts';
import { memoizeByKey } from '../util/memoize.ts';
import { plainQuestion } from './parse-query/question-opening.ts';

const LOG_LONG = Math.log1p(LONG_PASSAGE_TERMS);
/** The same people speak in the candidates of many questions. */
const MAX_NAMES = 10_000;

const termsOfName = memoizeByKey((speaker: string) => tokenize(speaker), MAX_NAMES);

export interface ScorePart {
  readonly feature:
    | 'bm25'
    | 'cosine'
    | 'named'
    | 'answerType'
    | 'length'
    | 'question'
    | 'dated'
    | 'act'
    | 'amount'
    | 'subject'
    | 'relevance';
  readonly window: ContextWindow | null;
  readonly value: number;
  readonly weight: number;
  readonly contribution: number;
}

/** Scores the candidates of one query; explanations use the same numbers. */
export interface Scorer {
  score(this: void, candidate: Candidate): number;
  /** The score in which meaning never counts more. */
  plainScore(this: void, candidate: Candidate): number;
  explain(this: void, candidate: Candidate): ScorePart[];
}

/** In the order of `createMeasure`; the weight of `question` depends on the query's intent. */
const FEATURES = [
  ...WINDOWS.map((window) => ({ feature: 'bm25', window, weight: BM25_WEIGHTS[window] }) as const),
  ...COSINE_WINDOWS.map(
    (window) => ({ feature: 'cosine', window, weight: COSINE_WEIGHTS[window] }) as const,
  ),
  { feature: 'named', window: null, weight: NAMED_WEIGHT },
  { feature: 'answerType', window: null, weight: ANSWER_TYPE_WEIGHT },
  { feature: 'length', window: null, weight: LENGTH_WEIGHT },
  { feature: 'dated', window: null, weight: DATED_WEIGHT },
  { feature: 'question', window: null, weight: Number.NaN },
] as const;

/** @param found tell how much of the question is said at all; without them, all of it is. */
export function createScorer(query: Query, found?: readonly Candidate[]): Scorer {
  const measure = createMeasure(query);
  const unsaid = found === undefined ? 0 : shareUnsaid(found);
  const paragraph = PARAGRAPH_TRANSCRIPT_WEIGHT * shareOfParagraph(query);
  const weights = Float64Array.from(FEATURES, ({ feature, window, weight }) => {
    if (feature === 'question') return QUESTION_WEIGHTS[query.intent ?? 'null'];
    if (feature === 'cosine') return weight + unsaid * UNSAID_COSINE_WEIGHTS[window];
    return feature === 'bm25' && window === 'transcript' ? weight + paragraph : weight;
  }).map((weight) => weight / (1 + paragraph));
  const score = (candidate: Candidate) => {
    const values = measure(candidate);
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[i] * weights[i];
    return sum;
  };
  return {
    score,
    plainScore(candidate) {
      const { cosine } = candidate.features;
      const more = COSINE_WINDOWS.reduce(
        (sum, window) => sum + UNSAID_COSINE_WEIGHTS[window] * cosine[window],
        0,
      );
      return score(candidate) - (unsaid * more) / (1 + paragraph);
    },
    explain(candidate) {
      return Array.from(measure(candidate), (value, i) => {
        const { feature, window } = FEATURES[i];
        return { feature, window, value, weight: weights[i], contribution: value * weights[i] };
      });
    },
  };
}

/** 0 where words of the question are said near each other, 1 where they are not. */
export function shareUnsaid(found: readonly Candidate[]): number {
  const said = found.reduce((best, { features: { bm25 } }) => Math.max(best, bm25.near), 0);
  return 1 / (1 + Math.exp((said - UNSAID_SHARE) / UNSAID_SHARE_WIDTH));
}

/** 0 for a question, 1 for a paragraph. */
function shareOfParagraph({ text }: Query): number {
  const terms = tokenize(text).length;
  return Math.min(1, Math.max(0, terms / PARAGRAPH_TERMS - 1));
}

/**
 * The values of `FEATURES`, until the next candidate is measured; written out into one array, since looking up windows and
 * an array for each are slow with a thousand candidates.
 */
function createMeasure(query: Query): (candidate: Candidate) => Float64Array {
  const queryTerms = new Set(tokenize(query.asked));
  const expected = expectedAnswerType(plainQuestion(query.asked));
  const isNamed = memoizeByKey((speaker: string) =>
    termsOfName(speaker).some((term) => queryTerms.has(term)),
  );
  const dated = memoizeByKey((day: string) => closenessInTime(day, query.period));
  const values = new Float64Array(FEATURES.length);
  return ({
    features: { bm25, cosine },
    speaker,
    length,
    day,
    questionProbability,
    answerTypes,
  }) => {
    values[0] = bm25.passage;
    values[1] = bm25.near;
    values[2] = bm25.around;
    values[3] = bm25.wide;
    values[4] = bm25.transcript;
    values[5] = bm25.question;
    values[6] = cosine.passage;
    values[7] = cosine.near;
    values[8] = cosine.around;
    values[9] = Number(isNamed(speaker));
    values[10] = Number(expected !== null && answerTypes.includes(expected));
    values[11] = Math.log1p(length) / LOG_LONG;
    values[12] = query.period === undefined || day === null ? 0 : dated(day);
    values[13] = questionProbability;
    return values;
  };
}

/** 1 in the period; less soon after it, when people tell of it; 0 at any other time. */
function closenessInTime(day: string, { after, before }: Period = {}): number {
  if (after !== undefined && day < after) return 0;
  if (before === undefined || day <= before) return 1;
  return daysBetween(before, day) <= SOON_AFTER_DAYS ? SOON_AFTER_SHARE : 0;
}
