import { describe, expect, it } from 'vitest';
import { findSentences, selectSentence } from '#src/search/highlight.ts';
import { findOccurrences, tokenize } from '#src/text/tokenize.ts';

const TEXT = 'Thanks. [Laughter] We bought back ten million shares. The weather was fine.';

const cut = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map((span) => text.slice(...span));

describe('highlights', () => {
  it('tell sentences, without what the transcriber put in brackets', () => {
    expect(cut(TEXT, findSentences(TEXT)).at(-1)).toBe('The weather was fine.');
  });

  it('mark the words of the question in any of their forms', () => {
    const terms = new Set(tokenize('buying back a share'));
    const words = findOccurrences(TEXT, terms).map(({ start, end }) => TEXT.slice(start, end));
    expect(words).toEqual(['back', 'shares']);
  });

  it('choose the sentence with the words, where meaning tells nothing', () => {
    const spans = findSentences(TEXT);
    const flat = spans.map(() => 0.2);
    const terms = new Set(tokenize('ten million shares'));
    const best = selectSentence(spans, flat, findOccurrences(TEXT, terms), terms.size);
    expect(TEXT.slice(...(best?.span ?? [0, 0]))).toContain('We bought back ten million shares.');
    expect(best?.score).toBeCloseTo(0.6);
  });

  it('choose the sentence with the meaning, where words tell nothing', () => {
    const spans = findSentences(TEXT);
    const cosines = spans.map((_, at) => (at === spans.length - 1 ? 0.9 : 0.1));
    const best = selectSentence(spans, cosines, [], 1);
    expect(TEXT.slice(...(best?.span ?? [0, 0]))).toBe('The weather was fine.');
  });

  it('choose nothing where nothing is said', () => {
    expect(selectSentence([], [], [], 1)).toBeNull();
  });
});
