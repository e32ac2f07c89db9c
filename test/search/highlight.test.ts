import { describe, expect, it } from 'vitest';
import { findSentences, keepLikely, selectSentence } from '#src/search/highlight.ts';
import { findOccurrences, tokenize } from '#src/text/tokenize.ts';

const TEXT = 'Thanks. [Laughter] We bought back ten million shares. The weather was fine.';

const sentencesFor = (question: string) => {
  const terms = new Set(tokenize(question));
  return findSentences(TEXT, null, findOccurrences(TEXT, terms), terms.size);
};
const textOf = (one: { readonly span: readonly [number, number] } | null) =>
  TEXT.slice(...(one?.span ?? [0, 0]));

describe('highlights', () => {
  it('tell sentences, without what the transcriber put in brackets', () => {
    expect(textOf(sentencesFor('').at(-1) ?? null)).toBe('The weather was fine.');
  });

  it('mark the words of the question in any of their forms', () => {
    const terms = new Set(tokenize('buying back a share'));
    const words = findOccurrences(TEXT, terms).map(({ start, end }) => TEXT.slice(start, end));
    expect(words).toEqual(['back', 'shares']);
  });

  it('choose the sentence with the words, where meaning tells nothing', () => {
    const sentences = sentencesFor('ten million shares');
    const best = selectSentence(
      sentences,
      sentences.map(() => 0.2),
    );
    expect(textOf(best)).toContain('We bought back ten million shares.');
    expect(best?.score).toBeCloseTo(0.6);
  });

  it('choose the sentence with the meaning, where words tell nothing', () => {
    const sentences = sentencesFor('forecast');
    const cosines = sentences.map((_, at) => (at === sentences.length - 1 ? 0.9 : 0.1));
    expect(textOf(selectSentence(sentences, cosines))).toBe('The weather was fine.');
  });

  it('compare only sentences that have nearly as many of the words as any other', () => {
    const likely = keepLikely(sentencesFor('ten million shares'));
    expect(likely.map(textOf)).toEqual([expect.stringContaining('ten million shares')]);
    expect(keepLikely(sentencesFor('forecast'))).toEqual(sentencesFor('forecast'));
  });

  it('choose nothing where nothing is said', () => {
    expect(selectSentence([], [])).toBeNull();
  });
});
