/** Which names may be one, by their form alone. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeSameName, parseName } from '#src/speakers/parse-name.ts';

function same(a: string, b: string): boolean {
  const [one, other] = [parseName(a), parseName(b)];
  if (one === null || other === null) throw new Error(`${a} or ${b} is no full name`);
  return mayBeSameName(one, other);
}

describe('a written name', () => {
  it.each([
    ['Timothy D. Vane', 'timothy', ['d'], 'vane', null],
    ['Vane, Timothy D.', 'timothy', ['d'], 'vane', null],
    ['VANE, Timothy', 'timothy', [], 'vane', null],
    ['Hon. Timothy Vane (Minister of Ferries)', 'timothy', [], 'vane', null],
    ['Dr. Timothy Vane, PhD, CFA', 'timothy', [], 'vane', null],
    ['Timothy Vane, Jr.', 'timothy', [], 'vane', 'jr'],
    ['Vane, Timothy, III', 'timothy', [], 'vane', 'iii'],
    ['Timothy “Ned” Vane', 'timothy', [], 'vane', null],
    ['Mirela Văntong', 'mirela', [], 'vantong', null],
    ["Siobhán O'Dell", 'siobhan', [], 'odell', null],
    ['Jean-Luc van der Oust', 'jean', ['luc', 'van', 'der'], 'oust', null],
  ])('%s', (written, given, middle, surname, suffix) => {
    expect(parseName(written)).toMatchObject({ given, middle, surname, suffix });
  });

  it.each([
    'Callum',
    'Speaker 1',
    'SPEAKER_00',
    'Unidentified Analyst',
    'Operator',
    '',
    ' , ',
    'Dr.',
  ])('"%s" is no full name', (written) => {
    expect(parseName(written)).toBeNull();
  });
});

describe('one name', () => {
  it.each([
    ['Tim Vane', 'Timothy D. Vane'],
    ['Vane, Tim', 'Timothy D. Vane'],
    ['T. Vane', 'Timothy Vane'],
    ['T. D. Vane', 'Timothy Dale Vane'],
    ['tim vane', 'TIM VANE'],
    ['Văntong, Mirela', 'Mirela Vantong'],
    ['Mr. Vane, Tim', 'Tim Vane'],
    ['Bill Moss', 'William Moss'],
    ['Bob Moss', 'Robert J. Moss'],
    ['Zhang Yong', 'Yong Zhang'],
    ['Timothy Vane Jr.', 'Timothy Vane'],
    ['Maria Ruiz', 'Maria del Carmen Ruiz'],
  ])('may be %s and %s', (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  it.each([
    ['Tim Vane', 'Tim Vance'],
    ['Tim Vane', 'Thomas Vane'],
    ['Terry Vane', 'T. D. Moss'],
    ['Eric Vane', 'Erica Vane'],
    ['Dan Vane', 'Dana Vane'],
    ['Timothy D. Vane', 'Timothy R. Vane'],
    ['Timothy Vane Jr.', 'Timothy Vane Sr.'],
    ['Bill Moss', 'Bob Moss'],
    ['Li Zhang', 'Liang Zhang'],
  ])('is not %s and %s', (a, b) => {
    expect(same(a, b)).toBe(false);
  });

  it('is the same whichever is asked for first, and anything is itself', () => {
    const word = fc.constantFrom(...'Tim Timothy T D Dale Vane Moss Jr Dr van Ó PhD'.split(' '));
    const written = fc
      .array(word, { minLength: 1, maxLength: 5 })
      .chain((words) => fc.constantFrom(' ', ', ', '. ').map((between) => words.join(between)));
    fc.assert(
      fc.property(fc.oneof(written, fc.string()), fc.oneof(written, fc.string()), (a, b) => {
        const [one, other] = [parseName(a), parseName(b)];
        if (one !== null) expect(mayBeSameName(one, one)).toBe(true);
        if (one === null || other === null) return;
        expect(mayBeSameName(one, other)).toBe(mayBeSameName(other, one));
      }),
    );
  });
});
