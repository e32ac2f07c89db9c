import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, type Level } from '../../src/index/levels.ts';
import { firstsOf, levelsOf } from './stretches.ts';

type Levels = ReturnType<typeof levelsOf>;

/** From the narrowest to the widest; the question is none of them. */
const AROUND = LEVELS.filter((level) => level !== 'question');

const rangeOf = (levels: Levels, level: Level, passage: number): [from: number, to: number] => [
  levels[level].from[passage],
  levels[level].to[passage],
];
const anyLengths = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 4 });

describe('levelRanges', () => {
  it('begins with the passage itself and ends with its transcript', () => {
    const levels = levelsOf([3, 57]);
    expect(rangeOf(levels, 'passage', 30)).toEqual([30, 31]);
    expect(rangeOf(levels, 'near', 30)).toEqual([28, 33]);
    expect(rangeOf(levels, 'near', 3)).toEqual([3, 6]);
    expect(rangeOf(levels, 'near', 59)).toEqual([57, 60]);
    expect(rangeOf(levels, 'transcript', 30)).toEqual([3, 60]);
  });

  it('never crosses a transcript, and widens from level to level', () => {
    fc.assert(
      fc.property(anyLengths, (lengths) => {
        const firsts = firstsOf(lengths);
        const levels = levelsOf(lengths);
        for (let passage = 0; passage < firsts[firsts.length - 1]; passage++) {
          const first = firsts.findLast((begin) => begin <= passage) ?? 0;
          const end = firsts.find((begin) => begin > passage) ?? 0;
          const ranges = AROUND.map((level) => rangeOf(levels, level, passage));
          expect(ranges[0]).toEqual([passage, passage + 1]);
          expect(ranges.at(-1)).toEqual([first, end]);
          for (const [at, [from, to]] of ranges.slice(1).entries()) {
            expect(from <= ranges[at][0] && ranges[at][1] <= to).toBe(true);
          }
        }
      }),
    );
  });

  it('is mutual: what is around me has me around it', () => {
    fc.assert(
      fc.property(anyLengths, fc.nat(), (lengths, any) => {
        const levels = levelsOf(lengths);
        const size = levels.passage.from.length;
        if (size === 0) return;
        const passage = any % size;
        for (const level of AROUND) {
          const [from, to] = rangeOf(levels, level, passage);
          for (let other = from; other < to; other++) {
            const [begin, end] = rangeOf(levels, level, other);
            expect(begin <= passage && passage < end).toBe(true);
          }
        }
      }),
    );
  });

  it('knows the question that a passage answers', () => {
    const levels = levelsOf([8], (passage) => passage === 5);
    expect(rangeOf(levels, 'question', 5)).toEqual([3, 5]);
    expect(rangeOf(levels, 'question', 6)).toEqual([0, 0]);
  });

  it('has nothing to say of an empty library', () => {
    expect(levelsOf([]).near.from).toHaveLength(0);
  });
});
