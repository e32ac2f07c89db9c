/** German. */

import type { Language } from './language.ts';

export const german: Language = {
  code: 'de',
  code3: 'deu',
  hasOrdinalStops: true,
  stemmer: 'german',
  stopWords: `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus
  bei beim bin bis bist da dabei dadurch dafür dagegen daher damit dann daran darauf daraus darin darüber darum das dass
  daß davon dazu dein deine deinem deinen deiner dem den denn der deren des dessen deshalb dich die dies diese diesem diesen
  dieser dieses dir doch dort du durch eben ein eine einem einen einer eines einige einmal er es etwa etwas euch euer eure
  für gegen gewesen hab habe haben hast hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im
  in indem ins ist ja jede jedem jeden jeder jedes jene jetzt kann kannst können könnte machen mal man manche mein meine
  meinem meinen meiner mich mir mit muss müssen musste nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine
  seinem seinen seiner seit selbst sich sie sind so solche soll sollen sollte sondern sonst über um und uns unser unsere
  unserem unseren unserer unter viel vom von vor wann war waren warum warst was weg weil weiter welche welchem welchen
  welcher welches wem wen wenn wer werde werden wie wieder wieso will wir wird wirst wo wofür wollen wollte worden wurde
  wurden während würde würden zu zum zur zwar zwischen äh ähm hm naja okay genau halt`,
  spelling: [
    [/ß/g, 'ss'],
    [/ae/g, 'ä'],
    [/oe/g, 'ö'],
    [/(?<![aeiouyäöüq])ue/g, 'ü'],
  ],
  months: 'jan|jän feb mär|maer|mrz apr mai jun jul aug sep okt nov dez',
  abbreviations: 'bzw ca d.h evtl ggf inkl nr sog str u.a usw vgl z.b z.t mio mrd abs bspw',
  fields: {
    title: ['titel', 'thema', 'betreff'],
    date: ['datum', 'tag', 'sitzungsdatum', 'aufgenommen', 'aufgenommen am', 'aufnahmedatum'],
    company: ['unternehmen', 'firma'],
    participants: [
      'teilnehmer',
      'teilnehmerinnen',
      'teilnehmende',
      'teilnehmerinnen und teilnehmer',
      'anwesend',
      'anwesende',
    ],
    speakers: [
      'sprecher',
      'sprecherinnen',
      'redner',
      'teilnehmer des unternehmens',
      'unternehmensvertreter',
      'teilnehmer der konferenz',
    ],
    analysts: ['analysten', 'analystinnen und analysten', 'teilnehmende analysten'],
    hosts: [
      'moderation',
      'moderator',
      'moderatorin',
      'gastgeber',
      'gastgeberin',
      'sitzungsleitung',
      'vorsitz',
      'vorsitzende',
      'vorsitzender',
    ],
    guests: ['gast', 'gäste', 'studiogast', 'interviewpartner'],
  },
  kinds: {
    'earnings-call':
      'telefonkonferenz|analystenkonferenz|bilanzkonferenz|bilanzpressekonferenz|quartalszahlen|earnings_call',
    hearing: 'anhörung|ausschusssitzung',
    podcast: 'podcast',
    meeting:
      '[\\p{L}-]{0,40}besprechung|[\\p{L}-]{0,40}sitzung|[\\p{L}-]{0,40}meeting|jour_fixe|protokoll',
    conversation: 'gespräch',
  },
  quarter: '([1-4])\\._quartal',
  roles: {
    management:
      '[\\p{L}-]{0,40}vorst(?:and|ände)|[\\p{L}-]{0,40}vorständin|vorstandsvorsitzender?|geschäftsführ(?:er|erin|ung)|[\\p{L}-]{0,40}vorstandsmitglied|leiter(?:in)?[\\p{L}_-]*|[\\p{L}-]{0,40}leiter(?:in)?|direktor(?:in)?|prokurist(?:in)?|aufsichtsrat[\\p{L}]*|inhaber(?:in)?|gründer(?:in)?',
    analyst: '[\\p{L}-]{0,40}analyst(?:in|innen|en)?',
    operator: 'operator(?:in)?|konferenzleiter(?:in)?',
    host: 'moderator(?:in)?|gastgeber(?:in)?|sitzungsleiter(?:in)?|vorsitzender?|(?:der|die)_vorsitzende',
    guest: 'gast|studiogast|interviewpartner(?:in)?',
  },
  titles: {
    finanzvorstand: 'chief financial officer',
    finanzvorständin: 'chief financial officer',
    finanzchef: 'chief financial officer',
    finanzchefin: 'chief financial officer',
    vorstandsvorsitzender: 'chief executive officer',
    vorstandsvorsitzende: 'chief executive officer',
    vorstandsvorsitzenden: 'chief executive officer',
    vorstandschef: 'chief executive officer',
    vorstandschefin: 'chief executive officer',
    technikvorstand: 'chief technology officer',
    vertriebsvorstand: 'chief sales officer',
    personalvorstand: 'chief human resources officer',
    produktionsvorstand: 'chief operating officer',
    finanzdirektor: 'finance director',
    geschäftsführer: 'managing director',
    geschäftsführerin: 'managing director',
  },
  unnamed: 'sprecher sprecherin teilnehmer teilnehmerin',
  questions: {
    said: [
      'was (?:sagte|sagten|sagt|sagen|meinte|meint|denkt|dachte|erzählte|erklärte|antwortete|antworteten|berichtete) WHO (?:über|zu|zum|zur|bezüglich|von|vom|auf|dazu,?) TOPIC',
      'was (?:hat|haben|hatte) WHO (?:über|zu|zum|zur|bezüglich|auf) TOPIC (?:gesagt|gemeint|erzählt|erklärt|geantwortet|berichtet)',
      'was (?:hat|haben) WHO (?:gesagt|gemeint|erzählt|erklärt|geantwortet) (?:über|zu|zum|zur) TOPIC',
      'was (?:sagte|sagten|sagt|meinte|erklärte) WHO',
      'was (?:hat|haben) WHO (?:gesagt|gemeint|erzählt|erklärt|geantwortet)',
      '(?:wie|was) (?:denkt|sieht|beurteilt|hält) WHO (?:über|von|vom|zu|zum|zur)? ?TOPIC',
      'wie äußerte sich WHO (?:über|zu|zum|zur) TOPIC',
      'wer (?:sprach|spricht|redete|redet|sagte|sagt) (?:etwas |was )?(?:über|von|zu|zum|zur) TOPIC',
      'wer hat (?:etwas |was )?(?:über|von|zu|zum|zur) TOPIC (?:gesagt|gesprochen|erzählt)',
    ],
    asked: [
      'was (?:hat|haben) WHO (?:über|zu|zum|zur|nach) TOPIC gefragt',
      'wonach (?:hat|haben) WHO gefragt',
      'was (?:hat|haben) WHO gefragt',
      '(?:wonach|was) (?:fragte|fragten|fragt) WHO',
      '(?:was|wonach) (?:fragte|fragten|fragt) WHO (?:über|zu|zum|zur|nach) TOPIC',
      'wer (?:fragte|fragten|fragt|erkundigte sich) (?:nach|zu|zum|zur|über) TOPIC',
      'wer hat (?:nach|zu|zum|zur|über) TOPIC gefragt',
      'welche fragen (?:stellte|stellten|hatte|hatten) WHO (?:zu|zum|zur|über|nach) TOPIC',
      'welche fragen (?:stellte|stellten|hatte|hatten) WHO',
    ],
    about: [
      '(?:laut|nach ansicht von|nach meinung von) WHO, TOPIC',
      'WHO (?:über|zum thema) TOPIC',
    ],
    and: /(?<!\s)\s+(?:und|oder)\s+/iu,
    beforeName:
      'der die das den dem des ein eine einer herr herrn frau dr prof professor unser unsere',
    anyone:
      'man jemand alle er sie es wir ihr ich du sonst_jemand die_teilnehmer die_gruppe das_team sie_alle',
    prepositions: 'von vom der des bei für aus',
    roles: {
      management:
        'management vorstand geschäftsführung geschäftsleitung unternehmensleitung führung',
      analyst: 'analyst analysten analystin analystinnen',
      operator: 'operator',
      host: 'moderator moderatorin moderatoren gastgeber gastgeberin vorsitzende vorsitzender vorsitzenden',
      guest: 'gast gäste gästen',
    },
  },
};
