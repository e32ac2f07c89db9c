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
    'direttore finanziario': 'chief financial officer',
    'direttrice finanziaria': 'chief financial officer',
    'amministratore delegato': 'chief executive officer',
    'amministratrice delegata': 'chief executive officer',
    'direttore generale': 'chief executive officer',
    'direttore operativo': 'chief operating officer',
    'direttore tecnico': 'chief technology officer',
  },
  unnamed: 'parlante relatore interlocutore partecipante',
  questions: {
    said: [
      "(?:che )?cosa (?:ha detto|hanno detto|dice|dicono|disse|dissero|pensa|pensano|ha spiegato|ha risposto|hanno risposto) WHO (?:(?:su|sul|sulla|sullo|sui|sugli|sulle|a proposito di|riguardo a|di|del|della) |sull['’])TOPIC",
      "che (?:ha detto|hanno detto|dice) WHO (?:(?:su|sul|sulla|sullo|sui|sugli|sulle|a proposito di|riguardo a) |sull['’])TOPIC",
      '(?:che )?cosa (?:ha detto|hanno detto|dice|dicono|disse|ha spiegato|ha risposto) WHO',
      "chi (?:ha parlato|hanno parlato|parla|parlò|ha detto qualcosa) (?:(?:di|del|della|dei|delle|su|sul|sulla|sui|sulle) |dell['’]|sull['’])TOPIC",
    ],
    asked: [
      "(?:che )?cosa (?:ha chiesto|hanno chiesto|chiede|chiedono|chiese|ha domandato) WHO (?:(?:su|sul|sulla|sullo|sui|sugli|sulle|a proposito di|riguardo a|di) |sull['’])TOPIC",
      '(?:che )?cosa (?:ha chiesto|hanno chiesto|chiede|chiedono|chiese|ha domandato) WHO',
      "chi (?:ha chiesto|hanno chiesto|chiede|ha domandato) (?:(?:di|del|della|dei|delle|su|sul|sulla|sui|sulle) |dell['’]|sull['’])TOPIC",
      'quali domande (?:ha fatto|hanno fatto|ha posto) WHO (?:su|sul|sulla|sui|sulle) TOPIC',
    ],
    about: ['secondo WHO, TOPIC', "WHO (?:(?:su|sul|sulla|sui|sulle) |sull['’])TOPIC"],
    and: /(?<!\s)\s+(?:ed?|o)\s+/iu,
    beforeName:
      "il lo la i gli le l' un una uno del della dell' signor signora sig dott dottor dottoressa nostro nostra",
    anyone: 'qualcuno tutti loro lui lei noi voi io i_partecipanti il_team il_gruppo',
    prepositions: "di del della dell' dei da",
    roles: {
      management: 'management direzione dirigenti dirigenza vertici',
      analyst: 'analista analisti',
      operator: 'operatore operatrice',
      host: 'conduttore conduttrice moderatore moderatrice presentatore presentatrice',
      guest: 'ospite ospiti',
    },
  },
};
