import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOrdered } from '#src/util/map-ordered.ts';

describe('mapOrdered', () => {
  it('yields results in order, never running more at once than allowed', async () => {
    const width = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.nat(12), width, async (scheduler, size, width) => {
        let running = 0;
        let most = 0;
        const work = async (at: number) => {
          most = Math.max(most, ++running);
          await scheduler.schedule(Promise.resolve());
          running--;
          return at;
        };
        const items = [...Array(size).keys()];
        const given: number[] = [];
        const collect = async () => {
          for await (const at of mapOrdered(items, width, work)) given.push(at);
        };
        await scheduler.waitFor(collect());
        expect(given).toEqual(items);
        expect(most).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('throws a failure in its turn', async () => {
    const given: number[] = [];
    const run = async () => {
      const work = async (at: number) => {
        if (at === 3) throw new Error('third');
        await setImmediate();
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
