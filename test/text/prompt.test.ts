/** Questions without a question mark. */

import { describe, expect, it } from 'vitest';
import { isPrompt } from '#src/text/prompt.ts';

describe('a remark without a question mark', () => {
  it.each([
    'You told me on the phone about the kiln.',
    'You said 2022.',
    'And you went on working.',
    "Let's talk about the bad year.",
    'Tell us about the flood.',
    'Ida, walk us through that night.',
  ])('asks where a host makes it: %s', (text) => {
    expect(isPrompt(text, 'host')).toBe(true);
    expect(isPrompt(text, 'guest')).toBe(false);
    expect(isPrompt(text, 'unknown')).toBe(false);
  });

  it.each(['And no dividend.', 'So the same again next year.'])(
    'asks where an analyst goes on with it: %s',
    (text) => {
      expect(isPrompt(text, 'analyst')).toBe(true);
      expect(isPrompt(text, 'host')).toBe(false);
    },
  );

  it.each([
    'Thank you.',
    'I love that.',
    'You know, it rained.',
    'Since February.',
    'Got it. Thank you.',
    'And that is it.',
    'So thank you very much.',
    `You ${'really '.repeat(20)}did it.`,
  ])('tells, or says nothing: %s', (text) => {
    expect(isPrompt(text, 'host')).toBe(false);
    expect(isPrompt(text, 'analyst')).toBe(false);
  });
});
