import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batches } from '#src/embed/batches.ts';

/** Characters of the longest text times texts. */
const BUDGET = 2048;

describe('batches', () => {
  const blank = fc.constantFrom('', ' ', '\n\t');
  const said = fc.integer({ min: 1, max: 3000 }).map((length) => 'a'.repeat(length));
  const texts = fc.array(fc.oneof({ weight: 4, arbitrary: said }, blank), { maxLength: 30 });

  it('hold every text that is not blank once, shortest first', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const order = batches(given).flat();
        const spoken = [...given.keys()].filter((at) => given[at].trim() !== '');
        expect([...order].sort((a, b) => a - b)).toEqual(spoken);
        const lengths = order.map((at) => given[at].length);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
    );
  });

  it('keep to the budget, but for a text that is over it alone', () => {
    fc.assert(
      fc.property(texts, (given) => {
        for (const batch of batches(given)) {
          const longest = Math.max(...batch.map((at) => given[at].length));
          expect(batch.length === 1 || longest * batch.length <= BUDGET).toBe(true);
        }
      }),
    );
  });

  it('are none for nothing', () => {
    expect(batches([])).toEqual([]);
    expect(batches([' '])).toEqual([]);
  });
});
