/** One invented call, written down in each layout. */

import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Section, Speaker } from '#src/domain/transcript.ts';
import { decodeFile } from '#src/ingest/decode/decode.ts';
import { callStreet } from './pages/call-street.ts';
import { capitalIq } from './pages/capital-iq.ts';
import { exchangeFiling } from './pages/exchange-filing.ts';
import { streetEvents } from './pages/street-events.ts';

const PAGES: ReadonlyMap<string, () => Uint8Array> = new Map([
  ['call-street.pdf', callStreet],
  ['street-events.pdf', streetEvents],
  ['capital-iq.pdf', capitalIq],
  ['exchange-filing.pdf', exchangeFiling],
]);

export const readSample = (file: string): Uint8Array =>
  PAGES.get(file)?.() ?? readFileSync(new URL(`./samples/${file}`, import.meta.url));

/** The text that formats see, which of pages is taken out of HTML or PDF. */
export const sample = async (file: string): Promise<string> =>
  decodeFile(readSample(file), extname(file));

export type TitleAndFirm = readonly [title: string | null, affiliation: string | null];

/** The metadata that a layout states. */
export interface Layout {
  readonly file: string;
  readonly format: RegExp;
  readonly title: string;
  readonly company: string;
  readonly ticker: string | null;
  readonly priya: TitleAndFirm;
  readonly odile: TitleAndFirm;
  readonly tomas: TitleAndFirm;
  readonly hugo: TitleAndFirm;
  readonly wen: TitleAndFirm;
  /** Listed, but silent. */
  readonly ruth: TitleAndFirm | null;
  /** Overrides `Unidentified Analyst`. */
  readonly unnamed?: readonly [name: string, role: Speaker['role']];
}

type Turn = readonly [section: Section, speaker: Speaker, text: string];

/** Every turn of the call as the layout has it. */
export function expectedTurns({ priya, odile, tomas, hugo, wen, unnamed }: Layout): Turn[] {
  const toSpeaker = (
    name: string,
    role: Speaker['role'],
    [title, affiliation]: TitleAndFirm,
  ): Speaker => ({
    name,
    title,
    affiliation,
    role,
  });
  const operator = toSpeaker('Operator', 'operator', [null, null]);
  const ir = toSpeaker('Priya Lindqvist', 'management', priya);
  const ceo = toSpeaker('Odile Ferrant', 'management', odile);
  const cfo = toSpeaker('Tomas Wexley', 'management', tomas);
  const first = toSpeaker('Hugo Marchetti', 'analyst', hugo);
  const second = toSpeaker('Wen Adeyemi-Koh', 'analyst', wen);
  const third = toSpeaker(...(unnamed ?? ['Unidentified Analyst', 'analyst']), [null, null]);
  return [
    [
      'prepared',
      operator,
      'Good morning, and welcome to the Brackenmoor call. [Operator instructions] Priya Lindqvist will begin.',
    ],
    ['prepared', ir, 'Thank you. Our release and the slides are on the website.'],
    [
      'prepared',
      ceo,
      'We shipped 412 blades -- more than in any quarter before.\n\nThe plant in Skerrow now runs three shifts.',
    ],
    ['prepared', cfo, 'Revenue was $318 million, up 9%.'],
    [
      'qa',
      operator,
      'Our first question comes from the line of Hugo Marchetti with Calder Peak Securities.',
    ],
    ['qa', first, 'How long will resin stay dear?'],
    ['qa', ceo, 'Until spring, we think.'],
    ['qa', cfo, 'And we have hedged half of it.'],
    ['qa', third, 'Which half?'],
    ['qa', ceo, 'The expensive half.'],
    [
      'qa',
      operator,
      'The next question is from Wen Adeyemi-Koh with Northlight Research. Please go ahead.',
    ],
    ['qa', second, 'What of the order book?'],
    ['qa', cfo, 'It covers fourteen months.'],
    ['qa', operator, 'That concludes our call. You may now disconnect.'],
  ];
}

const IR = 'Vice President, Investor Relations';
const CEO = 'Chief Executive Officer';
const CFO = 'Chief Financial Officer';
const COO = 'Chief Operating Officer';
const COMPANY = 'Brackenmoor Holdings, Inc.';
const LIMITED = 'Brackenmoor Holdings Limited';
const CALDER = 'Calder Peak Securities';
const RESEARCH = 'Calder Peak Securities, LLC, Research Division';

/** Titles alone, and analysts with the firm that the operator says. */
const TITLES = {
  title: 'Brackenmoor Holdings Q3 2025 Earnings Call',
  company: 'Brackenmoor Holdings',
  ticker: 'BRKM',
  priya: [IR, null],
  odile: [CEO, null],
  tomas: [CFO, null],
  hugo: [null, CALDER],
  wen: [null, 'Northlight Research'],
  ruth: [COO, null],
} as const;

const STREET_EVENTS = {
  title: 'Q3 2025 Brackenmoor Holdings Inc Earnings Call',
  company: 'Brackenmoor Holdings Inc',
  priya: [IR, COMPANY],
  odile: [CEO, COMPANY],
  tomas: [CFO, COMPANY],
  hugo: ['MD & Senior Associate', RESEARCH],
  wen: ['Research Analyst', 'Northlight Research'],
  ruth: [COO, COMPANY],
} as const;

const DASHED = { hugo: ['Analyst', CALDER], wen: ['Analyst', 'Northlight Research'] } as const;

export const LAYOUTS: readonly Layout[] = [
  { file: 'motley-fool-old.txt', format: /`Name -- Title`/, ...TITLES, ...DASHED },
  {
    file: 'motley-fool-old.html',
    format: /`Name -- Title`/,
    ...TITLES,
    ...DASHED,
    title: 'Brackenmoor Holdings (BRKM) Q3 2025 Earnings Call Transcript',
  },
  {
    file: 'motley-fool.html',
    format: /Motley Fool/,
    ...TITLES,
    title: 'Brackenmoor (BRKM) Q3 2025 Earnings Transcript',
    company: 'Brackenmoor',
  },
  {
    file: 'seeking-alpha.html',
    format: /Seeking Alpha/,
    ...TITLES,
    title: 'Brackenmoor Holdings (BRKM) Q3 2025 Earnings Call Transcript',
  },
  {
    file: 'seeking-alpha.txt',
    format: /Seeking Alpha/,
    ...TITLES,
    title: 'Brackenmoor Holdings Q3 2025 Earnings Conference Call',
  },
  { file: 'street-events.txt', format: /StreetEvents/, ticker: null, ...STREET_EVENTS },
  ...['street-events-pdf.txt', 'street-events.pdf'].map((file) => ({
    file,
    format: /`Name -- Title`/,
    ticker: 'BRKM',
    ...STREET_EVENTS,
  })),
  ...['call-street.txt', 'call-street.pdf'].map((file) => ({
    file,
    format: /CallStreet call$/,
    ...TITLES,
    title: 'Brackenmoor Holdings, Inc. Q3 2025 Earnings Call',
    company: COMPANY,
    priya: [IR, COMPANY] as const,
    odile: [`${CEO} & Director`, COMPANY] as const,
    tomas: [`Executive Vice President, ${CFO} & Treasurer`, COMPANY] as const,
    hugo: ['Analyst', `${CALDER} LLC`] as const,
    wen: ['Managing Director', 'Northlight Research, Inc.'] as const,
    ruth: [COO, COMPANY] as const,
  })),
  {
    file: 'call-street.html',
    format: /HTML export/,
    ...TITLES,
    title: 'Brackenmoor Holdings, Inc. Q3 2025 Earnings Call',
    company: COMPANY,
    hugo: ['Analyst', CALDER],
    wen: ['Managing Director', 'Northlight Research'],
  },
  ...['capital-iq.txt', 'capital-iq.pdf'].map((file) => ({
    file,
    format: /Capital IQ/,
    ...TITLES,
    title: 'Brackenmoor Holdings, Inc. FQ3 2025 Earnings Call Transcripts',
    company: COMPANY,
    priya: ['Vice President of Investor Relations', null] as const,
    odile: [`${CEO} & Director`, null] as const,
    tomas: ['Executive VP & CFO', null] as const,
    hugo: [null, RESEARCH] as const,
    unnamed: ['Unknown Analyst', 'analyst'] as const,
  })),
  ...['exchange-filing.txt', 'exchange-filing.pdf'].map((file) => ({
    file,
    format: /filed with a stock exchange/,
    ...TITLES,
    title: `${LIMITED} Q3 2025 Earnings Conference Call`,
    company: LIMITED,
    ticker: null,
    priya: [IR, LIMITED] as const,
    odile: [CEO, LIMITED] as const,
    tomas: [CFO, LIMITED] as const,
    ruth: [COO, LIMITED] as const,
  })),
  {
    file: 'earnings-call-api.json',
    format: /EarningsCall API/,
    ...TITLES,
    hugo: ['Analyst', CALDER],
    ruth: null,
    unnamed: ['spk6', 'unknown'],
  },
];
