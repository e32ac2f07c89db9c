/** Addresses and what they mean. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSTRAINTS } from '#src/domain/query.ts';
import { type Place, type Route, readRoute, type Search, writeRoute } from '#src/web/route.ts';

const read = (address: string) => readRoute(new URL(address, 'http://127.0.0.1:7654'));
const NOTHING = { question: '', ignore: [], filters: {}, limit: null };

describe('an address', () => {
  it.each<[string, Route]>([
    ['/', { page: 'search', search: NOTHING }],
    ['/?q=+&role=host', { page: 'search', search: { ...NOTHING, filters: { role: 'host' } } }],
    [
      '/?q=kelp&ignore=when,why,who&speaker=Ada&speaker=Bo&colour=red&limit=20',
      {
        page: 'search',
        search: {
          question: 'kelp',
          ignore: ['who', 'when'],
          filters: { speaker: 'Ada,Bo' },
          limit: 20,
        },
      },
    ],
    ['/t/kelp', { page: 'transcript', id: 'kelp', search: NOTHING, place: null }],
    [
      '/t/kelp#0',
      { page: 'transcript', id: 'kelp', search: NOTHING, place: { turn: 0, span: null } },
    ],
    [
      '/t/a%20b?q=kelp#31:912-1490',
      {
        page: 'transcript',
        id: 'a b',
        search: { ...NOTHING, question: 'kelp' },
        place: { turn: 31, span: [912, 1490] },
      },
    ],
    ['/t/%zz#top', { page: 'transcript', id: '%zz', search: NOTHING, place: null }],
    ['/elsewhere', { page: 'not-found', path: '/elsewhere' }],
    [
      '/transcripts?kind=podcast&sort=title&x=y',
      { page: 'transcripts', filters: { kind: 'podcast', sort: 'title' } },
    ],
    ['/speakers/Zo%C3%AB%20Oak', { page: 'speaker', name: 'Zoë Oak' }],
    ['/index.html', { page: 'search', search: NOTHING }],
  ])('%s', (address, route) => {
    expect(read(address)).toEqual(route);
  });

  it('means what it was written for', () => {
    const word = fc
      .stringMatching(/^[\p{L}#?&/%+ :-]{1,20}$/u)
      .filter((text) => text.trim() === text);
    const search: fc.Arbitrary<Search> = fc.record({
      question: word,
      ignore: fc.subarray([...CONSTRAINTS]),
      limit: fc.option(fc.integer({ min: 1, max: 1_000 })),
      filters: fc.record({ speaker: word, role: word, after: word }, { requiredKeys: [] }),
    });
    const place: fc.Arbitrary<Place> = fc.record({
      turn: fc.nat(99_999),
      span: fc.option(fc.tuple(fc.nat(99_999), fc.nat(99_999))),
    });
    const route: fc.Arbitrary<Route> = fc.oneof(
      fc.record({ page: fc.constant('search' as const), search }),
      fc.record({
        page: fc.constant('transcript' as const),
        id: word,
        search,
        place: fc.option(place),
      }),
    );
    fc.assert(
      fc.property(route, (route) => {
        expect(read(writeRoute(route))).toEqual(route);
      }),
    );
  });
});
