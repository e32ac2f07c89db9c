import { describe, expect, it } from 'vitest';
import { createPersonFinder } from '#src/ingest/parse/people/person-finder.ts';
import { cpuMilliseconds } from '../../../support.ts';

const find = createPersonFinder(
  [
    'Odile M. Ferrant',
    'Tomas Wexley',
    'Hugo Marchetti, Jr.',
    'Ruth Abenov',
    'Rolf Abenov',
    'Anna van der Meer',
    'Steven Oyelaran',
  ].map((name) => ({ name })),
);

describe('a name among fuller and shorter ones', () => {
  it.each([
    ['Odile Ferrant', 'Odile M. Ferrant'],
    ['odile m ferrant', 'Odile M. Ferrant'],
    ['Ferrant', 'Odile M. Ferrant'],
    ['Ms. Ferrant', 'Odile M. Ferrant'],
    ['Odile', 'Odile M. Ferrant'],
    ['Tomas J. Wexley', 'Tomas Wexley'],
    ['T. Wexley', 'Tomas Wexley'],
    ['Hugo Marchetti', 'Hugo Marchetti, Jr.'],
    ['Ruth Abenov', 'Ruth Abenov'],
    ['Anna van der Meer', 'Anna van der Meer'],
    ['Steve Oyelaran', 'Steven Oyelaran'],
  ])('%s is %s', (name, person) => {
    expect(find(name)?.name).toBe(person);
  });

  it.each(['Abenov', 'R. Abenov', 'Dan Wexley', 'Hugo Wexley', 'Operator', '', 'Odile Marchetti'])(
    '%s is none, or not one alone',
    (name) => {
      expect(find(name)).toBeNull();
    },
  );

  it('is looked for in constant time', async () => {
    const many = createPersonFinder(
      Array.from({ length: 20_000 }, (_, i) => ({ name: `Ana Silva${i} Smith` })),
    );
    const ms = await cpuMilliseconds(() => {
      for (let i = 0; i < 20_000; i++) many(`Bea${i} Smith`);
    });
    expect(ms).toBeLessThan(2_000);
    expect(many('Ana Silva7 Smith')?.name).toBe('Ana Silva7 Smith');
  });
});
