/** Files as people have them: what programs and scrapers make of calls. Each has its turns, its people and nothing of the page. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Role, Transcript } from '#src/domain/transcript.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';

interface Case {
  readonly file: string;
  /** Initials of who speaks, turn by turn, the sections parted by `|`. */
  readonly turns: string;
  readonly roles: Partial<Record<Role, readonly string[]>>;
  readonly date: string | null;
  readonly company: string | null;
  readonly ticker: string | null;
  readonly quarter: string;
  readonly absent: RegExp;
}

const TINDLEWOOD = {
  company: 'Tindlewood',
  ticker: 'TNDW',
  date: '2025-11-06',
  quarter: '2025-Q3',
};
const COLUMNS = {
  ...TINDLEWOOD,
  company: 'Tindlewood Group, Inc.',
  turns: 'O GS APB DRO | O MJL DRO GO APB',
  roles: {
    operator: ['Operator'],
    management: ['Greta Solano', 'Ansel P. Birch', 'Dunstan R. Okwuosa'],
    analyst: ['Mara Jane Lindt', 'Gareth Ondaal'],
  },
  absent: /Marketbook|Securities|Research/,
};

const CASES: readonly Case[] = [
  { file: 'capital-iq-two-columns.pdf', ...COLUMNS },
  { file: 'capital-iq-two-columns-long.pdf', ...COLUMNS },
  {
    file: 'motley-get-text.txt',
    ...TINDLEWOOD,
    turns: 'O GS DO AB | O ML DO O',
    roles: {
      operator: ['Operator'],
      management: ['Greta Solano', 'Dunstan Okwuosa', 'Ansel Birch'],
      analyst: ['Mara Lindt'],
    },
    absent: /--|All earnings|Duration|Hexley Rowe -/,
  },
  {
    file: 'motley-page-text.txt',
    ...TINDLEWOOD,
    company: 'Tindlewood Group',
    turns: 'O GASJ AB | O ML AB Us SMV GASJ',
    roles: {
      operator: ['Operator'],
      management: ['Greta A. Solano Jr.', 'Ansel Birch'],
      analyst: ['Mara Lindt', 'Siân Müller-Vogt'],
      unknown: ['Unidentified speaker'],
    },
    absent: /stock tip|stocks we like|Duration|Chief Executive Officer|Hexley Rowe -|J\.P\./,
  },
  {
    file: 'motley-new-get-text.txt',
    ...TINDLEWOOD,
    turns: 'O GS AB | O ML DO O',
    roles: {
      operator: ['Operator'],
      management: ['Greta Solano', 'Ansel Birch', 'Dunstan Okwuosa'],
      analyst: ['Mara Lindt'],
    },
    absent: /invest \$|stock tip|TAKEAWAYS|This article/,
  },
  {
    file: 'motley-stripped.txt',
    ...TINDLEWOOD,
    turns: 'O GS AB | O ML AB',
    roles: {
      operator: ['Operator'],
      management: ['Greta Solano', 'Ansel Birch'],
      analyst: ['Mara Lindt'],
    },
    absent: /--|Analyst/,
  },
  {
    file: 'titles-in-labels.txt',
    ...TINDLEWOOD,
    company: 'Tindlewood Group',
    date: null,
    turns: 'CO GS AB DO | CO ML DO CO',
    roles: {
      operator: ['Conference Operator'],
      management: ['Greta Solano', 'Ansel Birch', 'Dunstan Okwuosa'],
      analyst: ['Mara Lindt'],
    },
    absent: /Analyst|Chief|transcript/,
  },
  {
    file: 'sides-in-brackets.txt',
    ...TINDLEWOOD,
    company: 'Tindlewood Group',
    ticker: null,
    turns: 'O GS AB | O ML DO ML AB O',
    roles: {
      operator: ['Operator'],
      management: ['Ansel Birch', 'Dunstan Okwuosa'],
      analyst: ['Mara Lindt'],
      unknown: ['Greta Solano'],
    },
    absent: /<|SECTION/,
  },
  {
    file: 'sides-before-names.txt',
    ...TINDLEWOOD,
    company: 'Tindlewood Group',
    ticker: null,
    turns: 'O AB | O ML DO ML DO',
    roles: {
      operator: ['Operator'],
      management: ['Ansel Birch', 'Dunstan Okwuosa'],
      analyst: ['Mara Lindt'],
    },
    absent: /[QA] -|CEO/,
  },
  {
    file: 'motley-in-json.json',
    company: null,
    ticker: 'TNDW',
    date: '2021-10-28',
    quarter: '2021-Q3',
    turns: 'O GS AB MQ | O GO MQ AB O IV AB O',
    roles: {
      operator: ['Operator'],
      management: ['Greta Solano', 'Ansel Birch', 'Mara Quill'],
      analyst: ['Gareth Ondaal', 'Ines Varga'],
    },
    absent: /Duration|analysis|Analyst|Officer/,
  },
  {
    file: 'seeking-alpha-titles.txt',
    company: 'Tindelwood Inc.',
    ticker: 'TNDW',
    date: '2013-10-24',
    quarter: '2013-Q3',
    turns: 'O GS AB MQ | O GO MQ AB O IV AB',
    roles: {
      operator: ['Operator'],
      management: ['Greta Solano', 'Ansel Birch', 'Mara Quill'],
      analyst: ['Gareth Ondaal', 'Ines Varga'],
    },
    absent: /Copyright|Executives|- CFO/,
  },
  {
    file: 'carets.txt',
    company: null,
    ticker: null,
    date: '2021-10-28',
    quarter: '2021-Q3',
    turns: 'O GS AB MQ | O GO MQ AB O IV AB',
    roles: {
      operator: ['Operator'],
      management: ['Greta Solano', 'Ansel Birch', 'Mara Quill'],
      analyst: ['Gareth Ondaal', 'Ines Varga'],
    },
    absent: /\^|QUESTIONS/,
  },
  {
    file: 'semicolons.txt',
    company: 'Brackwater Foods Inc',
    ticker: null,
    date: '2024-08-01',
    quarter: '2024-Q2',
    turns: 'O LO PM GA | O HC PM GA HC O',
    roles: {
      operator: ['Operator'],
      management: ['Lena Orford', 'Pieter Malan', 'Grace Adeyemi'],
      analyst: ['Hugh Castell'],
    },
    absent: /Answer|AlphaStreet|--|;/,
  },
  {
    file: 'long-dashes.txt',
    company: 'Brackwater Foods Inc',
    ticker: 'BRKW',
    date: '2024-08-01',
    quarter: '2024-Q2',
    turns: 'O LO PM GA | O HC PM GA HC O',
    roles: {
      operator: ['Operator'],
      management: ['Lena Orford', 'Pieter Malan', 'Grace Adeyemi'],
      analyst: ['Hugh Castell'],
    },
    absent: /Answer|AlphaStreet|--|;/,
  },
  {
    file: 'operator-dash.txt',
    company: 'Brackwater Foods Inc.',
    ticker: 'BRKW',
    date: '2024-08-01',
    quarter: '2024-Q2',
    turns: 'O LO PM GA | O HC PM GA HC O',
    roles: {
      operator: ['Operator'],
      management: ['Lena Orford', 'Pieter Malan', 'Grace Adeyemi'],
      analyst: ['Hugh Castell'],
    },
    absent: /Answer|AlphaStreet|--|;/,
  },
  {
    file: 'street-events.xml',
    company: 'Tindelwood Inc',
    ticker: null,
    date: '2021-10-28',
    quarter: '2021-Q3',
    turns: 'O GS AB MQ | O GO MQ AB O IV AB',
    roles: {
      operator: ['Operator'],
      management: ['Greta Solano', 'Ansel Birch', 'Mara Quill'],
      analyst: ['Gareth Ondaal', 'Ines Varga'],
    },
    absent: /CDATA|Thomson|---/,
  },
  {
    file: 'call-street-pages.txt',
    company: 'Tindelwood, Inc.',
    ticker: 'TNDW',
    date: '2021-10-28',
    quarter: '2021-Q3',
    turns: 'O GS AB MQ | O GO MQ AB O IV AB',
    roles: {
      operator: ['Operator'],
      management: ['Greta Solano', 'Ansel Birch', 'Mara Quill'],
      analyst: ['Gareth Ondaal', 'Ines Varga'],
    },
    absent: /2 Tindelwood|28-Oct|FACTSET/,
  },
  {
    file: 'capital-iq-pages.txt',
    company: 'Tindelwood, Inc.',
    ticker: 'TNDW',
    date: '2021-10-28',
    quarter: '2021-Q3',
    turns: 'O GS AB MQ | O GO MQ AB O IV AB',
    roles: {
      operator: ['Operator'],
      management: ['Greta Solano', 'Ansel Birch', 'Mara Quill'],
      analyst: ['Gareth Ondaal', 'Ines Varga'],
    },
    absent: /FQ3|spglobal|OCT 28/,
  },
  {
    file: 'alpha-vantage.json',
    ...TINDLEWOOD,
    company: null,
    date: null,
    turns: 'GS DO | ML',
    roles: { management: ['Greta Solano', 'Dunstan Okwuosa'], analyst: ['Mara Lindt'] },
    absent: /IR Director|sentiment/,
  },
  {
    file: 'india-concall.txt',
    company: 'Tindlewood Limited',
    ticker: null,
    date: '2025-11-06',
    quarter: '2026-Q2',
    turns: 'M AP RM | M KS DR M',
    roles: {
      operator: ['Moderator'],
      host: ['Arun Pillai'],
      management: ['Rohan Mehra', 'Divya Rao'],
      analyst: ['Kavita Shah'],
    },
    absent: /Scrip|Page \d|over the Tindlewood Limited|November/,
  },
  {
    file: 'india-half-year.txt',
    company: 'Tindlewood Industries Limited',
    ticker: null,
    date: '2025-11-07',
    quarter: '2026-Q2',
    turns: 'M AP RKM DR | M KS PNS KS M DS M VSI M',
    roles: {
      operator: ['Moderator'],
      host: ['Anita Pillai'],
      management: ['Rohan K. Mehra', 'Divya Rao', 'P. N. Swamy', 'Management', 'Venkata S. Iyer'],
      analyst: ['Kavita Shah', 'Deepak S.'],
    },
    absent: /Scrip|Page \d|will now Tindlewood|November|edited/,
  },
];

const initials = (name: string): string =>
  name === 'Unidentified speaker' ? 'Us' : (name.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? []).join('');

function turnsOf({ turns }: Transcript): string {
  const inSection = (section: string) =>
    turns.filter((turn) => turn.section === section).map(({ speaker }) => initials(speaker.name));
  return [inSection('prepared').join(' '), inSection('qa').join(' ')].join(' | ');
}

describe.each(CASES)('the call in $file', (wanted) => {
  const read = () =>
    parseTranscript({
      source: wanted.file,
      bytes: readFileSync(new URL(`./cases/${wanted.file}`, import.meta.url)),
    });

  it('has each turn with its speaker and section', async () => {
    expect(turnsOf(await read())).toBe(wanted.turns);
  });

  it('gives everyone who speaks a role', async () => {
    const { turns } = await read();
    const roles: Partial<Record<Role, string[]>> = {};
    for (const { name, role } of new Set(turns.map(({ speaker }) => speaker))) {
      roles[role] = [...(roles[role] ?? []), name];
    }
    expect(roles).toEqual(wanted.roles);
  });

  it('says which call it is', async () => {
    const { kind, company, ticker, date, quarter } = await read();
    expect({ kind, company, ticker, date, quarter }).toEqual({
      kind: 'earnings-call',
      company: wanted.company,
      ticker: wanted.ticker,
      date: wanted.date,
      quarter: wanted.quarter,
    });
  });

  it('holds nothing of the page', async () => {
    const { turns } = await read();
    for (const { text } of turns) expect(text).not.toMatch(wanted.absent);
  });
});
