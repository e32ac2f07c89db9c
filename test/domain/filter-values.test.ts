/** Several values in one text. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinValues, splitValues } from '#src/domain/filter-values.ts';

it.each([
  ['', []],
  [' , ', []],
  ['Vane, Wei Zhang,', ['Vane', 'Wei Zhang']],
  ['"Okafor, Ines",Vane', ['Okafor, Ines', 'Vane']],
  ['Vane , "Okafor, Ines" ', ['Vane', 'Okafor, Ines']],
  ['"The ""Doc"", as ever"', ['The "Doc", as ever']],
  ['"Doc" Vane,Al "Bo" Ash', ['"Doc" Vane', 'Al "Bo" Ash']],
  ['"Okafor, Ines', ['"Okafor', 'Ines']],
])('%s has the values %j', (text, values) => {
  expect(splitValues(text)).toEqual(values);
});

it('values that are joined are read as they were', () => {
  const value = fc
    .array(fc.constantFrom('a', ',', '"', ' ', 'é'), { minLength: 1 })
    .map((characters) => characters.join('').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(value), (values) => {
      expect(splitValues(joinValues(values))).toEqual(values);
    }),
  );
});

it('only values that need quotes have them', () => {
  expect(joinValues(['Ada', 'Okafor, Ines', 'Al "Bo" Ash'])).toBe('Ada,"Okafor, Ines",Al "Bo" Ash');
});
