/** Norwegian. */

import type { Language } from './language.ts';

export const norwegian: Language = {
  code: 'nb',
  code3: 'nob',
  hasOrdinalStops: true,
  stemmer: 'norwegian',
  stopWords: `og i at det som en på er av for med den til ikke har de et om var jeg men han hun vi du så her der fra når kan skal
    skulle vil man seg sin sitt sine eller hvordan hva hvem hvilke også etter bare nå jo enn mot ved alle denne dette disse blir
    ble vært være hadde ha meg deg oss dere dem deres hans hennes vår vårt våre min mitt mine din da ja nei`,
  months: 'jan feb mar apr mai jun jul aug sep okt nov des',
  fields: {
    title: ['tittel', 'tema'],
    date: ['dato'],
    participants: ['deltakere', 'til stede'],
    hosts: ['programleder', 'vert', 'møteleder', 'ordstyrer'],
    guests: ['gjest', 'gjester'],
  },
  kinds: { meeting: 'møte', hearing: 'høring', conversation: 'samtale|intervju' },
  roles: {
    management: 'administrerende_direktør|finansdirektør',
    host: 'programleder|vert|ordstyrer',
    guest: 'gjest',
  },
  unnamed: 'taler',
};
