import { afterEach, describe, expect, it } from 'vitest';
import { WhosaidError } from '#src/domain/error.ts';
import { Pool } from '#src/workers/pool.ts';

const SCRIPT = new URL('./doubling-worker', import.meta.url);

describe('a pool of workers', () => {
  let pool: Pool<number, number>;
  afterEach(() => pool.close());

  it('gives each task its own result, however many there are', async () => {
    pool = new Pool(SCRIPT, null, 2);
    const numbers = Array.from({ length: 50 }, (_, at) => at + 1);
    expect(await Promise.all(numbers.map((number) => pool.run(number)))).toEqual(
      numbers.map((number) => 2 * number),
    );
  });

  it('hands an error over with its code and subject, and goes on with the next task', async () => {
    pool = new Pool(SCRIPT, null, 1);
    const results = await Promise.allSettled([1, -1, 3].map((number) => pool.run(number)));
    expect(results).toMatchObject([
      { value: 2 },
      { reason: { code: 'NOT_FOUND', subject: 'turn', message: 'No turn -1.' } },
      { value: 6 },
    ]);
    expect(results[1]).toHaveProperty('reason', expect.any(WhosaidError));
  });

  it('rejects the tasks of a worker that exits, and runs later ones', async () => {
    pool = new Pool(SCRIPT, null, 1);
    const results = await Promise.allSettled([1, -2, 3, 4, 5].map((number) => pool.run(number)));
    expect(results[1]).toMatchObject({ reason: { message: expect.stringContaining('exited') } });
    expect(results.slice(3)).toMatchObject([{ value: 8 }, { value: 10 }]);
    expect(await pool.run(6)).toBe(12);
  });

  it('rejects a task that is aborted, running or not, and runs the others', async () => {
    pool = new Pool(SCRIPT, null, 1);
    const channel = new BroadcastChannel('doubling-worker');
    const started = new Promise((resolve) => {
      channel.onmessage = resolve;
    });
    const stop = new AbortController();
    const { signal } = stop;
    const aborted = [pool.run(-3, { signal }), pool.run(-3, { signal })];
    const settled = Promise.allSettled(aborted);
    const later = pool.run(4);
    await started;
    stop.abort();
    channel.close();
    const reason = { name: 'AbortError' };
    expect(await settled).toMatchObject([{ reason }, { reason }]);
    expect(await later).toBe(8);
  });

  it('rejects what is pending when it is closed, and what comes later', async () => {
    pool = new Pool(SCRIPT, null, 1);
    const pending = [1, 2, 3, 4].map((number) => pool.run(number));
    const settled = Promise.allSettled(pending);
    await pool.close();
    expect((await settled).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    await expect(pool.run(5)).rejects.toThrow('closed');
  });

  it('rejects every task where its workers cannot start', async () => {
    pool = new Pool(new URL('./no-such-worker', import.meta.url), null, 2);
    const results = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((number) => pool.run(number)));
    expect(results.map(({ status }) => status)).toEqual(Array(6).fill('rejected'));
  });
});
