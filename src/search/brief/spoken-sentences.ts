/** The sentences of ranked passages, and how well each answers. */

import type { PassageView } from '../../domain/views.ts';
import { SENTENCE_COSINE_WEIGHT } from '../../domain/weights.ts';
import { blankAsides } from '../../text/asides.ts';
import { isFragment, isHousekeeping, pointsBack } from '../../text/discourse.ts';
import { splitSentences, type TextSpan } from '../../text/sentences.ts';
import { findOccurrences, tokenize } from '../../text/tokenize.ts';
import { dot } from '../../util/dot.ts';
import type { Marker } from '../mark.ts';

/** Weight of a sentence's own words and meaning, beside the score of its passage. */
const OWN_WEIGHT = 0.4;
/** Long sentences tell more, up to so many terms. */
const LENGTH_WEIGHT = 0.25;
const LONG_SENTENCE_TERMS = 11;
/** Taken from the score of a sentence that asks where statements are wanted, or the other way round. */
const QUESTION_PENALTY = 0.2;
/** Taken from "Right.", which says too little, and from "Thank you all for coming." */
const EMPTY_PENALTY = 0.3;
/** A sentence with fewer terms is shown with the one after it. */
const SHORT_SENTENCE_TERMS = 6;
/** UTF-16 code units of two sentences shown together. */
const MAX_JOINED_LENGTH = 300;

export interface ScoredPassage {
  readonly view: PassageView;
  readonly score: number;
  /** ISO 639-1. */
  readonly language: string | null;
}

export interface SpokenSentence {
  readonly passage: PassageView;
  /** Of the passage's text, in UTF-16 code units. */
  readonly span: TextSpan;
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly score: number;
}

/** @param wantsQuestions whether those who ask answer: "who asked about …". */
export async function scoreSentences(
  passages: readonly ScoredPassage[],
  { vector, asked, embedder }: Marker,
  wantsQuestions: boolean,
): Promise<SpokenSentence[]> {
  const wanted = new Set(asked.flat());
  const words = Math.max(1, new Set(asked.map((terms) => terms.join(' '))).size);
  const sentences = passages.flatMap((passage) =>
    splitSentences(blankAsides(passage.view.text), passage.language).map((span, at, spans) => ({
      passage,
      shown: widen(at, spans, passage),
      text: passage.view.text.slice(...span),
    })),
  );
  const vectors = await embedder.embed(
    sentences.map(({ text }) => text),
    'passage',
  );
  return sentences.map(({ passage: { view, score, language }, shown, text }, at) => {
    const terms = tokenize(text, language);
    const found = new Set(findOccurrences(text, wanted, language).map(({ term }) => term)).size;
    const own =
      SENTENCE_COSINE_WEIGHT * dot(vectors[at], vector) +
      (1 - SENTENCE_COSINE_WEIGHT) * (found / words);
    const length = Math.log1p(terms.length) / Math.log1p(LONG_SENTENCE_TERMS);
    const penalty =
      (asks(text) === wantsQuestions ? 0 : QUESTION_PENALTY) +
      (isFragment(text) || isHousekeeping(text) ? EMPTY_PENALTY : 0);
    return {
      passage: view,
      span: shown,
      text: view.text.slice(...shown),
      terms: new Set(terms),
      score: score + OWN_WEIGHT * own + LENGTH_WEIGHT * Math.min(1, length) - penalty,
    };
  });
}

/** A sentence with the one before it where it points back, or with the next where it is short. */
function widen(
  at: number,
  spans: readonly TextSpan[],
  { view, language }: ScoredPassage,
): TextSpan {
  const span = spans[at];
  const sentence = view.text.slice(...span);
  const isShort = tokenize(sentence, language).length < SHORT_SENTENCE_TERMS;
  const from = pointsBack(sentence) ? (spans[at - 1] ?? span) : span;
  const to = from === span && isShort ? (spans[at + 1] ?? span) : span;
  const wide: TextSpan = [from[0], to[1]];
  return wide[1] - wide[0] <= MAX_JOINED_LENGTH ? wide : span;
}

const asks = (text: string): boolean => /[?？؟]["'”’)\]]*$/u.test(text);
