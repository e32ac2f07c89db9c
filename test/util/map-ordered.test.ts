import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOrdered } from '#src/util/map-ordered.ts';

describe('mapOrdered', () => {
  it('yields results in order, never running more at once than allowed', async () => {
    const delays = fc.array(fc.nat(5), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 5 }), async (delays, width) => {
        let running = 0;
        let most = 0;
        const work = async (delay: number, at: number) => {
          most = Math.max(most, ++running);
          await wait(delay);
          running--;
          return at;
        };
        const given: number[] = [];
        const items = delays.map((delay, at) => [delay, at] as const);
        for await (const at of mapOrdered(items, width, (item) => work(...item))) given.push(at);
        expect(given).toEqual([...delays.keys()]);
        expect(most).toBeLessThanOrEqual(width);
      }),
      { numRuns: 30 },
    );
  });

  it('throws a failure in its turn', async () => {
    const given: number[] = [];
    const run = async () => {
      const work = async (at: number) => {
        await wait(at === 3 ? 0 : 5);
        if (at === 3) throw new Error('third');
        return at;
      };
      for await (const at of mapOrdered([1, 2, 3, 4], 4, work)) given.push(at);
    };
    await expect(run()).rejects.toThrow('third');
    expect(given).toEqual([1, 2]);
  });

  it('begins nothing more once the loop is left', async () => {
    let begun = 0;
    const work = async () => ++begun;
    for await (const _ of mapOrdered([1, 2, 3, 4, 5, 6], 2, work)) break;
    expect(begun).toBe(2);
  });
});
