/** What limits a search limits it before anything is ranked: the one passage that is meant is found among 300 better ones. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAnsweredQuestions } from '#src/chunk/exchange.ts';
import type { Query } from '#src/domain/query.ts';
import type { Embedder } from '#src/embed/embedder.ts';
import type { LibraryWriter } from '#src/index/library.ts';
import { openWriter } from '#src/index/open.ts';
import { buildEntry } from '#src/ingest/prepare.ts';
import {
  bundledEmbedder,
  conversation,
  headerFor,
  type Line,
  newFolder,
  queryFor,
} from '../../support.ts';
import { retrieveAll } from '../retrieve-all.ts';

const QUESTION = 'pantry losses';
/** Each says just what is asked for. */
const BETTER = Array.from({ length: 300 }, (_, at): Line => {
  return { by: 'Ann', role: 'analyst', section: 'qa', text: `Pantry losses, losses ${at}.` };
});
const RAIN = 'It hasn’t been\n raining in the dogs’ yard since Monday.';

const TRANSCRIPTS = [
  conversation('losses', BETTER, '2025-06-01'),
  conversation(
    'rain',
    [{ by: 'Ben', role: 'management', section: 'prepared', text: RAIN }],
    '2024-02-29',
  ),
  conversation('snow', [{ by: 'Cy', role: 'guest', text: 'Snow is forecast.' }], '2026-01-01'),
  conversation('fog', [{ by: 'Di', role: 'host', text: 'Fog, in other words.' }]),
  lasting('chat', '2027-01-30', [
    [0, 'Hail today.'],
    [2, 'Sleet since then.'],
  ]),
];

/** Turns that begin so many days after the first. */
function lasting(id: string, date: string, said: readonly (readonly [number, string])[]) {
  const lines = said.map(([, text]): Line => ({ by: 'Eve', text }));
  const transcript = conversation(id, lines, date);
  const turns = transcript.turns.map((turn, at) => ({ ...turn, start: said[at][0] * 86_400 + 3 }));
  return { ...transcript, turns };
}

let embedder: Embedder;
let library: LibraryWriter;

/** The transcripts that candidates are from. */
async function foundIn(more: Partial<Query>): Promise<string[]> {
  const [vector] = await embedder.embed([QUESTION], 'question');
  const candidates = await retrieveAll(library, queryFor(QUESTION, more), vector);
  return [...new Set(candidates.map(({ transcript }) => transcript))].sort();
}

describe('filters, phrases and exclusions', () => {
  beforeAll(async () => {
    embedder = await bundledEmbedder();
    library = openWriter(newFolder(), headerFor(embedder.identity), findAnsweredQuestions);
    for (const one of TRANSCRIPTS) await library.upsert(await buildEntry(one, '', embedder));
  });
  afterAll(() => library.close());

  it('leave the best when there are none', async () => {
    expect(await foundIn({})).toEqual(['losses']);
  });

  it.each([
    [{ speaker: ['Ben'] }, ['rain']],
    [{ role: ['management'] }, ['rain']],
    [{ section: ['prepared'] }, ['rain']],
    [{ transcript: ['rain'] }, ['rain']],
    [{ before: '2024-02-29' }, ['rain']],
    [{ after: '2026-01-01', before: '2026-12-31' }, ['snow']],
    [{ after: '2024-03-01', before: '2025-05-31' }, []],
    [{ after: '2027-01-31' }, ['chat']],
    [{ after: '2027-01-31', before: '2027-01-31' }, []],
    [{ speaker: ['Ben', 'Cy'] }, ['rain', 'snow']],
    [{ role: ['management', 'guest'], before: '2025-01-01' }, ['rain']],
    [{ role: ['guest'], section: ['qa'] }, []],
    [{ speaker: [] }, []],
  ] satisfies [Query['filters'], string[]][])('%o leaves %o', async (filters, expected) => {
    expect(await foundIn({ filters })).toEqual(expected);
  });

  it('passages of a conversation that lasts for days have days of their own', async () => {
    const [vector] = await embedder.embed([QUESTION], 'question');
    const filters = { transcript: ['chat'] };
    const candidates = await retrieveAll(library, queryFor(QUESTION, { filters }), vector);
    expect(candidates.map(({ day }) => day).sort()).toEqual(['2027-01-30', '2027-02-01']);
    const later = { ...filters, after: '2027-01-31' };
    const left = await retrieveAll(library, queryFor(QUESTION, { filters: later }), vector);
    expect(left.map(({ day }) => day)).toEqual(['2027-02-01']);
  });

  it.each([
    'since Monday',
    'SINCE monday',
    'since Monday...',
    '… the dogs’ yard,',
    'been raining',
    'been  \t raining',
    "hasn't",
    'hasn‘t',
    "dogs' yard",
    'dogs’ yard',
  ])('the phrase “%s” is found', async (phrase) => {
    expect(await foundIn({ phrases: [phrase] })).toEqual(['rain']);
  });

  it.each(['Monday since', 'rained in the yard', 'raining dogs'])(
    'the phrase “%s” is not, for it is not said so',
    async (phrase) => {
      expect(await foundIn({ phrases: [phrase] })).toEqual([]);
    },
  );

  it('several phrases hold together, those of function words too', async () => {
    expect(await foundIn({ phrases: ['since Monday', 'raining'] })).toEqual(['rain']);
    expect(await foundIn({ phrases: ['since Monday', 'Snow'] })).toEqual([]);
    expect(await foundIn({ phrases: ['in other'] })).toEqual(['fog']);
  });

  it('excluded words are not said, in any form', async () => {
    expect(await foundIn({ excluded: ['losses'] })).toEqual(['chat', 'fog', 'rain', 'snow']);
    expect(await foundIn({ excluded: ['loss', 'SNOW'] })).toEqual(['chat', 'fog', 'rain']);
    expect(await foundIn({ excluded: ['pantry', 'snow'], phrases: ['in'] })).toEqual([
      'fog',
      'rain',
    ]);
  });

  it('excluded function words are not said, nor phrases of them', async () => {
    expect(await foundIn({ excluded: ['losses', 'is'] })).toEqual(['chat', 'fog', 'rain']);
    expect(await foundIn({ excluded: ['losses', 'in other'] })).toEqual(['chat', 'rain', 'snow']);
    expect(await foundIn({ excluded: ['losses', 'been raining'] })).toEqual([
      'chat',
      'fog',
      'snow',
    ]);
    expect(await foundIn({ excluded: ['losses', 'the raining'] })).toEqual([
      'chat',
      'fog',
      'rain',
      'snow',
    ]);
  });

  it('excluded phrases are not said as they are written, though their words may be', async () => {
    const phrases = ['in'];
    expect(await foundIn({ phrases, excluded: ['since Monday'] })).toEqual(['fog']);
    expect(await foundIn({ phrases, excluded: ['Monday since'] })).toEqual(['fog', 'rain']);
  });

  it('bring no neighbours that do not meet them', async () => {
    const [vector] = await embedder.embed([QUESTION], 'question');
    const query = queryFor(QUESTION, { phrases: ['losses 150'] });
    expect(await retrieveAll(library, query, vector)).toHaveLength(1);
  });
});
