/** Questions answered by threads: as they would be without, mistakes and changes included. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, openLibrary, type Whosaid } from '#src/main.ts';
import { conversation, newFolder } from '../support.ts';

const KELP = conversation('kelp', [
  { by: 'Ana', text: 'Who buys the kelp?' },
  { by: 'Odile', text: 'It is sold as seed rope to other farms.' },
]);
const FERRY = conversation('ferry', [{ by: 'Ben', text: 'The ferry timetable changes in March.' }]);

describe('questions answered by threads', () => {
  const library = join(newFolder(), 'library');
  let threads: Whosaid;
  let alone: Whosaid;

  beforeAll(async () => {
    await add([{ transcript: KELP, hash: '1' }], { library });
    threads = await openLibrary(library, { jobs: 2 });
    alone = await openLibrary(library);
    await threads.warmUp();
  });
  afterAll(() => Promise.all([threads.close(), alone.close()]));

  it('have the same answers, however many are asked at once', async () => {
    const asked = [
      'who buys kelp',
      'what did Odile say about rope',
      '"seed rope"',
      'rain',
      'ferry',
    ];
    const answers = await Promise.all(asked.map((question) => threads.query(question)));
    for (const [at, question] of asked.entries()) {
      const { tookMs: _, ...expected } = await alone.query(question);
      expect(answers[at]).toMatchObject(expected);
    }
  });

  it('fail with what can be mended', async () => {
    const wrong = threads.query('kelp', { filters: { transcript: ['nowhere'] } });
    await expect(wrong).rejects.toMatchObject({ name: 'WhosaidError', code: 'NOT_FOUND' });
    await expect(threads.query(' ')).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('know what was added since', async () => {
    await add([{ transcript: FERRY, hash: '1' }], { library });
    const answers = [1, 2, 3].map(() => threads.query('"ferry timetable"'));
    for (const { results } of await Promise.all(answers)) expect(results).toHaveLength(1);
  });
});
