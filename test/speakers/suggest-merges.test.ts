/** Which names are suggested to be one person's, and which never. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNameProfile, mayBeSamePerson, suggestMerges } from '#src/speakers/suggest-merges.ts';
import { type OccurrenceFields, occurrence } from './occurrences.ts';

const suggested = (...occurrences: OccurrenceFields[]) =>
  suggestMerges(occurrences.map(occurrence));
const inMarl = { company: 'Marlpit Group', role: 'management' } as const;

describe('names of one person', () => {
  it('of one company are suggested as one, in full and in order', () => {
    expect(
      suggested(
        { name: 'Vane, Tim', in: 'q1', turns: 9, ...inMarl },
        { name: 'Tim Vane', in: 'q2', turns: 4, ...inMarl },
        { name: 'Timothy D. Vane', in: 'q3', turns: 4, ...inMarl },
        { name: 'T. Vane', in: 'q4', turns: 5, ...inMarl },
        { name: 'Tim Vane ✌', in: 'q5', turns: 8, ...inMarl },
        { name: 'Ines Okafor', in: 'q4', ...inMarl },
      ),
    ).toEqual([
      {
        names: ['Vane, Tim', 'Tim Vane ✌', 'T. Vane', 'Tim Vane', 'Timothy D. Vane'],
        into: 'Tim Vane',
      },
    ]);
  });

  it.each([
    [['sam boyer', 'Sam Boyer'], 'Sam Boyer'],
    [['sam Boyer', 'sam boyer', 'Sam Boyer'], 'Sam Boyer'],
    [['sam boyer', 'Boyer, Sam'], 'Boyer, Sam'],
    [['sam boyer', 'BOYER, Sam', 'Sam K. Boyer'], 'Sam K. Boyer'],
    [['jean-luc van der oust', 'Jean-Luc van der Oust'], 'Jean-Luc van der Oust'],
  ])('are merged into a capitalised one, though the first of %j has most turns', (names, into) => {
    const occurrences = names.map((name, at) => ({ name, in: `q${at}`, turns: 9 - at, ...inMarl }));
    expect(suggested(...occurrences)).toEqual([{ names, into }]);
  });

  it('are not suggested where all are in lower case: none is fit to show', () => {
    expect(suggested({ name: 'sam boyer', in: 'a' }, { name: 'boyer, sam', in: 'b' })).toEqual([]);
  });

  it.each<[string, Partial<OccurrenceFields>, Partial<OccurrenceFields>]>([
    ['affiliation', { affiliation: 'Hexley Rowe' }, { affiliation: 'Hexley Rowe Inc.' }],
    ['affiliation whose calls it is', { affiliation: 'Marlpit' }, { company: 'Marlpit Group' }],
    ['ticker', { company: 'Marlpit', ticker: 'MRL' }, { company: 'MRLP plc', ticker: 'MRL' }],
  ])('may share an %s', (_, one, other) => {
    const names = ['Ned Vane', 'Edward Vane'];
    const found = suggested(
      { name: names[0], in: 'q1', ...one },
      { name: names[1], in: 'q2', ...other },
    );
    expect(found.map((each) => each.names.toSorted())).toEqual([names.toSorted()]);
  });

  it.each([
    ['Etxe, Callum', 'Callum Etxe'],
    ['Callum B. Etxe, PsyD', 'Callum Etxe'],
  ])('are suggested without a company where one is in full the other: %s, %s', (a, b) => {
    expect(suggested({ name: a, in: 'mon' }, { name: b, in: 'tue' })).toMatchObject([
      { names: [b, a].toSorted() },
    ]);
  });
});

describe('nothing is suggested', () => {
  const vane = { name: 'Tim Vane', in: 'q1', ...inMarl };
  it.each<[string, OccurrenceFields[]]>([
    ['in an empty library', []],
    ['for one name', [vane, { ...vane, in: 'q2' }]],
    ['of two companies', [vane, { name: 'Vane, Tim', in: 'b', company: 'Sedge' }]],
    [
      'for names alike of no company',
      [
        { name: 'Tim Vane', in: 'a' },
        { name: 'T. Vane', in: 'b' },
      ],
    ],
    [
      'for an analyst on the call of a namesake',
      [vane, { name: 'Timothy Vane', in: 'q2', company: 'Marlpit Group', role: 'analyst' }],
    ],
    ['for two who speak in one transcript', [vane, { name: 'T. Vane', in: 'q1', ...inMarl }]],
    [
      'for labels',
      [
        { name: 'Speaker 1', in: 'a' },
        { name: 'SPEAKER_1', in: 'b' },
        { name: 'Unidentified Analyst', in: 'a' },
        { name: 'unidentified analyst', in: 'b' },
      ],
    ],
    [
      'for first names',
      [
        { name: 'Callum', in: 'a' },
        { name: 'Callum Etxe', in: 'b' },
      ],
    ],
  ])('%s', (_, occurrences) => {
    expect(suggested(...occurrences)).toEqual([]);
  });

  it('for a name that fits two people, who are still told apart', () => {
    const terry = { name: 'Terry Vane', in: 'q1', ...inMarl };
    const short = { name: 'T. Vane', in: 'q3', ...inMarl };
    const reversed = { name: 'Vane, Terry', in: 'q4', ...inMarl };
    expect(suggested(vane, terry, short)).toEqual([]);
    expect(suggested(vane, terry, short, reversed)).toEqual([
      { names: ['Terry Vane', 'Vane, Terry'], into: 'Terry Vane' },
    ]);
  });

  it('against someone who is only listed, though the other speaks there', () => {
    const listed = { name: 'Timothy Vane', in: 'q1', turns: 0, ...inMarl };
    expect(suggested(vane, listed)).toHaveLength(1);
  });
});

describe('any occurrences', () => {
  const occurrences = fc.array(
    fc
      .record({
        name: fc.constantFrom(
          ...[
            'Tim Vane',
            'Vane, Tim',
            'T. Vane',
            'Terry Vane',
            'Timothy D. Vane',
            'Timothy R. Vane',
          ],
          ...['Speaker 1', 'Vane', 'Ned Moss', 'Moss, Edward'],
        ),
        in: fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5', 'q6'),
        company: fc.constantFrom('Marlpit', 'Sedge', undefined),
        turns: fc.nat(3),
      })
      .map(occurrence),
    { maxLength: 14 },
  );

  it('give the same suggestions in any order, of which no two names speak in one transcript', () => {
    fc.assert(
      fc.property(occurrences, (all) => {
        const found = suggestMerges(all);
        expect(suggestMerges(all.toReversed())).toEqual(found);
        const names = found.flatMap((one) => one.names);
        expect(new Set(names).size).toBe(names.length);
        for (const one of found) {
          expect(one.names).toContain(one.into);
          const spoken = one.names.map(
            (name) =>
              new Set(
                all.flatMap(({ speaker, transcript, turns }) =>
                  speaker.name === name && turns > 0 ? transcript.id : [],
                ),
              ),
          );
          const total = spoken.reduce((sum, { size }) => sum + size, 0);
          expect(new Set(spoken.flatMap((ids) => [...ids])).size).toBe(total);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('make two names one or not, whichever comes first', () => {
    fc.assert(
      fc.property(occurrences, occurrences, (all, others) => {
        const one = buildNameProfile('Tim Vane', all);
        const other = buildNameProfile('Vane, Tim', others);
        if (one === null || other === null) throw new Error('Both are full names.');
        expect(mayBeSamePerson(one, other)).toBe(mayBeSamePerson(other, one));
      }),
    );
  });
});
