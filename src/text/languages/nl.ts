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
  acts: {
    decision: [
      'beslo(?:ten|oten)|afgesproken|beslist|besluit(?:en)?[ .,]|(?:is|zijn|wordt|worden) (?:aangenomen|uitgesteld|goedgekeurd)|heeft iemand bezwaar',
      '(?:we|wij) (?:gaan|doen|nemen|houden|laten|kopen|verkopen|stellen|stoppen|wachten) |dan (?:doen|nemen|gaan|houden|is het|wordt het)|blijft (?:op|bij|zo)',
    ],
    disagreement: [
      'niet (?:mee )?eens|oneens|(?:ben|zijn|was) (?:ik |wij |we )?(?:er)?tegen|een (?:fout|vergissing)|slecht idee|geen goed idee|klopt niet|integendeel|liever niet|bezwaar tegen',
    ],
    agreement: [
      '(?<!niet )(?:mee eens|het eens)|(?:ben|zijn) (?:ik |we )?(?:er)?voor|goed idee|(?:heb|hebt|heeft|hebben) gelijk|prima|steun|precies',
    ],
    commitment: [
      'ik (?:zal|ga|stuur|bel|schrijf|regel|neem|zorg|beloof|maak|bereid)|(?:doe|regel|neem) ik|beloofd|toegezegd|verantwoordelijk voor',
      '(?:voor|uiterlijk) (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|eind|\\d)',
    ],
    proposal: [
      'stel (?:ik )?voor|voorstel|(?:we|wij) (?:kunnen|zouden|moeten)|kunnen we|zullen we|laten we|waarom niet|ik zou |adviseer|aanraden',
    ],
    concern: [
      'zorgen|bezorgd|bang dat|vrees|ongerust|ontevreden|het (?:echte )?probleem|het risico|te (?:duur|laat|langzaam|veel|weinig)|klacht',
    ],
  },
  questions: {
    said: [
      'wat (?:zei|zeiden|zegt|zeggen|vindt|vinden|vond|denkt|denken|vertelde|antwoordde) WHO (?:over|van|op) TOPIC',
      'wat (?:heeft|hebben) WHO (?:over|van) TOPIC gezegd',
      'wat (?:heeft|hebben) WHO gezegd over TOPIC',
      'wat (?:zei|zeiden|zegt|zeggen) WHO',
      'wat (?:heeft|hebben) WHO gezegd',
      'wie (?:sprak|spraken|spreekt|praatte|praat|zei iets) over TOPIC',
      'welke WHO (?:sprak|spraken|zei iets|zeiden iets) over TOPIC',
      '(?:hoe vaak )?(?:heeft|hebben|had|hadden) WHO (?:iets )?over TOPIC (?:gezegd|gesproken|verteld)',
      '(?:hoe vaak )?(?:heeft|hebben|had|hadden) WHO TOPIC (?:genoemd|vermeld)',
    ],
    asked: [
      'wat (?:vroeg|vroegen|vraagt) WHO (?:over|aan) TOPIC',
      'wat (?:vroeg|vroegen|vraagt) WHO',
      'wat (?:heeft|hebben) WHO (?:over TOPIC )?gevraagd',
      'wie (?:vroeg|vroegen|vraagt) (?:over|naar) TOPIC',
      'wie heeft (?:over|naar) TOPIC gevraagd',
      'welke vragen stelden? WHO over TOPIC',
      'welke WHO (?:vroeg|vroegen|vraagt) (?:over|naar) TOPIC',
      'welke WHO (?:heeft|hebben) (?:over|naar) TOPIC gevraagd',
      '(?:heeft|hebben) WHO (?:over|naar) TOPIC gevraagd',
    ],
    about: ['(?:volgens) WHO, TOPIC'],
    acts: {
      about: '(?:over|voor|van|bij|met|aan|uit|in|op) ',
      frames: [
        'wat (?:heeft|hebben) WHO(?: ABOUT_TOPIC)? DONE',
        'wat (?:heeft|hebben) WHO DONE ABOUT_TOPIC',
        'wat VERB WHO(?: ABOUT_TOPIC)?',
        'wat (?:is|werd|was)(?: er)?(?: ABOUT_TOPIC)? DONE',
        'wat (?:is|werd|was)(?: er)? DONE ABOUT_TOPIC',
        'wie (?:heeft|hebben)(?: (?:ABOUT_)?TOPIC)? DONE',
        'wie VERB(?: (?:ABOUT_)?TOPIC)?',
        'wie (?:is|was|zijn|waren) STATE(?: TOPIC)?',
        '(?:welke |waren er |zijn er |alle )?NOUN(?: (?:zijn|waren|werden)(?: er)?)?(?: ABOUT_TOPIC)?(?: (?:genomen|gemaakt|geuit|afgesproken))?',
      ],
      words: {
        decision: {
          verb: 'besloot|besloten|besluit',
          done: 'besloten|afgesproken|beslist',
          noun: 'besluiten|beslissingen|afspraken',
          said: 'besloten afgesproken',
        },
        disagreement: {
          verb: 'protesteerden?|verwierp',
          done: 'tegengesproken|geprotesteerd|afgewezen|tegengestemd',
          state: 'tegen|ertegen|het (?:niet|oneens)(?: eens)?(?: met)?|het oneens(?: met| over)?',
          noun: 'bezwaren|bezwaar|tegenwerpingen',
          asked: [
            'wie (?:heeft|hebben) tegen TOPIC (?:gestemd|gesproken)',
            'wie stemden? tegen TOPIC',
          ],
          said: 'ik ben het er niet mee eens, ik ben tegen',
        },
        agreement: {
          verb: 'steunden?|steunt',
          done: 'ingestemd|gesteund|goedgekeurd',
          state: 'voor|ervoor|het eens(?: met| over)?',
          asked: [
            'wie (?:heeft|hebben) voor TOPIC (?:gestemd|gesproken)',
            'wie stemden? voor TOPIC',
          ],
          said: 'ik ben het ermee eens, ik ben voor',
        },
        commitment: {
          verb: 'beloofden?|belooft',
          done: 'beloofd|toegezegd|op zich genomen',
          state: 'verantwoordelijk(?: voor)?',
          noun: 'actiepunten|vervolgstappen|taken|toezeggingen',
          said: 'ik doe dat, ik neem dat op me',
        },
        proposal: {
          verb: 'adviseerden?|adviseert',
          done: 'voorgesteld|aangeraden|geadviseerd',
          noun: 'voorstellen|aanbevelingen|suggesties',
          asked: [
            'wat (?:stelde|stelden|stelt) WHO(?: ABOUT_TOPIC)? voor',
            'wie (?:stelde|stelden|stelt) TOPIC voor',
          ],
          said: 'ik stel voor, we kunnen',
        },
        concern: {
          verb: 'vreesden?|vreest',
          done: 'gevreesd|geklaagd|bekritiseerd',
          state: 'bezorgd(?: over)?|ongerust(?: over)?|ontevreden(?: over| met)?',
          noun: 'zorgen|klachten',
          asked: [
            'waarover maakt(?:e)? WHO zich zorgen',
            'wie maakte? zich zorgen(?: over TOPIC)?',
          ],
          said: 'ik maak me zorgen, het probleem is',
        },
      },
    },
    and: /(?<!\s)\s+(?:en|of)\s+/iu,
    beforeName: 'de het een dhr meneer mevrouw mevr mw dr prof onze ons',
    anyone: 'iemand iedereen men zij ze wij we hij ik jullie de_deelnemers het_team',
    prepositions: 'van bij voor',
    atPlace: '(?:(?:in|tijdens|op) (?:de|het|deze|dit))',
    persons: 'man mannen vrouw vrouwen heer mevrouw persoon mensen',
    roles: {
      management: 'management bestuur directie leiding bestuurders',
      analyst: 'analist analisten makelaar broker',
      operator: 'operator',
      host: 'presentator presentatrice gastheer gastvrouw moderator voorzitter interviewer gespreksleider',
      guest: 'gast gasten geïnterviewde',
    },
  },
  amounts: {
    money: {
      asks: '(?:en )?(?:hoeveel (?:geld|kost|kostte|kostten|kosten|betaalt|betalen|betaalde|betaalden|verdient|verdiende|(?:heeft|hebben) .*(?:gekost|betaald|verdiend))|hoe duur|wat (?:kost|kostte|kostten|kosten)|wat (?:heeft|hebben) .*gekost)(?!\\p{L})',
      names:
        '(?<!\\p{L})(?:euro|dollar|cent|pond|miljoen|miljard|gratis|\\p{L}*(?:honderd|duizend))(?!\\p{L})',
    },
    age: {
      asks: '(?:en )?(?:hoe oud|op welke leeftijd)(?!\\p{L})',
      names:
        '(?<!\\p{L})(?:\\d{1,3}|\\p{L}+tig) jaar oud(?!\\p{L})|(?<!\\p{L})(?:geboren in|gebouwd in|opgericht in|sinds \\d{4})(?!\\p{L})',
    },
  },
};
