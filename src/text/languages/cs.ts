/** Czech. */

import type { Language } from './language.ts';

export const czech: Language = {
  code: 'cs',
  code3: 'ces',
  hasOrdinalStops: true,
  stopWords: `a v na se je že to s z do o i jak ale pro tak by po co jsem jsou byl byla bylo byli být už jen nebo když který která
    které jeho její jejich tento tato toto my vy oni on ona já ty mě nás nám vás vám ve ze od za při před kde kdy kdo proč
    kolik jaký jaká jaké také ještě no`,
  months: 'led úno bře dub kvě črn|červn čvc|červenc srp zář říj lis pro',
  fields: {
    title: ['název', 'téma'],
    date: ['datum'],
    participants: ['účastníci', 'přítomni'],
    hosts: ['moderátor', 'moderátorka', 'předsedající'],
    guests: ['hosté'],
  },
  kinds: { meeting: 'schůzka|porada|jednání|schůze', conversation: 'rozhovor' },
  roles: { management: 'ředitel(?:ka)?[\\p{L}_]*', host: 'moderátor(?:ka)?|předsedající' },
  titles: {
    'finanční ředitel': 'chief financial officer',
    'generální ředitel': 'chief executive officer',
  },
  unnamed: 'mluvčí',
};
