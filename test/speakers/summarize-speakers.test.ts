/** Everyone in a library, once. */

import { describe, expect, it } from 'vitest';
import { filterSpeakers, summarizeSpeakers } from '#src/speakers/summarize-speakers.ts';
import { occurrence } from './occurrences.ts';

const ALL = [
  occurrence({ name: 'Ines Okafor', in: 'q1', date: '2024-05-01', title: 'Treasurer', turns: 2 }),
  occurrence({
    name: 'Ines Okafor',
    in: 'q2',
    date: '2025-05-01',
    title: 'CFO',
    role: 'management',
    turns: 3,
    label: 'Okafor, Ines',
  }),
  occurrence({ name: 'Ines Okafor', in: 'chat', title: 'Treasurer', turns: 1, label: 'ines' }),
  occurrence({ name: 'Bo Marl', in: 'q1', affiliation: 'Hexley Rowe', role: 'analyst', turns: 7 }),
  occurrence({ name: 'Zoë Ånd', in: 'q1', turns: 0 }),
  occurrence({ name: 'Cy', in: 'chat', turns: 7 }),
];

describe('speakers', () => {
  it('are told once, with all that transcripts say of them, the latest first', () => {
    expect(summarizeSpeakers(ALL).find(({ name }) => name === 'Ines Okafor')).toEqual({
      name: 'Ines Okafor',
      aliases: ['Okafor, Ines', 'ines'],
      titles: ['CFO', 'Treasurer'],
      affiliations: [],
      roles: ['management'],
      transcripts: 3,
      turns: 6,
    });
  });

  it.each([
    [undefined, ['Bo Marl', 'Cy', 'Ines Okafor', 'Zoë Ånd']],
    ['turns', ['Bo Marl', 'Cy', 'Ines Okafor', 'Zoë Ånd']],
    ['transcripts', ['Ines Okafor', 'Bo Marl', 'Cy', 'Zoë Ånd']],
    ['name', ['Bo Marl', 'Cy', 'Ines Okafor', 'Zoë Ånd']],
  ] as const)('are sorted by %s', (order, names) => {
    for (const all of [ALL, ALL.toReversed()]) {
      expect(summarizeSpeakers(all, order).map(({ name }) => name)).toEqual(names);
    }
  });

  it.each([
    ['okaf', ['Ines Okafor']],
    ['INES okafor', ['Ines Okafor']],
    ['treasurer', ['Ines Okafor']],
    ['zoe and', ['Zoë Ånd']],
    ['hexley analyst', ['Bo Marl']],
    ['kafor', []],
    ['ines marl', []],
    ['', ['Bo Marl', 'Cy', 'Ines Okafor', 'Zoë Ånd']],
  ])('"%s" finds those whose words it begins', (words, names) => {
    expect(filterSpeakers(words, summarizeSpeakers(ALL)).map(({ name }) => name)).toEqual(names);
  });

  it('are none in an empty library', () => {
    expect(summarizeSpeakers([])).toEqual([]);
  });
});
