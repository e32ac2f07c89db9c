/** Polish. */

import type { Language } from './language.ts';

export const polish: Language = {
  code: 'pl',
  code3: 'pol',
  hasOrdinalStops: true,
  stopWords: `i w na z do nie się to że jest o od po za przez przy dla ale a jak co czy już tak tylko jego jej ich tym tego ten ta
    te tej są był była było były być może bardzo też więc kiedy gdzie kto który która które których co jaki jaka jakie ile
    dlaczego my wy oni on ona ono ja ty mnie nas nam was wam pan pani u ze we oraz lub albo bo aby żeby no`,
  months: 'sty lut mar kwi maj cze lip sie wrz paź|paz lis gru',
  abbreviations: 'np itd itp tzn m.in ok godz ul nr prof dr mln mld tys r',
  fields: {
    title: ['tytuł', 'temat'],
    date: ['data', 'data spotkania'],
    company: ['firma', 'spółka'],
    participants: ['uczestnicy', 'obecni'],
    speakers: ['mówcy', 'prelegenci'],
    analysts: ['analitycy'],
    hosts: [
      'prowadzący',
      'prowadząca',
      'gospodarz',
      'przewodniczący',
      'przewodnicząca',
      'moderator',
    ],
    guests: ['gość', 'goście'],
  },
  kinds: {
    meeting: 'spotkanie|zebranie|posiedzenie|narada',
    hearing: 'przesłuchanie|wysłuchanie',
    conversation: 'rozmowa|wywiad',
  },
  roles: {
    management: 'prezes[\\p{L}_]*|dyrektor[\\p{L}_]*|członek_zarządu',
    analyst: 'analityk|analityczka',
    host: 'prowadząc[ya]|moderator(?:ka)?|przewodnicząc[ya]',
    guest: 'gość',
  },
  titles: {
    'dyrektor finansowy': 'chief financial officer',
    'prezes zarządu': 'chief executive officer',
  },
  unnamed: 'mówca',
};
