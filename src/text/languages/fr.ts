/** French. */

import type { Language } from './language.ts';

export const french: Language = {
  code: 'fr',
  code3: 'fra',
  stemmer: 'french',
  stopWords: `a ai aie ait alors après as au aucun aussi autre aux avant avec avez avons avait avaient c ça car ce ceci cela
  celle celles celui ces cet cette ceux chaque chez ci comme comment d dans de depuis des dit donc dont du elle elles en
  encore entre es est et étaient était étant été être eu euh eux fait faire font hein hum ici il ils j je jusqu l la là le
  les leur leurs lors lorsque lui m ma mais me même mes moi moins mon n ne ni non nos notre nous on ont ou où par parce pas
  peu peut peuvent plus pour pourquoi puis qu quand que quel quelle quelles quels qui quoi s sa sans se sera serait ses si
  soit son sont sous sur t ta te tes toi ton tous tout toute toutes très tu un une va vers voici voilà vont vos votre vous
  y combien lequel laquelle ben bon bah oui`,
  months: 'janv févr?|fev mars avr mai juin juil août|aout sept oct nov déc|dec',
  abbreviations: 'm mm mme mlle mlles mmes st ste etc p.ex env vol art av',
  fields: {
    title: ['titre', 'objet', 'sujet'],
    date: ['date', 'date de la réunion', 'enregistré le', 'le'],
    company: ['société', 'entreprise'],
    participants: [
      'participants',
      'participantes',
      'présents',
      'présentes',
      'étaient présents',
      'personnes présentes',
    ],
    speakers: ['intervenants', 'intervenantes', 'orateurs', 'participants de la société'],
    analysts: ['analystes'],
    hosts: [
      'animateur',
      'animatrice',
      'animateurs',
      'animé par',
      'présentateur',
      'présentatrice',
      'modérateur',
      'modératrice',
      'présidence',
      'président de séance',
    ],
    guests: ['invité', 'invitée', 'invités', 'invitées'],
  },
  kinds: {
    'earnings-call':
      'conférence_téléphonique|résultats_(?:du|trimestriels|annuels|semestriels)[\\p{L}_\\d]*|présentation_des_résultats',
    hearing: 'audition_d[eu]',
    meeting: 'réunion|compte[_-]rendu|comité|conseil_municipal',
    conversation: 'entretien|conversation',
  },
  quarter: '([1-4])(?:er|e|ème)_trimestre|T([1-4])',
  roles: {
    management:
      'direct(?:eur|rice)[\\p{L}_]*|président[\\p{L}_-]*|pdg|p\\.-?d\\.-?g|daf|fondat(?:eur|rice)|gérante?|responsable[\\p{L}_]*|secrétaire_général[\\p{L}]*|relations_investisseurs',
    analyst: 'analystes?[\\p{L}_]*',
    operator: 'opérat(?:eur|rice)|téléphoniste',
    host: 'animat(?:eur|rice)|présentat(?:eur|rice)|modérat(?:eur|rice)|présidente?_de_séance|(?:m\\.?|mme)_la?e?_présidente?',
    guest: 'invitée?',
  },
  titles: {
    'directrice des opérations': 'chief operating officer',
    'directrice technique': 'chief technology officer',
    'directeur des finances': 'finance director',
    'directrice des finances': 'finance director',
    'directeur financier': 'chief financial officer',
    'directrice financière': 'chief financial officer',
    daf: 'chief financial officer',
    'directeur général': 'chief executive officer',
    'directrice générale': 'chief executive officer',
    'président directeur général': 'chief executive officer',
    'présidente directrice générale': 'chief executive officer',
    pdg: 'chief executive officer',
    'directeur technique': 'chief technology officer',
    'directeur des opérations': 'chief operating officer',
    'relations investisseurs': 'investor relations',
  },
  unnamed: 'intervenant intervenante locuteur locutrice interlocuteur participant',
  acts: {
    decision: [
      "décid|décision|c['’]est (?:décidé|entendu|convenu|réglé)|(?:est|sont|été) (?:adoptée?s?|approuvée?s?|reportée?s?)|quelqu['’]un s['’]y oppose",
      'on (?:part|garde|prend|fait|laisse|reporte|arrête|achète|vend|reste|va) |nous (?:gardons|prenons|ferons|laissons|reportons|arrêtons|achetons|vendons|resterons|allons) |alors on |va pour ',
    ],
    disagreement: [
      "pas d['’]accord|(?:suis|sommes|serais|étais) (?:plutôt )?(?:contre|opposée?s?)|en désaccord|une erreur|mauvaise idée|m['’]y oppose|nous opposons|au contraire|pas (?:convaincue?|favorable)|ce n['’]est pas (?:vrai|juste)",
    ],
    agreement: [
      "(?<!pas )d['’]accord|(?:suis|sommes|serais) pour|favorable|bonne idée|(?:as|a|avez) raison|ça me va|je soutiens|exactement",
    ],
    commitment: [
      "je (?:vais|ferai|m['’]en (?:occupe|charge)|promets|prends|envoie|enverrai|rappelle|prépare)|s['’]en (?:occupe|charge)|responsable d|promis",
      "d['’]ici (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|la fin|le \\d)|avant (?:lundi|mardi|mercredi|jeudi|vendredi|demain)",
    ],
    proposal: [
      '(?:je )?(?:propose|suggère|recommande|conseille)|proposition|on pourrait|nous pourrions|on devrait|nous devrions|pourquoi pas|et si (?:on|nous)|il faudrait',
    ],
    concern: [
      'inqui[eè]t|préoccup|je crains|crainte|le (?:vrai )?problème|le risque|trop (?:cher|lent|tard|peu|de)|mécontent',
    ],
  },
  questions: {
    said: [
      "(?:qu['’]est-ce que |qu['’]est-ce qu['’]|qu['’])(?:a|ont) (?:dit|déclaré|expliqué|répondu|pensé) WHO (?:à propos (?:de |du |des |d['’])|au sujet (?:de |du |des |d['’])|sur |concernant |de |du |des )TOPIC",
      "qu['’]est-ce que WHO (?:a|ont|dit|disent|pense|pensent) ?(?:dit|déclaré|expliqué|répondu|pensé)? (?:à propos (?:de |du |des |d['’])|au sujet (?:de |du |des |d['’])|sur |concernant |de |du |des )TOPIC",
      "que (?:dit|disent|disait|pense|pensent|pensait|déclare|répond) WHO (?:à propos (?:de |du |des |d['’])|au sujet (?:de |du |des |d['’])|sur |concernant |de |du |des )TOPIC",
      "qu['’](?:a|ont) (?:dit|déclaré|expliqué|répondu) WHO",
      "qu['’]est-ce que WHO (?:a|ont) (?:dit|déclaré|expliqué|répondu)",
      "qui (?:a|ont) (?:parlé|dit quelque chose|discuté) (?:de |du |des |d['’]|sur )TOPIC",
      "qui parle (?:de |du |des |d['’])TOPIC",
      "quel(?:le)?s? WHO (?:a|ont) (?:parlé|discuté|mentionné|évoqué|dit quelque chose) (?:à propos (?:de |du |des |d['’])|au sujet (?:de |du |des |d['’])|sur |concernant |de |du |des |d['’])?TOPIC",
      "(?:combien de fois )?(?:est-ce que |est-ce qu['’])WHO (?:a|ont) (?:parlé|discuté|mentionné|évoqué|dit quelque chose) (?:à propos (?:de |du |des |d['’])|au sujet (?:de |du |des |d['’])|sur |concernant |de |du |des |d['’])?TOPIC",
      "(?:combien de fois )?WHO (?:a-t-il|a-t-elle|a-t-on|ont-ils|ont-elles) (?:parlé|discuté|mentionné|évoqué|dit quelque chose) (?:à propos (?:de |du |des |d['’])|au sujet (?:de |du |des |d['’])|sur |concernant |de |du |des |d['’])?TOPIC",
      "(?:a-t-on|a-t-il|a-t-elle|ont-ils|ont-elles) (?:parlé|discuté|mentionné|évoqué|dit quelque chose) (?:à propos (?:de |du |des |d['’])|au sujet (?:de |du |des |d['’])|sur |concernant |de |du |des |d['’])?TOPIC",
    ],
    asked: [
      "qu['’](?:a|ont) demandé WHO (?:à propos (?:de |du |des |d['’])|au sujet (?:de |du |des |d['’])|sur |concernant )TOPIC",
      "qu['’]est-ce que WHO (?:a|ont) demandé (?:à propos (?:de |du |des |d['’])|sur |concernant )TOPIC",
      "qu['’](?:a|ont) demandé WHO",
      "qu['’]est-ce que WHO (?:a|ont) demandé",
      'que demande(?:nt)? WHO',
      "qui (?:a|ont) (?:posé (?:une |des )?questions? |demandé |interrogé )(?:à propos (?:de |du |des |d['’])|sur |concernant )TOPIC",
      'quelles? questions? (?:a|ont) posée?s? WHO (?:sur|à propos de|concernant) TOPIC',
      'quelles? questions? (?:a|ont) posée?s? WHO',
      "quel(?:le)?s? WHO (?:a|ont) (?:posé (?:une |des )?questions? |demandé |interrogé )(?:à propos (?:de |du |des |d['’])|sur |concernant )TOPIC",
    ],
    about: ["(?:selon|d['’]après) WHO, TOPIC", 'WHO (?:sur|à propos de) TOPIC'],
    acts: {
      about:
        "(?:à propos (?:de |du |des |d['’])|au sujet (?:de |du |des |d['’])|sur |concernant |pour |de |du |des |d['’]|à |au |aux )",
      frames: [
        "qu['’]est-ce que WHO (?:a|ont) DONE(?: ABOUT_TOPIC)?",
        "qu['’](?:a|ont) DONE WHO(?: ABOUT_TOPIC)?",
        "(?:qu['’]est-ce qui a été|qu['’]est-ce qu['’]on a|qu['’]a-t-on|qu['’]a-t-il été|qu['’]ont-ils) DONE(?: ABOUT_TOPIC)?",
        'qui (?:a|ont) DONE(?: (?:ABOUT_)?TOPIC)?',
        'qui (?:est|était|sont|étaient) STATE(?: TOPIC)?',
        '(?:quelles? |quels? |y a-t-il eu (?:des |une? )?|les |des )?NOUN(?: (?:ont|a) été (?:prises?|faites?|soulevées?|exprimées?|formulées?))?(?: ABOUT_TOPIC)?',
      ],
      words: {
        decision: {
          done: 'décidé|conclu|convenu|tranché|arrêté',
          noun: 'décisions?',
          said: 'décidé décision',
        },
        disagreement: {
          done: 'refusé|rejeté|contesté|voté contre|objecté|protesté',
          state: 'contre|opposée?s?(?: à| au| aux)?|en désaccord(?: avec| sur)?',
          noun: 'objections?|désaccords?|oppositions?',
          asked: [
            "qui s['’](?:est|était) opposée?(?: (?:à|au|aux) TOPIC)?",
            "qui n['’](?:est|était) pas d['’]accord(?: (?:avec|sur) TOPIC)?",
          ],
          said: "je ne suis pas d'accord, je suis contre",
        },
        agreement: {
          done: 'approuvé|soutenu|appuyé|voté pour',
          state:
            "pour|d['’]accord(?: avec| sur| pour)?|favorables?(?: à| au| aux)?|en faveur (?:de|du|des)",
          said: "je suis d'accord, je suis pour",
        },
        commitment: {
          done: 'promis|pris en charge',
          state: 'responsables?(?: de| du| des)?|chargée?s?(?: de| du| des)?',
          noun: 'prochaines étapes|tâches|engagements|actions à (?:faire|mener)',
          asked: ["qui s['’](?:est engagée? à|occupe (?:de|du|des)) TOPIC"],
          said: "je m'en occupe, je vais le faire",
        },
        proposal: {
          done: 'proposé|suggéré|recommandé|conseillé',
          noun: 'propositions?|suggestions?|recommandations?',
          said: 'je propose, on pourrait',
        },
        concern: {
          done: 'craint|critiqué',
          state: 'inquiète?s?(?: de| du| des| pour)?|préoccupée?s?(?: par)?',
          noun: 'inquiétudes?|préoccupations?|craintes?',
          asked: [
            "qu['’]est-ce qui (?:inquiète|préoccupe|inquiétait) WHO",
            "de quoi s['’]inquiète WHO",
          ],
          said: 'inquiet, le problème est',
        },
      },
    },
    and: /(?<!\s)\s+(?:et|ou)\s+/iu,
    beforeName: "le la les l' un une des du de_la m monsieur mme madame mlle dr docteur notre nos",
    anyone:
      'on ils elles il elle nous vous je tu tous tout_le_monde quelqu_un les_participants l_équipe',
    prepositions: "de du d' chez des",
    atPlace:
      "(?:dans (?:le|la|ce|cette) |pendant (?:le|la) |lors (?:du|de la) |au cours (?:du|de la) |dans l['’]|lors de l['’])",
    persons: 'homme hommes femme femmes dame personne personnes gens',
    roles: {
      management: 'direction management dirigeants équipe_dirigeante dirigeant équipe_de_direction',
      analyst: 'analyste analystes courtier courtiers',
      operator: 'opérateur opératrice',
      host: 'animateur animatrice présentateur présentatrice modérateur modératrice hôte animateurs présentateurs intervieweur intervieweuse',
      guest: 'invité invitée invités invitées interviewé interviewée',
    },
  },
  amounts: {
    money: {
      asks: "(?:et )?(?:combien (?:d['’]argent|coûte(?:nt|ra|ront)?|coûtai(?:t|ent)|gagne(?:nt)?|paie(?:nt)?|paye(?:nt)?|vaut|valent|dépense(?:nt)?|(?:a|ont|va|vont|est-ce) .*(?:coûté|coûter|coûte|payé|payer|gagné|gagner|gagne|dépensé|dépenser))|quel(?:le)?s? (?:est|était|sera) (?:le|la) (?:prix|coût|salaire|loyer|amende|montant))(?!\\p{L})",
      names:
        '(?<!\\p{L})(?:euros?|dollars?|francs?|centimes?|mille|cents?|millions?|milliards?|gratuit\\p{L}*)(?!\\p{L})',
    },
    age: {
      asks: '(?:à )?quel âge(?!\\p{L})',
      names:
        '(?<!\\p{L})(?:ai|as|a|avais|avait|aura|avoir|à) (?:\\d{1,3}|\\p{L}+(?:-\\p{L}+){0,3}) ans(?!\\p{L})|(?<!\\p{L})(?:âgée?s? de|née?s? en|construite?s? en|fondée?s? en|depuis \\d{4})(?!\\p{L})',
    },
  },
};
