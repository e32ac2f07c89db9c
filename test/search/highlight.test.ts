import { describe, expect, it } from 'vitest';
import { findHighlightableSentences, selectSentence } from '#src/search/highlight.ts';
import { findOccurrences, tokenize } from '#src/text/tokenize.ts';

const TEXT = 'Thanks. [Laughter] We bought back ten million shares. The weather was fine.';

const cut = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map((span) => text.slice(...span));

describe('highlights', () => {
  it('tell sentences, without what the transcriber put in brackets', () => {
    expect(cut(TEXT, findHighlightableSentences(TEXT)).at(-1)).toBe('The weather was fine.');
  });

  it('mark the words of the question in any of their forms', () => {
    const terms = new Set(tokenize('buying back a share'));
    const words = findOccurrences(TEXT, terms).map(({ start, end }) => TEXT.slice(start, end));
    expect(words).toEqual(['back', 'shares']);
  });

  it('choose the sentence with the words, where meaning tells nothing', () => {
    const spans = findHighlightableSentences(TEXT);
    const flat = spans.map(() => 0.2);
    const terms = new Set(tokenize('ten million shares'));
    const [answer] = selectSentence(spans, flat, findOccurrences(TEXT, terms), terms.size);
    expect(TEXT.slice(...answer)).toContain('We bought back ten million shares.');
  });

  it('choose the sentence with the meaning, where words tell nothing', () => {
    const spans = findHighlightableSentences(TEXT);
    const cosines = spans.map((_, at) => (at === spans.length - 1 ? 0.9 : 0.1));
    const [answer] = selectSentence(spans, cosines, [], 1);
    expect(TEXT.slice(...answer)).toBe('The weather was fine.');
  });

  it('mark nothing in a passage of one sentence', () => {
    const text = 'We bought back ten million shares.';
    const words = findOccurrences(text, new Set(['share']));
    expect(selectSentence(findHighlightableSentences(text), [], words, 1)).toEqual([]);
  });
});
