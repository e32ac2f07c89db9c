/** A second look at the best passages, through a library. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RELEVANCE_WEIGHTS } from '#src/domain/weights.ts';
import { add, openLibrary, type Whosaid } from '#src/main.ts';
import { conversation, newFolder, SEARCHES } from '../support.ts';

const TALK = conversation('talk', [
  { by: 'Ana', text: 'Late train, train late, late, the late train.' },
  { by: 'Odile', text: 'The train was late because a signal had broken at the river.' },
  { by: 'Ben', text: 'The ferry timetable changes in March.' },
]);
/** Whoever speaks for the inn does not name it. */
const INN = (() => {
  const talk = conversation('inn', [
    {
      by: 'Gro Falk',
      text: 'The Velmoor Inn serves us well, and the guests like the Velmoor Inn.',
    },
    { by: 'Eli Marsh', text: 'We serve trout from the lake and bread that we bake at night.' },
  ]);
  const participants = talk.participants.map((one) =>
    one.name === 'Eli Marsh' ? { ...one, affiliation: 'Velmoor Inn' } : one,
  );
  const turns = talk.turns.map((turn) => ({
    ...turn,
    speaker: participants.find(({ name }) => name === turn.speaker.name) ?? turn.speaker,
  }));
  return { ...talk, participants, turns };
})();
/** Whoever says what holds the farm does not name it again. */
const FARM = conversation('farm', [
  { by: 'Ida', text: 'How is the kelp farm doing, and what would a kelp farm do in a storm?' },
  { by: 'Tor', text: 'We lost a third of the crop on concrete blocks, and I had a cry.' },
  { by: 'Tor', text: 'We are on screw anchors now. They go three meters down into the bottom.' },
]);
const QUESTION = 'why was the train late';

describe.each(SEARCHES)('a second look, searched by %s', (vectors) => {
  const library = join(newFolder(), 'library');
  let whosaid: Whosaid;
  beforeAll(async () => {
    const all = [TALK, INN, FARM].map((transcript) => ({ transcript, hash: '1' }));
    await add(all, { library, vectors, wait: true });
    whosaid = await openLibrary(library, { vectors });
  });
  afterAll(() => whosaid.close());

  it('puts what answers first, where words alone put something else', async () => {
    const fast = await whosaid.query(QUESTION);
    const best = await whosaid.query(QUESTION, { effort: 'best' });
    expect([fast.effort, best.effort]).toEqual(['fast', 'best']);
    expect(fast.results[0].speaker.name).toBe('Ana');
    expect(best.results[0].speaker.name).toBe('Odile');
  });

  it('knows for whom somebody speaks', async () => {
    const asked = 'what does the Velmoor Inn serve';
    const { results } = await whosaid.query(asked, { effort: 'best', explain: true });
    const own = results.find(({ speaker }) => speaker.name === 'Eli Marsh');
    const part = own?.why?.find(({ feature }) => feature === 'relevance');
    expect(part?.value).toBeGreaterThan(0.6);
  });

  it('reads a passage behind what is spoken of around it', async () => {
    const asked = 'how is the kelp farm held in place';
    const { results } = await whosaid.query(asked, { effort: 'best', explain: true, group: false });
    const own = results.find(({ text }) => text.includes('anchors'));
    const part = own?.why?.find(
      ({ feature, window }) => feature === 'relevance' && window === 'around',
    );
    expect(part?.value).toBeGreaterThan(0.6);
  });

  it('is a part of the score that explanations show', async () => {
    const { results } = await whosaid.query(QUESTION, { effort: 'best', explain: true });
    for (const { why = [], score } of results) {
      const parts = why.filter(({ feature }) => feature === 'relevance');
      expect(parts).toMatchObject([
        { window: 'question', weight: RELEVANCE_WEIGHTS.question },
        { window: 'around', weight: RELEVANCE_WEIGHTS.around },
      ]);
      const sum = why.reduce((total, { contribution }) => total + contribution, 0);
      expect(score).toBeCloseTo(sum, 3);
    }
    const fast = await whosaid.query(QUESTION, { explain: true });
    expect(fast.results[0].why?.some(({ feature }) => feature === 'relevance')).toBe(false);
  });

  it('changes the order, not what matches', async () => {
    const found = async (effort: 'fast' | 'best') => {
      const { results, matches } = await whosaid.query(QUESTION, { effort, limit: 50 });
      return { matches, texts: results.map(({ text, match }) => `${match} ${text}`).sort() };
    };
    expect(await found('best')).toEqual(await found('fast'));
  });

  it('is refused under another name', async () => {
    const effort: string = 'utmost';
    await expect(
      whosaid.query(QUESTION, JSON.parse(JSON.stringify({ effort }))),
    ).rejects.toMatchObject({
      code: 'USAGE',
    });
  });
});
