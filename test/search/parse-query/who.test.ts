/** Words for people become filters by name, role, title and firm; nobody is guessed. */

import { describe, expect, it } from 'vitest';
import type { Filters } from '#src/domain/query.ts';
import type { Speaker } from '#src/domain/transcript.ts';
import { buildDirectory } from '#src/search/parse-query/directory.ts';
import { parseWho } from '#src/search/parse-query/who.ts';
import { CATALOG } from './catalog.ts';

const directory = buildDirectory(CATALOG);
const who = (words: string) => parseWho(words, directory);

describe('roles', () => {
  it.each<[string, Filters]>([
    ['management', { role: ['management'] }],
    ['the executives', { role: ['management'] }],
    ['the management team', { role: ['management'] }],
    ['the analysts', { role: ['analyst'] }],
    ['the brokers', { role: ['analyst'] }],
    ['the presenter', { role: ['host'] }],
    ['the interviewee', { role: ['guest'] }],
    ['Operator', { role: ['operator'] }],
    ['the host', { role: ['host'] }],
    ['guests', { role: ['guest'] }],
    ['management or analysts', { role: ['management', 'analyst'] }],
  ])('%s', (words, expected) => {
    expect(who(words)).toEqual(expected);
  });

  it('are known only where somebody has them', () => {
    const kelp = buildDirectory(CATALOG.filter(({ id }) => id === 'kelp'));
    expect(parseWho('management', kelp)).toBeNull();
  });
});

describe('people', () => {
  it.each<[string, string[]]>([
    ['Timothy Vane', ['Timothy Vane']],
    ['timothy vane', ['Timothy Vane']],
    ['Vane', ['Timothy Vane']],
    ['Timothy', ['Timothy Vane']],
    ['Mr. Vane', ['Timothy Vane']],
    ['Tim', ['Timothy Vane']],
    ['Tim Vane', ['Timothy Vane']],
    ['Vantong', ['Mirela Văntong']],
    ['Farow', ['Lucinda Farrow']],
    ['Timothy Vame', ['Timothy Vane']],
    ['Lucinda Farow', ['Lucinda Farrow']],
    ['Noor Halvorsin', ['Noor Halvarsen']],
    ['Ottoline Brack, the CEO,', ['Ottoline Brack']],
    ['CFO Timothy Vane', ['Timothy Vane']],
    ['Council Member Sald', ['Victor Sald']],
    ['Director Oyel', ['Renata Oyel']],
    ['Gareth Ondaal', ['Gareth Ondaal']],
    ['Gareth Ondaal of Oakmarch', ['Gareth Ondaal']],
    ['Wei Zhang', ['Wei Zhang']],
    ['Vane and Ottoline Brack', ['Ottoline Brack', 'Timothy Vane']],
    ['both Vane and Brack', ['Ottoline Brack', 'Timothy Vane']],
    ['Vane, Brack and Okafor', ['Ottoline Brack', 'Timothy Vane', 'Ines Okafor']],
    ['Tannahey or the host', ['Odalys Brenwick', 'Fergus Tannahey']],
    ['Grad A', ['Grad A']],
    ['Bill Moss', ['Hon. Bill Moss (Minister of Ferries)', 'Hon. Bill Moss']],
    ['Moss', ['Hon. Bill Moss (Minister of Ferries)', 'Hon. Bill Moss']],
    ['the Minister of Ferries', ['Hon. Bill Moss (Minister of Ferries)', 'Hon. Bill Moss']],
  ])('%s', (words, speaker) => {
    expect(who(words)).toEqual({ speaker });
  });

  it.each([
    ['Zhang', 'two people are called so'],
    ['Mr. Zhang', 'courtesies do not tell them apart'],
    ['Smith', 'nobody is'],
    ['Vane and Smith', 'one of them is nobody'],
    ['A', 'a letter is no name'],
    ['the Vane', 'names have no article'],
    ['the man', 'names have no article'],
    ['Hane', 'the first letter is seldom mistaken'],
    ['Vano', 'a short word alone is another name'],
    ['Halvorsin', 'alone it has too many mistakes'],
    ['Noor Holversin', 'three mistakes are too many'],
    ['Lucindo Farow', 'two mistakes are one too many'],
    ['Ottoline Vane', 'these are two people'],
    ['CFO Ottoline Brack', 'she is not'],
    ['', 'nothing is said'],
    ['the', 'nothing is said'],
    ['of', 'nothing is said'],
    ['and', 'nothing is said'],
    ['Vane when he was asked', 'not all of it is a name'],
    ['Timothy '.repeat(40), 'it is too long'],
  ])('"%s" is not known: %s', (words) => {
    expect(who(words)).toBeNull();
  });

  it.each(['they', 'We', 'anyone', 'somebody', 'people', 'the team', 'the group', 'the company'])(
    '"%s" may be anyone',
    (words) => {
      expect(who(words)).toEqual({});
    },
  );
});

describe('all but some', () => {
  it.each<[string, Filters]>([
    ['everyone except Vane', { notSpeaker: ['Timothy Vane'] }],
    ['anybody but Tannahey', { notSpeaker: ['Fergus Tannahey'] }],
    ['other than the host', { notRole: ['host'] }],
    ['people other than the host', { notRole: ['host'] }],
    ['analysts besides Gareth Ondaal', { role: ['analyst'], notSpeaker: ['Gareth Ondaal'] }],
    ['everybody apart from Vane and Brack', { notSpeaker: ['Ottoline Brack', 'Timothy Vane'] }],
    ['Vane but not Tannahey', { speaker: ['Timothy Vane'] }],
  ])('%s', (words, expected) => {
    expect(who(words)).toEqual(expected);
  });

  it.each(['everyone except Smith', 'nothing but Vane', 'except'])('"%s" is not known', (words) => {
    expect(who(words)).toBeNull();
  });
});

describe('titles and firms', () => {
  it.each<[string, string[]]>([
    ['the CFO', ['Timothy Vane']],
    ['the finance chief', ['Timothy Vane']],
    ['the boss', ['Ottoline Brack']],
    ['CFOs', ['Timothy Vane']],
    ['chief financial officer', ['Timothy Vane']],
    ['the deputy CFO', ['Wei Zhang']],
    ['the CEO', ['Ottoline Brack']],
    ['the chairwoman', ['Ottoline Brack']],
    ['the chairwoman and CEO', ['Ottoline Brack']],
    ['the CEO and the CFO', ['Ottoline Brack', 'Timothy Vane']],
    ['head of IR', ['Ines Okafor', 'Marta Ruiz']],
    ['the transportation director', ['Renata Oyel']],
    ['the director', ['Renata Oyel']],
    ['the council chair', ['Lucinda Farrow']],
    ['the council members', ['Amadou Prend', 'Victor Sald']],
    ['the engineering manager', ['Callum Etxe']],
    ['the managers', ['Callum Etxe', 'Priyanka Oust']],
    ['the ecologist', ['Mirela Văntong']],
    ['the Hexley Rowe analyst', ['Rukmini Pashley']],
    ['the Hexley analyst', ['Rukmini Pashley']],
    ['the analyst from Oakmarch Securities', ['Gareth Ondaal']],
    ['HexleyRowe', ['Rukmini Pashley']],
    ['Bank OfTarrow', ['Lewin Chao']],
    ['analysts at Bank of Tarrow', ['Lewin Chao']],
    ['from Oakmarch', ['Gareth Ondaal']],
    ['Skerrywrack', ['Fergus Tannahey']],
    ['the chief executive', ['Ottoline Brack']],
    ['the finance director', ['Timothy Vane']],
    ['the head of finance', ['Timothy Vane']],
    ['the chair', ['Lucinda Farrow']],
    ['the Hexley Rowe guy', ['Rukmini Pashley']],
    ['the lady from Bank of Tarrow', ['Lewin Chao']],
    ['the people from Oakmarch', ['Gareth Ondaal']],
    ['the product boss', ['Noor Halvarsen']],
    ['the director of product', ['Noor Halvarsen']],
    ['the head of transportation', ['Renata Oyel']],
  ])('%s', (words, speaker) => {
    expect(who(words)).toEqual({ speaker });
  });

  it('an office is called by other words where nobody holds it by these', () => {
    const marl = buildDirectory(CATALOG.filter(({ id }) => id === 'marl'));
    expect(parseWho('the chair', marl)).toEqual({ speaker: ['Ottoline Brack'] });
    expect(parseWho('the chairperson', marl)).toEqual({ speaker: ['Ottoline Brack'] });
    const plan = buildDirectory(CATALOG.filter(({ id }) => id === 'plan'));
    expect(parseWho('the product chief', plan)).toEqual({ speaker: ['Noor Halvarsen'] });
    expect(parseWho('the person', plan)).toBeNull();
  });

  it('the CFO is the deputy where there is no other', () => {
    const sedge = buildDirectory(CATALOG.filter(({ id }) => id === 'sedge'));
    expect(parseWho('the CFO', sedge)).toEqual({ speaker: ['Wei Zhang'] });
  });

  it.each([
    ['the manager', 'two are, of different things'],
    ['the treasurer', 'nobody is'],
    ['the product', 'that is what somebody is the head of'],
    ['the bank', 'that is no name of a bank'],
    ['the Hexley Rowe host', 'nobody is both'],
  ])('"%s" is not known: %s', (words) => {
    expect(who(words)).toBeNull();
  });
});

describe('people who were renamed', () => {
  const renamed = (label: string, name: string) => ({
    ...CATALOG[0].participants[2],
    name,
    ...(label !== name && { label }),
  });
  const among = (...participants: Speaker[]) => buildDirectory([{ ...CATALOG[0], participants }]);
  const merged = among(
    renamed('Timothy Vane', 'Timothy R. Vane'),
    renamed('Vane, Tim', 'Timothy R. Vane'),
  );

  it.each(['Timothy R. Vane', 'Timothy Vane', 'Vane, Tim', 'Vane', 'Tim', 'CFO Timothy Vane'])(
    '%s finds them by the new name and the old',
    (words) => {
      expect(parseWho(words, merged)).toEqual({ speaker: ['Timothy R. Vane'] });
    },
  );

  it('are not known by half an old name that several had', () => {
    const several = among(
      renamed('Ana Oak', 'Ana Oakes'),
      renamed('Ana Oak', 'Ana Marl'),
      renamed('Bo', 'Bo'),
    );
    expect(parseWho('Oak', several)).toBeNull();
    expect(parseWho('Ana Oak', several)).toEqual({ speaker: ['Ana Oakes', 'Ana Marl'] });
  });
});
