/** What the wildcards of a pattern stand for, and texts that quote it. */

import { describe, expect, it } from 'vitest';
import { parseSidecar } from '#src/ingest/discover/sidecar-schema.ts';
import { captureWildcards } from '#src/ingest/discover/wildcards.ts';

describe('wildcards', () => {
  it.each<[pattern: string, path: string, captured: string[] | null]>([
    ['go-time-*.md', 'go-time-102.md', ['102']],
    ['go-time-*.md', 'shows/2019/go-time-102.md', ['102']],
    ['/go-time-*.md', 'shows/go-time-102.md', null],
    ['*/*.vtt', 'board/march.vtt', ['board', 'march']],
    ['**/*.vtt', 'a/b/march.vtt', ['a/b', 'march']],
    ['**/*.vtt', 'march.vtt', ['', 'march']],
    ['calls/**', 'calls/2025/q3.txt', ['2025/q3.txt']],
    ['q?-20[1]?.txt', 'q3-2025.txt', null],
    ['q?-20[12]*.txt', 'q3-2025.txt', ['3', '2', '5']],
    ['*', 'calls/q3.txt', ['q3.txt']],
    ['a+(b).txt', 'a+(b).txt', []],
  ])('of %s in %s', (pattern, path, captured) => {
    expect(captureWildcards(pattern, path)).toEqual(captured);
  });
});

describe('a whosaid.json', () => {
  const read = (value: object) => parseSidecar(JSON.stringify(value), 'whosaid.json');

  it('quotes what wildcards stand for', () => {
    const [[pattern, overrides]] = read({
      '*/*-*.md': { title: 'Go Time #{3}', date: '{2}-01-01', tags: ['{1}', 'show'] },
    });
    expect(pattern).toBe('*/*-*.md');
    expect(overrides instanceof Function && overrides('shows/2019-102.md')).toEqual({
      title: 'Go Time #102',
      date: '2019-01-01',
      tags: ['shows', 'show'],
    });
  });

  it('says which file makes a quoted text wrong', () => {
    const [[, overrides]] = read({ '*.md': { date: '{1}' } });
    expect(() => overrides instanceof Function && overrides('notes/today.md')).toThrow(
      'whosaid.json, for notes/today.md: "*.md" → "date": must be a day such as 2025-03-04.',
    );
  });

  it('refuses a number that no wildcard has', () => {
    expect(() => read({ 'go-time-*.md': { title: 'Go Time #{2}' } })).toThrow(
      'whosaid.json: "go-time-*.md" has only 1 of the wildcards that {2} counts.',
    );
  });
});
