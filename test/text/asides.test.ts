import { describe, expect, it } from 'vitest';
import { blankAsides, isAside } from '#src/text/asides.ts';

describe('blankAsides', () => {
  it('blanks asides out and keeps every offset', () => {
    const asides = [
      '[Foreign language]',
      '[Operator instructions]',
      '[laughs]',
      '[inaudible 00:12:33]',
      '(LAUGHTER)',
      '(Applause)',
      '[12:19]',
    ];
    for (const aside of asides) {
      const text = `Yes. ${aside} Thank you.`;
      expect(blankAsides(text), aside).toBe(`Yes. ${' '.repeat(aside.length)} Thank you.`);
      expect(isAside(aside)).toBe(true);
    }
  });

  it('leaves what was said, or may have been', () => {
    const said = [
      'we expect [the company] to grow',
      'our segment (we love the music it makes) grew',
      'a [song](https://example.org/song)',
      '(and everybody laughed about it)',
      '[unclosed laughter',
      '',
    ];
    for (const text of said) {
      expect(blankAsides(text)).toBe(text);
      expect(isAside(text)).toBe(false);
    }
  });
});
