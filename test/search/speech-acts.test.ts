/** Questions for what people do in a meeting find those who do it, whatever their words. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, openLibrary, type Transcript, type Whosaid } from '#src/main.ts';
import { conversation, newFolder, SEARCHES } from '../support.ts';

const HARBOUR = conversation('harbour', [
  { by: 'Ines Okafor', text: 'Next is the price of a berth. Lena, you looked at other harbours.' },
  {
    by: 'Lena Brandt',
    text: 'Could we charge a fee for each metre, and one for power on top of it?',
  },
  { by: 'Mei Tanaka', text: "I don't agree with that. Guests want one number on the bill." },
  { by: 'Raj Mehta', text: 'I could live with it, if the old guests keep what they pay today.' },
  {
    by: 'Ines Okafor',
    text: 'Then we go with both, and nobody who has a berth pays more this year.',
  },
  { by: 'Raj Mehta', text: 'The crane again. A second crane means two weeks without the slipway.' },
  {
    by: 'Mei Tanaka',
    text: "I'd push back a little there, the slipway is empty until May anyway.",
  },
  {
    by: 'Ines Okafor',
    text: 'Mei writes to the crane people by Thursday, and the slipway stays open.',
  },
]);

const ANNEX = conversation('annex', [
  { by: 'Lena Brandt', text: 'Three things to decide today, the boiler, the lamps and the price.' },
  { by: 'Raj Mehta', text: 'The lamps on the pier again, they flicker at low tide.' },
  {
    by: 'Ines Okafor',
    text: 'Then we go with the dimmer ones, and nobody touches them until June.',
  },
  { by: 'Raj Mehta', text: 'So we have the old barge, which leaks, and two insurers refuse it.' },
  { by: 'Lena Brandt', text: 'What would a week without it cost us?' },
  { by: 'Mei Tanaka', text: 'About nine hundred, with the crew on half pay.' },
  { by: 'Raj Mehta', text: 'The museum would have it for nothing, and fetch it too.' },
  { by: 'Mei Tanaka', text: 'They asked twice last winter, and their slip is empty now.' },
  {
    by: 'Ines Okafor',
    text: 'It goes to the museum by Easter, with the anchor and both ropes. Does anyone object? Raj?',
  },
  { by: 'Raj Mehta', text: 'No. Fine by me.' },
]);

describe.each(SEARCHES)('what people do, searched by %s', (vectors) => {
  const openWith = async (transcript: Transcript): Promise<Whosaid> => {
    const library = join(newFolder(), 'library');
    await add([{ transcript, hash: '1' }], { library, vectors, wait: true });
    return openLibrary(library, { vectors });
  };
  let whosaid: Whosaid;
  beforeAll(async () => {
    whosaid = await openWith(HARBOUR);
  });
  afterAll(() => whosaid.close());

  const matching = async (question: string) => {
    const { results } = await whosaid.query(question);
    return results.filter(({ match }) => match).map(({ turn }) => turn);
  };

  it.each([
    ['what was decided about the price of a berth', 4],
    ['what did Ines decide about the price of a berth', 4],
    ['who disagreed about the price of a berth', 2],
    ['who was against a second crane', 6],
    ['who owns the letter to the crane people', 7],
  ])('comes first: %s', async (question, turn) => {
    expect((await matching(question))[0]).toBe(turn);
  });

  it('is all of it where no subject is named', async () => {
    expect((await matching('who disagreed')).sort()).toEqual([2, 6]);
    expect((await whosaid.query('who disagreed')).confident).toBe(true);
    expect(await matching('what did Ines decide')).toContain(4);
  });

  it('counts the people who do it in the facets', async () => {
    const { speakers } = await whosaid.facets('who disagreed');
    expect(speakers.map(({ name }) => name)).toEqual(['Mei Tanaka']);
  });

  it('is explained', async () => {
    const { results } = await whosaid.query('who disagreed', { explain: true });
    expect(results[0].why).toContainEqual(expect.objectContaining({ feature: 'act', value: 1 }));
  });

  it('follows where its subject is raised, which is not named again', async () => {
    const annex = await openWith(ANNEX);
    const { results } = await annex.query('what was decided about the barge');
    await annex.close();
    const [first, ...others] = results.filter(({ match }) => match);
    expect(first.text).toContain('It goes to the museum by Easter');
    const shown = others.map(({ text }) => text).join();
    expect(shown).not.toContain('dimmer');
    expect(shown).not.toContain('Three things to decide');
  });

  it('may be advice, which nobody calls so', async () => {
    const talk = conversation('talk', [
      { by: 'Odile Brand', text: 'You grew oysters for nine years. Is it a life for everybody?' },
      { by: 'Fen Tully', text: 'I grew oysters because my father grew oysters, nobody asked me.' },
      { by: 'Odile Brand', text: 'And whoever begins with oysters today, what about them?' },
      { by: 'Fen Tully', text: 'Talk to the divers before the bank, and write down every tide.' },
    ]);
    const opened = await openWith(talk);
    const first = async (question: string) => (await opened.query(question)).results[0].turn;
    expect(await first('what advice does Fen Tully give to new oyster growers')).toBe(3);
    expect(await first('any tips for people who want to grow oysters')).toBe(3);
    expect(await first('what did Fen Tully advise')).toBe(3);
    await opened.close();
  });

  it('is found in other languages by its words there', async () => {
    const lines = [
      { by: 'Ines Okafor', text: 'Der Liegeplatz soll einen Preis für jeden Meter haben.' },
      { by: 'Mei Tanaka', text: 'Das sehe ich anders, Gäste wollen eine Zahl auf der Rechnung.' },
      { by: 'Raj Mehta', text: 'Im Winter liegen dort kaum zehn Boote am Steg.' },
      { by: 'Ines Okafor', text: 'Dann nehmen wir beides, und in diesem Jahr zahlt keiner mehr.' },
    ];
    const hafen = { ...conversation('hafen', lines), language: 'de' };
    const opened = await openWith(hafen);
    const first = async (question: string) => (await opened.query(question)).results[0].turn;
    expect(await first('was hat Ines entschieden')).toBe(3);
    expect(await first('was wurde zum Liegeplatz entschieden')).toBe(3);
    expect(await first('wer ist dagegen')).toBe(1);
    await opened.close();
  });
});
