/** The filters of a query, listed and removed one by one. */

import { describe, expect, it } from 'vitest';
import type { Constraint, Filters, RawFilters } from '#src/main.ts';
import { listActiveFilters, removeFilter } from '#src/web/search/active-filters.ts';

const filtersOf = (filters: Filters) =>
  listActiveFilters({
    query: { asked: '', text: '', intent: null, phrases: [], excluded: [], filters },
    results: [],
  });

const search = (filters: RawFilters = {}, ...ignore: Constraint[]) => ({
  question: 'kelp',
  ignore,
  filters,
  limit: null,
});

describe('active filters', () => {
  it('are listed one by one, many of one kind together', () => {
    const all = filtersOf({
      speaker: ['Ada', 'Bo'],
      section: ['qa'],
      transcript: ['a', 'b', 'c', 'd'],
      after: '2025-11-01',
      before: '2025-11-30',
    });
    expect(all.map(({ field, text }) => `${field}: ${text}`)).toEqual([
      'speaker: Ada',
      'speaker: Bo',
      'section: Q&A',
      'transcript: 4 of them',
      'date: Nov 2025',
    ]);
  });

  it.each<[Filters, string]>([
    [{ after: '2025-01-01', before: '2025-12-31' }, '2025'],
    [{ after: '2024-02-01', before: '2024-02-29' }, 'Feb 2024'],
    [{ after: '2025-03-03' }, 'since Mar 3, 2025'],
    [{ before: '2025-03-03' }, 'until Mar 3, 2025'],
    [{ after: '2025-03-03', before: '2025-03-03' }, 'Mar 3, 2025'],
    [{ after: '2024-03-03', before: '2025-03-03' }, 'Mar 3, 2024 to Mar 3, 2025'],
  ])('%j is read as a date', (filters, text) => {
    expect(filtersOf(filters)).toEqual([{ field: 'date', values: [], text }]);
  });
});

describe('a removed filter', () => {
  it('that the question names becomes an ignored constraint', () => {
    const filters = {
      role: ['management'],
      transcript: ['a'],
      after: '2025-01-01',
    } satisfies Filters;
    const all = filtersOf(filters);
    const [role, transcript, date] = all;
    expect(removeFilter(role, all, search())).toEqual(search({}, 'who'));
    expect(removeFilter(transcript, all, search({}, 'who'))).toEqual(search({}, 'who', 'where'));
    expect(removeFilter(date, all, search({ role: 'host' }))).toEqual(
      search({ role: 'host' }, 'when'),
    );
  });

  it('that the question names as left out becomes one, too', () => {
    const [notRole] = filtersOf({ notRole: ['host'] });
    expect(removeFilter(notRole, [notRole], search())).toEqual(search({}, 'who'));
  });

  it('that was set by hand is dropped', () => {
    const all = filtersOf({
      role: ['host'],
      section: ['qa'],
      after: '2025-01-01',
      before: '2025-12-31',
    });
    const [role, section, date] = all;
    const by = { role: 'host', section: 'qa', after: '2025', before: '2025' };
    const { role: _, ...noRole } = by;
    expect(removeFilter(role, all, search(by))).toEqual(search(noRole));
    expect(removeFilter(section, all, search(by)).filters).not.toHaveProperty('section');
    expect(removeFilter(date, all, search(by))).toEqual(search({ role: 'host', section: 'qa' }));
  });

  it('leaves the others of its kind', () => {
    const all = filtersOf({ speaker: ['Ada', 'Bo', 'Cy'] });
    expect(removeFilter(all[1], all, search())).toEqual(search({ speaker: 'Ada,Cy' }));
  });
});
