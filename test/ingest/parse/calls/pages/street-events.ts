/** As StreetEvents prints it: spaced headings; name, firm and title on one line; lists without a mark between name and firm. */

import { type Print, pdf } from '../../../decode/made.ts';
import {
  bold,
  CALDER,
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
  type Row,
  SPEECH,
} from './print.ts';

export function streetEvents(): Uint8Array {
  const small = (text: string, x: number, y: number): Print => ({ text, x, y, size: 7 });
  const furniture = (number: number): Print[] => [
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
  const turn = (name: string, rest: string, words: string[]): Row[] => [
    rest === '' ? [bold(name)] : [bold(name), italic(` - ${rest}`, beside(name))],
    ...lines(words),
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
        ...turn('Operator', '', SPEECH.welcome),
        ...turn('Priya Lindqvist', ir, SPEECH.priya),
        ...turn('Odile Ferrant', ceo, SPEECH.odile),
      ],
      furniture(2),
    ),
    page(
      [
        ...lines(SPEECH.goesOn),
        [],
        ...turn('Tomas Wexley', cfo, SPEECH.tomas),
        ...heading('Q U E S T I O N S  A N D  A N S W E R S'),
        ...turn('Operator', '', SPEECH.first),
        // Too long for one line.
        [bold('Hugo Marchetti'), italic(` - ${CALDER} - MD`, beside('Hugo Marchetti'))],
        [italic('& Senior Associate')],
        ...lines(SPEECH.resin),
        [],
        ...turn('Odile Ferrant', ceo, SPEECH.spring),
        ...turn('Tomas Wexley', cfo, SPEECH.hedged),
        ...turn('Unidentified Analyst', '', SPEECH.which),
        ...turn('Odile Ferrant', ceo, SPEECH.half),
        ...turn('Operator', '', SPEECH.next),
        ...turn('Wen Adeyemi-Koh', wen, SPEECH.book),
        ...turn('Tomas Wexley', cfo, SPEECH.months),
        ...turn('Operator', '', SPEECH.end),
        [],
        [bold('D I S C L A I M E R')],
        [plain('Refinitiv reserves the right to make changes to documents.')],
      ],
      furniture(3),
    ),
  ]);
}
