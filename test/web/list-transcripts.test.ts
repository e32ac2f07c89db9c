/** The list of transcripts: shows, filters, order, and finding one by its title. */

import { describe, expect, it } from 'vitest';
import type { TranscriptListing } from '#src/domain/listing.ts';
import {
  findNamed,
  findTitles,
  listShows,
  listTranscripts,
  showOf,
} from '#src/web/lists/list-transcripts.ts';

const listing = (title: string, more: Partial<TranscriptListing> = {}): TranscriptListing => ({
  id: title,
  title,
  date: null,
  kind: 'podcast',
  company: null,
  quarter: null,
  tags: [],
  speakers: 2,
  ...more,
});
const CATALOG = [
  listing('Go Time #102: Errors', { date: '2019-11-07' }),
  listing('Go Time 1021', { date: '2021-01-05', speakers: 5 }),
  listing('Go Time 9', { date: '2017-03-02', tags: ['classic'] }),
  listing('Café del Mar, episode 3'),
  listing('Acme Q3 2025 Earnings Call', {
    kind: 'earnings-call',
    company: 'Acme',
    date: '2025-11-06',
  }),
];
const titles = (list: readonly TranscriptListing[]) => list.map(({ title }) => title);

describe('a show', () => {
  it.each([
    ['Go Time #102: Errors', 'Go Time'],
    ['Go time 102', 'Go time'],
    ['The Half Tide Ledger, episode 58: Kelp', 'The Half Tide Ledger'],
    ['Sixteen winters on Marrow Skerry', null],
    ['102', null],
  ])('of %j is %j', (title, show) => {
    expect(showOf({ title, kind: 'podcast' })).toBe(show);
  });

  it('has two episodes or more, and is no earnings call', () => {
    expect(listShows(CATALOG)).toEqual(['Go Time']);
    expect(showOf({ title: 'Acme Q3 2025 Earnings Call', kind: 'earnings-call' })).toBeNull();
  });
});

describe('the list', () => {
  it('begins with the newest, and ends with those without a date', () => {
    expect(titles(listTranscripts(CATALOG, {}))).toEqual([
      'Acme Q3 2025 Earnings Call',
      'Go Time 1021',
      'Go Time #102: Errors',
      'Go Time 9',
      'Café del Mar, episode 3',
    ]);
  });

  it('is sorted by title with numbers as numbers, and by speakers', () => {
    const sorted = listTranscripts(CATALOG, { sort: 'title', show: 'Go Time' });
    expect(titles(sorted)).toEqual(['Go Time 9', 'Go Time #102: Errors', 'Go Time 1021']);
    expect(listTranscripts(CATALOG, { sort: 'speakers' })[0].speakers).toBe(5);
  });

  it('is narrowed by title, kind, company, tag and days', () => {
    expect(titles(listTranscripts(CATALOG, { name: 'cafe mar' }))).toEqual([
      'Café del Mar, episode 3',
    ]);
    expect(listTranscripts(CATALOG, { kind: 'earnings-call' })).toHaveLength(1);
    expect(listTranscripts(CATALOG, { company: 'Acme', before: '2025-01-01' })).toEqual([]);
    expect(listTranscripts(CATALOG, { after: '2019-11-07', before: '2021-01-05' })).toHaveLength(2);
    expect(titles(listTranscripts(CATALOG, { tag: 'classic' }))).toEqual(['Go Time 9']);
    expect(listTranscripts(CATALOG, { kind: 'no such kind' })).toEqual([]);
  });
});

describe('a title that is typed', () => {
  it('is found by its words and its whole number', () => {
    expect(titles(findTitles('go time 102', CATALOG))).toEqual(['Go Time #102: Errors']);
    expect(titles(findTitles('102 GO TIME', CATALOG))).toEqual(['Go Time #102: Errors']);
  });

  it('comes before longer ones', () => {
    expect(titles(findTitles('go ti', CATALOG))).toEqual([
      'Go Time 1021',
      'Go Time 9',
      'Go Time #102: Errors',
    ]);
  });

  it('is named by how it begins or by half of it, rather than by any word', () => {
    const named = (typed: string) => titles(findNamed(typed, CATALOG));
    expect(named('acme')).toEqual(['Acme Q3 2025 Earnings Call']);
    expect(named('102 errors')).toEqual(['Go Time #102: Errors']);
    expect(named('earnings')).toEqual([]);
    expect(titles(findTitles('earnings', CATALOG))).toHaveLength(1);
  });

  it('is not found in a question', () => {
    expect(findTitles('what did they say about go time', CATALOG)).toEqual([]);
    expect(findTitles(' #! ', CATALOG)).toEqual([]);
  });
});
