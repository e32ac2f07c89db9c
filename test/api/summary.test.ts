import { expect, it } from 'vitest';
import { summarizeLibrary } from '#src/api/summary.ts';
import type { Role } from '#src/domain/transcript.ts';
import type { CatalogEntry } from '#src/domain/views.ts';

function listing(
  id: string,
  date: string | null,
  ...people: [name: string, role: Role][]
): CatalogEntry {
  const unsaid = {
    kind: null,
    company: null,
    ticker: null,
    quarter: null,
    language: null,
    url: null,
    tags: [],
  };
  const participants = people.map(([name, role]) => ({
    name,
    role,
    title: null,
    affiliation: null,
  }));
  return { id, title: id, date, ...unsaid, source: `/tmp/${id}`, participants };
}

it('tells how much there is, of when, and what is newest', () => {
  const summary = summarizeLibrary([
    listing('lost', null, ['Eve', 'host']),
    listing('may', '2024-05-02', ['Ada', 'host'], ['Bo', 'guest']),
    listing('july', '2025-07-03', ['Operator', 'operator'], ['Ada', 'management']),
  ]);
  expect(summary).toMatchObject({
    transcripts: 3,
    speakers: 4,
    dates: ['2024-05-02', '2025-07-03'],
  });
  expect(summary.latest.map(({ id }) => id)).toEqual(['july', 'may', 'lost']);
  expect(summary.latest[0]).not.toHaveProperty('participants');
  expect(summary.exampleSpeaker).toMatchObject({ name: 'Ada', role: 'management' });
});

it('of nothing tells nothing', () => {
  expect(summarizeLibrary([])).toEqual({
    transcripts: 0,
    speakers: 0,
    dates: null,
    latest: [],
    exampleSpeaker: null,
  });
});
