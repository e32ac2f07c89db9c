/** As Capital IQ prints it: a table of contents, executives beside analysts, name above title above speech. */

import { type Print, pdf } from '../../../decode/made.ts';
import {
  bold,
  CALDER,
  CEO,
  COMPANY,
  COO,
  heading,
  italic,
  lines,
  page,
  plain,
  RIGHT,
  type Row,
  SPEECH,
} from './print.ts';

export function capitalIq(): Uint8Array {
  const furniture = (number: number): Print[] => [
    { text: 'BRACKENMOOR HOLDINGS, INC. FQ3 2025 EARNINGS CALL | NOV 06, 2025', y: 30, size: 8 },
    { text: 'COPYRIGHT © 2025 S&P Global Market Intelligence', y: 745, size: 6 },
    { text: 'spglobal.com/marketintelligence', y: 756, size: 8 },
    { text: `${number}`, x: 540, y: 756, size: 8 },
  ];
  const turn = (name: string, title: string, words: string[]): Row[] => [
    [bold(name)],
    ...(title === '' ? [] : [[italic(title)]]),
    ...lines(words),
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
      furniture(2),
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
      furniture(3),
    ),
    page(
      [
        ...heading('Presentation'),
        ...turn('Operator', '', SPEECH.welcome),
        ...turn('Priya Lindqvist', ir, SPEECH.priya),
        ...turn('Odile Ferrant', ceo, [...SPEECH.odile, ...SPEECH.goesOn]),
        ...turn('Tomas Wexley', cfo, SPEECH.tomas),
      ],
      furniture(4),
    ),
    page(
      [
        ...heading('Question and Answer'),
        ...turn('Operator', '', SPEECH.first),
        ...turn('Hugo Marchetti', CALDER, SPEECH.resin),
        ...turn('Odile Ferrant', ceo, SPEECH.spring),
        ...turn('Tomas Wexley', cfo, SPEECH.hedged),
        ...turn('Unknown Analyst', '', SPEECH.which),
        ...turn('Odile Ferrant', ceo, SPEECH.half),
        ...turn('Operator', '', SPEECH.next),
        ...turn('Wen Adeyemi-Koh', 'Northlight Research', SPEECH.book),
        ...turn('Tomas Wexley', cfo, SPEECH.months),
        ...turn('Operator', '', SPEECH.end),
      ],
      furniture(5),
    ),
    page(
      [
        [plain('Copyright © 2025 by S&P Global Market Intelligence. All rights reserved.')],
        [],
        [plain('These materials have been prepared solely for information purposes.')],
      ],
      furniture(6),
    ),
  ]);
}
