/** What a question asks for by name is not answered by what is said of something else in the same words. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add, openLibrary, type Whosaid } from '#src/main.ts';
import { conversation, newFolder, SEARCHES } from '../support.ts';

const BAKERY = conversation('bakery', [
  {
    by: 'Ada Quill',
    text: 'The bakery is losing less money than it did, the losses halved in June.',
  },
  {
    by: 'Ben Marsh',
    text: 'It loses less money because flour is cheaper, and the losses go on falling.',
  },
]);
const FERRIES = conversation('ferries', [
  { by: 'Cora Lund', text: 'We looked at the two lines. Orrel.on carries more guests in winter.' },
  { by: 'Dan Osei', text: 'What it loses there comes back in summer, so the deficit shrinks.' },
]);
/** The island is named again and again before Eli Marsh tells what he does there, without a name. */
const ISLAND = (() => {
  const talk = conversation('island', [
    { by: 'Gro Falk', text: 'Thornholm Island has a ferry, a school and a shop.' },
    { by: 'Gro Falk', text: 'We test the harbour lights of Thornholm Island every spring.' },
    ...Array.from({ length: 22 }, (_, at) => ({
      by: at % 2 === 0 ? 'Gro Falk' : 'Hal Moe',
      text: `The minutes of meeting ${at} are approved, and the treasurer has paid the bills.`,
    })),
    { by: 'Eli Marsh', text: 'We let the new pump run for nine nights, and it froze twice.' },
    {
      by: 'Eli Marsh',
      text: 'We repair burst pipes within a day, and cracked valves we repair within a week, and for old boilers we come at any hour of the night with new seals.',
    },
    {
      by: 'Gro Falk',
      text: 'Orrin Pumps has moved: Orrin Pumps is by the harbour now, where nets were brought for repair, and the old shop by the church is empty, with a bucket under the leak.',
    },
  ]);
  const of = (name: string) => (name === 'Eli Marsh' ? 'Orrin Pumps' : null);
  const participants = talk.participants.map((one) => ({ ...one, affiliation: of(one.name) }));
  const turns = talk.turns.map((turn) => ({
    ...turn,
    speaker: participants.find(({ name }) => name === turn.speaker.name) ?? turn.speaker,
  }));
  return { ...talk, participants, turns };
})();
const WICKLOW = {
  ...conversation('wicklow', [
    { by: 'Ina Roth', text: 'Wicklow is well, Wicklow grows, and all of Wicklow gives us joy.' },
    { by: 'Jon Pell', text: 'Next year is hard to tell, so there is no forecast for it from us.' },
  ]),
  title: 'Wicklow Mills spring call',
};
const NAMED = {
  ...conversation('wexholm', [
    { by: 'Eva Brandt', text: 'We ended the year with nine million in the bank, and no debt.' },
  ]),
  title: 'Wexholm Harbour annual meeting',
};

describe.each(SEARCHES)('what a question names, searched by %s', (vectors) => {
  const library = join(newFolder(), 'library');
  let whosaid: Whosaid;
  beforeAll(async () => {
    const all = [BAKERY, FERRIES, ISLAND, WICKLOW, NAMED].map((transcript) => ({
      transcript,
      hash: '1',
    }));
    await add(all, { library, vectors, wait: true });
    whosaid = await openLibrary(library, { vectors });
  });
  afterAll(() => whosaid.close());

  const matching = async (question: string) => {
    const { results } = await whosaid.query(question, { explain: true });
    return results.filter(({ match }) => match);
  };

  it('is spoken of in all that matches', async () => {
    const found = await matching('is Orrel.on losing less money');
    expect(found.map(({ transcript }) => transcript.id)).toContain('ferries');
    expect(found.map(({ transcript }) => transcript.id)).not.toContain('bakery');
    expect(found[0].why).toContainEqual(expect.objectContaining({ feature: 'subject', value: 1 }));
    const unnamed = await matching('who is losing less money');
    expect(unnamed[0].transcript.id).toBe('bakery');
  });

  it('may be what a transcript is called', async () => {
    const found = await matching('how much money does Wexholm have in the bank');
    expect(found.map(({ transcript }) => transcript.id)).toEqual(['wexholm']);
  });

  it('is spoken of by whoever is named with it, and by those who speak for a firm', async () => {
    const speaking = async (question: string) => {
      const { results } = await whosaid.query(question, { explain: true, limit: 40 });
      const about = results.filter(({ why }) => why?.some(({ feature }) => feature === 'subject'));
      return about.map(({ speaker }) => speaker.name);
    };
    expect(await speaking('what did Marsh test on Thornholm Island')).toContain('Eli Marsh');
    expect(await speaking('does Orrin Pumps work on Thornholm Island')).toContain('Eli Marsh');
    expect(await speaking('what was tested on Thornholm Island')).not.toContain('Eli Marsh');
  });

  it('need not be said again in a transcript that is called so', async () => {
    const [first] = await matching('is there a forecast at Wicklow for next year');
    expect(first.speaker.name).toBe('Jon Pell');
    expect((await matching('did Wicklow give a forecast'))[0].speaker.name).toBe('Jon Pell');
  });

  it('need not be said again by the people of a firm that is called so', async () => {
    const [first] = await matching('what does Orrin Pumps repair');
    expect(first.speaker.name).toBe('Eli Marsh');
  });

  it('weighs nothing where it is said by nobody, or is an everyday word', async () => {
    expect((await matching('is the Bakery losing less money'))[0].transcript.id).toBe('bakery');
    expect(await matching('is Zephyrine losing less money')).toEqual([]);
  });
});
