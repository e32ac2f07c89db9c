import { describe, expect, it } from 'vitest';
import { joinPair } from '#src/rerank/pair.ts';

describe('a pair of question and passage', () => {
  it('is one sequence, the passage marked as the second', () => {
    expect(joinPair([7, 8], [9])).toEqual({
      ids: [101, 7, 8, 102, 9, 102],
      types: [0, 0, 0, 0, 1, 1],
    });
  });

  it('cuts a long passage, never a question of usual length', () => {
    const question = Array.from({ length: 60 }, () => 7);
    const { ids, types } = joinPair(
      question,
      Array.from({ length: 900 }, () => 9),
    );
    expect(ids).toHaveLength(256);
    expect(types).toHaveLength(256);
    expect(ids.filter((id) => id === 7)).toHaveLength(60);
    expect(ids.at(-1)).toBe(102);
  });

  it('leaves half of the room to the passage, however long the question', () => {
    const { ids } = joinPair(
      Array.from({ length: 900 }, () => 7),
      [9, 9, 9],
    );
    expect(ids.filter((id) => id === 9)).toHaveLength(3);
    expect(ids.filter((id) => id === 7)).toHaveLength(128);
  });
});
