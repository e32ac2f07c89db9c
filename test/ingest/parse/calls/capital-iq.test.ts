import { describe, expect, it } from 'vitest';
import { linesOf, readText } from '../text.ts';

const LISTS = `Acme Corporation NYSE:ACME
FQ2 2024 Earnings Call Transcripts
Call Participants
EXECUTIVES
Carl Dorn
President, CEO & Director
Ann Bell
Vice President of Investor
Relations ANALYSTS
Eve Frey
Grand Bank, LLC, Research
Division
Gus Hall
Morgan Lindqvist
`;

describe('a Capital IQ call', () => {
  it('takes a name in the speech for a header only with its title below', () => {
    const text = `${LISTS}Presentation
Operator
I hand over to
Ann Bell
of Investor Relations.
Ann Bell
Vice President of Investor Relations
Here is
Carl Dorn
President, CEO & Director
Good morning.
Question and Answer
Gus Hall
Morgan Lindqvist
Why?
Unknown Executive
Because.`;
    const call = readText(text);
    expect(linesOf(call)).toEqual([
      'Operator: I hand over to Ann Bell of Investor Relations.',
      'Ann Bell: Here is',
      'Carl Dorn: Good morning.',
      'Gus Hall: Why?',
      'Unknown Executive: Because.',
    ]);
    expect(call.turns.map(({ speaker }) => speaker.role)).toEqual([
      'operator',
      'management',
      'management',
      'analyst',
      'management',
    ]);
    expect(call.turns[3]?.speaker).toMatchObject({ title: null, affiliation: 'Morgan Lindqvist' });
    expect(call.quarter).toBe('2024-Q2');
  });

  it('may have no questions', () => {
    const [lists = ''] = LISTS.split(' ANALYSTS');
    const text = `${lists}\nPresentation\nCarl Dorn\nPresident, CEO & Director\nThat is all.`;
    expect(linesOf(readText(text))).toEqual(['Carl Dorn: That is all.']);
    expect(readText(text).turns[0]?.section).toBeNull();
  });
});
