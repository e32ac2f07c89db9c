import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_SEGMENT_PASSAGES,
  planMerges,
  type SegmentRange,
  splitIntoRanges,
} from '#src/index/segment/merge-policy.ts';

const sizes = (spans: readonly SegmentRange[]) => spans.map(({ livePassages }) => livePassages);

/** Built spans of one transcript each. */
const built = (...lives: number[]): SegmentRange[] =>
  lives.map((livePassages, at) => ({
    from: at + 1,
    to: at + 1,
    livePassages,
    deletedPassages: 0,
    isBuilt: true,
  }));

const added = (spans: readonly SegmentRange[], livePassages: number): SegmentRange => {
  const number = (spans.at(-1)?.to ?? 0) + 1;
  return { from: number, to: number, livePassages, deletedPassages: 0, isBuilt: false };
};

describe('cut', () => {
  it('keeps spans within bounds and transcripts whole', () => {
    const passages = fc.array(fc.nat(40_000), { maxLength: 30 });
    fc.assert(
      fc.property(passages, (passages) => {
        const spans = splitIntoRanges(
          passages.map((passages, at) => ({ number: at + 1, passages })),
        );
        expect(spans.flatMap(({ from, to }) => [from, to]).length).toBe(2 * spans.length);
        for (const [at, { from, to, livePassages }] of spans.entries()) {
          expect(from).toBe((spans[at - 1]?.to ?? 0) + 1);
          const own = passages.slice(from - 1, to).reduce((sum, one) => sum + one, 0);
          expect(livePassages).toBe(own);
          expect(own).toBeLessThanOrEqual(MAX_SEGMENT_PASSAGES);
        }
        expect(spans.at(-1)?.to ?? 0).toBe(passages.length);
      }),
    );
    expect(sizes(splitIntoRanges([{ number: 1, passages: 2 * MAX_SEGMENT_PASSAGES }]))).toEqual([
      2 * MAX_SEGMENT_PASSAGES,
    ]);
  });
});

describe('tidied', () => {
  const always = () => true;

  it('leaves alone what is good as it is', () => {
    const spans = built(60_000, 900, 200);
    expect(planMerges(spans, always)).toEqual(spans);
  });

  it('lets a newer one take in smaller ones before it', () => {
    expect(sizes(planMerges(built(60_000, 900, 200, 150, 300), always))).toEqual([
      60_000, 900, 650,
    ]);
    expect(sizes(planMerges(built(100, 200, 400), always))).toEqual([700]);
    expect(sizes(planMerges(built(40_000, 40_000), always))).toEqual([40_000, 40_000]);
  });

  it('keeps few segments and seldom builds one anew, however transcripts come', () => {
    let spans: SegmentRange[] = [];
    let work = 0;
    for (let n = 0; n < 2_000; n++) {
      const tidy = planMerges([...spans, added(spans, 150 + ((n * 37) % 100))], always);
      for (const { livePassages, isBuilt } of tidy) if (!isBuilt) work += livePassages;
      spans = tidy.map((span) => ({ ...span, isBuilt: true }));
      expect(spans.length).toBeLessThan(2 + 9 + spans[spans.length - 1].to / 200);
    }
    const passages = sizes(spans).reduce((sum, one) => sum + one, 0);
    expect(work / passages).toBeLessThan(9);
    for (const live of sizes(spans)) expect(live).toBeLessThanOrEqual(MAX_SEGMENT_PASSAGES);
  });

  it('builds anew what has mostly gone, and drops what has gone', () => {
    const [one, two, three] = built(500, 300, 100);
    const gone = { ...two, livePassages: 200, deletedPassages: 100 };
    const dead = { ...three, livePassages: 0, deletedPassages: 100 };
    const few = { ...one, livePassages: 450, deletedPassages: 50 };
    expect(planMerges([few, gone, dead], always)).toEqual([
      few,
      { ...gone, deletedPassages: 0, isBuilt: false },
    ]);
  });

  it('changes nothing that may not be changed', () => {
    const spans = built(100, 200, 300);
    const fixed = planMerges([...spans, added(spans, 400)], () => false);
    expect(sizes(fixed)).toEqual([100, 200, 300, 400]);
    const worn = [{ ...spans[0], livePassages: 1, deletedPassages: 99 }];
    expect(planMerges(worn, () => false)).toEqual(worn);
  });
});
