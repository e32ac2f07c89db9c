/** What can be compared, what suggests itself, and which sentences are new. */

import { describe, expect, it } from 'vitest';
import type { FacetsResponse } from '#src/main.ts';
import { findNew } from '#src/web/compare/find-new.ts';
import { chooseSides, listSides, narrowToSide, undatedNote } from '#src/web/compare/sides.ts';
import { toSearch } from '#src/web/route.ts';

const count = (passages: number) => ({ passages, best: 1 });
const transcript = (id: string, date: string | null, passages: number) => ({
  id,
  title: id.toUpperCase(),
  date,
  places: [],
  ...count(passages),
});
const FACETS: FacetsResponse = {
  query: { asked: '', text: '', intent: null, phrases: [], excluded: [], filters: {} },
  tookMs: 1,
  passages: 10,
  speakers: [
    { name: 'Ada', role: 'host', ...count(6) },
    { name: 'Bo', role: 'guest', ...count(3) },
    { name: 'Cy', role: 'guest', ...count(1) },
  ],
  roles: [],
  sections: [],
  transcripts: [
    transcript('march', '2025-03-01', 5),
    transcript('notes', null, 2),
    transcript('january', '2025-01-01', 3),
  ],
  years: [],
  periods: [
    { period: '2025-01', roles: { host: 3 }, ...count(3) },
    { period: '2025-02', roles: {}, ...count(0) },
    { period: '2025-03', roles: { host: 5 }, ...count(5) },
  ],
};

describe('sides', () => {
  it('are transcripts and periods in the order of time, and speakers by how much they say', () => {
    const valuesOf = (by: 'transcript' | 'period' | 'speaker') =>
      listSides(FACETS, by).map(({ value }) => value);
    expect(valuesOf('transcript')).toEqual(['notes', 'january', 'march']);
    expect(valuesOf('period')).toEqual(['2025-01', '2025-03']);
    expect(valuesOf('speaker')).toEqual(['Ada', 'Bo', 'Cy']);
  });

  it('suggest themselves: the last two, or the two who speak most', () => {
    expect(chooseSides(listSides(FACETS, 'transcript'), 'transcript')).toEqual([
      'january',
      'march',
    ]);
    expect(chooseSides(listSides(FACETS, 'speaker'), 'speaker')).toEqual(['Ada', 'Bo']);
  });

  it('narrow the search', () => {
    const search = toSearch('kelp');
    expect(narrowToSide(search, 'speaker', 'Ada').filters).toEqual({ speaker: 'Ada' });
    expect(narrowToSide(search, 'period', '2025-Q1').filters).toEqual({
      after: '2025-01',
      before: '2025-03',
    });
  });

  it('tell what has no date', () => {
    expect(undatedNote(FACETS)).toBe('2 passages without a date are not shown here.');
    expect(undatedNote({ ...FACETS, passages: 8 })).toBeNull();
  });
});

it('a sentence is new unless the other side says nearly the same', () => {
  const before = ['Our margin fell to 8 percent this quarter.', 'We closed the dock.'];
  const now = [
    'The margin this quarter fell again, to 8 percent.',
    'The margin rose to 11.2 because lamb prices dropped everywhere.',
    'So.',
  ];
  expect(findNew(now, before)).toEqual([false, true, false]);
  expect(findNew(['Otters are back.'], [])).toEqual([true]);
});
