/** Romanian. */

import type { Language } from './language.ts';

export const romanian: Language = {
  code: 'ro',
  code3: 'ron',
  stemmer: 'romanian',
  stopWords: `și si de la în in a o un cu pe nu că ca este sunt era au am ai ați avem din pentru mai dar sau care ce cum când unde cine
    cât câți noi voi ei ele el ea eu tu se să fi fost foarte acest această aceste acești acela al ale lui lor prin după despre da`,
  months: 'ian feb mar apr mai iun iul aug sep oct noi|noie dec',
  fields: {
    title: ['titlu', 'subiect'],
    date: ['data', 'dată'],
    participants: ['participanți', 'prezenți'],
    hosts: ['moderator', 'gazdă'],
    guests: ['invitat', 'invitați'],
  },
  kinds: { meeting: 'ședință|întâlnire', conversation: 'interviu' },
  unnamed: 'vorbitor',
};
