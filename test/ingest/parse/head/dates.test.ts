import { describe, expect, it } from 'vitest';
import { findDate, findTrailingDate, isDateLine } from '#src/ingest/parse/head/dates.ts';

describe('dates', () => {
  it('are found as written out, and only if the calendar has them', () => {
    expect(findDate('Recorded on September 17, 2025.')).toBe('2025-09-17');
    expect(findDate('Sept. 3rd, 2025')).toBe('2025-09-03');
    expect(findDate('17 Sep 2025')).toBe('2025-09-17');
    expect(findDate('2024-02-29T10:00:00Z')).toBe('2024-02-29');
    expect(findDate('2025-02-29')).toBeNull();
    expect(findDate('02/03/2025')).toBeNull();
    expect(findDate('June 2025')).toBeNull();
  });

  it('fill a line that says nothing else', () => {
    expect(isDateLine('Thursday, November 6, 2025, 8:00 a.m. ET')).toBe(true);
    expect(isDateLine('6 November 2025 at 17:00 GMT')).toBe(true);
    expect(isDateLine('The quarter ended June 30, 2025')).toBe(false);
  });

  it('close a title after a comma or a dash, not after a word', () => {
    expect(findTrailingDate('Weekly sync — September 17, 2025')).toBe('2025-09-17');
    expect(findTrailingDate('Weekly sync (17 Sep 2025)')).toBe('2025-09-17');
    expect(findTrailingDate('Results of the quarter ended June 30, 2025')).toBeNull();
  });
});
