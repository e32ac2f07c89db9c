import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '#src/domain/candidate.ts';
import { groupByExchange, groupResults } from '#src/search/group.ts';
import { candidate } from './candidates.ts';

/** Ranked as given, with scores falling by a tenth. */
const ranked = (...candidates: Candidate[]) =>
  candidates.map((one, at) => ({ candidate: one, score: 1 - at / 10 }));

const passages = (groups: ReturnType<typeof groupByExchange>) =>
  groups.map(({ best, more }) => [best, ...more].map((one) => one.candidate.passage));

describe('group', () => {
  it('tells results that score far less than the best to come near only, after those that match', () => {
    const far = [0, 30, 60, 90].map((passage) => candidate({ passage, turn: passage }));
    const all = ranked(...far);
    const match = (minShare: number) =>
      groupResults(all, all.slice(0, 3), 10, true, minShare).groups.map((one) => one.match);
    expect(match(0)).toEqual([true, true, true, false]);
    expect(match(0.85)).toEqual([true, true, false, false]);
    expect(groupResults(all, all.slice(0, 3), 10, true, 0.85).matches).toBe(2);
  });

  it('makes one result of a question and its answers', () => {
    const groups = groupByExchange(
      ranked(
        candidate({ passage: 12, turn: 3, question: 2 }),
        candidate({ passage: 30, turn: 8 }),
        candidate({ passage: 11, turn: 2 }),
        candidate({ passage: 14, turn: 4, question: 2 }),
      ),
      10,
    );
    expect(passages(groups)).toEqual([[12, 11, 14], [30]]);
  });

  it('makes a result of its own of what a long answer says later, and of what does not fit', () => {
    const answer = (passage: number) => candidate({ passage, turn: 3, question: 2 });
    const groups = groupByExchange(ranked(...[12, 13, 14, 15, 30].map(answer)), 10);
    expect(passages(groups)).toEqual([[12, 13, 14], [15], [30]]);
  });

  it('loses no passage', () => {
    const turns = fc.array(fc.record({ turn: fc.nat(5), question: fc.option(fc.nat(5)) }));
    fc.assert(
      fc.property(turns, (given) => {
        const all = given.map((one, passage) =>
          candidate({ ...one, passage, questionProbability: passage % 2 }),
        );
        const shown = passages(groupByExchange(ranked(...all), Number.POSITIVE_INFINITY)).flat();
        expect(shown.sort((a, b) => a - b)).toEqual(all.map(({ passage }) => passage));
      }),
    );
  });

  it('puts who answers and asks back with the answers', () => {
    const groups = groupByExchange(
      ranked(
        candidate({ passage: 12, turn: 3, question: 2, questionProbability: 0.2 }),
        candidate({ passage: 13, turn: 4, question: 3 }),
        candidate({ passage: 11, turn: 2 }),
      ),
      10,
    );
    expect(passages(groups)).toEqual([[12, 13], [11]]);
  });

  it('keeps what is far apart in one long speech apart', () => {
    const groups = groupByExchange(
      ranked(
        candidate({ passage: 5, turn: 1 }),
        candidate({ passage: 6, turn: 1 }),
        candidate({ passage: 40, turn: 1 }),
      ),
      10,
    );
    expect(passages(groups)).toEqual([[5, 6], [40]]);
  });

  it('never joins two transcripts', () => {
    const groups = groupByExchange(
      ranked(candidate({ passage: 5 }), candidate({ passage: 6, transcript: 'meeting' })),
      10,
    );
    expect(passages(groups)).toEqual([[5], [6]]);
  });

  it('lets another transcript by that is as good', () => {
    const scores = [0.9, 0.8, 0.8];
    const transcripts = ['call', 'call', 'meeting'];
    const groups = groupByExchange(
      scores.map((score, at) => ({
        candidate: candidate({ passage: at * 50, turn: at * 9, transcript: transcripts[at] }),
        score,
      })),
      10,
    );
    expect(groups.map(({ best }) => best.candidate.transcript)).toEqual([
      'call',
      'meeting',
      'call',
    ]);
  });

  it('counts results, not passages, towards the limit', () => {
    const groups = groupByExchange(
      ranked(
        candidate({ passage: 1, turn: 1 }),
        candidate({ passage: 2, turn: 1 }),
        candidate({ passage: 50, turn: 9 }),
        candidate({ passage: 90, turn: 20 }),
      ),
      2,
    );
    expect(passages(groups)).toEqual([[1, 2], [50]]);
  });
});
