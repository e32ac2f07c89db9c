/** Lists of people in columns: everyone who speaks has the role, title and firm of the list, however the page is set. */

import { describe, expect, it } from 'vitest';
import type { Transcript } from '#src/domain/transcript.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';
import { readText } from '../text.ts';
import { type Columns, columnsPdf, columnsText, type Person } from './pages/columns.ts';

const EXECUTIVES: readonly Person[] = [
  { name: 'Odile Ferrant', below: ['Chief Executive Officer & Director'] },
  {
    name: 'Priya S. Lindqvist',
    below: ['Senior Vice President of Public &', 'Private Investor Relations'],
  },
  { name: 'Tomás Wexley-Brandt', below: ['Executive VP & CFO'] },
  { name: "Ruth O'Hare", below: ['Chief Operating Officer'] },
  { name: 'Gregor van der Wight', below: ['Chief Investment Officer'] },
];
const FIRST = ['Hugo', 'Wen', 'Mara', 'Gareth', 'Jyhan', 'Eric', 'Franka', 'Yong', 'Davit', 'Iris'];
const FAMILY = ['Marchetti', 'Adeyemi-Koh', 'Lindt'];
const FIRMS = [
  ['Calder Peak Securities, LLC,', 'Research Division'],
  ['Northlight Research'],
  ['JPW & Co, Research', 'Division'],
  ['Wexmoor Bank AG, Research', 'Division'],
];
const ANALYSTS: readonly Person[] = FAMILY.flatMap((family, f) =>
  FIRST.map((first, i) => ({
    name: i % 3 === 1 ? `${first} T. ${family}` : `${first} ${family}`,
    below: FIRMS[(f + i) % FIRMS.length],
  })),
);

const said = ({ turns }: Transcript) =>
  turns.map(({ speaker: { name, title, affiliation, role }, text }) => ({
    name,
    title,
    affiliation,
    role,
    text,
  }));

function expected({ executives, analysts }: Columns) {
  const operator = { name: 'Operator', title: null, affiliation: null, role: 'operator' };
  return [
    { ...operator, text: 'The depots are full, says Operator.' },
    ...executives.map(({ name, below }) => ({
      name,
      title: below.join(' '),
      affiliation: null,
      role: 'management',
      text: `The depots are full, says ${name.split(' ')[0]}.`,
    })),
    { ...operator, text: 'How full is that, asks Operator.' },
    ...analysts.map(({ name, below }) => ({
      name,
      title: null,
      affiliation: below.join(' '),
      role: 'analyst',
      text: `How full is that, asks ${name.split(' ')[0]}.`,
    })),
  ];
}

const layout = (executives: number, analysts: number, more: Partial<Columns> = {}): Columns => ({
  executives: EXECUTIVES.slice(0, executives),
  analysts: ANALYSTS.slice(0, analysts),
  columns: 2,
  shift: 0,
  order: 'by column',
  height: Math.min(48, Math.ceil((3 * (executives + analysts) + 4) / 2) + 2),
  ...more,
});

const SIZES: [executives: number, analysts: number][] = [
  [1, 1],
  [2, 4],
  [3, 9],
  [5, 20],
  [5, 30],
];

describe.each(SIZES)('a list of %i managers and %i analysts in columns', (executives, analysts) => {
  const read = async (more: Partial<Columns>) => {
    const asked = layout(executives, analysts, more);
    const source = 'call.pdf';
    expect(said(await parseTranscript({ source, bytes: columnsPdf(asked) }))).toEqual(
      expected(asked),
    );
  };

  it.each([0, 1, 5, 7])('drawn one after the other, %i points apart', async (shift) => {
    await read({ shift });
  });

  it.each([1, 5, 7])('drawn row by row, %i points apart', async (shift) => {
    await read({ shift, order: 'by row' });
  });

  it('drawn row by row on common lines', async () => {
    await read({ order: 'by row' });
  });

  it('may be three columns, and go on over the page', async () => {
    await read({ columns: 3, height: 18, shift: 3 });
    await read({ columns: 3, height: 18, shift: 3, order: 'by row' });
    await read({ columns: 2, height: 20, shift: 2 });
  });

  it('kept by spaces in text', () => {
    for (const columns of [2, 3]) {
      const asked = layout(executives, analysts, { columns });
      expect(said(readText(columnsText(asked)))).toEqual(expected(asked));
    }
  });
});
