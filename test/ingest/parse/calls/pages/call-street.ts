/** As CallStreet prints it: dots between the turns, `Q` and `A` large in the margin, the operator on the line of the words. */

import { type Print, pdf } from '../../../decode/made.ts';
import {
  bold,
  CEO,
  CFO,
  COMPANY,
  COO,
  heading,
  IR,
  italic,
  lines,
  page,
  plain,
  RIGHT,
  type Row,
  SPEECH,
} from './print.ts';

export function callStreet(): Uint8Array {
  const furniture = (number: number): Print[] => [
    { text: `${COMPANY} (BRKM)`, y: 30, font: 'Helvetica-Bold' },
    { text: 'Q3 2025 Earnings Call', y: 44 },
    { text: 'Corrected Transcript', x: 450, y: 30 },
    { text: '06-Nov-2025', x: 450, y: 44 },
    { text: '1-877-FACTSET   www.callstreet.com', y: 750 },
    { text: `${number}`, x: 500, y: 750 },
    { text: 'Copyright © 2001-2025 FactSet CallStreet, LLC', x: 250, y: 762 },
  ];
  const dots: Row = [plain('.'.repeat(160))];
  const turn = (name: string, title: string[], words: string[], side = ''): Row[] => [
    dots,
    side === '' ? [bold(name)] : [bold(name), { ...bold(side, 560, 20), y: 6 }],
    ...title.map((text) => [italic(text)]),
    ...lines(words),
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
      furniture(2),
    ),
    page(
      [
        ...heading('MANAGEMENT DISCUSSION SECTION'),
        ...operator(SPEECH.welcome),
        ...turn('Priya Lindqvist', ir, SPEECH.priya),
        ...turn('Odile Ferrant', ceo, SPEECH.odile),
      ],
      furniture(3),
    ),
    page(
      [
        ...lines(SPEECH.goesOn),
        [],
        ...turn('Tomas Wexley', cfo, SPEECH.tomas),
        dots,
        ...heading('QUESTION AND ANSWER SECTION'),
        ...operator(SPEECH.first).slice(1),
        ...turn('Hugo Marchetti', ['Analyst, Calder Peak Securities LLC'], SPEECH.resin, 'Q'),
        ...turn('Odile Ferrant', ceo, SPEECH.spring, 'A'),
        ...turn('Tomas Wexley', cfo, SPEECH.hedged, 'A'),
        ...turn('Unidentified Analyst', [], SPEECH.which, 'Q'),
        ...turn('Odile Ferrant', ceo, SPEECH.half, 'A'),
        ...operator(SPEECH.next),
      ],
      furniture(4),
    ),
    page(
      [
        ...turn(
          'Wen Adeyemi-Koh',
          ['Managing Director, Northlight Research, Inc.'],
          SPEECH.book,
          'Q',
        ),
        ...turn('Tomas Wexley', cfo, SPEECH.months, 'A'),
        ...operator(SPEECH.end),
        [],
        [bold('Disclaimer')],
        [plain('The information herein is based on sources we believe to be reliable.')],
      ],
      furniture(5),
    ),
  ]);
}
