/** Filters as they are written, and as the library has what they name. */

import { describe, expect, it } from 'vitest';
import type { Filters } from '#src/domain/query.ts';
import {
  parseConstraints,
  parseFilters,
  type RawFilters,
  validateFilters,
} from '#src/search/filters.ts';
import { resolveFilters } from '#src/search/resolve-filters.ts';
import { CATALOG } from './parse-query/catalog.ts';

describe('written filters', () => {
  it.each<[RawFilters, Filters]>([
    [{}, {}],
    [{ speaker: 'Vane' }, { speaker: ['Vane'] }],
    [{ speaker: ' Vane , Wei Zhang,' }, { speaker: ['Vane', 'Wei Zhang'] }],
    [{ speaker: '"Okafor, Ines",Vane' }, { speaker: ['Okafor, Ines', 'Vane'] }],
    [{ role: 'Management,analyst' }, { role: ['management', 'analyst'] }],
    [{ section: 'QA' }, { section: ['qa'] }],
    [{ transcript: 'marl,kelp' }, { transcript: ['marl', 'kelp'] }],
    [
      { after: '2025', before: '2025' },
      { after: '2025-01-01', before: '2025-12-31' },
    ],
    [
      { after: '2024-02', before: '2024-02' },
      { after: '2024-02-01', before: '2024-02-29' },
    ],
    [{ after: ' 2024-02-29' }, { after: '2024-02-29' }],
    [{ before: '2023-12' }, { before: '2023-12-31' }],
    [{ after: 'Yesterday' }, { after: '2025-03-11' }],
    [
      { after: 'last week', before: 'last week' },
      { after: '2025-03-03', before: '2025-03-09' },
    ],
    [
      { notSpeaker: 'Vane', notRole: 'Analyst', notTranscript: 'kelp' },
      { notSpeaker: ['Vane'], notRole: ['analyst'], notTranscript: ['kelp'] },
    ],
    [{ kind: 'Meeting,podcast' }, { kind: ['meeting', 'podcast'] }],
    [
      { company: 'Marlpit Group', ticker: 'mrl' },
      { company: ['Marlpit Group'], ticker: ['mrl'] },
    ],
    [{ quarter: '2025-Q3, Q4 2025,2026q1' }, { quarter: ['2025-Q3', '2025-Q4', '2026-Q1'] }],
    [{ tag: 'board, hiring' }, { tag: ['board', 'hiring'] }],
  ])('%o', (written, filters) => {
    expect(parseFilters(written, '2025-03-12')).toEqual(filters);
  });

  it.each<[RawFilters, RegExp]>([
    [{ speaker: '' }, /^The speaker is empty\. Give at least one, or leave it out\.$/],
    [{ transcript: ' , ' }, /^The transcript is empty/],
    [
      { role: 'managment' },
      /^No role "managment"\. Did you mean management\? Roles: management, analyst, /,
    ],
    [{ role: 'management,boss' }, /^No role "boss"\. Roles: /],
    [{ section: 'questions' }, /^No section "questions"\. Sections: prepared, qa\.$/],
    [{ after: '2025-02-29' }, /^"2025-02-29" is not a date\. Write 2025, 2025-03 or 2025-03-31\.$/],
    [{ before: '2025-13' }, /^"2025-13" is not a date/],
    [{ before: 'someday' }, /^"someday" is not a date/],
    [{ after: '' }, /^"" is not a date/],
    [{ kind: 'meetings' }, /^No kind "meetings"\. Did you mean meeting\? Kinds: /],
    [{ quarter: '2025-Q5' }, /^"2025-Q5" is not a quarter\. Write 2025-Q3\.$/],
    [{ tag: ',' }, /^The tag is empty/],
    [
      { after: '2025-06', before: '2025-05' },
      /"after" \(2025-06\) is later than "before" \(2025-05\)/,
    ],
  ])('%o is refused', (written, message) => {
    expect(() => parseFilters(written)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringMatching(message) }),
    );
  });
});

describe('filters that a program passes', () => {
  it('are made exact', () => {
    const given = { role: ['Management'], after: '2025-03', before: '2025' };
    expect(validateFilters(given)).toEqual({
      role: ['management'],
      after: '2025-03-01',
      before: '2025-12-31',
    });
  });

  it.each<[object, RegExp]>([
    [{ role: ['boss'] }, /No role "boss"/],
    [{ section: ['x'] }, /No section "x"/],
    [{ role: 'management' }, /^The role is not a list\. Write \["management"\]\.$/],
    [{ role: 7 }, /^The role is not a list\.$/],
    [{ speaker: [] }, /The speaker is empty/],
    [{ speaker: [7] }, /7 is no speaker/],
    [{ speaker: [' '] }, /" " is no speaker/],
    [
      { after: 2025 },
      /^The date 2025 is not a string\. Write "2025", "2025-03" or "2025-03-31"\.$/,
    ],
    [{ roles: ['analyst'] }, /No filter "roles"\. Did you mean role\?/],
  ])('%j is refused', (given, message) => {
    expect(() => validateFilters(given)).toThrow(
      expect.objectContaining({ code: 'USAGE', message: expect.stringMatching(message) }),
    );
  });

  it('name constraints to ignore', () => {
    expect(parseConstraints('who, When')).toEqual(['who', 'when']);
    expect(() => parseConstraints('whom')).toThrow(
      /No constraint "whom"\. Did you mean who\? Constraints: who, where, when\.$/,
    );
    expect(() => parseConstraints(' ')).toThrow(/The constraint is empty/);
  });
});

describe('resolved filters', () => {
  const speakers = (...speaker: string[]) => resolveFilters({ speaker }, CATALOG).speaker;

  it('have names as the library has them', () => {
    expect(speakers('vane')).toEqual(['Timothy Vane']);
    expect(speakers('Tim Vane', 'timothy vane')).toEqual(['Timothy Vane']);
    expect(speakers('Farow', 'VANTONG')).toEqual(['Lucinda Farrow', 'Mirela Văntong']);
    expect(speakers('Zhang')).toEqual(['Wei Zhang', 'Li Zhang']);
    expect(speakers('Wei Zhang')).toEqual(['Wei Zhang']);
  });

  const [marl, ...others] = CATALOG;
  const tagged = [
    { ...marl, company: 'Marlpit Group', ticker: 'MRL', quarter: '2025-Q3', tags: ['Mining'] },
    { ...marl, id: 'marl-2', company: 'Marlpit Energy', ticker: 'MRE', quarter: '2025-Q4' },
    ...others,
  ];

  it.each<[Filters, Filters]>([
    [{ company: ['marlpit group'] }, { company: ['Marlpit Group'] }],
    [{ company: ['marlpit'] }, { company: ['Marlpit Group', 'Marlpit Energy'] }],
    [{ ticker: ['mrl', 'MRE'] }, { ticker: ['MRL', 'MRE'] }],
    [{ quarter: ['2025-Q4'] }, { quarter: ['2025-Q4'] }],
    [{ tag: ['mining'] }, { tag: ['Mining'] }],
    [{ transcript: ['m*l*'] }, { transcript: ['marl', 'marl-2'] }],
    [{ transcript: ['*-2', 'kelp'] }, { transcript: ['marl-2', 'kelp'] }],
    [{ transcript: ['What a kelp farm sells', 'foundry road'] }, { transcript: ['kelp', 'road'] }],
  ])('%o is found among companies, tickers, quarters, tags and ids', (given, found) => {
    expect(resolveFilters(given, tagged)).toEqual(found);
  });

  const reversed = { ...marl.participants[0], name: 'Okafor, Ines' };
  const surnamesFirst = [
    { ...marl, company: 'Marlpit, Inc.', title: 'Kelp, salt, and ash', participants: [reversed] },
    ...others,
  ];

  it.each<[Filters, Filters]>([
    [{ speaker: ['Okafor, Ines'] }, { speaker: ['Okafor, Ines'] }],
    [{ speaker: ['okafor', 'ines', 'Wei Zhang'] }, { speaker: ['Okafor, Ines', 'Wei Zhang'] }],
    [
      { notSpeaker: ['Wei Zhang', 'Okafor', 'Ines'] },
      { notSpeaker: ['Wei Zhang', 'Okafor, Ines'] },
    ],
    [{ company: ['marlpit', 'inc.'] }, { company: ['Marlpit, Inc.'] }],
    [{ transcript: ['kelp', 'salt', 'and ash', 'road'] }, { transcript: ['marl', 'road'] }],
  ])('%o has the parts of a name with a comma, which is found whole', (given, found) => {
    expect(resolveFilters(given, surnamesFirst)).toEqual(found);
  });

  it('leave all else as it is', () => {
    const filters = { role: ['host'], transcript: ['kelp'], after: '2025-01-01' } satisfies Filters;
    expect(resolveFilters(filters, CATALOG)).toEqual(filters);
    expect(resolveFilters({}, [])).toEqual({});
  });

  it.each<[Filters, string]>([
    [{ speaker: ['Vane', 'Smith'] }, 'No speaker "Smith".'],
    [{ speaker: ['Wexi Zang'] }, 'No speaker "Wexi Zang". Did you mean Wei Zhang'],
    [{ speaker: ['?'] }, 'No speaker "?".'],
    [{ transcript: ['kelp', 'kellp'] }, 'No transcript "kellp". Did you mean kelp?'],
    [{ transcript: ['?'] }, 'No transcript "?".'],
    [{ transcript: ['z*'] }, 'No transcript "z*".'],
    [{ transcript: ['kelp*kelp'] }, 'No transcript "kelp*kelp".'],
    [{ company: ['Marlpit'] }, 'No company "Marlpit".'],
    [{ ticker: ['MRL'] }, 'No ticker "MRL".'],
    [{ quarter: ['2031-Q1'] }, 'No quarter "2031-Q1".'],
    [{ tag: ['mining'] }, 'No tag "mining".'],
  ])('%o names nothing that is there', (filters, message) => {
    expect(() => resolveFilters(filters, CATALOG)).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND', message: expect.stringContaining(message) }),
    );
  });
});
