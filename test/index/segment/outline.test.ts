import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContextWindow, WINDOWS } from '#src/domain/windows.ts';
import { type Outline, transcriptAt, windowEnd, windowStart } from '#src/index/segment/outline.ts';
import { firstsOf, outlineOf } from '../stretches.ts';

/** From the narrowest to the widest; the question is none of them. */
const AROUND = WINDOWS.filter((level) => level !== 'question');

function rangeOf(
  outline: Outline,
  level: ContextWindow,
  passage: number,
): [from: number, to: number] {
  const t = transcriptAt(outline, passage);
  return [
    windowStart(outline, level, passage, outline.firsts[t]),
    windowEnd(outline, level, passage, outline.firsts[t + 1]),
  ];
}
const anyLengths = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 4 });

describe('levels', () => {
  it('begin with the passage itself and end with its transcript', () => {
    const outline = outlineOf([3, 57]);
    expect(rangeOf(outline, 'passage', 30)).toEqual([30, 31]);
    expect(rangeOf(outline, 'near', 30)).toEqual([28, 33]);
    expect(rangeOf(outline, 'near', 3)).toEqual([3, 6]);
    expect(rangeOf(outline, 'near', 59)).toEqual([57, 60]);
    expect(rangeOf(outline, 'transcript', 30)).toEqual([3, 60]);
  });

  it('never cross a transcript, and widen one after the other', () => {
    fc.assert(
      fc.property(anyLengths, (lengths) => {
        const firsts = firstsOf(lengths);
        const outline = outlineOf(lengths);
        for (let passage = 0; passage < firsts[firsts.length - 1]; passage++) {
          const first = firsts.findLast((begin) => begin <= passage) ?? 0;
          const end = firsts.find((begin) => begin > passage) ?? 0;
          const ranges = AROUND.map((level) => rangeOf(outline, level, passage));
          expect(ranges[0]).toEqual([passage, passage + 1]);
          expect(ranges.at(-1)).toEqual([first, end]);
          for (const [at, [from, to]] of ranges.slice(1).entries()) {
            expect(from <= ranges[at][0] && ranges[at][1] <= to).toBe(true);
          }
        }
      }),
    );
  });

  it('are mutual: what is around me has me around it', () => {
    fc.assert(
      fc.property(anyLengths, fc.nat(), (lengths, any) => {
        const outline = outlineOf(lengths);
        const size = outline.questionTo.length;
        if (size === 0) return;
        const passage = any % size;
        for (const level of AROUND) {
          const [from, to] = rangeOf(outline, level, passage);
          for (let other = from; other < to; other++) {
            const [begin, end] = rangeOf(outline, level, other);
            expect(begin <= passage && passage < end).toBe(true);
          }
        }
      }),
    );
  });

  it('know the question that a passage answers', () => {
    const outline = outlineOf([8], (passage) => passage === 5);
    expect(rangeOf(outline, 'question', 5)).toEqual([3, 5]);
    expect(rangeOf(outline, 'question', 6)).toEqual([0, 0]);
  });
});
