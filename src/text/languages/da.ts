/** Danish. */

import type { Language } from './language.ts';

export const danish: Language = {
  code: 'da',
  code3: 'dan',
  hasOrdinalStops: true,
  stemmer: 'danish',
  stopWords: `og i at det som en på er af for med den til ikke har de et om var jeg men han hun vi du så her der fra når kan skal
    skulle vil man sig sin sit sine eller hvordan hvad hvem hvilke også efter bare nu jo end mod ved alle denne dette disse
    bliver blev været være havde have mig dig os jer dem deres hans hendes vores min mit mine din da ja nej`,
  months: 'jan feb mar apr maj jun jul aug sep okt nov dec',
  fields: {
    title: ['titel', 'emne'],
    date: ['dato'],
    participants: ['deltagere', 'til stede'],
    hosts: ['vært', 'ordstyrer', 'mødeleder'],
    guests: ['gæst', 'gæster'],
  },
  kinds: { meeting: 'møde', hearing: 'høring', conversation: 'samtale' },
  roles: {
    management: 'administrerende_direktør|økonomidirektør|direktør',
    host: 'vært|ordstyrer',
    guest: 'gæst',
  },
  unnamed: 'taler',
};
