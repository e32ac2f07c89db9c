/** Hungarian. */

import type { Language } from './language.ts';

export const hungarian: Language = {
  code: 'hu',
  code3: 'hun',
  hasOrdinalStops: true,
  stemmer: 'hungarian',
  stopWords: `a az és hogy nem is egy van volt ez ezt azt meg de csak már még mint vagy ha akkor most itt ott mi ti ők én te ő minden
    nagyon lesz kell lehet ki kik mit mikor hol miért hogyan mennyi melyik igen`,
  months: 'jan feb már ápr máj jún júl aug sze okt nov dec',
  fields: {
    title: ['cím', 'téma'],
    date: ['dátum', 'időpont'],
    participants: ['résztvevők', 'jelenlévők'],
    hosts: ['műsorvezető', 'elnök'],
  },
  kinds: { meeting: 'megbeszélés|értekezlet|ülés' },
  unnamed: 'beszélő',
};
