import { describe, expect, it } from 'vitest';
import type { CatalogEntry } from '#src/domain/views.ts';
import { findMatches } from '#src/search/confidence.ts';
import { countFacets } from '#src/search/facets.ts';
import { candidate, query } from './candidates.ts';

const ranked = (...given: [score: number, of: Parameters<typeof candidate>[0]][]) =>
  given.map(([score, of]) => ({ score, candidate: candidate(of) }));

function catalogEntry(id: string, date: string | null): CatalogEntry {
  const unstated = {
    kind: null,
    company: null,
    ticker: null,
    quarter: null,
    language: null,
    url: null,
    tags: [],
  };
  return { id, title: `About ${id}`, date, ...unstated, source: `/tmp/${id}`, participants: [] };
}

const CATALOG = [
  catalogEntry('may', '2025-05-02'),
  catalogEntry('july', '2025-07-03'),
  catalogEntry('lost', null),
];

const ada = { speaker: 'Ada', role: 'host' } as const;
const bo = { speaker: 'Bo', role: 'guest' } as const;

describe('countFacets', () => {
  const facets = countFacets(
    ranked(
      [0.9, { transcript: 'july', turn: 5, position: 0.5, section: 'qa', ...bo }],
      [0.8, { transcript: 'july', turn: 5, position: 0.51, section: 'qa', ...bo }],
      [0.7, { transcript: 'may', turn: 1, position: 0.999, ...ada }],
      [0.6, { transcript: 'july', turn: 0, position: 0, section: 'prepared', ...ada }],
      [0.5, { transcript: 'lost', turn: 3, position: 0.3, ...bo }],
    ),
    CATALOG,
  );

  it('counts who says most, in what role and section', () => {
    expect(facets.passages).toBe(5);
    expect(facets.speakers).toEqual([
      { name: 'Bo', role: 'guest', passages: 3, best: 0.9 },
      { name: 'Ada', role: 'host', passages: 2, best: 0.7 },
    ]);
    expect(facets.roles.map(({ role, passages }) => [role, passages])).toEqual([
      ['guest', 3],
      ['host', 2],
    ]);
    expect(facets.sections.map(({ section, passages }) => [section, passages])).toEqual([
      ['qa', 2],
      ['prepared', 1],
    ]);
  });

  it('says where in each transcript, the best transcript first', () => {
    expect(facets.transcripts).toEqual([
      {
        id: 'july',
        title: 'About july',
        date: '2025-07-03',
        passages: 3,
        best: 0.9,
        places: [
          { at: 0, turn: 0, score: 0.6 },
          { at: 0.5, turn: 5, score: 0.9 },
        ],
      },
      expect.objectContaining({ id: 'may', places: [{ at: 0.9833, turn: 1, score: 0.7 }] }),
      expect.objectContaining({ id: 'lost', date: null }),
    ]);
  });

  it('counts by time and role, with empty periods', () => {
    expect(facets.years).toEqual([{ year: '2025', passages: 4, best: 0.9 }]);
    expect(facets.periods).toEqual([
      { period: '2025-05', passages: 1, best: 0.7, roles: { host: 1 } },
      { period: '2025-06', passages: 0, best: 0, roles: {} },
      { period: '2025-07', passages: 3, best: 0.9, roles: { guest: 2, host: 1 } },
    ]);
  });

  it('keeps apart two of one name in different roles', () => {
    const twins = ranked(
      [0.9, { speaker: 'Ada', role: 'host' }],
      [0.8, { speaker: 'Ada', role: 'guest' }],
    );
    expect(countFacets(twins, CATALOG).speakers).toHaveLength(2);
  });

  it('is empty for no passages', () => {
    expect(countFacets([], CATALOG)).toEqual({
      passages: 0,
      speakers: [],
      roles: [],
      sections: [],
      transcripts: [],
      years: [],
      periods: [],
    });
  });
});

describe('findMatches', () => {
  const scores = (all: readonly { score: number }[]) => all.map(({ score }) => score);
  const saying = { words: { passage: 0.1 } };
  const passages = ranked([0.9, saying], [0.55, saying], [0.5, saying], [0.2, saying]);

  it('keeps what scores as a match, and not far below the best', () => {
    expect(scores(findMatches(passages, query('kelp')))).toEqual([0.9, 0.55]);
    expect(scores(findMatches(ranked([0.3, saying], [0.27, saying]), query('kelp')))).toEqual([
      0.3,
    ]);
  });

  it('judges a passage by itself and by the question it answers, not by its context', () => {
    const around = { words: { near: 1, around: 1 }, meaning: { near: 1 } };
    const answering = { words: { question: 0.2 } };
    const meaning = { meaning: { passage: 0.3 } };
    const all = ranked([0.9, saying], [0.85, around], [0.8, answering], [0.75, meaning]);
    expect(scores(findMatches(all, query('kelp')))).toEqual([0.9, 0.8, 0.75]);
  });

  it('keeps everything for a query without words', () => {
    expect(findMatches(passages, query(''))).toEqual(passages);
  });
});
