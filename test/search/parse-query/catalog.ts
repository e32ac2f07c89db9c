/** Five invented conversations whose people, firms and titles the questions of these tests name. */

import type { Kind, Role, Speaker } from '#src/domain/transcript.ts';
import type { CatalogEntry } from '#src/domain/views.ts';

const person =
  (role: Role) =>
  (name: string, title: string | null = null, affiliation: string | null = null): Speaker => ({
    name,
    title,
    affiliation,
    role,
  });
const manager = person('management');
const analyst = person('analyst');
const member = person('participant');
const OPERATOR = person('operator')('Operator');

function catalogEntry(
  id: string,
  title: string,
  kind: Kind,
  date: string | null,
  participants: Speaker[],
): CatalogEntry {
  const unsaid = {
    company: null,
    ticker: null,
    quarter: null,
    language: null,
    url: null,
    tags: [],
  };
  return { id, title, kind, date, ...unsaid, source: `/tmp/${id}.txt`, participants };
}

export const CATALOG: readonly CatalogEntry[] = [
  catalogEntry('marl', 'Marlpit Group (MRL) Q3 2025 Earnings Call', 'earnings-call', '2025-11-06', [
    OPERATOR,
    manager('Ottoline Brack', 'Chairwoman and Chief Executive Officer'),
    manager('Timothy Vane', 'Chief Financial Officer'),
    manager('Ines Okafor', 'Head of Investor Relations'),
    analyst('Rukmini Pashley', 'Analyst', 'Hexley Rowe'),
    analyst('Gareth Ondaal', 'Analyst', 'Oakmarch Securities'),
    analyst('Lewin Chao', 'Analyst', 'Bank of Tarrow'),
  ]),
  catalogEntry('sedge', 'Sedgemoor December quarter 2021', 'earnings-call', '2022-02-24', [
    OPERATOR,
    manager('Wei Zhang', 'Deputy Chief Financial Officer'),
    manager('Marta Ruiz', 'Head of Investor Relations'),
    analyst('Gareth Ondaal', 'Analyst', 'Oakmarch Securities'),
  ]),
  catalogEntry(
    'road',
    'Cantle City Council, public hearing on the Foundry road',
    'hearing',
    '2025-10-14',
    [
      member('Lucinda Farrow', 'Council Chair', 'District 1'),
      member('Amadou Prend', 'Council Member', 'District 4'),
      member('Victor Sald', 'Council Member', 'District 3'),
      member('Renata Oyel', 'Director of Transportation'),
      member('Li Zhang', 'Resident'),
    ],
  ),
  catalogEntry(
    'kelp',
    'The Half Tide, episode 58: What a kelp farm sells',
    'podcast',
    '2025-06-12',
    [
      person('host')('Odalys Brenwick'),
      person('guest')('Fergus Tannahey', 'Founder', 'Skerrywrack Kelp'),
      person('guest')('Mirela Văntong', 'Coastal Ecologist'),
    ],
  ),
  catalogEntry('plan', 'Rosterlark product meeting', 'meeting', null, [
    member('Noor Halvarsen', 'Head of Product'),
    member('Callum Etxe', 'Engineering Manager'),
    member('Priyanka Oust', 'Customer Success Manager'),
    member('Grad A'),
    member('Hon. Bill Moss (Minister of Ferries)'),
    member('Hon. Bill Moss'),
  ]),
];
