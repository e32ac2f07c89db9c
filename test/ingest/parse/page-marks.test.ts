/** What printing puts between the lines of speech: the numbers of pages, and heads that run over all of them. */

import { expect, it } from 'vitest';
import { linesOf, readText } from './text.ts';

const TURNS = [
  'Mara Quell: Good morning. Today we look at the mill race.',
  'Jonas Pike: It took nine weeks to clear.',
  'Mara Quell: And what did it cost?',
  'Jonas Pike: Forty thousand.',
];

/** A page of each turn; the first breaks within a sentence. */
const print = (mark: (page: number) => string): string =>
  `Mara Quell: Good morning. Today we look at\n${mark(1)}\nthe mill race.\n\n${TURNS.slice(1)
    .map((turn, i) => `${turn}\n${mark(i + 2)}`)
    .join('\n\n')}\n`;

const words = (text: string): string[] =>
  linesOf(readText(text)).map((line) => line.replace(/\s+/g, ' '));

it.each([
  ['Page 1', (page: number) => `Page ${page}`],
  ['Page | 1', (page: number) => `Page | ${page}`],
  ['1 | P a g e', (page: number) => `${page} | P a g e`],
  ['Seite 1 von 4', (page: number) => `Seite ${page} von 4`],
  ['1 of 4', (page: number) => `${page} of 4`],
  ['1/4', (page: number) => `${page}/4`],
  ['- 1 -', (page: number) => `\n- ${page} -\n`],
  ['1', (page: number) => `\n${page}\n`],
  ['a number, and a head below it', (page: number) => `\n${page}\nMill Society     4 May 2025\n`],
])('the number of a page is no speech: %s', (_, mark) => {
  expect(words(print(mark))).toEqual(TURNS);
});

it('a number that somebody says is speech, and so are numbers that count nothing', () => {
  const spoken =
    'Mara Quell: How many?\n\nJonas Pike:\n12\n\nMara Quell: And before?\n\nJonas Pike:\n4\n';
  expect(words(spoken)).toContain('Jonas Pike: 12');
  const counted =
    'Mara Quell: Count!\n\nJonas Pike: Well,\n1\n2\n3\n\nMara Quell: Stop.\n\nJonas Pike: 4.';
  expect(words(counted)).toContain('Jonas Pike: Well, 1 2 3');
});

it('a date at the other edge of a head is that of the transcript', () => {
  const { date, title } = readText(
    `MILL SOCIETY BOARD                        6 February 2024\n\n${TURNS.join('\n\n')}`,
  );
  expect({ date, title }).toEqual({ date: '2024-02-06', title: 'MILL SOCIETY BOARD' });
});
