import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRows } from '#src/ingest/parse/records/csv.ts';
import { linesOf, readFixture, readText, timesOf } from '../text.ts';

describe('a table of turns', () => {
  it('is read by the names of its columns', () => {
    const talk = readFixture('csv-turns.csv');
    expect(linesOf(talk)).toEqual([
      'Ida Moreau: The press is booked for Friday.',
      'Tom Acker: Then we pick on Thursday.',
      'Ida Moreau: Early, please.',
    ]);
    expect(timesOf(talk).map(([start]) => start)).toEqual([0.4, 3.1, 5]);
  });

  it('may have semicolons, tabs, quoted lines and blank speakers', () => {
    const semicolons =
      'sep=;\nSprecher;Beginn;Text\r\n"Moreau, Ida";00:00:01,5;"Sie ist; ja,\nfür ""Freitag"" gebucht."\r\n;00:00:04;Und früh.\r\n\r\nTom;00:00:08;Gut.\r\n';
    expect(linesOf(readText(semicolons, 'a.csv'))).toEqual([
      'Moreau, Ida: Sie ist; ja, für "Freitag" gebucht. Und früh.',
      'Tom: Gut.',
    ]);
    const tabs =
      'start\tend\tspeaker\ttext\n400\t2900\tIda\tThe press is booked.\n3100\t4900\tTom\tThen we pick.\n';
    const talk = readText(tabs, 'a.tsv');
    expect(linesOf(talk)).toEqual(['Ida: The press is booked.', 'Tom: Then we pick.']);
    expect(timesOf(talk)).toEqual([
      [0.4, 2.9],
      [3.1, 4.9],
    ]);
  });

  it('keeps the commas of a last column that nobody quoted', () => {
    expect(linesOf(readText('speaker,text\nIda,Well, yes, it is.\nTom,Good.\n', 'a.csv'))).toEqual([
      'Ida: Well, yes, it is.',
      'Tom: Good.',
    ]);
  });

  it('is refused without such columns', () => {
    expect(() => readText('a,b\n1,2\n3,4\n', 'a.csv')).toThrow(/a\.csv: /);
  });

  it('gives back every cell that was written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\n', ';', 'é') });
    const write = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const text = rows.map((row) => row.map(write).join(',')).join('\n');
        expect([...parseRows(text, ',')]).toEqual(rows);
      }),
    );
  });
});
