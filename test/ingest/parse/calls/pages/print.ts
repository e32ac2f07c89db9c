/** The call of the samples in print: its people, what they say line by line, and rows of a page. */

import type { Print } from '../../../decode/made.ts';

export const COMPANY = 'Brackenmoor Holdings, Inc.';
export const IR = 'Vice President, Investor Relations';
export const CEO = 'Chief Executive Officer';
export const CFO = 'Chief Financial Officer';
export const COO = 'Chief Operating Officer';
export const CALDER = 'Calder Peak Securities, LLC, Research Division';
/** Where the right column begins. */
export const RIGHT = 330;

export type Row = readonly Print[];

export const bold = (text: string, x = 72, size = 10): Print => ({
  text,
  x,
  y: 0,
  size,
  font: 'Helvetica-Bold',
});
export const italic = (text: string, x = 72): Print => ({
  text,
  x,
  y: 0,
  font: 'Helvetica-Oblique',
});
export const plain = (text: string, x = 72): Print => ({ text, x, y: 0 });
export const heading = (text: string): Row[] => [[], [bold(text, 72, 14)], []];
export const lines = (texts: readonly string[]): Row[] =>
  texts.map((text) => (text === '' ? [] : [plain(text)]));

/** Rows from the top of the page, 12 points each, 7 where there is nothing. */
export function page(rows: readonly Row[], furniture: readonly Print[]): Print[] {
  let top = 90;
  const prints = rows.flatMap((row) => {
    const placed = row.map((print) => ({ ...print, y: top + print.y }));
    top += row.length === 0 ? 7 : 12;
    return placed;
  });
  return [...furniture, ...prints];
}

/** All speech, in order; a page ends within the third. */
export const SPEECH = {
  welcome: [
    'Good morning, and welcome to the Brackenmoor call. [Operator instructions] Priya Lindqvist',
    'will begin.',
  ],
  priya: ['Thank you. Our release and the slides are on the website.'],
  odile: [
    'We shipped 412 blades -- more than in any quarter before.',
    '',
    'The plant in Skerrow now runs',
  ],
  goesOn: ['three shifts.'],
  tomas: ['Revenue was $318 million, up 9%.'],
  first: ['Our first question comes from the line of Hugo Marchetti with Calder Peak Securities.'],
  resin: ['How long will resin stay dear?'],
  spring: ['Until spring, we think.'],
  hedged: ['And we have hedged half of it.'],
  which: ['Which half?'],
  half: ['The expensive half.'],
  next: ['The next question is from Wen Adeyemi-Koh with Northlight Research. Please go ahead.'],
  book: ['What of the order book?'],
  months: ['It covers fourteen months.'],
  end: ['That concludes our call. You may now disconnect.'],
};
