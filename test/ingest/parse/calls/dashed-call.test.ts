import { describe, expect, it } from 'vitest';
import { linesOf, readText, speakersOf } from '../text.ts';

const CALL = `Acme Group (ACME) Q3 2025 Earnings Call
Thursday, November 6, 2025, 8:00 a.m. ET

Prepared Remarks:

Operator

Good morning. [Operator instructions]

Ann Bell -- Vice President, Investor Relations

Welcome. With me is our chief executive.

Carl Dorn -- Co-Founder and Chief Executive Officer

Sales grew -- they grew again.

Margins held

because freight was cheap.

Questions & Answers:

Operator

First, Eve Frey of Grand Bank.

Eve Frey -- Grand Bank -- Analyst

Why did costs rise

Carl Dorn -- Co-Founder and Chief Executive Officer

Freight.

Eve Frey -- *Grand Bank -- Analyst*

Thanks.

Duration: 12 minutes

Call participants:

Ann Bell -- Vice President, Investor Relations

Carl Dorn -- Co-Founder and Chief Executive Officer

Gus Hall -- Chief Operating Officer

Eve Frey -- Grand Bank -- Analyst

More ACME analysis
`;

describe('an earnings call', () => {
  it('is cut at its headers', () => {
    expect(linesOf(readText(CALL))).toEqual([
      'Operator: Good morning. [Operator instructions]',
      'Ann Bell: Welcome. With me is our chief executive.',
      'Carl Dorn: Sales grew -- they grew again.\n\nMargins held because freight was cheap.',
      'Operator: First, Eve Frey of Grand Bank.',
      'Eve Frey: Why did costs rise',
      'Carl Dorn: Freight.',
      'Eve Frey: Thanks.',
    ]);
  });

  it('takes title, date and kind from its first lines', () => {
    const { title, date, kind } = readText(CALL);
    expect({ title, date, kind }).toEqual({
      title: 'Acme Group (ACME) Q3 2025 Earnings Call',
      date: '2025-11-06',
      kind: 'earnings-call',
    });
  });

  it('lists one speaker for both forms of a header, and those of the roster who say nothing', () => {
    expect(readText(CALL).participants).toEqual([
      { name: 'Operator', title: null, affiliation: null, role: 'operator' },
      {
        name: 'Ann Bell',
        title: 'Vice President, Investor Relations',
        affiliation: null,
        role: 'management',
      },
      {
        name: 'Carl Dorn',
        title: 'Co-Founder and Chief Executive Officer',
        affiliation: null,
        role: 'management',
      },
      { name: 'Eve Frey', title: 'Analyst', affiliation: 'Grand Bank', role: 'analyst' },
      { name: 'Gus Hall', title: 'Chief Operating Officer', affiliation: null, role: 'management' },
    ]);
  });

  it('divides the sections at the questions, by their heading or by the first analyst', () => {
    const sections = (text: string) => readText(text).turns.map(({ section }) => section);
    const [prepared, qa] = ['prepared', 'qa'];
    expect(sections(CALL)).toEqual([prepared, prepared, prepared, qa, qa, qa, qa]);
    expect(sections(CALL.replace('Prepared Remarks:\n', ''))).toEqual(sections(CALL));
    expect(sections(CALL.replace('Questions & Answers:\n', ''))).toEqual(sections(CALL));
    const [remarks = ''] = CALL.split('Questions & Answers:');
    expect(new Set(sections(remarks))).toEqual(new Set([null]));
  });

  it('takes no sentence with a dash for a header', () => {
    const sentences = [
      'Look -- we like it',
      'Dana -- Good question for our chief financial officer',
      'That was the quarter -- President Hall will go on',
      'Well Done -- Thank You.',
    ];
    for (const line of sentences) {
      const text = `Carl Dorn -- Chief Executive Officer\n\nHello.\n\n${line}\n\nBye.`;
      expect(speakersOf(readText(text)), line).toEqual(['Carl Dorn']);
    }
  });

  it('begins the words of whoever has no title below a dash', () => {
    const text = CALL.replace(/\*{0,2}Operator\*{0,2}\n+/, 'Operator --\nGood day to all.\n');
    const [{ speaker, text: said }] = readText(text).turns;
    expect(speaker.name).toBe('Operator');
    expect(said).toMatch(/^Good day to all\./);
  });

  it('knows people without names, unusual titles and names that come back bare', () => {
    const text = [
      ['Ida Jonas -- Chief Financial Officer', 'We grew.'],
      ['Unidentified Analyst', 'By how much?'],
      ['Ida Jonas', 'A lot.'],
      ['Unknown Speaker', 'Indeed.'],
      ['Kurt Lind -- Scientific Adviser', 'I agree.'],
      ["Liam O'Neill — Mills & Sons Inc. — Analyst", 'So do I.'],
      ['Maria van der Berg -- Vice president, finance', 'Me too.'],
      ['Maria van der Berg -- Vice president, finance', 'Twice.'],
    ];
    const { turns } = readText(text.map((pair) => pair.join('\n\n')).join('\n\n'));
    expect(turns.map(({ speaker: { name, role } }) => [name, role])).toEqual([
      ['Ida Jonas', 'management'],
      ['Unidentified Analyst', 'analyst'],
      ['Ida Jonas', 'management'],
      ['Unknown Speaker', 'unknown'],
      ['Kurt Lind', 'unknown'],
      ["Liam O'Neill", 'analyst'],
      ['Maria van der Berg', 'management'],
    ]);
    expect(turns.at(-1)?.text).toBe('Me too.\n\nTwice.');
  });

  it('finds a firm that stands where others have the title, once the operator has said it', () => {
    const text = [
      'Acme (ACME) Q3 2025 Earnings Call',
      ['Operator', 'Our first question comes from Eve Frey with Grand Bank.'],
      ['Eve Frey -- Grand Bank', 'Why?'],
      ['Carl Dorn -- Chief Executive Officer', 'Freight.'],
      ['Ida Jonas -- Small Bank', 'How?'],
    ];
    const { turns } = readText(text.flat().join('\n\n'));
    expect(turns.map(({ speaker }) => speaker)).toMatchObject([
      { role: 'operator' },
      { name: 'Eve Frey', title: null, affiliation: 'Grand Bank', role: 'analyst' },
      { role: 'management' },
      { name: 'Ida Jonas', title: 'Small Bank', affiliation: null, role: 'unknown' },
    ]);
  });

  it('may begin with its list', () => {
    const [head = '', rest = ''] = CALL.split('Prepared Remarks:');
    const list =
      'Call participants:\n\nAnn Bell -- Vice President\n\nGus Hall -- Chief Counsel\n\n';
    const call = readText(`${head}${list}Prepared Remarks:${rest.split('Call participants:')[0]}`);
    expect(linesOf(call)).toEqual(linesOf(readText(CALL)));
    expect(call.participants).toContainEqual({
      name: 'Gus Hall',
      title: 'Chief Counsel',
      affiliation: null,
      role: 'management',
    });
  });
});

describe('an earnings call of `Name - Firm - Title`', () => {
  const turns = [
    ['Ann Bell - Acme Bank - Head of Investor Relations', 'Welcome.'],
    ['Carl Dorn - Acme Bank - President & CEO, Acme Bank - Everywhere', 'We grew - a lot - in Q3.'],
    ['Eve Frey - Grand Bank - Analyst', 'Why?'],
    ['Kim Lund - Lund Partners - Managing Director', 'How?'],
    ['Carl Dorn - Acme Bank - President & CEO, Acme Bank - Everywhere', 'Freight.'],
  ];
  const body = turns.map((pair) => pair.join('\n')).join('\n\n');
  const head = 'Acme Bank - Q1 2023 Earnings Call Transcript - March 02, 2023\n\n';

  it('needs no lists', () => {
    const call = readText(head + body);
    expect(call).toMatchObject({ company: 'Acme Bank', quarter: '2023-Q1', date: '2023-03-02' });
    expect(
      call.turns.map(({ speaker: { name, affiliation, role } }) => [name, affiliation, role]),
    ).toEqual([
      ['Ann Bell', 'Acme Bank', 'management'],
      ['Carl Dorn', 'Acme Bank', 'management'],
      ['Eve Frey', 'Grand Bank', 'analyst'],
      ['Kim Lund', 'Lund Partners', 'analyst'],
      ['Carl Dorn', 'Acme Bank', 'management'],
    ]);
    expect(call.turns[1]?.text).toBe('We grew - a lot - in Q3.');
  });

  it('takes from lists without a mark between name and firm whom others tell apart', () => {
    const lists = `CORPORATE PARTICIP ANTS
Ann Bell Acme Bank - Head of Investor Relations
Gus Hall Acme Bank - Chief Risk Officer
Someone Else Other Firm - Director
Maria van der Berg
Acme Bank - Treasurer
CONFERENCE CALL PARTICIPANTS
Eve Frey Grand Bank - Analyst
PRESENTATION
`;
    const { participants, turns: read } = readText(head + lists + body);
    expect(read).toHaveLength(5);
    const silent = participants.filter((person) => read.every(({ speaker }) => speaker !== person));
    expect(silent.map(({ name, affiliation, title }) => [name, affiliation, title])).toEqual([
      ['Gus Hall', 'Acme Bank', 'Chief Risk Officer'],
      ['Maria van der Berg', 'Acme Bank', 'Treasurer'],
    ]);
  });
});
