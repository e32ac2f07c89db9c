import { afterEach, describe, expect, it } from 'vitest';
import { Pool } from '#src/workers/pool.ts';

const SCRIPT = new URL('./doubling-thread', import.meta.url);

describe('a pool of threads', () => {
  let pool: Pool<number, number>;
  afterEach(() => pool.close());

  it('gives each piece its own result, however many there are', async () => {
    pool = new Pool(SCRIPT, null, 2);
    const numbers = Array.from({ length: 50 }, (_, at) => at + 1);
    expect(await Promise.all(numbers.map((number) => pool.run(number)))).toEqual(
      numbers.map((number) => 2 * number),
    );
  });

  it('tells what went wrong with a piece, and goes on with those behind it', async () => {
    pool = new Pool(SCRIPT, null, 1);
    const results = await Promise.allSettled([1, -1, 3].map((number) => pool.run(number)));
    expect(results).toMatchObject([
      { value: 2 },
      { reason: { code: 'USAGE', message: 'Expected a number to double, found −1.' } },
      { value: 6 },
    ]);
  });
});
