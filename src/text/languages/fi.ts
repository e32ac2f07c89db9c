/** Finnish. */

import type { Language } from './language.ts';

export const finnish: Language = {
  code: 'fi',
  code3: 'fin',
  hasOrdinalStops: true,
  stemmer: 'finnish',
  stopWords: `ja on ei se että en hän ne he me te minä sinä mutta tai kun jos niin kuin myös vain nyt sitten ovat oli olla ole
    olen olet olemme olivat tämä tämän nämä tuo siitä sen sitä siinä siihen mikä mitä missä milloin miksi miten kuka joka jotka
    jos vielä kuitenkin kaikki no joo`,
  months: 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu',
  fields: {
    title: ['aihe', 'otsikko'],
    date: ['päivämäärä', 'pvm'],
    participants: ['osallistujat', 'läsnä'],
    hosts: ['juontaja', 'puheenjohtaja'],
    guests: ['vieras', 'vieraat'],
  },
  kinds: { meeting: 'kokous|palaveri' },
  roles: {
    management: 'toimitusjohtaja|talousjohtaja',
    host: 'juontaja|puheenjohtaja',
    guest: 'vieras',
  },
  unnamed: 'puhuja',
};
