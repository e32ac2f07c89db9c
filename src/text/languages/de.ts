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
    firmenchef: 'chief executive officer',
    firmenchefin: 'chief executive officer',
    konzernchef: 'chief executive officer',
    konzernchefin: 'chief executive officer',
    unternehmenschef: 'chief executive officer',
    unternehmenschefin: 'chief executive officer',
    technikchef: 'chief technology officer',
    technikchefin: 'chief technology officer',
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
  acts: {
    decision: [
      'entschieden|beschlossen|beschluss|abgemacht|(?:ist|sind|wird|werden) (?:\\p{L}+ )?(?:angenommen|vertagt|genehmigt|verschoben)|(?:hat|gibt es) (?:jemand |da )?(?:etwas dagegen|einwände)',
      'wir (?:machen|nehmen|bleiben|lassen|verschieben|kaufen|verkaufen|behalten|streichen|warten|einigen)|dann (?:machen|nehmen|bleiben|lassen|gehen|bleibt|ist das)|bleibt (?:dabei|bei|so)',
    ],
    disagreement: [
      '(?:bin|sind|wäre|war) (?:ich |wir )?(?:eher |strikt |klar )?(?:dagegen|gegen )|dagegen[.,!]|nicht einverstanden|anderer meinung|anders sehen|(?:sehe|finde) (?:ich )?(?:das )?(?:ganz )?anders|widerspr[ei]ch',
      '(?:das|dies) (?:ist|wäre) (?:falsch|nicht richtig|ein fehler)|für (?:falsch|einen fehler)|keine gute idee|stimmt so nicht|lieber nicht',
    ],
    agreement: [
      '(?<!nicht )einverstanden|stimme (?:dem |ihr |ihm |dir |ihnen )?zu|(?:bin|sind|wäre) (?:ich |wir )?(?:dafür|für )|gute idee|(?:hat|hast|haben) recht|sehe ich (?:auch|genauso)|unterstütze|damit kann ich leben',
    ],
    commitment: [
      'ich (?:werde|mache|schicke|schreibe|kümmere|übernehme|rufe|bringe|kläre|verspreche|liefere|prüfe|bereite)|(?:übernehme|mache|erledige) ich|kümmert sich|zugesagt|versprochen|verantwortlich für|zuständig für',
      'bis (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|ende|\\d)',
    ],
    proposal: [
      'schlage (?:ich )?vor|vorschlag|könnten wir|wir könnten|wir sollten|sollten wir|wie wäre es|warum nicht|lass(?:t|en wir)? uns|würde (?:ich )?(?:vorschlagen|empfehlen)|empfehle',
    ],
    concern: [
      'sorgen?[ .,!]|besorgt|befürcht|fürchte|bedenken|beunruhigt|unzufrieden|problem ist|risiko|zu (?:teuer|langsam|spät|viel|wenig)',
    ],
  },
  questions: {
    said: [
      'was (?:sagte|sagten|sagt|sagen|meinte|meinten|meint|meinen|denkt|denken|dachte|dachten|erzählte|erklärte|antwortete|antworteten|berichtete) WHO (?:über|zu|zum|zur|bezüglich|von|vom|auf|dazu,?) TOPIC',
      'was (?:hat|haben|hatte) WHO (?:über|zu|zum|zur|bezüglich|auf) TOPIC (?:gesagt|gemeint|erzählt|erklärt|geantwortet|berichtet)',
      'was (?:hat|haben) WHO (?:gesagt|gemeint|erzählt|erklärt|geantwortet) (?:über|zu|zum|zur) TOPIC',
      'was (?:sagte|sagten|sagt|meinte|erklärte) WHO',
      'was (?:hat|haben) WHO (?:gesagt|gemeint|erzählt|erklärt|geantwortet)',
      '(?:wie|was) (?:denkt|denken|sieht|sehen|beurteilt|beurteilen|hält|halten) WHO (?:über|von|vom|zu|zum|zur)? ?TOPIC',
      'wie äußerte sich WHO (?:über|zu|zum|zur) TOPIC',
      'wer (?:sprach|spricht|redete|redet|sagte|sagt) (?:etwas |was )?(?:über|von|zu|zum|zur) TOPIC',
      'wer hat (?:etwas |was )?(?:über|von|zu|zum|zur) TOPIC (?:gesagt|gesprochen|erzählt)',
      'welche[rsn]? WHO (?:sprach|sprachen|redete|redeten|sagte|sagten) (?:etwas )?(?:über|von|vom|zu|zum|zur|bezüglich) TOPIC',
      'welche[rsn]? WHO (?:hat|haben) (?:etwas )?(?:über|von|vom|zu|zum|zur|bezüglich) TOPIC (?:gesagt|gesprochen|geredet)',
      'welche[rsn]? WHO (?:erwähnte|erwähnten) TOPIC',
      '(?:wie oft )?(?:hat|haben|hatte|hatten) WHO (?:auch |je |jemals |schon )?(?:etwas )?(?:über|von|vom|zu|zum|zur|bezüglich) TOPIC (?:gesagt|gesprochen|geredet|erzählt|berichtet)',
      '(?:wie oft )?(?:hat|haben|hatte|hatten) WHO TOPIC (?:erwähnt|angesprochen|genannt)',
      '(?:wie oft )?(?:erwähnte|erwähnten) WHO TOPIC',
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
      'welche[rsn]? WHO (?:fragte|fragten|fragt|fragen) (?:nach|zu|zum|zur|über) TOPIC',
      'welche[rsn]? WHO (?:hat|haben) (?:nach|zu|zum|zur|über) TOPIC gefragt',
      '(?:hat|haben|hatte|hatten) WHO (?:nach|zu|zum|zur|über) TOPIC gefragt',
    ],
    about: [
      '(?:laut|nach ansicht von|nach meinung von) WHO, TOPIC',
      'WHO (?:über|zum thema) TOPIC',
    ],
    acts: {
      about: '(?:über|zu|zum|zur|bei|beim|bezüglich|wegen|für|mit|an|aus|in) ',
      frames: [
        'was (?:hat|haben|hatte) WHO(?: ABOUT_TOPIC)? DONE',
        'was VERB WHO(?: ABOUT_TOPIC)?',
        'was (?:wurde|ist|war)(?: ABOUT_TOPIC)? DONE(?: worden)?',
        'was (?:wurde|ist) DONE(?: worden)? ABOUT_TOPIC',
        'wer (?:hat|haben)(?: (?:ABOUT_)?TOPIC)? DONE',
        'wer VERB(?: (?:ABOUT_)?TOPIC)?',
        'wer (?:ist|war|sind|waren) STATE(?: TOPIC)?',
        '(?:welche |gab es |gibt es |alle )?NOUN(?: (?:wurden|gab es|gibt es))?(?: ABOUT_TOPIC)?(?: (?:getroffen|gefasst|geäußert|genannt|gemacht|vereinbart|vorgebracht))?',
      ],
      words: {
        decision: {
          verb: 'entschied(?:en)?|entscheidet|beschloss(?:en)?|beschließt',
          done: 'entschieden|beschlossen|vereinbart|festgelegt',
          noun: 'entscheidungen|beschlüsse',
          said: 'entschieden beschlossen',
        },
        disagreement: {
          verb: 'widersprach(?:en)?|widerspricht|protestierten?',
          done: 'widersprochen|abgelehnt|protestiert',
          state: 'dagegen|gegen|anderer meinung(?: als| über)?|nicht einverstanden(?: mit)?',
          noun: 'einwände|einwand|widerspruch|bedenken',
          asked: [
            'wer (?:hat|haben) (?:sich )?gegen TOPIC (?:gestimmt|gesprochen|ausgesprochen|argumentiert)',
            'wer stimmten? gegen TOPIC',
            'wer lehnten? TOPIC ab',
          ],
          said: 'ich bin dagegen, das sehe ich anders',
        },
        agreement: {
          verb: 'unterstützten?|unterstützt|befürworteten?',
          done: 'zugestimmt|unterstützt|befürwortet',
          state: 'dafür|für|einverstanden(?: mit)?',
          asked: [
            'wer (?:hat|haben) (?:sich )?für TOPIC (?:gestimmt|gesprochen|ausgesprochen|argumentiert)',
            'wer stimmten? für TOPIC',
            'wer stimmten?(?: TOPIC)? zu',
          ],
          said: 'ich bin dafür, einverstanden',
        },
        commitment: {
          verb: 'versprach(?:en)?|verspricht|übernahm(?:en)?|übernimmt',
          done: 'versprochen|zugesagt|übernommen',
          state: '(?:verantwortlich|zuständig)(?: für)?',
          noun: 'nächste schritte|offene aufgaben|aufgaben|maßnahmen',
          asked: ['wer kümmerte? sich um TOPIC'],
          said: 'ich übernehme das, ich mache das',
        },
        proposal: {
          verb: 'empfahl(?:en)?|empfiehlt',
          done: 'vorgeschlagen|empfohlen|angeregt',
          noun: 'vorschläge|empfehlungen',
          asked: [
            'was (?:schlug|schlugen|schlägt) WHO(?: ABOUT_TOPIC)? vor',
            'wer (?:schlug|schlugen|schlägt) TOPIC vor',
          ],
          said: 'ich schlage vor, wir könnten',
        },
        concern: {
          verb: 'befürchteten?|befürchtet|fürchteten?|fürchtet|beklagten?',
          done: 'befürchtet|beklagt|kritisiert',
          state: 'besorgt(?: über| wegen)?|beunruhigt(?: über)?|unzufrieden(?: mit)?',
          noun: 'sorgen|befürchtungen',
          asked: [
            '(?:worüber|warum) (?:macht|machte|machen|machten) sich WHO sorgen',
            'wer (?:macht|machte) sich sorgen(?: (?:um|über|wegen) TOPIC)?',
          ],
          said: 'ich mache mir Sorgen, das Problem ist',
        },
      },
    },
    and: /(?<!\s)\s+(?:und|oder)\s+/iu,
    beforeName:
      'der die das den dem des ein eine einer herr herrn frau dr prof professor unser unsere',
    anyone:
      'man jemand alle er sie es wir ihr ich du sonst_jemand die_teilnehmer die_gruppe das_team sie_alle',
    prepositions: 'von vom der des bei für aus',
    atPlace:
      '(?:im|in der|in dem|in diesem|in dieser|beim|bei der|auf der|während der|während des)',
    persons: 'mann männer frau frauen dame herr herren person personen leute',
    roles: {
      management:
        'management vorstand geschäftsführung geschäftsleitung unternehmensleitung führung führungskräfte chefetage konzernführung vorstände',
      analyst: 'analyst analysten analystin analystinnen broker makler',
      operator: 'operator',
      host: 'moderator moderatorin moderatoren gastgeber gastgeberin vorsitzende vorsitzender vorsitzenden interviewer interviewerin gesprächsleiter gesprächsleiterin',
      guest: 'gast gäste gästen interviewpartner interviewpartnerin interviewgast studiogast',
    },
  },
  amounts: {
    money: {
      asks: '(?:und |also )?(?:wie ?viel (?:geld|euro|dollar|kostete?n?|kostet|zahlte?n?|zahlt|bezahlte?n?|bezahlt|verdiente?n?|verdient|(?:hat|haben|hatte|wird|würde|ist|sind|soll|musste) .*(?:gekostet|kosten|bezahlt|zahlen|ausgegeben|verdient|wert))|was (?:kostete?n?|kostet|(?:hat|haben|wird|würde) (?!.* (?:gesagt|gemeint|erzählt)).*(?:gekostet|kosten))|wie (?:teuer|hoch (?:ist|sind|war|waren|wird) (?:der|die|das) (?:preise?|kosten|miete|gehalt|strafe)))(?!\\p{L})',
      names:
        '(?<!\\p{L})(?:euro|dollar|franken|rappen|cents?|pfund|millionen?|milliarden?|mio|mrd|kostenlos|umsonst|\\p{L}*(?:hundert|tausend))(?!\\p{L})',
    },
    age: {
      asks: 'wie alt(?!\\p{L})|(?:in|mit) welchem alter',
      names:
        '(?<!\\p{L})(?:(?:\\d{1,3}|\\p{L}+(?:zehn|zig)) jahre alt|(?:ist|war|bin|wurde|wird) \\d{1,3}[.,]|(?:geboren|gebaut|gegründet)(?!\\p{L})|seit \\d{4})',
    },
  },
};
