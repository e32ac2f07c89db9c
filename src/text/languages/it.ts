/** Italian. */

import type { Language } from './language.ts';

export const italian: Language = {
  code: 'it',
  code3: 'ita',
  stemmer: 'italian',
  stopWords: `a abbia abbiamo abbiano ad agli ai al alla alle allo allora anche ancora avere aveva avevano c che chi ci ciò
  co coi col come con contro cosa così cui d da dagli dai dal dalla dalle dallo degli dei del dell della delle dello dentro
  di dopo dove due e è ed era erano essere fa faccio fare fra gli ha hai hanno ho i il in io l la le lei li lo loro lui ma me
  mentre mi mia mie miei mio molto ne né negli nei nel nell nella nelle nello no noi non nostra nostre nostri nostro o ogni
  oppure per perché però più poi prima proprio può qua qual quale quali quando quanta quante quanti quanto quel quella
  quelle quelli quello questa queste questi questo qui quindi s sarà se sei sempre senza si sì sia siamo siano siete solo
  sono sopra sotto sta stata state stati stato su sua sue sugli sui sul sull sulla sulle sullo suo suoi t te ti tra tu tua
  tue tuo tutta tutte tutti tutto un una uno va vi voi vostra vostro eh ecco`,
  months: 'gen feb mar apr mag giu lug ago set ott nov dic',
  abbreviations: 'sig sigg sig.ra dott dott.ssa prof avv ing on sen es p.es pag art ca s.p.a',
  fields: {
    title: ['titolo', 'oggetto', 'argomento'],
    date: ['data', 'data della riunione', 'registrato il'],
    company: ['società', 'azienda'],
    participants: ['partecipanti', 'presenti'],
    speakers: ['relatori', 'oratori', 'partecipanti della società', 'intervenuti'],
    analysts: ['analisti'],
    hosts: [
      'conduttore',
      'conduttrice',
      'moderatore',
      'moderatrice',
      'presentatore',
      'presentatrice',
      'presidente',
    ],
    guests: ['ospite', 'ospiti', 'intervistato', 'intervistata'],
  },
  kinds: {
    'earnings-call':
      'teleconferenza|conference_call|presentazione_dei_risultati|risultati_del_[\\p{L}_\\d]*trimestre',
    hearing: 'audizione',
    meeting: 'riunione|verbale|assemblea',
    podcast: 'puntata|episodio',
    conversation: 'conversazione|intervista',
  },
  quarter: '([1-4])°?_trimestre',
  roles: {
    management:
      'diret(?:tore|trice)[\\p{L}_]*|amminist(?:ratore|ratrice)_delegat[oa]|president[e|essa][\\p{L}_]*|fondat(?:ore|rice)|responsabile[\\p{L}_]*|tesoriere|relazioni_con_gli_investitori',
    analyst: 'analist[aie][\\p{L}_]*',
    operator: 'operat(?:ore|rice)',
    host: 'condut(?:tore|trice)|moderat(?:ore|rice)|presentat(?:ore|rice)',
    guest: 'ospite|intervistat[oa]',
  },
  titles: {
    'direttrice generale': 'chief executive officer',
    'direttrice operativa': 'chief operating officer',
    'direttrice tecnica': 'chief technology officer',
    'direttore finanziario': 'chief financial officer',
    'direttrice finanziaria': 'chief financial officer',
    'amministratore delegato': 'chief executive officer',
    'amministratrice delegata': 'chief executive officer',
    'direttore generale': 'chief executive officer',
    'direttore operativo': 'chief operating officer',
    'direttore tecnico': 'chief technology officer',
  },
  unnamed: 'parlante relatore interlocutore partecipante',
  acts: {
    decision: [
      'decis[oae]|decidiamo|decisione|concordato|stabilito|(?:è|sono|viene) (?:approvat|rinviat|adottat)[oaie]|qualcuno è contrario',
      '(?:andiamo|restiamo|teniamo|facciamo|prendiamo|compriamo|vendiamo|rinviamo|lasciamo) |allora (?:si |andiamo|facciamo|prendiamo)|resta (?:a|così)',
    ],
    disagreement: [
      "non sono (?:affatto )?d['’]accordo|(?:sono|siamo|sarei) contrari[oai]|mi oppongo|in disaccordo|(?:è|sarebbe) un errore|cattiva idea|al contrario|non (?:è vero|mi convince)|sono contro",
    ],
    agreement: [
      "(?<!non )(?:sono|siamo) d['’]accordo|(?:sono|siamo) (?:a favore|favorevol)|buona idea|(?:hai|ha|avete|hanno) ragione|mi sta bene|va bene per me|appoggio|esatto",
    ],
    commitment: [
      'me ne occupo|se ne occupa|lo (?:faccio|farò|mando|preparo) io|(?:farò|manderò|chiamerò|scriverò|preparerò) |prometto|promesso|mi impegno|responsabile d',
      'entro (?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|domani|la fine|il \\d)',
    ],
    proposal: [
      'propongo|proposta|suggerisco|consiglio di|potremmo|dovremmo|perché non|e se |che ne dite',
    ],
    concern: ['preoccup|temo|timore|il (?:vero )?problema|il rischio|tropp[oaie] |scontent|lament'],
  },
  questions: {
    said: [
      "(?:che )?cosa (?:ha detto|hanno detto|dice|dicono|disse|dissero|pensa|pensano|ha spiegato|ha risposto|hanno risposto) WHO (?:(?:su|sul|sulla|sullo|sui|sugli|sulle|a proposito di|riguardo a|di|del|della) |sull['’])TOPIC",
      "che (?:ha detto|hanno detto|dice) WHO (?:(?:su|sul|sulla|sullo|sui|sugli|sulle|a proposito di|riguardo a) |sull['’])TOPIC",
      '(?:che )?cosa (?:ha detto|hanno detto|dice|dicono|disse|ha spiegato|ha risposto) WHO',
      "chi (?:ha parlato|hanno parlato|parla|parlò|ha detto qualcosa) (?:(?:di|del|della|dei|delle|su|sul|sulla|sui|sulle) |dell['’]|sull['’])TOPIC",
      "(?:quali?|quante volte) WHO (?:ha|hanno) (?:parlato|discusso|detto qualcosa) (?:(?:di|del|dello|della|dei|degli|delle|su|sul|sulla|sui|sulle) |dell['’]|sull['’])TOPIC",
      '(?:quali?|quante volte) WHO (?:ha|hanno) (?:menzionato|citato) TOPIC',
      "WHO (?:ha|hanno) (?:parlato|discusso|detto qualcosa) (?:(?:di|del|dello|della|dei|degli|delle|su|sul|sulla|sui|sulle) |dell['’]|sull['’])TOPIC",
      'WHO (?:ha|hanno) (?:menzionato|citato) TOPIC',
    ],
    asked: [
      "(?:che )?cosa (?:ha chiesto|hanno chiesto|chiede|chiedono|chiese|ha domandato) WHO (?:(?:su|sul|sulla|sullo|sui|sugli|sulle|a proposito di|riguardo a|di) |sull['’])TOPIC",
      '(?:che )?cosa (?:ha chiesto|hanno chiesto|chiede|chiedono|chiese|ha domandato) WHO',
      "chi (?:ha chiesto|hanno chiesto|chiede|ha domandato) (?:(?:di|del|della|dei|delle|su|sul|sulla|sui|sulle) |dell['’]|sull['’])TOPIC",
      'quali domande (?:ha fatto|hanno fatto|ha posto) WHO (?:su|sul|sulla|sui|sulle) TOPIC',
      "quali? WHO (?:ha|hanno) (?:chiesto|domandato) (?:(?:di|del|dello|della|dei|degli|delle|su|sul|sulla|sui|sulle) |dell['’]|sull['’])TOPIC",
      "WHO (?:ha|hanno) (?:chiesto|domandato) (?:(?:di|del|dello|della|dei|degli|delle|su|sul|sulla|sui|sulle) |dell['’]|sull['’])TOPIC",
    ],
    about: ['secondo WHO, TOPIC', "WHO (?:(?:su|sul|sulla|sui|sulle) |sull['’])TOPIC"],
    acts: {
      about:
        "(?:(?:su|sul|sulla|sullo|sui|sugli|sulle|a proposito di|riguardo a|riguardo al|riguardo alla|di|del|della|dei|delle|per|con|a|al|alla) |sull['’]|dell['’]|all['’])",
      frames: [
        '(?:che )?cosa (?:ha|hanno) DONE WHO(?: ABOUT_TOPIC)?',
        '(?:che )?cosa (?:è stato|si è|è|abbiamo) DONE(?: ABOUT_TOPIC)?',
        '(?:che )?cosa VERB WHO(?: ABOUT_TOPIC)?',
        'che (?:ha|hanno) DONE WHO(?: ABOUT_TOPIC)?',
        'chi (?:ha|hanno|si è) DONE(?: (?:ABOUT_)?TOPIC)?',
        'chi (?:si )?VERB(?: (?:ABOUT_)?TOPIC)?',
        'chi (?:è|era|sono|erano) STATE(?: TOPIC)?',
        '(?:quali |ci sono state |ci sono |le |i )?NOUN(?: (?:sono state (?:prese|fatte|sollevate)|ci sono))?(?: ABOUT_TOPIC)?',
      ],
      words: {
        decision: {
          verb: 'decide|decise|decisero|stabilisce',
          done: 'deciso|stabilito|concordato',
          noun: 'decisioni|decisione|accordi',
          said: 'deciso concordato',
        },
        disagreement: {
          verb: 'oppone|oppose|contesta|rifiuta',
          done: 'oppost[oa]|contestato|rifiutato|obiettato|votato contro|parlato contro',
          state: 'contrari[oae](?: a| al| alla)?|contro|in disaccordo(?: con| su)?',
          noun: 'obiezioni|obiezione|disaccordi',
          asked: ["chi non (?:è|era) d['’]accordo(?: (?:con|su|sul|sulla) TOPIC)?"],
          said: "non sono d'accordo, sono contrario",
        },
        agreement: {
          verb: 'appoggia|sostiene|approva',
          done: 'appoggiato|sostenuto|approvato|votato a favore|parlato a favore',
          state:
            "a favore(?: di| del| della)?|d['’]accordo(?: con| su)?|favorevol[ei](?: a| al| alla)?",
          said: "sono d'accordo, sono a favore",
        },
        commitment: {
          verb: 'promette|occupa (?:di|del|della)|impegna a',
          done: 'promesso|impegnat[oa] a|preso in carico',
          state: 'responsabil[ei](?: di| del| della)?|incaricat[oa](?: di| del| della)?',
          noun: 'prossimi passi|compiti|impegni|azioni da fare',
          said: 'me ne occupo io, lo faccio io',
        },
        proposal: {
          verb: 'propone|propose|suggerisce|consiglia|raccomanda',
          done: 'proposto|suggerito|consigliato|raccomandato',
          noun: 'proposte|suggerimenti|raccomandazioni',
          said: 'propongo, potremmo',
        },
        concern: {
          verb: 'teme|temeva|critica',
          done: 'criticato|lamentato|lamentat[oa]',
          state: 'preoccupat[oaie](?: per| di| del| della)?|scontent[oaie](?: di| del| della)?',
          noun: 'preoccupazioni|preoccupazione|timori',
          asked: ['(?:che )?cosa preoccupa(?:va)? WHO'],
          said: 'preoccupato, il problema è',
        },
      },
    },
    and: /(?<!\s)\s+(?:ed?|o)\s+/iu,
    beforeName:
      "il lo la i gli le l' un una uno del della dell' signor signora sig dott dottor dottoressa nostro nostra",
    anyone: 'qualcuno tutti loro lui lei noi voi io i_partecipanti il_team il_gruppo',
    prepositions: "di del della dell' dei da",
    atPlace: "(?:(?:nel|nella|durante (?:il|la)) |nell['’])",
    persons: 'uomo uomini donna donne signore signora persona persone',
    roles: {
      management: 'management direzione dirigenti dirigenza vertici dirigente',
      analyst: 'analista analisti broker',
      operator: 'operatore operatrice',
      host: 'conduttore conduttrice moderatore moderatrice presentatore presentatrice intervistatore intervistatrice',
      guest: 'ospite ospiti intervistato intervistata',
    },
  },
  amounts: {
    money: {
      asks: '(?:e )?(?:quant[oi] (?:soldi|costa|costano|costerà|costava|guadagna|guadagnano|paga|pagano|vale|valgono|(?:è|sono) costat[oaie]|(?:ha|hanno) (?:pagato|speso|guadagnato))|qual è (?:il prezzo|il costo|lo stipendio))(?!\\p{L})',
      names:
        '(?<!\\p{L})(?:euro|dollar[oi]|sterline|franchi|centesimi|mille|cento|milion[ei]|miliard[oi]|\\p{L}*mila|gratis)(?!\\p{L})',
    },
    age: {
      asks: '(?:e )?(?:quanti anni (?:ha|hanno|aveva|avevano)|(?:a )?(?:che|quale) età)(?!\\p{L})',
      names:
        '(?<!\\p{L})(?:ho|ha|aveva|avevo|compie|compiuto) (?:\\d{1,3}|\\p{L}+) anni(?!\\p{L})|(?<!\\p{L})(?:nat[oaie] nel|fondat[oa] nel|costruit[oa] nel|dal \\d{4})(?!\\p{L})',
    },
  },
};
