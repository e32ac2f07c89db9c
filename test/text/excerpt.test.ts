import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptQuestion, firstSentences, lastSentences } from '#src/text/excerpt.ts';

const TALK = 'One is here. Two is here. Three is here. Four is here.';
const LONG = `${'We went up the hill and down again. '.repeat(60)}So what did it cost? Thank you.`;

describe('excerpts', () => {
  it('are the sentences next to a passage', () => {
    expect(lastSentences(TALK)).toBe('Three is here. Four is here.');
    expect(firstSentences(TALK)).toBe('One is here. Two is here.');
    expect(lastSentences('')).toBe('');
  });

  it('of a long question end with what it asks', () => {
    const excerpt = excerptQuestion(LONG);
    expect(excerpt).toMatch(/^… We went up .*So what did it cost\?$/);
    expect(excerpt.length).toBeLessThan(610);
    expect(excerptQuestion(LONG, 60)).toBe(
      '… We went up the hill and down again. So what did it cost?',
    );
    expect(excerptQuestion('What did it cost?')).toBe('What did it cost?');
  });

  it('are short, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000 }), (text) => {
        expect(lastSentences(text).length).toBeLessThanOrEqual(302);
        expect(firstSentences(text).length).toBeLessThanOrEqual(302);
        expect(excerptQuestion(text).length).toBeLessThanOrEqual(604);
      }),
    );
  });
});
