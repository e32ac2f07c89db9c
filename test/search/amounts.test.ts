/** A question for money or an age is answered by passages that name one. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, openLibrary, type Whosaid } from '#src/main.ts';
import { conversation, newFolder, SEARCHES } from '../support.ts';

const MILL = conversation('mill', [
  { by: 'Ada Quill', text: 'The Velmoor bakers are our oldest customers, they pay on the day.' },
  { by: 'Ben Marsh', text: 'How much are they?' },
  { by: 'Ada Quill', text: '$9,000 a year, near enough.' },
  { by: 'Ben Marsh', text: 'The old mill is older than the bridge, and the wheel is oak.' },
  { by: 'Ada Quill', text: 'I was nineteen when my father gave me the key of the old mill.' },
]);

describe.each(SEARCHES)('an amount, searched by %s', (vectors) => {
  const library = join(newFolder(), 'library');
  let whosaid: Whosaid;
  beforeAll(async () => {
    await add([{ transcript: MILL, hash: '1' }], { library, vectors, wait: true });
    whosaid = await openLibrary(library, { vectors });
  });
  afterAll(() => whosaid.close());

  const matching = async (question: string) => {
    const { results } = await whosaid.query(question, { explain: true });
    return results.filter(({ match }) => match);
  };

  it('of money comes first where it is asked for, without a word of the question', async () => {
    const [first] = await matching('how much do the Velmoor bakers pay');
    expect(first.text).toBe('$9,000 a year, near enough.');
    const sum = first.why?.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).toBeCloseTo(first.score, 3);
  });

  it('may be asked for politely, or behind a clause', async () => {
    const [told] = await matching('could you tell me how much the Velmoor bakers pay');
    expect(told.text).toBe('$9,000 a year, near enough.');
    const [first] = await matching('in the end, how much do the Velmoor bakers pay');
    expect(first.text).toBe('$9,000 a year, near enough.');
  });

  it('of years is an age, without which nothing answers', async () => {
    const old = await matching('how old was Ada with the key of the mill');
    expect(old.map(({ text }) => text)).toEqual([MILL.turns[4].text]);
    const texts = (await matching('how old is the bridge')).map(({ text }) => text);
    expect(texts).not.toContain(MILL.turns[3].text);
  });
});
