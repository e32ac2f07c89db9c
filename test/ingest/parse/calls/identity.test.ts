import { describe, expect, it } from 'vitest';
import { parseCallIdentity, parseCallTitle } from '#src/ingest/parse/calls/identity.ts';
import { findQuarter } from '#src/ingest/parse/head/quarter.ts';

describe('quarters', () => {
  it.each([
    ['Q3 2025 Earnings Call', '2025-Q3'],
    ['Q3 FY2025 Earnings Call', '2025-Q3'],
    ['Q3 fiscal 2025 results', '2025-Q3'],
    ["Q1'25 call", '2025-Q1'],
    ['FQ3 2024 Earnings Call Transcripts', '2024-Q3'],
    ['F1Q09 (Qtr End 5/31/08) Earnings Call', '2009-Q1'],
    ['1Q23 FINANCIAL RESULTS', '2023-Q1'],
    ['Second Quarter 2017 Results Conference Call', '2017-Q2'],
    ['third quarter of fiscal year 2020', '2020-Q3'],
    ['Fourth-Quarter and Full Year 2004 Results', '2004-Q4'],
    ['Q4 and Full-Year 2023 Earnings Call', '2023-Q4'],
    ['2004 Fourth-Quarter and Year-End Financial Results', '2004-Q4'],
    ['BRKM_2025_Q3', '2025-Q3'],
    ['ADM q1 2021', '2021-Q1'],
    ['FY2025 Q2', '2025-Q2'],
  ])('%s', (text, quarter) => {
    expect(findQuarter(text)?.quarter).toBe(quarter);
  });

  it.each([
    'Alibaba December quarter 2021',
    'the quarter ended June 30, 2025',
    'Q3 Earnings Call',
    'Q5 2025',
    'FY2025 results',
    'EQ3 20255',
  ])('are not computed: %s', (text) => {
    expect(findQuarter(text)).toBeNull();
  });
});

describe('a title', () => {
  it.each([
    ['Brackenmoor Group (BRKM) Q3 2025 Earnings Call', 'Brackenmoor Group', 'BRKM', '2025-Q3'],
    ['Brackenmoor Holdings (NYSE: BRKM)', 'Brackenmoor Holdings', 'BRKM', null],
    ['Brackenmoor Holdings, Inc. (BRKM-US)', 'Brackenmoor Holdings, Inc.', 'BRKM', null],
    ['Brackenmoor Holdings, Inc. NasdaqGS:BRKM', 'Brackenmoor Holdings, Inc.', 'BRKM', null],
    ['Brackenmoor Holdings (LSE:BRK.A)', 'Brackenmoor Holdings', 'BRK.A', null],
    ['Q3 2025 Brackenmoor Holdings Inc Earnings Call', 'Brackenmoor Holdings Inc', null, '2025-Q3'],
    ['BRKM.N - Q3 2025 Brackenmoor Inc Earnings Call', 'Brackenmoor Inc', 'BRKM', '2025-Q3'],
    [
      'Brackenmoor Bank Group - Q1 2023 Earnings Call Transcript',
      'Brackenmoor Bank Group',
      null,
      '2023-Q1',
    ],
    [
      "Brackenmoor's (BRKM) CEO Odile Ferrant on Q3 2025 Results - Earnings Call Transcript",
      'Brackenmoor',
      'BRKM',
      '2025-Q3',
    ],
    ['Brackenmoor Q3 2025 earnings call', 'Brackenmoor', null, '2025-Q3'],
    ['Brackenmoor Third Quarter 2025 Earnings Review', 'Brackenmoor', null, '2025-Q3'],
    ['Brackenmoor Full-Year and Q4 2025 Earnings Call', 'Brackenmoor', null, '2025-Q4'],
    ['Q3 2025 Earnings Call', null, null, '2025-Q3'],
    ['Earnings per share (GAAP) and growth', null, null, null],
    ['Weekly sync', null, null, null],
  ])('%s', (title, company, ticker, quarter) => {
    expect(parseCallTitle(title)).toEqual({ company, ticker, quarter });
  });
});

describe('the first lines of a call', () => {
  it('say title, day, company, ticker and quarter, on one line or on several', () => {
    const brackenmoor = { company: 'Brackenmoor Holdings', ticker: 'BRKM', quarter: '2025-Q3' };
    expect(
      parseCallIdentity([
        '**Brackenmoor Holdings** (NASDAQ: BRKM)',
        'Q3 2025 Earnings Call',
        '',
        'Nov. 6, 2025, 8:00 a.m. ET',
      ]),
    ).toEqual({
      ...brackenmoor,
      title: 'Brackenmoor Holdings Q3 2025 Earnings Call',
      date: '2025-11-06',
    });
    expect(
      parseCallIdentity([
        'CORRECTED TRANSCRIPT: Brackenmoor Holdings (BRKM-US), 12-September-2025',
        'Q3 2025 Earnings Call',
      ]),
    ).toMatchObject({ ...brackenmoor, date: '2025-09-12' });
    expect(
      parseCallIdentity([
        'Brackenmoor Holdings (NYSE:BRKM) Q3 2025 Earnings Call November 6, 2025 10:00 AM ET',
      ]),
    ).toEqual({
      ...brackenmoor,
      title: 'Brackenmoor Holdings (NYSE:BRKM) Q3 2025 Earnings Call',
      date: '2025-11-06',
    });
  });

  it('state the day beside the time, and not the day of what they report on', () => {
    const day = (...lines: string[]) => parseCallIdentity(lines).date;
    expect(day('EVENT DATE/TIME: FEBRUARY 24, 2022 / 7:30AM ET')).toBe('2022-02-24');
    expect(day('Aug 01, 2024 / 12:30PM GMT')).toBe('2024-08-01');
    expect(day('07-Sep-2022')).toBe('2022-09-07');
    expect(day('Wednesday, November 6, 2024 2:00 PM GMT')).toBe('2024-11-06');
    expect(day('BRKM earnings call for the period ending September 30, 2025.')).toBeNull();
  });

  it('may name an event that is no call', () => {
    expect(
      parseCallIdentity([
        'Calder Peak Laguna Conference',
        'CORRECTED TRANSCRIPT: Brackenmoor (BRKM-US), 12-September-2024',
      ]),
    ).toMatchObject({ title: 'Brackenmoor Calder Peak Laguna Conference', quarter: null });
  });
});
