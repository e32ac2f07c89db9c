/** Marks passages: which sentence of each answers, whether it asks instead, and where the question's words are. */

import { MIN_SENTENCE_SCORE } from '../domain/weights.ts';
import type { Embedder } from '../embed/embedder.ts';
import { findOccurrences } from '../text/tokenize.ts';
import { findSentences, type ScoredSentence, selectSentence } from './highlight.ts';
import type { Marks } from './result.ts';

export interface MarkedText extends Marks {
  /** Whether what matches is a question. */
  readonly asks: boolean;
}

export interface Marker {
  /** The query's text as a unit vector. */
  readonly vector: Float32Array;
  readonly terms: ReadonlySet<string>;
  readonly embedder: Embedder;
}

/**
 * Embeds the sentences of all texts in one call: many small calls cost more than their work.
 *
 * @param minds whether it matters which sentence of a text is the best.
 */
export async function markTexts(
  texts: readonly string[],
  { vector, terms, embedder }: Marker,
  minds: (text: string) => boolean = () => true,
): Promise<MarkedText[]> {
  const spans = texts.map((text) => (minds(text) ? findSentences(text) : []));
  /* The only sentence of a text is its best. */
  const compared = texts.flatMap((text, at) =>
    spans[at].length > 1 ? spans[at].map((span) => text.slice(...span)) : [],
  );
  const vectors = await embedder.embed(compared, 'passage');
  let next = 0;
  return texts.map((text, at) => {
    const words = findOccurrences(text, terms);
    const cosines = spans[at].length > 1 ? spans[at].map(() => dot(vectors[next++], vector)) : [1];
    const best = selectSentence(spans[at], cosines, words, terms.size);
    return {
      highlights: spans[at].length > 1 && answers(best) ? [best.span] : [],
      words: words.map(({ start, end }) => [start, end]),
      asks: best !== null && /[?？؟]["'”’)\]]*$/u.test(text.slice(...best.span)),
    };
  });
}

function answers(best: ScoredSentence | null): best is ScoredSentence {
  return best !== null && best.score >= MIN_SENTENCE_SCORE;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d] * b[d];
  return sum;
}
