/** Filters as they are written, and as the library has what they name. */

import { describe, expect, it } from 'vitest';
import type { Filters } from '#src/domain/query.ts';
import { parseFilters, type RawFilters, resolveFilters } from '#src/search/filters.ts';
import { LISTINGS } from './parse-query/listings.ts';

describe('written filters', () => {
  it.each<[RawFilters, Filters]>([
    [{}, {}],
    [{ speaker: 'Vane' }, { speaker: ['Vane'] }],
    [{ speaker: ' Vane , Wei Zhang,' }, { speaker: ['Vane', 'Wei Zhang'] }],
    [{ role: 'Management,analyst' }, { role: ['management', 'analyst'] }],
    [{ section: 'QA' }, { section: ['qa'] }],
    [{ transcript: 'marl,kelp' }, { transcript: ['marl', 'kelp'] }],
    [
      { after: '2025', before: '2025' },
      { after: '2025-01-01', before: '2025-12-31' },
    ],
    [
      { after: '2024-02', before: '2024-02' },
      { after: '2024-02-01', before: '2024-02-29' },
    ],
    [{ after: ' 2024-02-29' }, { after: '2024-02-29' }],
    [{ before: '2023-12' }, { before: '2023-12-31' }],
  ])('%o', (written, filters) => {
    expect(parseFilters(written)).toEqual(filters);
  });

  it.each<[RawFilters, RegExp]>([
    [{ speaker: '' }, /Expected a speaker, found ""/],
    [{ transcript: ' , ' }, /Expected a transcript, found " , "/],
    [{ role: 'manager' }, /role to be one of management, analyst.*found "manager"/],
    [{ role: 'management,boss' }, /found "boss"/],
    [{ section: 'questions' }, /section to be one of prepared, qa/],
    [{ after: '2025-02-29' }, /Expected a date such as .*found "2025-02-29"/],
    [{ before: '2025-13' }, /found "2025-13"/],
    [{ before: 'yesterday' }, /found "yesterday"/],
    [{ after: '' }, /found ""/],
    [{ after: '2025-06', before: '2025-05' }, /--after to be before --before/],
  ])('%o is refused', (written, message) => {
    expect(() => parseFilters(written)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringMatching(message) }),
    );
  });
});

describe('resolved filters', () => {
  const speakers = (...speaker: string[]) => resolveFilters({ speaker }, LISTINGS).speaker;

  it('have names as the library has them', () => {
    expect(speakers('vane')).toEqual(['Timothy Vane']);
    expect(speakers('Tim Vane', 'timothy vane')).toEqual(['Timothy Vane']);
    expect(speakers('Farow', 'VANTONG')).toEqual(['Lucinda Farrow', 'Mirela Văntong']);
    expect(speakers('Zhang')).toEqual(['Wei Zhang', 'Li Zhang']);
    expect(speakers('Wei Zhang')).toEqual(['Wei Zhang']);
  });

  it('leave all else as it is', () => {
    const filters = { role: ['host'], transcript: ['kelp'], after: '2025-01-01' } satisfies Filters;
    expect(resolveFilters(filters, LISTINGS)).toEqual(filters);
    expect(resolveFilters({}, [])).toEqual({});
  });

  it.each<[Filters, string]>([
    [{ speaker: ['Vane', 'Smith'] }, 'speaker of this library, found none called "Smith"'],
    [{ speaker: ['?'] }, 'found none called "?"'],
    [{ transcript: ['kelp', 'Kelp'] }, 'transcript of this library, found none called "Kelp"'],
  ])('%o names nothing that is there', (filters, message) => {
    expect(() => resolveFilters(filters, LISTINGS)).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND', message: expect.stringContaining(message) }),
    );
  });
});
