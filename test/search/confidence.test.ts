import { describe, expect, it } from 'vitest';
import type { Candidate } from '#src/domain/candidate.ts';
import type { Filters } from '#src/domain/query.ts';
import { findMatches, isAnsweredByReading, isLikelyAnswered } from '#src/search/confidence.ts';
import { candidate, query } from './candidates.ts';

const said = { words: { passage: 0.6 } };

/** The numbers of the passages that match, of those given with falling scores. */
function matching(given: Parameters<typeof candidate>[0][], asked = query('kelp')): number[] {
  const ranked = given.map((one, at) => ({
    candidate: candidate({ passage: at, ...one }),
    score: 0.6 - at / 100,
  }));
  return findMatches(ranked, asked).map((one) => one.candidate.passage);
}

describe('what matches', () => {
  it('is near the best in score and says something of it', () => {
    expect(matching([said, {}, said])).toEqual([0, 2]);
  });

  it('is no housekeeping and no operator, unless asked for', () => {
    const given: Partial<Candidate>[] = [{ isHousekeeping: true }, { role: 'operator' }];
    const all = [...given, {}].map((one) => ({ ...one, ...said }));
    expect(matching(all)).toEqual([2]);
    expect(matching(all, query('kelp', { phrases: ['kelp'] }))).toEqual([0, 1, 2]);
    expect(matching(all, query('kelp', { filters: { role: ['operator'] } }))).toEqual([0, 1, 2]);
  });

  it('is a fragment only as the answer to a question that matches', () => {
    const fragment = { isFragment: true, ...said };
    expect(matching([said, fragment])).toEqual([0]);
    expect(matching([said, { ...fragment, words: { question: 0.5 } }])).toEqual([0, 1]);
  });

  it('goes on where a passage points back to one that matches, of the same turn', () => {
    expect(matching([said, { pointsBack: true }, { pointsBack: true }])).toEqual([0, 1, 2]);
    expect(matching([said, { pointsBack: true, turn: 1 }])).toEqual([0]);
  });

  it('are questions only, where questions are asked for', () => {
    const question = { questionProbability: 0.2, ...said };
    expect(matching([said, question], query('kelp', { intent: 'question' }))).toEqual([1]);
  });

  it('are questions that speak of it themselves, where whoever asked is asked for', () => {
    const asked = query('kelp', { intent: 'question' });
    const near = { questionProbability: 1, words: { near: 0.7 } };
    expect(matching([near], asked)).toEqual([]);
    expect(matching([{ ...near, meaning: { passage: 0.4 } }], asked)).toEqual([0]);
  });

  it('are questions that only sound like it where nobody says it', () => {
    const asked = query('kelp', { intent: 'question' });
    const alike = { questionProbability: 1, meaning: { passage: 0.4 } };
    expect(matching([alike], asked)).toEqual([0]);
    expect(matching([said, alike], asked)).toEqual([]);
    expect(matching([said, { ...alike, words: { near: 0.2 } }], asked)).toEqual([1]);
  });

  it('is all that someone says, less housekeeping, where no subject is asked for', () => {
    expect(matching([{ isHousekeeping: true }, {}], query(''))).toEqual([1]);
    expect(matching([{ isHousekeeping: true, role: 'operator' }], query(''))).toEqual([0]);
    expect(matching([{ isHousekeeping: true }], query(''))).toEqual([0]);
  });

  it('is what people do about a subject that others have raised', () => {
    const act = { kind: 'decision', topic: 'kelp' } as const;
    const acting = (near: number) => ({
      candidate: candidate({ passage: 1, words: { near } }),
      score: 0.5,
      acts: true,
    });
    const first = { candidate: candidate(said), score: 0.6, acts: true };
    const asked = query('kelp', { act });
    expect(findMatches([first, acting(0.7)], asked)).toHaveLength(2);
    expect(findMatches([first, acting(0.3)], asked)).toHaveLength(1);
    expect(findMatches([first, { ...acting(0.7), acts: false }], query('kelp'))).toHaveLength(1);
  });

  it('is the best alone where it is far', () => {
    const far = [0.2, 0.19].map((score) => ({ candidate: candidate(said), score }));
    expect(findMatches(far, query('kelp'))).toEqual(far.slice(0, 1));
    expect(findMatches(far, query(''))).toHaveLength(2);
  });
});

describe('whether there is an answer', () => {
  const answering = [{ candidate: candidate({ words: { near: 0.3 } }), score: 0.6 }];

  it('is told by the score in which meaning never counts more', () => {
    expect(isLikelyAnswered(answering, query('kelp'), () => 0.3)).toBe(true);
    expect(isLikelyAnswered(answering, query('kelp'), () => 0.2)).toBe(false);
    expect(isLikelyAnswered([], query('kelp'), () => 1)).toBe(false);
    expect(isLikelyAnswered([], query(''), () => 0)).toBe(true);
  });

  it('is told by the best reading, with fewer words said by a better one', () => {
    expect(isAnsweredByReading(answering, query('kelp'), 0)).toBe(true);
    expect(isAnsweredByReading(answering, query('kelp'), -9)).toBe(false);
    expect(isAnsweredByReading(answering, query('kelp'), -4)).toBe(true);
    expect(isAnsweredByReading([], query('kelp'), -4)).toBe(false);
  });

  it('is not told by readings of what somebody says who says none of the words', () => {
    const asked = query('kelp', { filters: { speaker: ['Ada Quill'] } });
    const far = [{ candidate: candidate(), score: 0.6 }];
    expect(isAnsweredByReading(far, asked, 5)).toBeNull();
    expect(isAnsweredByReading(far, query('kelp'), 5)).toBe(true);
    expect(isAnsweredByReading(answering, asked, 5)).toBe(true);
  });

  it('is not told by readings of what people do, but denied where nobody says what about', () => {
    const asked = (topic: string) => query('kelp', { act: { kind: 'decision', topic } });
    const far = [{ candidate: candidate(), score: 0.6 }];
    expect(isAnsweredByReading(answering, asked('kelp'), -9)).toBeNull();
    expect(isAnsweredByReading(answering, asked('kelp'), 0)).toBe(true);
    expect(isAnsweredByReading(far, asked('kelp'), -9)).toBe(false);
    expect(isAnsweredByReading(far, asked(''), -9)).toBeNull();
  });

  it('is not told by readings of one word that somebody says', () => {
    const spoken = [{ candidate: candidate({ words: { passage: 0.4, near: 0.4 } }), score: 0.6 }];
    const filters: Filters = { speaker: ['Ada Quill'] };
    expect(isAnsweredByReading(spoken, query('kelp', { filters }), -11)).toBeNull();
    expect(isAnsweredByReading(spoken, query('brown kelp', { filters }), -11)).toBe(false);
    expect(isAnsweredByReading(spoken, query('kelp'), -11)).toBe(false);
  });

  it('is not told by readings of exact words, nor of who asked', () => {
    for (const asked of [
      query(''),
      query('kelp', { phrases: ['kelp'] }),
      query('kelp', { intent: 'question' }),
    ]) {
      expect(isAnsweredByReading(answering, asked, -11)).toBeNull();
    }
  });
});
