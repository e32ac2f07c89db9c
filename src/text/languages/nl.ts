/** Dutch. */

import type { Language } from './language.ts';

export const dutch: Language = {
  code: 'nl',
  code3: 'nld',
  stemmer: 'dutch',
  stopWords: `aan al alle alles als altijd andere ben bij bijna daar daarom dan dat de deze die dit doch doen door dus een eens
  en er ergens even gaan geen geweest had hadden heb hebben heeft hem het hier hij hoe hoeveel hun iemand iets ik in is ja
  je jij jou jouw jullie kan kon kunnen maar me meer men met mij mijn moet moeten na naar niet niets nog nou nu of om omdat
  onder ons onze ook op over reeds te tegen toch toen tot u uit uw van veel voor waar waarom wanneer want waren was wat we
  wel welk welke werd wezen wie wij wil willen word worden wordt zal ze zeer zei zelf zich zij zijn zo zonder zou zouden eh
  uh gewoon`,
  months: 'jan feb maa|mrt apr mei jun jul aug sep okt nov dec',
  abbreviations: 'dhr mevr mw drs ir bv bijv o.a d.w.z enz ca nr blz vgl resp',
  fields: {
    title: ['titel', 'onderwerp', 'betreft'],
    date: ['datum', 'opgenomen op'],
    company: ['bedrijf', 'onderneming'],
    participants: ['deelnemers', 'aanwezig', 'aanwezigen'],
    speakers: ['sprekers'],
    analysts: ['analisten'],
    hosts: ['presentator', 'presentatrice', 'gastheer', 'gastvrouw', 'voorzitter', 'moderator'],
    guests: ['gast', 'gasten'],
  },
  kinds: {
    'earnings-call': 'kwartaalcijfers|resultatenpresentatie|analistencall',
    hearing: 'hoorzitting',
    meeting: 'vergadering|overleg|notulen',
    podcast: 'aflevering',
    conversation: 'gesprek',
  },
  quarter: '([1-4])e_kwartaal',
  roles: {
    management:
      'financieel_directeur|directeur[\\p{L}_]*|bestuursvoorzitter|bestuurder|oprichter|hoofd_[\\p{L}_]+|manager',
    analyst: 'analist(?:en|e)?',
    operator: 'telefonist(?:e)?',
    host: 'presentator|presentatrice|gastheer|gastvrouw|(?:de_)?voorzitter',
    guest: 'gast',
  },
  titles: {
    'financieel directeur': 'chief financial officer',
    bestuursvoorzitter: 'chief executive officer',
    'algemeen directeur': 'chief executive officer',
    'operationeel directeur': 'chief operating officer',
    'technisch directeur': 'chief technology officer',
  },
  unnamed: 'spreker deelnemer',
  questions: {
    said: [
      'wat (?:zei|zeiden|zegt|zeggen|vindt|vinden|vond|denkt|denken|vertelde|antwoordde) WHO (?:over|van|op) TOPIC',
      'wat (?:heeft|hebben) WHO (?:over|van) TOPIC gezegd',
      'wat (?:heeft|hebben) WHO gezegd over TOPIC',
      'wat (?:zei|zeiden|zegt|zeggen) WHO',
      'wat (?:heeft|hebben) WHO gezegd',
      'wie (?:sprak|spraken|spreekt|praatte|praat|zei iets) over TOPIC',
    ],
    asked: [
      'wat (?:vroeg|vroegen|vraagt) WHO (?:over|aan) TOPIC',
      'wat (?:vroeg|vroegen|vraagt) WHO',
      'wat (?:heeft|hebben) WHO (?:over TOPIC )?gevraagd',
      'wie (?:vroeg|vroegen|vraagt) (?:over|naar) TOPIC',
      'wie heeft (?:over|naar) TOPIC gevraagd',
      'welke vragen stelden? WHO over TOPIC',
    ],
    about: ['(?:volgens) WHO, TOPIC'],
    and: /(?<!\s)\s+(?:en|of)\s+/iu,
    beforeName: 'de het een dhr meneer mevrouw mevr mw dr prof onze ons',
    anyone: 'iemand iedereen men zij ze wij we hij ik jullie de_deelnemers het_team',
    prepositions: 'van bij voor',
    roles: {
      management: 'management bestuur directie leiding',
      analyst: 'analist analisten',
      operator: 'operator',
      host: 'presentator presentatrice gastheer gastvrouw moderator voorzitter',
      guest: 'gast gasten',
    },
  },
};
