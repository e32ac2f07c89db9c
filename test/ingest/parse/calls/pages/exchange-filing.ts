/** As companies file it in India: a letter, a title page with managers, labels in a column beside the words. */

import { type Print, pdf, printed } from '../../../decode/made.ts';
import { bold, page, plain, type Row, SPEECH } from './print.ts';

const LIMITED = 'Brackenmoor Holdings Limited';
/** Where the words begin. */
const WORDS = 180;

export function exchangeFiling(): Uint8Array {
  const furniture = (number: number): Print[] => [
    { text: LIMITED, x: 420, y: 30, font: 'Helvetica-Oblique' },
    { text: 'November 06, 2025', x: 420, y: 44, font: 'Helvetica-Oblique' },
    { text: `Page ${number} of 3`, x: 280, y: 760 },
  ];
  const letter = printed([
    'Ref: BHL/SE/2025-26/41',
    'November 10, 2025',
    '',
    'BSE Limited',
    'Scrip Code: 599998',
    'National Stock Exchange of India Limited',
    'Symbol: BRKM',
    '',
    'Dear Sir / Madam,',
    'Sub.: Transcript of the Earnings Conference Call for the quarter ended September 30, 2025',
    'Please find enclosed the transcript of the call held on November 06, 2025.',
    '',
    'Thanking you,',
    `For ${LIMITED}`,
    '',
    'Asha Verma',
    'Company Secretary & Compliance Officer',
    'Encl: As above',
  ]);
  const listed = (label: string, lines: readonly string[]): Row[] =>
    lines.map((text, i) => [...(i === 0 ? [bold(label)] : []), bold(text, WORDS)]);
  const title = page(
    [
      [bold(`"${LIMITED}`, 200, 16)],
      [bold('Q3 2025 Earnings Conference Call"', 180, 16)],
      [],
      [bold('November 06, 2025', 240)],
      [],
      ...listed('MANAGEMENT:', [
        'MS. ODILE FERRANT - CHIEF EXECUTIVE OFFICER -',
        'BRACKENMOOR HOLDINGS LIMITED',
        'MR. TOMAS WEXLEY - CHIEF FINANCIAL OFFICER -',
        'BRACKENMOOR HOLDINGS LIMITED',
        'MS. PRIYA LINDQVIST - VICE PRESIDENT, INVESTOR',
        'RELATIONS - BRACKENMOOR HOLDINGS LIMITED',
        'MS. RUTH ABENOV - CHIEF OPERATING OFFICER -',
        'BRACKENMOOR HOLDINGS LIMITED',
      ]),
    ],
    [{ text: 'Page 1 of 3', x: 280, y: 760 }],
  );
  const turn = (name: string, words: readonly string[]): Row[] =>
    words.map((text, i) =>
      text === '' ? [] : [...(i === 0 ? [bold(`${name}:`)] : []), plain(text, WORDS)],
    );
  return pdf([
    letter,
    title,
    page(
      [
        ...turn('Operator', SPEECH.welcome),
        [],
        ...turn('Priya Lindqvist', SPEECH.priya),
        [],
        ...turn('Odile Ferrant', SPEECH.odile),
      ],
      furniture(2),
    ),
    page(
      [
        ...SPEECH.goesOn.map((text): Row => [plain(text, WORDS)]),
        [],
        ...turn('Tomas Wexley', SPEECH.tomas),
        ...turn('Operator', SPEECH.first),
        ...turn('Hugo Marchetti', SPEECH.resin),
        ...turn('Odile Ferrant', SPEECH.spring),
        ...turn('Tomas Wexley', SPEECH.hedged),
        ...turn('Unidentified Analyst', SPEECH.which),
        ...turn('Odile Ferrant', SPEECH.half),
        ...turn('Operator', SPEECH.next),
        ...turn('Wen Adeyemi-Koh', SPEECH.book),
        ...turn('Tomas Wexley', SPEECH.months),
        ...turn('Operator', SPEECH.end),
      ],
      furniture(3),
    ),
  ]);
}
