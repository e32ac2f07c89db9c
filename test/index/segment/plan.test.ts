import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, MOST_PASSAGES, type Span, tidied } from '../../../src/index/segment/plan.ts';

const sizes = (spans: readonly Span[]) => spans.map(({ live }) => live);

/** Built spans of one transcript each. */
const built = (...lives: number[]): Span[] =>
  lives.map((live, at) => ({ from: at + 1, to: at + 1, live, gone: 0, isBuilt: true }));

const added = (spans: readonly Span[], live: number): Span => {
  const number = (spans.at(-1)?.to ?? 0) + 1;
  return { from: number, to: number, live, gone: 0, isBuilt: false };
};

describe('cut', () => {
  it('keeps spans within bounds and transcripts whole', () => {
    const passages = fc.array(fc.nat(40_000), { maxLength: 30 });
    fc.assert(
      fc.property(passages, (passages) => {
        const spans = cut(passages.map((passages, at) => ({ number: at + 1, passages })));
        expect(spans.flatMap(({ from, to }) => [from, to]).length).toBe(2 * spans.length);
        for (const [at, { from, to, live }] of spans.entries()) {
          expect(from).toBe((spans[at - 1]?.to ?? 0) + 1);
          const own = passages.slice(from - 1, to).reduce((sum, one) => sum + one, 0);
          expect(live).toBe(own);
          expect(own).toBeLessThanOrEqual(MOST_PASSAGES);
        }
        expect(spans.at(-1)?.to ?? 0).toBe(passages.length);
      }),
    );
    expect(sizes(cut([{ number: 1, passages: 2 * MOST_PASSAGES }]))).toEqual([2 * MOST_PASSAGES]);
  });
});

describe('tidied', () => {
  const always = () => true;

  it('leaves alone what is good as it is', () => {
    const spans = built(60_000, 900, 200);
    expect(tidied(spans, always)).toEqual(spans);
  });

  it('lets a newer one take in smaller ones before it', () => {
    expect(sizes(tidied(built(60_000, 900, 200, 150, 300), always))).toEqual([60_000, 900, 650]);
    expect(sizes(tidied(built(100, 200, 400), always))).toEqual([700]);
    expect(sizes(tidied(built(40_000, 40_000), always))).toEqual([40_000, 40_000]);
  });

  it('keeps few segments and seldom builds one anew, however transcripts come', () => {
    let spans: Span[] = [];
    let work = 0;
    for (let n = 0; n < 2_000; n++) {
      const tidy = tidied([...spans, added(spans, 150 + ((n * 37) % 100))], always);
      for (const { live, isBuilt } of tidy) if (!isBuilt) work += live;
      spans = tidy.map((span) => ({ ...span, isBuilt: true }));
      expect(spans.length).toBeLessThan(2 + 9 + spans[spans.length - 1].to / 200);
    }
    const passages = sizes(spans).reduce((sum, one) => sum + one, 0);
    expect(work / passages).toBeLessThan(9);
    for (const live of sizes(spans)) expect(live).toBeLessThanOrEqual(MOST_PASSAGES);
  });

  it('builds anew what has mostly gone, and drops what has gone', () => {
    const [one, two, three] = built(500, 300, 100);
    const gone = { ...two, live: 200, gone: 100 };
    const dead = { ...three, live: 0, gone: 100 };
    const few = { ...one, live: 450, gone: 50 };
    expect(tidied([few, gone, dead], always)).toEqual([few, { ...gone, gone: 0, isBuilt: false }]);
  });

  it('changes nothing that may not be changed', () => {
    const spans = built(100, 200, 300);
    const fixed = tidied([...spans, added(spans, 400)], () => false);
    expect(sizes(fixed)).toEqual([100, 200, 300, 400]);
    const worn = [{ ...spans[0], live: 1, gone: 99 }];
    expect(tidied(worn, () => false)).toEqual(worn);
  });
});
