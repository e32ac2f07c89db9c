import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COSINE_WINDOWS, WINDOWS } from '#src/domain/windows.ts';
import { scoreAll, sortByScore } from '#src/search/rank.ts';
import { createScorer } from '#src/search/score.ts';
import { candidate, query } from './candidates.ts';

const scoreOf = (given: Parameters<typeof candidate>[0], asked = query('kiosk')) =>
  createScorer(asked).score(candidate(given));

describe('score', () => {
  it('is the sum of its parts', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const levels = (names: readonly string[]) =>
      fc.record(Object.fromEntries(names.map((name) => [name, share])));
    fc.assert(
      fc.property(
        levels(WINDOWS),
        levels(COSINE_WINDOWS),
        fc.nat(200),
        (words, meaning, length) => {
          const { score, explain } = createScorer(query('x'));
          const given = candidate({ words, meaning, length });
          const sum = explain(given).reduce((all, { contribution }) => all + contribution, 0);
          expect(score(given)).toBeCloseTo(sum, 12);
        },
      ),
    );
  });

  it('grows with words and with meaning, at every level', () => {
    const none = scoreOf({});
    for (const level of WINDOWS) expect(scoreOf({ words: { [level]: 1 } })).toBeGreaterThan(none);
    for (const level of COSINE_WINDOWS) {
      expect(scoreOf({ meaning: { [level]: 1 } })).toBeGreaterThan(none);
    }
  });

  it('is about 1 for who is named, says all of it at length, in the midst of it, and when', () => {
    const words = Object.fromEntries(WINDOWS.map((level) => [level, 1]));
    const meaning = Object.fromEntries(COSINE_WINDOWS.map((level) => [level, 1]));
    const asked = query('when does Quill open the kiosk');
    const score = scoreOf({ words, meaning, length: 60, answerTypes: ['time'] }, asked);
    expect(score).toBeCloseTo(1.05, 6);
  });

  it('weighs the words of the whole transcript more for a paragraph, and sums up to the same', () => {
    const paragraph = query('the kiosk by the harbour sells kelp bread, '.repeat(8));
    const transcript = { words: { transcript: 1 } };
    const gain = (asked: typeof paragraph) => scoreOf(transcript, asked) - scoreOf({}, asked);
    expect(gain(paragraph)).toBeGreaterThan(5 * gain(query('who sells kelp bread')));
    const all = { words: Object.fromEntries(WINDOWS.map((level) => [level, 1])) };
    expect(scoreOf(all, paragraph)).toBeLessThan(1.1);
  });

  it('weighs meaning more where hardly any word of the question is said', () => {
    const meant = candidate({ meaning: { passage: 0.5 } });
    const gain = (near: number) => {
      const { score } = createScorer(query('kiosk'), [candidate({ words: { near } })]);
      return score(meant) - score(candidate());
    };
    expect(gain(0)).toBeGreaterThan(2 * gain(1));
    expect(gain(0.2)).toBeGreaterThan(gain(0.3));
    expect(gain(1)).toBeCloseTo(scoreOf({ meaning: { passage: 0.5 } }) - scoreOf({}), 4);
  });

  it('prefers a number for "how much" and a time for "when"', () => {
    const scoreFor = (question: string, answerTypes: ('number' | 'time')[]) =>
      scoreOf({ answerTypes }, query(question));
    for (const [question, fact] of [
      ['how much is spent on it', 'number'],
      ['when does it open', 'time'],
    ] as const) {
      expect(scoreFor(question, [fact])).toBeGreaterThan(scoreFor(question, []));
    }
    expect(scoreFor('who spends it', ['number'])).toBe(scoreFor('who spends it', []));
  });

  it('prefers who is named, and who says more than "yeah"', () => {
    const asked = query('what does Quill say about the kiosk');
    expect(scoreOf({ speaker: 'Ada Quill' }, asked)).toBeGreaterThan(
      scoreOf({ speaker: 'Ben Marl' }, asked),
    );
    expect(scoreOf({ length: 40 })).toBeGreaterThan(scoreOf({ length: 1 }));
  });

  it('prefers what was said at the time that is asked about, then what was said soon after', () => {
    const asked = query('kiosk', { period: { after: '2023-07-01', before: '2023-07-31' } });
    const [then, soonAfter, late, earlier, unknown] = [
      '2023-07-31',
      '2023-08-30',
      '2023-08-31',
      '2023-06-30',
      null,
    ].map((day) => scoreOf({ day }, asked));
    expect(then).toBeGreaterThan(soonAfter);
    expect(soonAfter).toBeGreaterThan(late);
    expect([earlier, unknown]).toEqual([late, late]);
    expect(scoreOf({ day: '2023-07-31' })).toBe(scoreOf({ day: null }));
    const open = query('kiosk', { period: { after: '2023-07-01' } });
    expect(scoreOf({ day: '2025-01-01' }, open)).toBe(then);
  });

  it('puts a question after a statement, unless a question is asked for', () => {
    expect(scoreOf({ questionProbability: 1 })).toBeLessThan(scoreOf({ questionProbability: 0 }));
    const asked = query('who asked about the kiosk', { intent: 'question' });
    expect(scoreOf({ questionProbability: 1 }, asked)).toBeGreaterThan(
      scoreOf({ questionProbability: 0 }, asked),
    );
  });
});

describe('rank', () => {
  it('puts the best first, and what is equal in speaking order', () => {
    const candidates = [
      candidate({ passage: 9 }),
      candidate({ passage: 4 }),
      candidate({ passage: 7, words: { passage: 0.5 } }),
    ];
    const order = sortByScore(scoreAll(candidates, createScorer(query('kiosk')).score)).map(
      (one) => one.candidate.passage,
    );
    expect(order).toEqual([7, 4, 9]);
  });
});
