import { describe, expect, it } from 'vitest';
import { readText } from '../text.ts';

const LABELLED = `Operator: Good morning. After the remarks there will be a question-and-answer session.

Priya Lindqvist: With me are Odile Ferrant, our Chief Executive Officer, and Tomas Wexley, our Chief Financial Officer.

Odile Ferrant: We grew.

Operator: We will now begin the question-and-answer session. Our first question comes from the line of Steve Marchetti with Calder Peak. Please go ahead.

Steven Marchetti: Why?

Odile Ferrant: Because.

Marchetti: I see.
`;

describe('an earnings call with labels', () => {
  it('is completed by what is said in it', () => {
    const { turns, kind } = readText(LABELLED, 'brackenmoor-q3-2025-earnings-call.md');
    expect(kind).toBe('earnings-call');
    const operator = { name: 'Operator', title: null, affiliation: null, role: 'operator' };
    const ceo = {
      name: 'Odile Ferrant',
      title: 'Chief Executive Officer',
      affiliation: null,
      role: 'management',
    };
    const analyst = {
      name: 'Steven Marchetti',
      title: null,
      affiliation: 'Calder Peak',
      role: 'analyst',
    };
    expect(turns.map(({ section, speaker }) => [section, speaker])).toEqual([
      ['prepared', operator],
      ['prepared', { name: 'Priya Lindqvist', title: null, affiliation: null, role: 'unknown' }],
      ['prepared', ceo],
      ['qa', operator],
      ['qa', analyst],
      ['qa', ceo],
      ['qa', analyst],
    ]);
  });

  it('has company and quarter from the name of its file, and nothing that is not said', () => {
    expect(readText(LABELLED, 'brackenmoor-q3-2025-earnings-call.md')).toMatchObject({
      company: 'Brackenmoor',
      ticker: null,
      quarter: '2025-Q3',
      date: null,
    });
    expect(readText(LABELLED, '2025-11-06 earnings call.md')).toMatchObject({
      company: null,
      quarter: null,
      date: '2025-11-06',
    });
  });

  it('has them from front matter or fields where these say it', () => {
    const of = (head: string) => {
      const { company, ticker, quarter } = readText(`${head}\n\n${LABELLED}`, 'earnings call.md');
      return [company, ticker, quarter];
    };
    const expected = ['Brackenmoor', 'BRKM', '2025-Q3'];
    expect(of('---\ncompany: Brackenmoor\nticker: BRKM\nquarter: Q3 2025\n---')).toEqual(expected);
    expect(
      of(
        '---\ncompany: Brackenmoor\nsymbol: "NYSE: BRKM"\nfiscal_quarter: 3\nfiscal_year: 2025\n---',
      ),
    ).toEqual(expected);
    expect(of('Company: Brackenmoor\nTicker: BRKM\nQuarter: Q3 FY2025')).toEqual(expected);
  });

  it('states roles by titles where only the name of the file says what it is', () => {
    const text = 'Odile Ferrant (CEO): Hello.\n\nBen Okoro: Hi.\n\nOdile Ferrant (CEO): Bye.';
    const roles = (source: string) =>
      readText(text, source).turns.map(({ speaker }) => speaker.role);
    expect(roles('acme-q3-2025-earnings-call.txt')).toEqual([
      'management',
      'unknown',
      'management',
    ]);
    expect(roles('acme-q3-2025.txt')).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('is left alone where it is something else', () => {
    const { turns, kind, quarter } = readText(LABELLED, 'q3-2025-podcast.md');
    expect({ kind, quarter }).toEqual({ kind: 'podcast', quarter: null });
    expect(turns.map(({ section, speaker }) => [section, speaker.title])).toEqual(
      Array(7).fill([null, null]),
    );
  });
});
