/** A transcript that is one text in JSON. */

import { expect, it } from 'vitest';
import { linesOf, readText } from '../text.ts';

const TURNS = ['Mara Quell: How old is the mill?', 'Jonas Pike: Ninety years.', 'Mara Quell: Oh.'];

it.each([
  ['transcript', TURNS.join('\n')],
  ['text', TURNS.join(' ')],
  ['dialogue', TURNS],
  ['content', TURNS.map((turn) => turn.replace(/^([^:]+):/, '**$1:**')).join('\n\n')],
])('is read with its title and day: %s', (field, text) => {
  const json = { data: { title: 'Mill review', date: '2024-02-06', [field]: text } };
  const { title, date, turns, ...rest } = readText(JSON.stringify(json), 'mill.json');
  expect(linesOf({ title, date, turns, ...rest })).toEqual(TURNS);
  expect({ title, date }).toEqual({ title: 'Mill review', date: '2024-02-06' });
});

it('is none where nobody is named in it', () => {
  const json = JSON.stringify({ title: 'Mill', text: 'The mill: old. It is ninety.' });
  expect(() => readText(json, 'mill.json')).toThrow(/not a transcript/);
});
