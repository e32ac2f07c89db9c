/** Swedish. */

import type { Language } from './language.ts';

export const swedish: Language = {
  code: 'sv',
  code3: 'swe',
  stemmer: 'swedish',
  stopWords: `och i att det som en på är av för med den till inte har de ett om var jag men han hon vi du ni så här där från när
    kan ska skulle vill man sig sin sitt sina eller hur vad vem vilka vilket också efter bara nu ju än mot vid alla denna detta
    dessa blir blev varit vara hade ha mig dig oss er dem deras hans hennes vår vårt våra min mitt mina din då ja nej`,
  months: 'jan feb mar apr maj jun jul aug sep okt nov dec',
  fields: {
    title: ['titel', 'ämne'],
    date: ['datum'],
    company: ['företag', 'bolag'],
    participants: ['deltagare', 'närvarande'],
    speakers: ['talare'],
    hosts: ['programledare', 'värd', 'ordförande', 'moderator'],
    guests: ['gäst', 'gäster'],
  },
  kinds: { meeting: 'möte', hearing: 'utfrågning', conversation: 'samtal|intervju' },
  roles: {
    management: 'vd|finansdirektör|ekonomichef',
    host: 'programledare|värd|ordförande|moderator',
    guest: 'gäst',
  },
  unnamed: 'talare talmannen',
};
