import { describe, expect, it } from 'vitest';
import { linesOf, readText } from '../text.ts';

const RULE = '-'.repeat(80);
const DOUBLE = '='.repeat(80);
const turn = (header: string, text: string) => `${RULE}\n${header}\n${RULE}\n${text}\n`;

describe('a StreetEvents call', () => {
  it('needs no lists, and knows names with a suffix and firms with commas', () => {
    const text = [
      turn('Operator    [1]', 'Hello.'),
      turn('Carl Dorn, Jr.,  Acme, Inc. - President & CEO    [2]', 'Welcome.'),
      turn('Eve Frey,  Grand Bank, LLC, Research Division - Director    [3]', 'Why?'),
      turn('Ida Jonas,  - Private Investor    [4]', 'How?'),
      turn('Unidentified Company Representative    [5]', 'So.'),
      turn('Unidentified Participant    [6]', 'Oh.'),
    ].join('\n');
    const { turns } = readText(text);
    expect(turns.map(({ speaker }) => speaker)).toMatchObject([
      { name: 'Operator', role: 'operator' },
      {
        name: 'Carl Dorn, Jr.',
        title: 'President & CEO',
        affiliation: 'Acme, Inc.',
        role: 'management',
      },
      { name: 'Eve Frey', title: 'Director', affiliation: 'Grand Bank, LLC, Research Division' },
      { name: 'Ida Jonas', title: 'Private Investor', affiliation: null, role: 'unknown' },
      { name: 'Unidentified Company Representative', role: 'management' },
      { name: 'Unidentified Participant', role: 'unknown' },
    ]);
  });

  it('has analysts by list, by title or by another firm than the company', () => {
    const head = 'Q3 2025 Acme Inc Earnings Call\nNOVEMBER 06, 2025 / 1:30PM GMT\n\n';
    const body = [
      turn('Operator    [1]', 'Hello.'),
      turn('Carl Dorn,  Acme Inc - CEO    [2]', 'Welcome.'),
      turn('Eve Frey,  Grand Bank - Director    [3]', 'Why?'),
      turn('Craig Hube,  Hube Partners, LLC - CEO, MD, and Research Analyst    [4]', 'How?'),
      turn('Gus Hall,  Other Corp - Chief Executive Officer    [5]', 'I join them.'),
    ].join('\n');
    const roles = (text: string) => readText(text).turns.map(({ speaker }) => speaker.role);
    expect(roles(head + body)).toEqual([
      'operator',
      'management',
      'analyst',
      'analyst',
      'management',
    ]);
    const listed = `${DOUBLE}\nConference Call Participiants\n${DOUBLE}\n\n * Gus Hall\n   Other Corp - Chief Executive Officer\n\n`;
    expect(roles(head + listed + body).at(-1)).toBe('analyst');
  });

  it('takes no footnote and no rule in the speech for a header', () => {
    const text = [
      turn('Operator    [1]', `One [1]\nMore of it [2]\n${RULE}\nand more.`),
      turn('Carl Dorn,  Acme Inc - CEO    [2]', 'Yes.'),
    ].join('\n');
    expect(linesOf(readText(text))).toEqual([
      'Operator: One [1] More of it [2] and more.',
      'Carl Dorn: Yes.',
    ]);
  });

  it('is read with blank lines between all lines, as web pages have it', () => {
    const text = [
      'Q2 2019 Acme Inc Earnings Call',
      DOUBLE,
      'Corporate Participants',
      DOUBLE,
      '* Carl Dorn',
      'Acme Inc. - CEO',
      DOUBLE,
      'Presentation',
      RULE,
      'Operator    [1]',
      RULE,
      'Hello.',
      RULE,
      'Carl Dorn, Acme Inc. - CEO    [2]',
      RULE,
      'Welcome.',
      DOUBLE,
      'Questions and Answers',
      RULE,
      'Operator    [1]',
      RULE,
      'Ask.',
    ].join('\n\n');
    const { turns, quarter } = readText(text);
    expect(quarter).toBe('2019-Q2');
    expect(turns.map(({ section, speaker }) => [section, speaker.role])).toEqual([
      ['prepared', 'operator'],
      ['prepared', 'management'],
      ['qa', 'operator'],
    ]);
  });
});
