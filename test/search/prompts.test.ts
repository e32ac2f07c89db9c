/** Who is asked without a question mark is asked all the same, and the answer belongs to it. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, openLibrary, type Whosaid } from '#src/main.ts';
import { conversation, newFolder, SEARCHES } from '../support.ts';

const SHOW = conversation('show', [
  { by: 'Odile Brand', role: 'host', text: 'Welcome. Does anybody still buy pots made by hand?' },
  { by: 'Fen Tully', role: 'guest', text: 'Restaurants do, they like that no plate is the same.' },
  { by: 'Odile Brand', role: 'host', text: 'You told me on the phone about the kiln.' },
  { by: 'Fen Tully', role: 'guest', text: 'It cost me seven thousand, and it came on a trailer.' },
]);
const CALL = conversation('call', [
  {
    by: 'Gil Ames',
    role: 'analyst',
    section: 'qa',
    text: 'How does the new mill change the cash that you expect to have in the coming year?',
  },
  {
    by: 'Dora Moss',
    role: 'management',
    section: 'qa',
    text: 'We expect four hundred million after paying for the mill, about as much as this year.',
  },
  { by: 'Gil Ames', role: 'analyst', section: 'qa', text: 'And no dividend.' },
  { by: 'Dora Moss', role: 'management', section: 'qa', text: 'No plans for one, no.' },
]);

describe.each(SEARCHES)('what is asked without a question mark, searched by %s', (vectors) => {
  const library = join(newFolder(), 'library');
  let whosaid: Whosaid;
  beforeAll(async () => {
    const all = [SHOW, CALL].map((transcript) => ({ transcript, hash: '1' }));
    await add(all, { library, vectors, wait: true });
    whosaid = await openLibrary(library, { vectors });
  });
  afterAll(() => whosaid.close());

  const first = async (question: string) => (await whosaid.query(question)).results[0];

  it('is a question', async () => {
    expect(await first('who asked about the kiln')).toMatchObject({ match: true, turn: 2 });
    expect(await first('who asked about a dividend')).toMatchObject({ match: true, turn: 2 });
  });

  it('may be what brings something up', async () => {
    const asked = 'who was the first to bring up the subject of pots made by hand';
    expect(await first(asked)).toMatchObject({ match: true, turn: 0 });
    expect(await first('what did they say about pots made by hand')).toMatchObject({ turn: 1 });
  });

  it('is answered by what follows', async () => {
    expect(await first('what did Dora Moss say about the dividend')).toMatchObject({
      match: true,
      text: 'No plans for one, no.',
      question: { text: 'And no dividend.' },
    });
  });
});
