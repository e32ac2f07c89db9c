/** The call of the samples as PDFs, printed as three publishers print theirs: heads and feet, columns, margins, fonts. */

import { type Print, pdf } from '../documents/made.ts';

const COMPANY = 'Brackenmoor Holdings, Inc.';
const IR = 'Vice President, Investor Relations';
const CEO = 'Chief Executive Officer';
const CFO = 'Chief Financial Officer';
const COO = 'Chief Operating Officer';
const CALDER = 'Calder Peak Securities, LLC, Research Division';
/** Where the right column begins. */
const RIGHT = 330;

type Row = readonly Print[];

const bold = (text: string, x = 72, size = 10): Print => ({
  text,
  x,
  y: 0,
  size,
  font: 'Helvetica-Bold',
});
const italic = (text: string, x = 72): Print => ({ text, x, y: 0, font: 'Helvetica-Oblique' });
const plain = (text: string, x = 72): Print => ({ text, x, y: 0 });
const heading = (text: string): Row[] => [[], [bold(text, 72, 14)], []];
const lines = (texts: readonly string[]): Row[] =>
  texts.map((text) => (text === '' ? [] : [plain(text)]));

/** Rows from the top of the page, 12 points each, 7 where there is nothing. */
function page(rows: readonly Row[], paper: readonly Print[]): Print[] {
  let top = 90;
  const prints = rows.flatMap((row) => {
    const placed = row.map((print) => ({ ...print, y: top + print.y }));
    top += row.length === 0 ? 7 : 12;
    return placed;
  });
  return [...paper, ...prints];
}

/** Everything that is said, in order; a page ends within the third. */
const SAID = {
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

/** Dots between the turns, `Q` and `A` large in the margin, the operator on the line of the words. */
function callStreet(): Uint8Array {
  const paper = (number: number): Print[] => [
    { text: `${COMPANY} (BRKM)`, y: 30, font: 'Helvetica-Bold' },
    { text: 'Q3 2025 Earnings Call', y: 44 },
    { text: 'Corrected Transcript', x: 450, y: 30 },
    { text: '06-Nov-2025', x: 450, y: 44 },
    { text: '1-877-FACTSET   www.callstreet.com', y: 750 },
    { text: `${number}`, x: 500, y: 750 },
    { text: 'Copyright © 2001-2025 FactSet CallStreet, LLC', x: 250, y: 762 },
  ];
  const dots: Row = [plain('.'.repeat(160))];
  const turn = (name: string, title: string[], said: string[], side = ''): Row[] => [
    dots,
    side === '' ? [bold(name)] : [bold(name), { ...bold(side, 560, 20), y: 6 }],
    ...title.map((text) => [italic(text)]),
    ...lines(said),
    [],
  ];
  const operator = ([first = '', ...more]: string[]): Row[] => [
    dots,
    [],
    [bold('Operator: '), plain(first, 125)],
    ...lines(more),
    [],
  ];
  const ir = [`${IR}, ${COMPANY}`];
  const ceo = [`${CEO} & Director, ${COMPANY}`];
  const cfo = [`Executive Vice President, ${CFO} &`, `Treasurer, ${COMPANY}`];
  const cover: Print[] = [
    { text: '06-Nov-2025', y: 200 },
    { text: `${COMPANY} (BRKM)`, y: 240, size: 20, font: 'Helvetica-Bold' },
    { text: 'Q3 2025 Earnings Call', y: 270, size: 16 },
    { text: 'Total Pages: 5', x: 300, y: 740 },
  ];
  return pdf([
    cover,
    page(
      [
        ...heading('CORPORATE PARTICIPANTS'),
        [bold('Priya Lindqvist'), bold('Tomas Wexley', RIGHT)],
        [italic(`${IR},`), italic(`Executive Vice President, ${CFO} &`, RIGHT)],
        [italic(COMPANY), italic(`Treasurer, ${COMPANY}`, RIGHT)],
        [],
        [bold('Odile Ferrant'), bold('Ruth Abenov', RIGHT)],
        [italic(`${CEO} & Director,`), italic(`${COO},`, RIGHT)],
        [italic(COMPANY), italic(COMPANY, RIGHT)],
        dots,
        ...heading('OTHER PARTICIPANTS'),
        [bold('Hugo Marchetti'), bold('Wen Adeyemi-Koh', RIGHT)],
        [
          italic('Analyst, Calder Peak Securities LLC'),
          italic('Managing Director, Northlight Research, Inc.', RIGHT),
        ],
      ],
      paper(2),
    ),
    page(
      [
        ...heading('MANAGEMENT DISCUSSION SECTION'),
        ...operator(SAID.welcome),
        ...turn('Priya Lindqvist', ir, SAID.priya),
        ...turn('Odile Ferrant', ceo, SAID.odile),
      ],
      paper(3),
    ),
    page(
      [
        ...lines(SAID.goesOn),
        [],
        ...turn('Tomas Wexley', cfo, SAID.tomas),
        dots,
        ...heading('QUESTION AND ANSWER SECTION'),
        ...operator(SAID.first).slice(1),
        ...turn('Hugo Marchetti', ['Analyst, Calder Peak Securities LLC'], SAID.resin, 'Q'),
        ...turn('Odile Ferrant', ceo, SAID.spring, 'A'),
        ...turn('Tomas Wexley', cfo, SAID.hedged, 'A'),
        ...turn('Unidentified Analyst', [], SAID.which, 'Q'),
        ...turn('Odile Ferrant', ceo, SAID.half, 'A'),
        ...operator(SAID.next),
      ],
      paper(4),
    ),
    page(
      [
        ...turn(
          'Wen Adeyemi-Koh',
          ['Managing Director, Northlight Research, Inc.'],
          SAID.book,
          'Q',
        ),
        ...turn('Tomas Wexley', cfo, SAID.months, 'A'),
        ...operator(SAID.end),
        [],
        [bold('Disclaimer')],
        [plain('The information herein is based on sources we believe to be reliable.')],
      ],
      paper(5),
    ),
  ]);
}

/** Spaced headings, name and firm and title on one line, lists without a mark between name and firm. */
function streetEvents(): Uint8Array {
  const small = (text: string, x: number, y: number): Print => ({ text, x, y, size: 7 });
  const paper = (number: number): Print[] => [
    small(
      'NOVEMBER 06, 2025 / 1:30PM, BRKM.N - Q3 2025 Brackenmoor Holdings Inc Earnings Call',
      72,
      30,
    ),
    small('REFINITIV STREETEVENTS | www.refinitiv.com | Contact Us', 150, 740),
    small(`${number}`, 540, 740),
    small('©2025 Refinitiv. All rights reserved. Republication is prohibited.', 150, 752),
  ];
  const beside = (name: string): number => 72 + 6.1 * name.length;
  const turn = (name: string, rest: string, said: string[]): Row[] => [
    rest === '' ? [bold(name)] : [bold(name), italic(` - ${rest}`, beside(name))],
    ...lines(said),
    [],
  ];
  const listed = (name: string, rest: string): Row => [bold(name), italic(rest, beside(name))];
  const ir = `${COMPANY} - ${IR}`;
  const ceo = `${COMPANY} - ${CEO}`;
  const cfo = `${COMPANY} - ${CFO}`;
  const hugo = `${CALDER} - MD & Senior Associate`;
  const wen = 'Northlight Research - Research Analyst';
  const cover: Print[] = [
    { text: 'REFINITIV STREETEVENTS', y: 60, size: 16 },
    { text: 'EDITED TRANSCRIPT', y: 84, size: 20, font: 'Helvetica-Bold' },
    { text: 'BRKM.N - Q3 2025 Brackenmoor Holdings Inc Earnings Call', y: 120, size: 12 },
    { text: 'EVENT DATE/TIME: NOVEMBER 06, 2025 / 1:30PM GMT', y: 150 },
    { text: 'OVERVIEW:', y: 180, font: 'Helvetica-Bold' },
    { text: 'Company Summary', y: 200 },
  ];
  return pdf([
    cover,
    page(
      [
        ...heading('C O R P O R A T E  P A R T I C I P A N T S'),
        listed('Priya Lindqvist', ir),
        listed('Odile Ferrant', ceo),
        listed('Tomas Wexley', cfo),
        listed('Ruth Abenov', `${COMPANY} - ${COO}`),
        ...heading('C O N F E R E N C E  C A L L  P A R T I C I P A N T S'),
        listed('Hugo Marchetti', hugo),
        listed('Wen Adeyemi-Koh', wen),
        ...heading('P R E S E N T A T I O N'),
        ...turn('Operator', '', SAID.welcome),
        ...turn('Priya Lindqvist', ir, SAID.priya),
        ...turn('Odile Ferrant', ceo, SAID.odile),
      ],
      paper(2),
    ),
    page(
      [
        ...lines(SAID.goesOn),
        [],
        ...turn('Tomas Wexley', cfo, SAID.tomas),
        ...heading('Q U E S T I O N S  A N D  A N S W E R S'),
        ...turn('Operator', '', SAID.first),
        // Too long for one line.
        [bold('Hugo Marchetti'), italic(` - ${CALDER} - MD`, beside('Hugo Marchetti'))],
        [italic('& Senior Associate')],
        ...lines(SAID.resin),
        [],
        ...turn('Odile Ferrant', ceo, SAID.spring),
        ...turn('Tomas Wexley', cfo, SAID.hedged),
        ...turn('Unidentified Analyst', '', SAID.which),
        ...turn('Odile Ferrant', ceo, SAID.half),
        ...turn('Operator', '', SAID.next),
        ...turn('Wen Adeyemi-Koh', wen, SAID.book),
        ...turn('Tomas Wexley', cfo, SAID.months),
        ...turn('Operator', '', SAID.end),
        [],
        [bold('D I S C L A I M E R')],
        [plain('Refinitiv reserves the right to make changes to documents.')],
      ],
      paper(3),
    ),
  ]);
}

/** A table of contents, executives beside analysts, name above title above speech. */
function capitalIq(): Uint8Array {
  const paper = (number: number): Print[] => [
    { text: 'BRACKENMOOR HOLDINGS, INC. FQ3 2025 EARNINGS CALL | NOV 06, 2025', y: 30, size: 8 },
    { text: 'COPYRIGHT © 2025 S&P Global Market Intelligence', y: 745, size: 6 },
    { text: 'spglobal.com/marketintelligence', y: 756, size: 8 },
    { text: `${number}`, x: 540, y: 756, size: 8 },
  ];
  const turn = (name: string, title: string, said: string[]): Row[] => [
    [bold(name)],
    ...(title === '' ? [] : [[italic(title)]]),
    ...lines(said),
    [],
  ];
  const entry = (text: string, number: string): Row => [
    plain(text),
    plain('.'.repeat(100), 170),
    plain(number, 500),
  ];
  const ir = 'Vice President of Investor Relations';
  const ceo = `${CEO} & Director`;
  const cfo = 'Executive VP & CFO';
  const cover: Print[] = [
    { text: `${COMPANY} NYSE:BRKM`, y: 80, size: 20, font: 'Helvetica-Bold' },
    { text: 'FQ3 2025 Earnings Call Transcripts', y: 110, size: 16, font: 'Helvetica-Bold' },
    { text: 'Thursday, November 06, 2025 1:30 PM GMT', y: 140 },
    { text: 'S&P Global Market Intelligence Estimates', y: 170, font: 'Helvetica-Bold' },
    { text: '-FQ3 2025-', x: 150, y: 190 },
    { text: '-FQ4 2025-', x: 300, y: 190 },
  ];
  return pdf([
    cover,
    page(
      [
        ...heading('Table of Contents'),
        entry('Call Participants', '3'),
        entry('Presentation', '4'),
        entry('Question and Answer', '5'),
      ],
      paper(2),
    ),
    page(
      [
        ...heading('Call Participants'),
        [bold('EXECUTIVES'), bold('ANALYSTS', RIGHT)],
        [],
        [bold('Odile Ferrant'), bold('Hugo Marchetti', RIGHT)],
        [italic(ceo), italic('Calder Peak Securities, LLC, Research', RIGHT)],
        [italic('Division', RIGHT)],
        [bold('Priya Lindqvist'), bold('Wen Adeyemi-Koh', RIGHT)],
        [italic(ir), italic('Northlight Research', RIGHT)],
        [],
        [bold('Ruth Abenov')],
        [italic(COO)],
        [],
        [bold('Tomas Wexley')],
        [italic(cfo)],
      ],
      paper(3),
    ),
    page(
      [
        ...heading('Presentation'),
        ...turn('Operator', '', SAID.welcome),
        ...turn('Priya Lindqvist', ir, SAID.priya),
        ...turn('Odile Ferrant', ceo, [...SAID.odile, ...SAID.goesOn]),
        ...turn('Tomas Wexley', cfo, SAID.tomas),
      ],
      paper(4),
    ),
    page(
      [
        ...heading('Question and Answer'),
        ...turn('Operator', '', SAID.first),
        ...turn('Hugo Marchetti', CALDER, SAID.resin),
        ...turn('Odile Ferrant', ceo, SAID.spring),
        ...turn('Tomas Wexley', cfo, SAID.hedged),
        ...turn('Unknown Analyst', '', SAID.which),
        ...turn('Odile Ferrant', ceo, SAID.half),
        ...turn('Operator', '', SAID.next),
        ...turn('Wen Adeyemi-Koh', 'Northlight Research', SAID.book),
        ...turn('Tomas Wexley', cfo, SAID.months),
        ...turn('Operator', '', SAID.end),
      ],
      paper(5),
    ),
    page(
      [
        [plain('Copyright © 2025 by S&P Global Market Intelligence. All rights reserved.')],
        [],
        [plain('These materials have been prepared solely for information purposes.')],
      ],
      paper(6),
    ),
  ]);
}

export const PAGES: ReadonlyMap<string, () => Uint8Array> = new Map([
  ['call-street.pdf', callStreet],
  ['street-events.pdf', streetEvents],
  ['capital-iq.pdf', capitalIq],
]);
