import { describe, expect, it } from 'vitest';
import { linesOf, readText } from '../text.ts';

const roles = (text: string) =>
  readText(text).turns.map(({ speaker: { name, role } }) => `${name}: ${role}`);

const LISTS = `Brackenmoor (NYSE:BRKM) Q3 2025 Earnings Call November 6, 2025 8:30 AM ET

Company Participants

Odile Ferrant - Chief Executive Officer

Conference Call Participants

Hugo Marchetti - Calder Peak Securities

Wen Adeyemi-Koh
`;

describe('a Seeking Alpha call', () => {
  it('begins where a listed name has speech under it, though no heading says so', () => {
    const text = `${LISTS}
Odile Ferrant

Good morning. We shipped 412 blades.

Wen Adeyemi-Koh

What of resin?`;
    expect(linesOf(readText(text))).toEqual([
      'Odile Ferrant: Good morning. We shipped 412 blades.',
      'Wen Adeyemi-Koh: What of resin?',
    ]);
    expect(readText(text).participants.map(({ name }) => name)).toContain('Hugo Marchetti');
  });

  it('knows who is on no list by bold, by a side, by being called or by coming back', () => {
    const text = `${LISTS}
Operator

Good morning.

**Ruth Abenov**

Hello.

Q - Ida Blomgren

Why?

Lars Oyelaran

Because.

Odile Ferrant

Thank You All

So it is.

Lars Oyelaran

Bye.

Operator

Our last question is from Kurt Lind with Northlight Research.

Kurt Lind

How?

Odile M. Ferrant

So.`;
    expect(roles(text)).toEqual([
      'Operator: operator',
      'Ruth Abenov: unknown',
      'Ida Blomgren: analyst',
      'Lars Oyelaran: unknown',
      'Odile Ferrant: management',
      'Lars Oyelaran: unknown',
      'Operator: operator',
      'Kurt Lind: analyst',
      'Odile Ferrant: management',
    ]);
    expect(readText(text).turns[4]?.text).toBe('Thank You All\n\nSo it is.');
  });

  it('gives the side of those whose list is missing, and their firm by the operator', () => {
    const text = `${LISTS}
Operator

Our first question comes from Ida Blomgren with Northlight Research.

Q - Ida Blomgren

Why?

A - Odile Ferrant

Because.

A - Unidentified Company Representative

Indeed.`;
    const { turns } = readText(text);
    expect(turns.map(({ speaker: { role, affiliation } }) => [role, affiliation])).toEqual([
      ['operator', null],
      ['analyst', 'Northlight Research'],
      ['management', null],
      ['management', null],
    ]);
  });

  it('is not seen in notes of a meeting with a list', () => {
    const text =
      'Participants\nAna Silva - Design\nBen Okoro - Sales\n\nAna Silva: Hello.\n\nBen Okoro: Hi.\n\nAna Silva: Bye.';
    expect(linesOf(readText(text))).toHaveLength(3);
    expect(readText(text).kind).toBeNull();
  });
});
