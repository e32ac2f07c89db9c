import { describe, expect, it } from 'vitest';
import { chooseLines, type Line } from '#src/search/brief/choose-lines.ts';
import { tokenize } from '#src/text/tokenize.ts';

const line = (person: string, score: number, text: string, passage = text.length): Line => ({
  person,
  score,
  terms: new Set(tokenize(text)),
  passage: { passage },
});
const SAID = [
  'The ferry sank in the harbour',
  'Rope costs nine euros a metre',
  'Nobody bought kelp last winter',
  'Permits took four long years',
  'Anchors hold in heavy clay',
  'Divers visit every second Tuesday',
  'Seals tear the older nets',
  'Buoys turn green by August',
];
const people = (lines: readonly Line[]) => lines.map(({ person }) => person);

describe('the lines of a brief', () => {
  it('are one for each person, most telling first', () => {
    const lines = [
      line('Ana', 0.9, SAID[0]),
      line('Ben', 0.8, SAID[1]),
      line('Ben', 0.5, SAID[2]),
      line('Cleo', 0.85, SAID[3]),
    ];
    expect(people(chooseLines(lines))).toEqual(['Ana', 'Cleo', 'Ben']);
  });

  it('are further ones of the same people where fewer than three answer', () => {
    const lines = [0, 1, 2, 3].map((at) => line('Ana', 0.5 - at / 10, SAID[at]));
    expect(chooseLines(lines)).toEqual(lines.slice(0, 3));
  });

  it('are at most seven', () => {
    const lines = SAID.map((text, at) => line(`Person ${at}`, 0.9, text));
    expect(chooseLines(lines)).toHaveLength(7);
  });

  it('say each thing once, even where the best of two people say the same', () => {
    const lines = [
      line('Ana', 0.9, 'Nobody bought kelp last winter'),
      line('Ben', 0.8, 'Last winter nobody bought any kelp'),
      line('Ben', 0.7, 'Rope costs nine euros a metre'),
    ];
    expect(chooseLines(lines)).toEqual([lines[0], lines[2]]);
  });

  it('leave out whoever says far less than the best, once there are three', () => {
    const lines = [0.9, 0.88, 0.86, 0.4].map((score, at) => line(`Person ${at}`, score, SAID[at]));
    expect(chooseLines(lines)).toHaveLength(3);
  });

  it('are none where nobody says anything', () => {
    expect(chooseLines([])).toEqual([]);
  });
});
