/** Marks passages: which sentence of each answers, whether it asks instead, and where the question's words are. */

import { MIN_SENTENCE_SCORE } from '../domain/weights.ts';
import type { Embedder } from '../embed/embedder.ts';
import type { TextSpan } from '../text/sentences.ts';
import { findOccurrences, type TermOccurrence } from '../text/tokenize.ts';
import { dot } from '../util/dot.ts';
import {
  findSentences,
  keepLikely,
  type ScoredSentence,
  type Sentence,
  scoreSentence,
  selectSentence,
} from './highlight.ts';
import type { Marks } from './result.ts';

export interface MarkedText extends Marks {
  /** Whether what matches is a question. */
  readonly asks: boolean;
}

export interface SpokenText {
  readonly text: string;
  /** ISO 639-1. */
  readonly language: string | null;
}

export interface Marker {
  /** The query's text as a unit vector. */
  readonly vector: Float32Array;
  /** Each word of the question, as its terms in all languages. */
  readonly asked: readonly (readonly string[])[];
  readonly embedder: Embedder;
}

/**
 * Embeds the sentences of all texts in one call: many small calls cost more than their work.
 *
 * @param comparesSentences whether the best sentence is sought, for which they are embedded.
 */
export async function markTexts(
  texts: readonly SpokenText[],
  { vector, asked, embedder }: Marker,
  comparesSentences = true,
): Promise<MarkedText[]> {
  const terms = new Set(asked.flat());
  const count = countDistinct(asked);
  const read = texts.map(({ text, language }) => {
    const words = findOccurrences(text, terms, language);
    const sentences = comparesSentences ? findSentences(text, language, words, count) : [];
    return { text, words, sentences, likely: keepLikely(sentences) };
  });
  const compared = read.flatMap(({ text, sentences, likely }) =>
    needsMeaning(sentences, likely) ? likely.map(({ span }) => text.slice(...span)) : [],
  );
  const vectors = await embedder.embed(compared, 'passage');
  let next = 0;
  return read.map(({ text, words, sentences, likely }) => {
    const isCompared = needsMeaning(sentences, likely);
    const best = selectSentence(
      likely,
      likely.map(() => (isCompared ? dot(vectors[next++], vector) : 0)),
    );
    return {
      highlights: sentences.length > 1 && answers(best) ? [best.span] : [],
      words: joinOverlapping(words),
      asks: best !== null && /[?？؟]["'”’)\]]*$/u.test(text.slice(...best.span)),
    };
  });
}

/** Whether the words alone do not tell which sentence is the best, or whether it answers. */
function needsMeaning(sentences: readonly Sentence[], likely: readonly Sentence[]): boolean {
  const answersByWords = likely.some((one) => scoreSentence(one, 0) >= MIN_SENTENCE_SCORE);
  return sentences.length > 1 && (likely.length > 1 || !answersByWords);
}

const countDistinct = (words: readonly (readonly string[])[]): number =>
  new Set(words.map((terms) => terms.join(' '))).size;

/** Pairs of letters overlap. */
function joinOverlapping(occurrences: readonly TermOccurrence[]): TextSpan[] {
  const spans: [start: number, end: number][] = [];
  for (const { start, end } of occurrences) {
    const last = spans.at(-1);
    if (last !== undefined && start < last[1]) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}

function answers(best: ScoredSentence | null): best is ScoredSentence {
  return best !== null && best.score >= MIN_SENTENCE_SCORE;
}
