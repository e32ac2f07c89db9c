/** A question about somebody is not answered by all that they say. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, openLibrary, type Whosaid } from '#src/main.ts';
import { conversation, newFolder, SEARCHES } from '../support.ts';

const ORCHARD = conversation('orchard', [
  {
    by: 'Ada Quillon',
    text: 'The late frost took half of the blossom, and the bees came too early.',
  },
  {
    by: 'Will Marsh',
    text: 'Ada Quillon is right, we lit forty fires between the rows that night.',
  },
  { by: 'Ada Quillon', text: 'The presses are from my uncle, and they still run every October.' },
  ...Array.from({ length: 6 }, (_, at) => ({
    by: 'Hal Moe',
    text: `Row ${at + 4} stood well this year, and the fence on the north side is mended.`,
  })),
  {
    by: 'Cora Lundqvist',
    text: 'I drive the lorry to the market in the morning, whatever the road is like.',
  },
]);

describe.each(SEARCHES)('a question that names a speaker, searched by %s', (vectors) => {
  const library = join(newFolder(), 'library');
  let whosaid: Whosaid;
  beforeAll(async () => {
    await add([{ transcript: ORCHARD, hash: '1' }], { library, vectors, wait: true });
    whosaid = await openLibrary(library, { vectors });
  });
  afterAll(() => whosaid.close());

  it.each(['fast', 'best'] as const)('needs its other words to be said, %s', async (effort) => {
    const isConfident = async (question: string) =>
      (await whosaid.query(question, { effort })).confident;
    expect(await isConfident('how much does Ada Quillon earn')).toBe(false);
    expect(await isConfident('how much does ada quillon earn')).toBe(false);
    expect(await isConfident('where does Ms. Quillon get the presses')).toBe(true);
    expect(await isConfident('where does Cora Lundqvist get the presses')).toBe(false);
    expect(await isConfident('when does Cora Lundqvist drive to the market')).toBe(true);
    expect(await isConfident('who is Ada Quillon')).toBe(true);
    expect(await isConfident('will the bees come early')).toBe(true);
  });
});
