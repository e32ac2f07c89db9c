import { describe, expect, it } from 'vitest';
import { stripDecoration, stripEmphasis, unescapeMarkdown } from '#src/ingest/parse/markdown.ts';

const spoken = (line: string): string => stripEmphasis(unescapeMarkdown(line));

describe("Markdown's marks", () => {
  it('are no part of what was said', () => {
    const lines: [line: string, said: string][] = [
      ['see [the shed](https://example.org/shed_(old)) now', 'see the shed now'],
      ['[the \\[old\\] shed](https://example.org)', 'the [old] shed'],
      ['[![shed](a.png)](https://example.org) it is', ' it is'],
      ['\\[laughs\\] no\\. 1\\', '[laughs] no. 1'],
      ['**all** of *it* and ***both***', 'all of it and both'],
      ['> quoted', 'quoted'],
    ];
    for (const [line, said] of lines) expect(spoken(line), line).toBe(said);
  });

  it('are distinguished from text that only looks like them', () => {
    for (const line of [
      '2 * 3 * 4',
      'f****** hell',
      'see [x] (y)',
      'a_b_c',
      '[a](b',
      '***',
      'C# and #1',
    ]) {
      expect(spoken(line), line).toBe(line);
    }
  });

  it('come off headings and emphasis whole', () => {
    expect(stripDecoration('## **Ana Silva** {#ana}')).toBe('Ana Silva');
    expect(stripDecoration('> _Ana Silva_ ')).toBe('Ana Silva');
  });
});
