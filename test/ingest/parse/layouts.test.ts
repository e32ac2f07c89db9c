/** One small input for each layout in which a label is not `Name:`, or words have residue: who says what in it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTranscript } from '#src/ingest/parse/parse.ts';
import { PROJECT } from '../../support.ts';

const FOLDER = join(PROJECT, 'test/ingest/parse/layouts');

interface Right {
  readonly date: string | null;
  readonly turns: readonly string[];
}

const RIGHT: Readonly<Record<string, Right>> = {
  'akn-persons.xml': {
    date: '2024-02-06',
    turns: [
      'Rita Holm: What of the harbour?',
      'Tom Acker: We dredge. Daily.',
      'Rita Holm: Since when?',
    ],
  },
  'angle-brackets.txt': {
    date: null,
    turns: [
      'Ida Moreau: Welcome to the show.',
      'Tom Acker: Thanks. It is cold.',
      'Ida Moreau: When did you come?',
      'Tom Acker: In 1971.',
    ],
  },
  'applause.srt': {
    date: null,
    turns: [
      'NADIA: Right, let’s get going. The lock gates.',
      'OWEN: Thanks, Nadia. We need two weeks.',
      'NADIA: And the money? # La la la, the river... #',
      'OWEN: Eighty thousand.',
    ],
  },
  'apple-podcast.ttml': {
    date: null,
    turns: ['SPEAKER_1: The kiln is hot.', 'SPEAKER_2: How hot?'],
  },
  'argument.txt': {
    date: '2024-02-06',
    turns: [
      'CHIEF JUSTICE FARROW: We will hear argument first this morning in Case 23-417, Pugh versus Canal Board. Ms. Brook.',
      'NADIA BROOK: Mr. Chief Justice, and may it please the Court: The gates were closed for nine weeks.',
      'JUSTICE ODELL: Nine?',
      'NADIA BROOK: Nine, Justice Odell.',
      'CHIEF JUSTICE FARROW: Thank you, counsel. The case is submitted.',
    ],
  },
  'assemblee-hecklers.txt': {
    date: '2024-02-06',
    turns: [
      'Mme la présidente: La séance est ouverte. / L’ordre du jour appelle les questions au Gouvernement. La parole est à M. Paul Rivoire.',
      'M. Paul Rivoire: Les ports s’envasent. (« Très bien ! » sur plusieurs bancs du groupe RN.) Que fait le ministre ?',
      'Un député du groupe LR: Rien !',
      'M. Luc Tavernier: Nous draguons, monsieur le député.',
      'M. Paul Rivoire: Depuis quand ?',
      'M. Luc Tavernier: Depuis mardi.',
      'Mme la présidente: La séance est levée.',
    ],
  },
  'assemblee.txt': {
    date: '2025-03-05',
    turns: [
      'Mme la présidente: La parole est à M. Paul Renko.',
      'M. Paul Renko: Madame la ministre, qui paie ? M. Holm a dit que les villes paient.',
      'Mme Rita Holm: Les villes.',
      'M. Paul Renko: Merci.',
      'Mme la présidente: La séance est levée.',
    ],
  },
  'audacity-labels.txt': {
    date: null,
    turns: ['Ida: Good morning.', 'Tom: It will take a month.', 'Ida: And the cost?'],
  },
  'bracketed-names.vtt': {
    date: null,
    turns: [
      'IDA MOREAU: The press is booked.',
      'TOM ACKER: Then we pick.',
      'IDA MOREAU: Good.',
      'TOM ACKER: Yes.',
    ],
  },
  'brackets.txt': {
    date: null,
    turns: [
      'Ida Moreau: The press is booked for Friday. I know you like it.',
      'Tom Acker: Then we pick on Thursday.',
      'Ida Moreau: Fine by me.',
    ],
  },
  'briefing.html': {
    date: '2024-02-06',
    turns: [
      'MS. BROOK: Right, let’s get going. The lock gates. / Go ahead, Owen.',
      'Q: And the money?',
      'MS. BROOK: I don’t have that.',
      'Q: Is it more than a million?',
      'MS. BROOK: No. Thanks, everybody.',
    ],
  },
  'bundestag-minister.txt': {
    date: '2025-03-05',
    turns: [
      'Vizepräsidentin Petra Pauli: Das Wort hat der Kollege Ranke.',
      'Volker Ranke: Frau Präsidentin! Liebe Kolleginnen und Kollegen! / Wir reden über Häfen.',
      'Rita Holm: Die Städte zahlen. Folgendes: / Wir bauen.',
      'Vizepräsidentin Petra Pauli: Danke.',
    ],
  },
  'bundestag-secretary.txt': {
    date: '2024-02-06',
    turns: [
      'Vizepräsidentin Sabine Althoff: Guten Morgen, liebe Kolleginnen und Kollegen! Die Sitzung ist eröffnet. / Ich rufe auf den Tagesordnungspunkt 3: / Beratung des Antrags „Häfen ausbaggern“ / Das Wort hat Kollege Jens Brandauer für die SPD-Fraktion.',
      'Jens Brandauer: Frau Präsidentin! Meine Damen und Herren! Der Hafen von Wremen verschlickt. / – Seit 2019, Herr Kollege. Das wissen Sie.',
      'Dr. Markus Faber: Wir baggern ab Mai.',
      'Vizepräsidentin Sabine Althoff: Vielen Dank. – Nächste Rednerin ist Petra Lindner.',
      'Petra Lindner: Ab Mai! Das ist zu spät.',
    ],
  },
  'bundestag.txt': {
    date: '2013-10-22',
    turns: [
      'Präsident Dr. Arno Feldmann: Ich eröffne die Sitzung und begrüße alle Gäste.',
      'Volker Ranke: Herr Präsident, wir sprechen heute über den Haushalt der Schulen.',
      'Dr. Petra Lindner: Danke. Herr Präsident! Die Kitas brauchen mehr Erzieherinnen.',
      'Präsident Dr. Arno Feldmann: Das Wort hat Kollege Ranke.',
      'Volker Ranke: Der Haushalt steigt um vier Prozent.',
    ],
  },
  'bundesversammlung.txt': {
    date: '2025-03-04',
    turns: [
      'Lindner Petra: Wir sprechen über Häfen.',
      'Holm Rita: Die Städte zahlen.',
      'Lindner Petra: Wer sollte zahlen?',
      'Ranke Volker: Danke.',
      'Holm Rita: Der Bund.',
    ],
  },
  'call-analytics.json': {
    date: null,
    turns: [
      'AGENT: Good morning. Today: the harbour.',
      'CUSTOMER: Thanks, Ida. It will take a month.',
      'AGENT: And the cost?',
      'CUSTOMER: About three million. We checked twice.',
    ],
  },
  'camara-president.txt': {
    date: null,
    turns: [
      'Nadir Bruque: Declaro aberta a sessão. Concedo a palavra ao Deputado Otto Puga.',
      'O SR. OTTO PUGA: Sr. Presidente, as comportas estão velhas.',
      'A SRA. LIA MONTE: Quando serão trocadas?',
      'O SR. OTTO PUGA: Em maio.',
      'Nadir Bruque: Está encerrada a sessão.',
    ],
  },
  'camara.txt': {
    date: '2025-03-04',
    turns: [
      'O SR. PRESIDENTE: Está aberta a sessão.',
      'A SRA. RITA HOLM: Senhor Presidente, as tarifas subiram.',
      'O SR. PRESIDENTE: Obrigado.',
      'A SRA. RITA HOLM: Quem paga?',
    ],
  },
  'camera-reading.txt': {
    date: '2024-02-06',
    turns: [
      'PRESIDENTE: La seduta è aperta. Invito il deputato segretario a dare lettura del processo verbale. / Ha chiesto di parlare la deputata Giulia Tosatti. Ne ha facoltà.',
      'GIULIA TOSATTI: Grazie, Presidente. I porti si insabbiano.',
      'PRESIDENTE: Concluda.',
      'GIULIA TOSATTI: Concludo: dragate!',
      'LUCA FERRAN: Grazie, Presidente. Draghiamo ogni giorno.',
      'PRESIDENTE: La seduta è tolta.',
    ],
  },
  'camera.txt': {
    date: '2025-03-04',
    turns: [
      'PRESIDENTE: La seduta è aperta.',
      'PAOLO RENKO: Signor Presidente, i diritti portuali sono raddoppiati.',
      'RITA HOLM: La gru è stata sostituita.',
      'PAOLO RENKO: Chi paga?',
      'PRESIDENTE: Grazie.',
    ],
  },
  'chatgpt-inline.md': {
    date: null,
    turns: [
      'User: How heavy is the dredger?',
      'Assistant: It weighs 40 tons: / - hull: 30 tons - pump: 10 tons',
      'User: Thanks',
      "Assistant: You're welcome!",
    ],
  },
  'chevrons.txt': {
    date: null,
    turns: [
      'Mayor Farrow: Good evening. We start with the bridge.',
      'Unknown speaker: Thank you, Mayor.',
      'Councilmember Renko: It is forty years old.',
      'Mayor Farrow: Who else?',
    ],
  },
  'chevrons.vtt': {
    date: null,
    turns: [
      'IDA MOREAU: The council will come to order.',
      'TOM ACKER: Present.',
      'LEO BRANDT: Here. We start with the bridge.',
      'IDA MOREAU: Thank you.',
      'TOM ACKER: The bridge is forty years old.',
      'Unknown speaker: Can I ask something?',
      'LEO BRANDT: Of course.',
    ],
  },
  'chm-oral-history.txt': {
    date: '2025-03-04',
    turns: [
      'Farrow: Where did you grow up?',
      'Renko: In Sandport, next to the crane. My father drove it, and I was allowed to sit in the cabin.',
      'Farrow: What did you see from there?',
      'Renko: The whole bay.',
    ],
  },
  'circleback.json': {
    date: '2024-02-06',
    turns: ['Ida Moreau: Welcome to the show.', 'Tom Acker: Thanks. It is cold.'],
  },
  'commons-constituencies.txt': {
    date: '2024-02-06',
    turns: [
      'Ruth Ellery: 1. What steps he is taking to dredge Ashby quay. (901234)',
      'Sir Alec Renshaw: The contract was let in January. Work begins in March.',
      'Ruth Ellery: I thank my right hon. Friend for that answer. Will he visit?',
      'Sir Alec Renshaw: Gladly.',
      'Owen Pugh: May I ask about Aberfell?',
      'Mr Speaker: Order. That is not on the Order Paper. / Order. We must move on.',
    ],
  },
  'commons-page.txt': {
    date: '2024-02-06',
    turns: [
      'Rita Holm: 1. What recent assessment she has made of the state of the harbour at Penwick.',
      'Tom Acker: We recognise the strength of feeling. The Government have put £3.2 million into dredging: that is more than ever before.',
      'Rita Holm: I thank the Minister for that answer. Will he visit?',
      'Tom Acker: I will.',
      'Mr Speaker: Order. I call Ian Quill.',
      'Ian Quill: The harbour at Denholm is also silting up. What about us?',
      'Tom Acker: The hon. Gentleman asks a fair question.',
      'Mr Speaker: Order. We must move on.',
    ],
  },
  'commons-questions.txt': {
    date: '2024-02-06',
    turns: [
      'Rita Holm: What recent assessment she has made of the state of the harbour at Penwick. [901234]',
      'Tom Acker: We recognise the strength of feeling.',
      'Rita Holm: I thank the Minister. Will he visit?',
      'Tom Acker: I will.',
      'Mr Speaker: I call the Chair of the Ports Committee.',
      'Dame Ursula Venn: The harbour at Denholm is also silting up. What about us?',
      'Tom Acker: My right hon. Friend asks a fair question: we shall look at it.',
      'Mr Speaker: Order.',
    ],
  },
  'compte-rendu.xml': {
    date: '2024-02-06',
    turns: [
      'M. le président: La parole est à Mme Claire Besnard.',
      'Mme Claire Besnard: Les ports s’envasent. Que fait le ministre ?',
      'M. Luc Tavernier: Nous draguons. Chaque jour.',
      'M. le président: Merci, monsieur le ministre.',
    ],
  },
  'congreso-applause.txt': {
    date: '2024-02-06',
    turns: [
      'La señora PRESIDENTA: Se abre la sesión. Tiene la palabra el señor Renco.',
      'El señor RENCO ALBA: Señora presidenta, señorías, los puertos se cierran.',
      'La señora PRESIDENTA: Muchas gracias. Tiene la palabra la señora ministra.',
      'Holmes Vidal: Gracias, presidenta. Dragamos: cada día.',
      'El señor RENCO ALBA: ¿Desde cuándo?',
      'Holmes Vidal: Desde el martes.',
      'La señora PRESIDENTA: Se levanta la sesión.',
    ],
  },
  'congress.txt': {
    date: '2025-03-04',
    turns: [
      'Chairwoman Farrow: The committee will come to order. Today we hear about the costs of dredging. Mr. Renko, you are recognized for five minutes.',
      'Mr. Renko: Thank you, Madam Chairwoman. Dredging costs have tripled since 2019. Our ports cannot pay.',
      'Ms. Holm: Who pays today?',
      'Mr. Renko: The cities do, Ms. Holm. I yield back.',
      'Chairwoman Farrow: The gentleman yields back.',
    ],
  },
  'congressional-record.txt': {
    date: null,
    turns: [
      'The CHAIRMAN: The committee will come to order. Mr. Smith, you may begin. I see Mr. Smith. He said he would be late.',
      'Mr. SMITH of Texas: Thank you, Mr. Chairman.',
      'The CHAIRMAN: Go on.',
      'Senator Holm: I have a question.',
      'Mr. SMITH of Texas: Please.',
    ],
  },
  'copilot.json': {
    date: '2024-02-06',
    turns: [
      'User: How do I sort?',
      'Assistant: Use sort().',
      'User: Thanks',
      'Assistant: You are welcome.',
    ],
  },
  'cortes-notes.txt': {
    date: '2024-02-06',
    turns: [
      'La señora PRESIDENTA: Señorías, se abre la sesión. Pregunta de la diputada doña Marta Iruela.',
      'La señora IRUELA CANO: Gracias, presidenta. Señor ministro, ¿cuándo se dragará el puerto de Candás?',
      'La señora PRESIDENTA: Muchas gracias, señora Iruela. Señor ministro de Puertos.',
      'Olmedo Raya: Gracias, presidenta. En junio, señoría.',
      'La señora IRUELA CANO: ¿De qué año?',
      'Olmedo Raya: De este.',
      'La señora PRESIDENTA: Se levanta la sesión.',
    ],
  },
  'cortes.txt': {
    date: '2025-03-04',
    turns: [
      'El señor PRESIDENTE: Se abre la sesión.',
      'La señora ROBLES VEGA: Señor presidente, las tasas han subido.',
      'Holm Ruiz: La grúa ha sido sustituida.',
      'La señora ROBLES VEGA: ¿Quién paga?',
      'El señor PRESIDENTE: Gracias.',
    ],
  },
  'council-numbered.pdf': {
    date: null,
    turns: [
      'MAYOR FARROW: Good evening. The council will come to order. We start with the bridge.',
      'COUNCILMEMBER RENKO: Thank you, Mayor. The bridge is forty years old.',
      'MS. HOLM: I live next to it. It sings when the wind is from the west.',
      'MAYOR FARROW: Thank you. Who else wishes to speak?',
      'COUNCILMEMBER RENKO: I move to close the item.',
    ],
  },
  'court-in-chief.txt': {
    date: '2024-02-06',
    turns: [
      'MR JUSTICE HALDANE: Yes, Mr Pryce.',
      'MR PRYCE: My Lord, I call Mrs Enid Farrow. / Mrs Farrow, is that your statement?',
      'MRS ENID FARROW: It is.',
      'MR PRYCE: Is it true?',
      'MRS ENID FARROW: It is true to the best of my knowledge.',
      'MS DELACOURT: You were not at the quay, were you?',
      'MRS ENID FARROW: I was at home.',
      'MS DELACOURT: So you saw nothing?',
      'MRS ENID FARROW: I heard it.',
      'MR JUSTICE HALDANE: We will rise until 2.',
    ],
  },
  'court-one-space.txt': {
    date: null,
    turns: [
      'THE COURT: Good morning. Please be seated. This is Denholm versus Tindelwood.',
      'MR. ACKER: Good morning, Your Honor. Tom Acker for the plaintiff.',
      'MS. VENN: Ursula Venn for the defendant, Your Honor.',
      'THE COURT: Thank you. Mr. Acker, call your first witness.',
      'MR. ACKER: We call Rita Holm.',
      'THE CLERK: Raise your right hand.',
      'THE WITNESS: I do.',
      'THE COURT: You may proceed.',
    ],
  },
  'court-title-page.txt': {
    date: '2024-02-08',
    turns: [
      'MR JUSTICE FARROW: Yes, Ms Venn.',
      'MS VENN: My Lord, may I hand up a note?',
      'MR JUSTICE FARROW: Thank you. (Handed) I have read it.',
      'MS VENN: The first point is short: the boiler was never tested. The second is longer.',
      'MR ACKER: My Lord, I rise only to say that we do not accept that.',
      'MR JUSTICE FARROW: No. Well, you will have your turn, Mr Acker.',
      'MS VENN: I am grateful.',
    ],
  },
  'credits.md': {
    date: '2024-02-06',
    turns: [
      'Nadia Brook: Right, let’s get going. The lock gates.',
      'Owen Pugh: Thanks, Nadia. We need two weeks.',
      'Nadia Brook: And the money?',
      'Owen Pugh: Eighty thousand. I checked it.',
    ],
  },
  'cursor.md': {
    date: null,
    turns: ['User: How heavy is the dredger?', 'Assistant: It weighs 40 tons.', 'User: Thanks.'],
  },
  'dail.txt': {
    date: null,
    turns: [
      'An Ceann Comhairle: The House will come to order. I call the Deputy.',
      'Deputy Paul Renko: I thank you. Harbour dues have doubled.',
      'Deputy Rita Holm: I thank the Deputy. We will look at it.',
      'Deputy Paul Renko: Who pays, I ask you?',
      'An Ceann Comhairle: Our time is up.',
    ],
  },
  'dashes-of-two.srt': {
    date: null,
    turns: [
      'Unknown speaker: Good morning. Today: the harbour.',
      'IDA: And the cost?',
      'TOM: About three million.',
      'IDA: So much.',
    ],
  },
  'date-behind-title-zh.txt': {
    date: '2024-02-06',
    turns: ['林远: 大家好，今天讨论港口。', '苏青: 谢谢。需要一个月。', '林远: 好的。'],
  },
  'definitions.html': {
    date: '2024-02-06',
    turns: [
      'Nadia Brook: Right, let’s get going. The lock gates.',
      'Owen Pugh: Thanks, Nadia. We need two weeks.',
      'Nadia Brook: And the money?',
      'Owen Pugh: Eighty thousand. I checked it.',
    ],
  },
  'deposition-by-the-witness.txt': {
    date: '2024-02-06',
    turns: [
      'THE REPORTER: Please raise your right hand.',
      'MR. TOM ACKER: Good morning, Ms. Holm.',
      'RITA HOLM: Good morning.',
      'MR. TOM ACKER: How long have you worked at the mill?',
      'RITA HOLM: Fifteen years. I started as a weaver, and then I ran the dye house.',
      'MR. TOM ACKER: Did anybody warn you about the boiler?',
      'MS. URSULA VENN: Objection; foundation.',
      'RITA HOLM: Nobody did.',
      "MR. TOM ACKER: That's all I have.",
      'MS. URSULA VENN: Did you ask?',
      'RITA HOLM: I did not.',
    ],
  },
  'deposition-continued.txt': {
    date: null,
    turns: [
      'THE WITNESS: I was there.',
      'Q: Did you see the crane?',
      'MS. LEE: Objection.',
      'THE WITNESS: Yes, I saw it.',
      'MR. STONE: What color was it?',
      'THE WITNESS: Yellow.',
      "THE COURT: Let's take a break.",
      'MR. STONE: Mr. Renko, you understand you are still under oath?',
      'THE WITNESS: I do.',
    ],
  },
  'deposition-times-first.txt': {
    date: null,
    turns: [
      'MR. ACKER: Good morning, Ms. Holm. Would you please state your full name for the record?',
      'THE WITNESS: Rita Jane Holm.',
      'MR. ACKER: And where do you work?',
      'MS. VENN: Objection. Form.',
      'THE WITNESS: I work at the Penwick mill. I have been there since 2009.',
      'MR. ACKER: What do you do there?',
      'THE WITNESS: I run the looms: all 41 of them.',
      'MR. ACKER: Were you there on March 3rd?',
      'THE WITNESS: I was.',
      'MR. ACKER: Who else was there?',
      'THE WITNESS: Only Ian Quill.',
      'THE VIDEOGRAPHER: We are going off the record. The time is 9:14 a.m. / Back on the record.',
      'MS. VENN: Ms. Holm, did you see a fire?',
      'THE WITNESS: No.',
    ],
  },
  'deposition-whereupon.txt': {
    date: null,
    turns: [
      'THE VIDEOGRAPHER: We are on the record. The time is 9:03 a.m.',
      'MS. VENN: Would you state your name, please?',
      'THOMAS ACKER: Thomas Acker.',
      'MS. VENN: Mr. Acker, when did the dredge sink?',
      'MR. PRUITT: Objection. Form. You can answer.',
      'THOMAS ACKER: On the 4th of March.',
      'MS. VENN: How do you know that?',
      'THOMAS ACKER: I was on it.',
      'MS. VENN: I show you Exhibit 3.',
      'THOMAS ACKER: Yes. That is the log.',
    ],
  },
  'deposition.txt': {
    date: null,
    turns: [
      'MS. FARROW: Please state your name for the record.',
      'PAUL RENKO: Paul Renko.',
      'MS. FARROW: When did the lease of the crane end?',
      'PAUL RENKO: In June of 2021. The owner told me in a letter.',
      'MR. HOLM: Objection. Form.',
      'MS. FARROW: Who signed the letter?',
      'PAUL RENKO: My brother did.',
    ],
  },
  'discord-page.txt': {
    date: null,
    turns: [
      'Ida Moreau: Is the dredger back?',
      'Tom Acker: Not yet. Tomorrow at 10:30. / Really.',
      'Ida Moreau: Good: tell Ines.',
    ],
  },
  'entities.txt': {
    date: null,
    turns: [
      "Nadia Brook: Right, let's get going. The lock gates & the weir.",
      'Owen Pugh: Thanks, Nadia. "Two weeks", they said.',
      'Nadia Brook: And the money?',
      'Owen Pugh: Eighty thousand.',
    ],
  },
  'european-parliament-numbered.txt': {
    date: '2024-02-06',
    turns: [
      'President: The next item is the debate on the Commission statement on dredging of small harbours.',
      'Ana Silva: Madam President, honourable Members, harbours matter. We have adopted a plan: it has three parts.',
      'Petra Lindner: Madam President, the plan is thin.',
      'Luc Besnard: Madame la Présidente, le plan est bon.',
      'Ola Brandt: Do you believe it?',
      'Luc Besnard: I do.',
      'Ana Silva: Madam President, thank you for this debate.',
      'President: The debate is closed.',
    ],
  },
  'european-parliament.txt': {
    date: '2025-03-04',
    turns: [
      'President: The debate is open.',
      'Petra Lindner: Madam President, harbour dues have doubled.',
      'Rita Holm: The ports benefit.',
      'Petra Lindner: Who pays?',
      'President: The debate is closed.',
    ],
  },
  'examination.txt': {
    date: '2025-03-04',
    turns: [
      'MR. BRANDT: Good morning, Ms. Holm. Where do you work?',
      'RITA HOLM: At the harbour.',
      'MR. BRANDT: Since when?',
      'RITA HOLM: Since 2019.',
      'MS. FARROW: Objection.',
      'THE COURT: Overruled.',
      'RITA HOLM: Since 2019.',
      'MS. FARROW: Who hired you?',
      'RITA HOLM: Mr. Renko.',
    ],
  },
  'fathom-api.json': {
    date: '2024-02-06',
    turns: [
      'Ida Moreau: Good morning. Today: the harbour.',
      'Tom Acker: Thanks, Ida. It will take a month.',
      'Ida Moreau: And the cost?',
      'Tom Acker: About three million. We checked twice.',
    ],
  },
  'fields-first-unknown-fr.txt': {
    date: '2024-02-06',
    turns: [
      'Claire Besnard: Bonjour à tous. Aujourd’hui : le port.',
      'Luc Tavernier: Cela prendra un mois.',
      'Claire Besnard: Et le coût ?',
      'Luc Tavernier: Trois millions : nous avons vérifié.',
    ],
  },
  'firms-above.txt': {
    date: '2024-02-06',
    turns: [
      'Ida Moreau: Good morning. Today: the harbour.',
      'Tom Acker: Thanks, Ida. It will take a month.',
      'Ida Moreau: And the cost?',
      'Tom Acker: About three million. We checked twice.',
    ],
  },
  'firms-below.txt': {
    date: '2024-02-06',
    turns: [
      'Nadia Brook: Right, let’s get going. The lock gates.',
      'Owen Pugh: Thanks, Nadia. We need two weeks.',
      'Nadia Brook: And the money?',
      'Owen Pugh: Eighty thousand. I checked it.',
    ],
  },
  'first-letter.txt': {
    date: null,
    turns: [
      'Ida Moreau: Welcome to the show.',
      'Tom Acker: Thanks, Ida.',
      'Ida Moreau: How cold is it?',
      'Tom Acker: Very.',
      'Ida Moreau: And wet?',
      'Tom Acker: And wet.',
    ],
  },
  'first-name-after-full-name.srt': {
    date: null,
    turns: [
      'Ida Moreau: Welcome to the orchard show. With me is Tom.',
      'Tom Acker: Hello, Ida.',
      'Ida Moreau: Tom, how did you begin?',
      'Tom Acker: I sold tickets for the hay rides first.',
      'Ida Moreau: And then came the cider?',
      'Tom Acker: Yes, two years later.',
    ],
  },
  'forms-of-address.txt': {
    date: null,
    turns: [
      'DR. NADIA BROOK: Right, let’s get going.',
      'MR. OWEN PUGH: Thanks.',
      'DR. NADIA BROOK: And the money?',
      'MR. OWEN PUGH: Eighty thousand.',
      'DR. NADIA BROOK: Good.',
    ],
  },
  'hansard-australia.txt': {
    date: '2025-03-04',
    turns: [
      'The SPEAKER: The House will come to order.',
      'Mr RENKO: I ask the minister who pays.',
      'Ms HOLM: The cities pay.',
      'Mr RENKO: Thank you.',
      'The SPEAKER: Order.',
    ],
  },
  'hansard-canada-notes.txt': {
    date: '2024-02-06',
    turns: [
      'Mr. Wade Corrigan: Mr. Speaker, the wharf at Port Elgar is rotting. When will the minister fix it?',
      'Hon. Elise Tremblay: Mr. Speaker, the money is there. We have set aside $4 million.',
      'Mr. Luc Desrosiers: Mr. Speaker, and Gaspé?',
      'Some hon. members: Hear, hear!',
      'The Speaker: Order. I will let the minister answer.',
      'Hon. Elise Tremblay: Mr. Speaker, Gaspé is next.',
      'An hon. member: When?',
      'The Speaker: The hon. member for Gaspé—Bonaventure.',
    ],
  },
  'hansard-canada.txt': {
    date: '2025-03-04',
    turns: [
      'The Speaker: Order, please.',
      'Mr. Paul Renko: Mr. Speaker, harbour dues have doubled.',
      'Hon. Rita Holm: Mr. Speaker, the ports do benefit.',
      'Some hon. members: Hear, hear!',
      'Mr. Paul Renko: Mr. Speaker, who pays?',
      'The Speaker: The time has expired.',
    ],
  },
  'hansard-dash.txt': {
    date: '2025-03-04',
    turns: [
      'HON. R.F. TUNA: Mr. Speaker, Sir, I beg to move that the Bill be read a second time.',
      'HON. DR. A. KORO: I beg to second the motion, Sir.',
      'MR. SPEAKER: Thank you. The floor is open for debate.',
      'HON. R.F. TUNA: The harbour dues have doubled in two years.',
      'HON. DR. A. KORO: The cities pay for the dredging, and they cannot.',
      'MR. SPEAKER: Order, order.',
    ],
  },
  'hansard-new-zealand.txt': {
    date: '2024-02-06',
    turns: [
      'Hon RITA HOLM: Does he stand by all his statements and actions?',
      'Hon TOM ACKER: Yes.',
      'Hon RITA HOLM: Does he stand by his statement that "the harbour is open"; if so, why is it shut?',
      "Hon TOM ACKER: It is open on Tuesdays. I'd remind that member: she closed it.",
      'SPEAKER: Order! The House will settle down.',
      'IAN QUILL: Supplementary. What will the Minister do about Denholm?',
      'Hon TOM ACKER: A lot.',
      'SPEAKER: Question No. 2, Ian Quill.',
    ],
  },
  'hansard-page.html': {
    date: '2024-02-06',
    turns: [
      'Nadia Brook: Right, let’s get going. The lock gates.',
      'Owen Pugh: Thanks, Nadia. We need two weeks.',
      'Nadia Brook: And the money?',
      'Owen Pugh: Eighty thousand. I checked it.',
    ],
  },
  'harbour.TextGrid': {
    date: null,
    turns: ['Ida: Good morning.', 'Tom: It will take a month.', 'Ida: And the "cost"?'],
  },
  'initials-fr.txt': {
    date: '2024-02-06',
    turns: [
      'Le Canal: Quel âge ont les portes ?',
      'Nadège Brouque: Vingt-cinq ans. Elles sont en chêne.',
      'Le Canal: Tiendront-elles ?',
      'Nadège Brouque: Encore deux ans.',
    ],
  },
  'initials-of-interview.txt': {
    date: '2024-02-06',
    turns: [
      'Ida Moreau: This is Ida Moreau, and I am here with Tom Acker.',
      'Tom Acker: Good morning.',
      'Ida Moreau: When did you come to the harbour?',
      'Tom Acker: In 1971. My father: he was the master then.',
      'Ida Moreau: Thank you.',
    ],
  },
  'initials-of-speakers.txt': {
    date: null,
    turns: [
      'IDA MOREAU: Welcome to the show.',
      'TOM ACKER: Thanks.',
      'IDA MOREAU: When did you come to the harbour?',
      'TOM ACKER: In 1971. It was cold.',
      'IDA MOREAU: And then?',
      'TOM ACKER: I stayed.',
    ],
  },
  'initials.md': {
    date: null,
    turns: ['Ida Moreau: We start.', 'Tom Acker: Fine.', 'Ida Moreau: The press is booked.'],
  },
  'inline-minute-stamps.md': {
    date: null,
    turns: [
      'Ida Moreau: Welcome to the show. Today we speak about cider and how long it takes to make it.',
      'Tom Acker: Thank you. It takes two years, and sometimes three.',
      'Ida Moreau: That long?',
    ],
  },
  'instagram.json': {
    date: '2024-02-06',
    turns: ['Nadia: Shut?', 'Owen: Yes'],
  },
  'interview-QA-long.txt': {
    date: '2025-03-04',
    turns: [
      'Q: Where did you grow up?',
      'A: In Sandport, next to the crane. My father drove it.',
      'Q: What did you see from there?',
      'A: The whole bay, and every ship that came.',
      'Q: Did you like it?',
      'A: I did, most days. You get cold up there.',
      'Q: And today?',
      'A: Today I sit in an office.',
    ],
  },
  'interview-ar.txt': {
    date: '2024-02-06',
    turns: [
      'المذيع: كم عمر البوابات؟',
      'المهندسة ناديا: خمس وعشرون سنة.',
      'المذيع: هل ما زالت صالحة؟',
      'المهندسة ناديا: سنتان على الأقل.',
    ],
  },
  'interview-place.txt': {
    date: '2024-02-06',
    turns: [
      'Colin Marsh: Could you start by telling me where you were born?',
      'Enid Farrow: In Penwick, in the house on Dock Street. My father was a pilot.',
      'Colin Marsh: And your mother?',
      'Enid Farrow: She mended nets.',
      'Colin Marsh: Did you go out on the boats?',
      'Enid Farrow: Never. Girls did not.',
    ],
  },
  'interviewer-and-interviewee.txt': {
    date: '2024-02-06',
    turns: [
      'Ida Moreau: Today is February 6, 2024.',
      'Tom Acker: Good morning.',
      'Ida Moreau: When did you come here?',
      'Tom Acker: In 1971.',
      'Ida Moreau: And then?',
      'Tom Acker: I stayed.',
    ],
  },
  'investors-record-zh.txt': {
    date: '2024-10-28',
    turns: [
      '问: 请介绍一下三季度的经营情况？',
      '答: 三季度公司实现营业收入12.4亿元，同比增长9%。',
      '问: 纱线成本后续怎么看？',
      '答: 我们已锁定九个月的采购价格。预计四季度成本会下降。',
      '问: 是否考虑出售工厂？',
      '答: 目前没有出售计划。',
    ],
  },
  'irc.log': {
    date: '2024-02-06',
    turns: ['ida: Is the dredger back?', 'tom: Not yet.', 'ida: Good: tell Ines.'],
  },
  'kakao-mobile.txt': {
    date: '2024-02-06',
    turns: ['나디아: 수문 닫았나요?', '오웬: 네. / 둘 다요.', '나디아: 고마워요'],
  },
  'kiln.ass': {
    date: null,
    turns: ['Ida: The glaze, needs two firings.', 'Tom: Yes, it does.'],
  },
  'kiln.lrc': {
    date: null,
    turns: ['Ida: The glaze needs two firings.', 'Tom: And the second is cooler.', 'Ida: Yes.'],
  },
  'knesset-call.txt': {
    date: '2024-02-06',
    turns: [
      'היו"ר נדיה ברוק: אני פותחת את הישיבה.',
      'עופר פוג: תודה. מתי יתקנו את השערים?',
      'היו"ר נדיה ברוק: במאי.',
      'קריאה: איזו שנה?',
      'היו"ר נדיה ברוק: תודה רבה.',
    ],
  },
  'lark-zh.txt': {
    date: '2024-02-06',
    turns: ['林远: 开始吧。先说闸门。', '陈安: 好的，需要两周。', '林远: 钱呢？', '陈安: 八万。'],
  },
  'laughs-ja.txt': {
    date: null,
    turns: [
      '司会: 本日は水門についてうかがいます。',
      '佐藤: よろしくお願いします。',
      '司会: どれくらい古いのですか。',
      '佐藤: 二十五年です。',
      '司会: ありがとうございました。',
    ],
  },
  'legend-of-labels.txt': {
    date: '2024-02-06',
    turns: [
      'Interviewer: Guten Morgen. Wann kamen Sie zum Hafen?',
      'Befragte: Im Jahr 1971. Mein Vater war Hafenmeister.',
      'Interviewer: Und dann?',
      'Befragte: Dann blieb ich.',
    ],
  },
  'line-quotes.txt': {
    date: '2024-02-06',
    turns: [
      '杉野 遥: 船は戻りましたか？',
      '北川: まだです。',
      '杉野 遥: わかりました。 / ありがとう',
    ],
  },
  'line-weekday.txt': {
    date: '2024-02-06',
    turns: ['Nadia: Are the gates shut?', 'Owen: Yes.', 'Nadia: Thanks'],
  },
  'listed-turns.md': {
    date: null,
    turns: [
      'Ida Moreau: Welcome to the show.',
      'Tom Acker: Thanks. It is cold.',
      'Ida Moreau: When did you come?',
      'Tom Acker: In 1971.',
    ],
  },
  'lok-sabha-interruptions.txt': {
    date: '2024-02-06',
    turns: [
      'HON. SPEAKER: Question No. 61. Shri Vikram Nadar.',
      'SHRI VIKRAM NADAR: Sir, will the Minister of Fisheries state when the jetty at Thottapally will be built?',
      'SHRIMATI ASHA KULKARNI: Sir, the tender was floated in December.',
      'SHRI VIKRAM NADAR: It was floated in 2021 also, Sir.',
      'SHRIMATI ASHA KULKARNI: This time it will not sink. …',
      'HON. SPEAKER: Please sit down. Nothing will go on record. …',
      'DR. K. SOMAN: Sir, what about my constituency?',
      'HON. SPEAKER: Next question.',
    ],
  },
  'meclis.txt': {
    date: '2024-02-06',
    turns: [
      "BAŞKAN: Birleşimi açıyorum. / Söz Sayın Nadide Bruk'un.",
      'NADİDE BRUK: Sayın Başkan, kapaklar eski.',
      'OKAN PUĞ: Ne zaman değişecek?',
      'BAŞKAN: Teşekkür ederim.',
      'NADİDE BRUK: Mayısta.',
      'BAŞKAN: Birleşimi kapatıyorum.',
    ],
  },
  'meeting-beside-turns.json': {
    date: '2024-02-06',
    turns: [
      'Ida Moreau: Good morning. Today: the harbour.',
      'Tom Acker: Thanks, Ida. It will take a month.',
      'Ida Moreau: And the cost?',
      'Tom Acker: About three million. We checked twice.',
    ],
  },
  'names-before-dashes.txt': {
    date: null,
    turns: [
      'Ida Moreau: Welcome to the show.',
      'Tom Acker: Thanks. It is cold.',
      'Ida Moreau: When did you come?',
      'Tom Acker: In 1971.',
    ],
  },
  'names-before-tabs.txt': {
    date: null,
    turns: [
      'Ida Moreau: Welcome to the show.',
      'Tom Acker: Thanks. It is cold.',
      'Ida Moreau: When did you come?',
      'Tom Acker: In 1971.',
    ],
  },
  'noscribe-via-editor.vtt': {
    date: null,
    turns: ['S00: Wie lange backen Sie schon?', 'S01: Seit elf Jahren.'],
  },
  'page-counts.txt': {
    date: null,
    turns: [
      'Ida Moreau: Welcome to the show. This is a long line of words that goes on and on.',
      'Tom Acker: Thanks. It is cold, and it was cold when I came here in 1971, with my brother and my father.',
      'Ida Moreau: When did you come?',
      'Tom Acker: In 1971.',
    ],
  },
  'page-feet.txt': {
    date: null,
    turns: [
      'Farrow: Where did you grow up? And what did you see from there?',
      'Paul Renko: The bay. And I saw the crane.',
      'Farrow: Thank you.',
    ],
  },
  'pages-and-lines.txt': {
    date: null,
    turns: [
      'Q: Good morning, Ms. Holm.',
      'A: Good morning.',
      'Q: Where do you work?',
      'A: At the mill. I have been there since 2009.',
      'MS. VENN: Objection.',
      'Q: You may answer.',
      'A: I run the looms.',
    ],
  },
  'panel.txt': {
    date: '2024-02-06',
    turns: [
      'Ines Varga: Good evening, and welcome.',
      'Dr. Edith Farrow: Thank you.',
      'Paul Renko: Glad to be here.',
      'Ines Varga: Dr. Farrow, how much silt?',
      'Dr. Edith Farrow: Forty tons an hour.',
      'Paul Renko: That is what our barge lifts in a day.',
    ],
  },
  'parenthesised-name-line.vtt': {
    date: null,
    turns: [
      'Ida Moreau: I want to begin with a little background. Where did you learn to make cider?',
      'Tom Acker: At home or at school?',
      'Ida Moreau: At home, let us say.',
      'Tom Acker: My aunt taught me. She had forty trees.',
      'Ida Moreau: Forty trees!',
    ],
  },
  'parlement-fr.txt': {
    date: '2025-03-04',
    turns: [
      'M. le président: La séance est ouverte.',
      'Mme Claire Besnard: Monsieur le ministre, les droits de port ont doublé.',
      'M. Luc Holm: La grue a été remplacée.',
      'Mme Claire Besnard: Qui paie ?',
      'M. Luc Holm: Les villes.',
    ],
  },
  'parts-one-dated.json': {
    date: '2024-02-06',
    turns: ['User: How heavy is it?', 'Assistant: 40 tons.'],
  },
  'phone-callers.vtt': {
    date: null,
    turns: [
      'Ida Moreau: The press is booked for Friday.',
      '+49 151 ****12: Then we pick on Thursday.',
      'Ida Moreau: We have forty crates.',
      '+49 151 ****12: Ten more will come.',
      '1st Floor Room: We will help.',
      'Ida Moreau: Good.',
      '1st Floor Room: When do we start?',
      '+49 151 ****12: At six.',
    ],
  },
  'plenarprotokoll.xml': {
    date: '2024-02-06',
    turns: [
      'Präsidentin Helga Ranke: Guten Morgen, liebe Kolleginnen und Kollegen! Die Sitzung ist eröffnet.',
      'Dr. Petra Lindner: Frau Präsidentin! Meine Damen und Herren! Die Häfen verlanden. Und der Minister schweigt.',
      'Vizepräsident Otto Brake: Der nächste Redner ist der Minister Jens Falk.',
      'Jens Falk: Herr Präsident! Wir baggern: jeden Tag. Das soll so bleiben.',
    ],
  },
  'press-questions.txt': {
    date: '2024-02-06',
    turns: [
      'USG Brook: Good morning. We have sent two barges.',
      'Spokesperson: We will start with Owen, from Canal News.',
      'Question: Thank you. How many tons?',
      'USG Brook: Forty.',
      'Question: And when will the next ones go?',
      'USG Brook: On Friday.',
      'Spokesperson: Thank you all.',
    ],
  },
  'pronouns-in-brackets.txt': {
    date: null,
    turns: [
      'Ida Moreau: Welcome to the show.',
      'Tom Acker: Thanks. It is cold.',
      'Ida Moreau: When did you come?',
      'Tom Acker: In 1971.',
    ],
  },
  'protokoll-absent.txt': {
    date: '2024-02-06',
    turns: [
      'Nadja Bruck: Fangen wir an. Die Schleusentore.',
      'Ole Pug: Danke. Wir brauchen zwei Wochen.',
      'Nadja Bruck: Und das Geld?',
      'Ole Pug: Achtzigtausend.',
    ],
  },
  'purposes.json': {
    date: null,
    turns: ['internal: right lets get going', 'external: thanks', 'internal: and the money'],
  },
  'questions-in-bold.md': {
    date: null,
    turns: [
      'Q: When did you come to the harbour?',
      'A: In 1971.',
      'Q: And the dredger?',
      'A: It came later: in 1980. / It was yellow.',
      'Q: Thank you.',
      "A: You're welcome.",
    ],
  },
  'questions-numbered.txt': {
    date: null,
    turns: [
      'Q: When did you come to the harbour?',
      'A: In 1971.',
      'Q: And the dredger?',
      'A: It came later: in 1980.',
      'Q: Is it still there?',
      'A: No.',
    ],
  },
  'quote-not-closed.csv': {
    date: null,
    turns: ['Ida: Hello, "Tom"', 'Tom: "Hi'],
  },
  'quoted-turns.md': {
    date: null,
    turns: [
      'Ida Moreau: Welcome to the show.',
      'Tom Acker: Thanks. It is cold.',
      'Ida Moreau: When did you come?',
      'Tom Acker: In 1971.',
    ],
  },
  'radio-credits.txt': {
    date: '2024-02-06',
    turns: [
      "LEILA OKAFOR: Penwick's harbor is full of silt. Reporter Scott Brandt went to see.",
      "SCOTT BRANDT: Tom Acker stands on what's left of the pier.",
      'TOM ACKER: It was 300 feet long. Now look.',
      'SCOTT BRANDT: He points at the mud.',
      'UNIDENTIFIED PERSON: We will dredge it.',
      "SCOTT BRANDT: That was in 2011. For NPR News, I'm Scott Brandt in Penwick.",
      "LEILA OKAFOR: You're listening to ALL THINGS CONSIDERED from NPR News.",
    ],
  },
  'radio-host-alone.txt': {
    date: null,
    turns: [
      'IDA MOREAU: The harbor at Penwick is closed. Tom Acker reports.',
      'TOM ACKER: It is silt that closed it.',
      'RITA HOLM: We had no choice.',
      "TOM ACKER: Rita Holm is the mayor here. She says it'll be a month.",
      'RITA HOLM: At least a month.',
      "IDA MOREAU: That's Tom Acker in Penwick.",
    ],
  },
  'record-letter.txt': {
    date: '2024-02-06',
    turns: [
      'Mr. TOLLIVER: Madam President, I ask unanimous consent that the order for the quorum call be rescinded.',
      'The PRESIDING OFFICER: Without objection, it is so ordered.',
      'Mr. TOLLIVER: Madam President, I rise to speak of small harbors. I yield the floor to the Senator from Maine.',
      'The PRESIDING OFFICER: The Senator from Maine.',
      'Mrs. HOLM of Maine: Thank you. The harbor at Penwick is silting up. I ask unanimous consent that a letter be printed in the Record. / I yield the floor.',
      'The PRESIDING OFFICER: The majority leader.',
    ],
  },
  'riksdag-talman.txt': {
    date: null,
    turns: [
      'NADJA BRUCK: Herr talman! Slussportarna läcker.',
      'Infrastrukturminister OLLE PUG: Herr talman! Vi byter dem i maj.',
      'NADJA BRUCK: Vilket år?',
      'TALMANNEN: Överläggningen är avslutad.',
    ],
  },
  'role-in-parens-minister.txt': {
    date: '2025-03-04',
    turns: [
      'Edith Farrow: I beg to move that the Bill be read a second time. You all know why we are here.',
      'Rita Holm: I thank the hon. Member. We shall see what we can do.',
      'Paul Renko: Harbour dues have doubled. Who benefits from that, I ask you?',
      'Rita Holm: The ports do, and my hon. Friend knows it.',
      'Edith Farrow: I am grateful to you.',
      'Paul Renko: I give way to my hon. Friend.',
    ],
  },
  'roles-of-tools.json': {
    date: '2024-02-06',
    turns: [
      'Assistant: Right, let’s get going.',
      'User: Thanks, Nadia.',
      'Assistant: And the money?',
    ],
  },
  'roles.csv': {
    date: null,
    turns: ['AGENT: Right, let’s get going.', 'CUSTOMER: Thanks.', 'AGENT: And the money?'],
  },
  'rooms-and-telephones.vtt': {
    date: null,
    turns: [
      "Ida's iPhone: Welcome to the show.",
      '14155550123: Thanks. It is cold.',
      "Ida's iPhone: When did you come?",
      '14155550123: In 1971.',
      'Conference Room 2B: We hear you.',
      "Ida's iPhone: Good.",
    ],
  },
  'roster-below-speakers.txt': {
    date: '2025-03-04',
    turns: [
      'SEN. EDITH FARROW: The committee will come to order.',
      'SEN. PAUL RENKO: Dredging costs have tripled.',
      'SEN. RITA HOLM: Who pays today?',
      'LEO BRANDT: The cities do, Senator.',
      'SEN. EDITH FARROW: And who should pay?',
      'LEO BRANDT: The state.',
    ],
  },
  'scotus.txt': {
    date: null,
    turns: [
      'CHIEF JUSTICE FARROW: We will hear argument this morning in Case 24-17, Renko versus Holm. Mr. Brandt.',
      'MR. BRANDT: Mr. Chief Justice, and may it please the Court: The lease ended in June.',
      'JUSTICE MOREAU: Why June?',
      'MR. BRANDT: The letter says so.',
      'JUSTICE MOREAU: But the letter is not signed.',
    ],
  },
  'seconds.txt': {
    date: null,
    turns: [
      'SPEAKER_00: Right, let’s get going. The lock gates.',
      'SPEAKER_01: Thanks, Nadia. We need two weeks.',
      'SPEAKER_00: And the money?',
      'SPEAKER_01: Eighty thousand. I checked it.',
    ],
  },
  'security-council.txt': {
    date: '2024-02-06',
    turns: [
      'The President: I now give the floor to the representative of Denholm.',
      'Mr. Acker: Madam President, the harbours are silting up.',
      'The President: I thank the representative of Denholm. I now give the floor to Ms. Venn.',
      'Ms. Venn: Thank you, Madam President. Three points: silt, sand and stone.',
      'Mr. Acker: I agree.',
      'The President: The meeting rose at 11.05 a.m.',
    ],
  },
  'sejm-2.txt': {
    date: '2024-02-06',
    turns: [
      'Marszałek: Otwieram posiedzenie. Głos ma pani poseł Nadia Brukowska.',
      'Poseł Nadia Brukowska: Panie Marszałku! Wysoka Izbo! Wrota śluzy są stare.',
      'Oskar Pug: Wymienimy je w maju.',
      'Marszałek: Dziękuję. Zamykam posiedzenie.',
    ],
  },
  'select-committee.txt': {
    date: '2025-03-04',
    turns: [
      'Chair: Good morning. Who pays?',
      'Rita Holm: The cities do.',
      'Paul Renko: And who should pay?',
      'Rita Holm: The state.',
      'Chair: Thank you.',
    ],
  },
  'senate-australia.txt': {
    date: '2024-02-06',
    turns: [
      'Senator HOLM: My question is to the Minister representing the Minister for Ports, Senator Acker. Why is the harbour at Penwick closed?',
      'Senator ACKER: I thank Senator Holm for the question. The harbour is not closed.',
      'The PRESIDENT: Order! Senator Acker, please continue.',
      'Senator ACKER: As I said, it is open two days a week.',
      'The PRESIDENT: Senator Holm, your first supplementary?',
      'Senator HOLM: When will it be open all week?',
      'Senator Quill: Never!',
      'Senator ACKER: In June.',
    ],
  },
  'senate-hearing.txt': {
    date: '2024-02-06',
    turns: [
      'Senator Farrow: Good morning, everybody. The Subcommittee will come to order. I will introduce our witnesses. First, Mr. Tom Acker.',
      'Mr. Acker: Thank you, Chair Farrow. The harbor is silting up. Dr. Quill will tell you why.',
      'Senator Farrow: Thank you very much. Dr. Quill?',
      'Dr. Quill: It is the river, Senator. I have a slide. / As you can see, it brings 40 tons an hour.',
      'Senator Farrow: Thank you. Mr. Acker, what would it cost?',
      'Mr. Acker: Three million dollars.',
      'Senator Farrow: We are adjourned.',
    ],
  },
  'senate.txt': {
    date: '2025-03-04',
    turns: [
      'SENATOR FARROW: Good morning. We begin.',
      'MR. BRANDT: Thank you, Senator. The crane is old.',
      'SENATOR RENKO: How old?',
      'MR. BRANDT: Forty years.',
      'SENATOR FARROW: Thank you.',
    ],
  },
  'senato.txt': {
    date: '2024-02-06',
    turns: [
      'PRESIDENTE: La seduta è aperta.',
      'HOLM: Signor Presidente, i porti si insabbiano.',
      'PRESIDENTE: Grazie, senatrice.',
      'ACKER: Signor Presidente, draghiamo.',
      'HOLM: Da quando?',
      'ACKER: Da martedì.',
      'PRESIDENTE: La seduta è tolta.',
    ],
  },
  'short-date-de.txt': {
    date: '2024-02-06',
    turns: [
      'Helga Ranke: Guten Morgen. Heute: der Hafen.',
      'Jens Falk: Es dauert einen Monat.',
      'Helga Ranke: Und die Kosten?',
      'Jens Falk: Drei Millionen.',
    ],
  },
  'sigtop.txt': {
    date: '2024-02-06',
    turns: ['Nadia Brook: Are the gates shut?', 'Me: Yes.', 'Nadia Brook: Thanks.'],
  },
  'slack-page.txt': {
    date: null,
    turns: [
      'Ida Moreau: Is the dredger back?',
      'Tom Acker: Not yet. Tomorrow at 10:30. / Really.',
      'Ida Moreau: Good: tell Ines.',
    ],
  },
  'sonix-foot.txt': {
    date: null,
    turns: [
      'Nadia Brook: Right, let’s get going. The lock gates.',
      'Owen Pugh: Thanks, Nadia. We need two weeks.',
      'Nadia Brook: And the money?',
      'Owen Pugh: Eighty thousand. I checked it.',
    ],
  },
  'sound-notes.srt': {
    date: null,
    turns: [
      'Nadia: Right, let’s get going. The lock gates.',
      'Owen: Thanks, Nadia. We need two weeks.',
      'Nadia: And the money?',
      'Owen: Eighty thousand. I checked it.',
    ],
  },
  'spans.html': {
    date: null,
    turns: [
      'Nadia Brook: Right, let’s get going. The lock gates.',
      'Owen Pugh: Thanks, Nadia. We need two weeks.',
      'Nadia Brook: And the money?',
      'Owen Pugh: Eighty thousand. I checked it.',
    ],
  },
  'speaker-pro-tempore.txt': {
    date: '2024-02-06',
    turns: [
      'Mr. RENKO: Mr. Speaker, I move to suspend the rules and pass the bill (H.R. 4411) to dredge the harbor at Penwick, and for other purposes.',
      'The SPEAKER pro tempore: Pursuant to the rule, the gentleman from Ohio (Mr. Renko) and the gentlewoman from Maine (Ms. Holm) each will control 20 minutes. The Chair recognizes the gentleman from Ohio.',
      'Mr. RENKO: Mr. Speaker, I ask unanimous consent that all Members may have 5 legislative days in which to revise and extend their remarks.',
      'The SPEAKER pro tempore: Is there objection to the request of the gentleman from Ohio?',
      'Ms. HOLM: Mr. Speaker, I yield myself such time as I may consume. I rise in support of the bill. Penwick has waited long enough. Mr. Speaker, I reserve the balance of my time.',
      'Mr. ACKER of Maine: Will the gentlewoman yield?',
      'Ms. HOLM: I yield to the gentleman from Maine.',
      'Mr. ACKER of Maine: Dredge it now, I say.',
      'The SPEAKER pro tempore: The question is on the motion offered by the gentleman from Ohio (Mr. Renko).',
    ],
  },
  'stortinget.txt': {
    date: '2024-02-06',
    turns: [
      'Presidenten: Stortingets møte er lovlig satt.',
      'Rita Holm: President! Havnene gror igjen.',
      'Statsråd Tom Acker: Vi mudrer hver dag.',
      'Rita Holm: Siden når?',
      'Statsråd Tom Acker: Siden tirsdag.',
      'Presidenten: Dermed er debatten slutt.',
    ],
  },
  'table-of-initials.md': {
    date: '2025-03-04',
    turns: [
      'Tom Acker: We want forty litres as the one size. The reason is the lorry.',
      "Ida Moreau: Is there a size for children's picking?",
      'Tom Acker: Not yet.',
    ],
  },
  'table.html': {
    date: null,
    turns: [
      'Nadia Brook: Right, let’s get going. The lock gates.',
      'Owen Pugh: Thanks, Nadia. We need two weeks.',
      'Nadia Brook: And the money?',
      'Owen Pugh: Eighty thousand. I checked it.',
      'Nadia Brook: Right, let’s get going. The lock gates.',
      'Owen Pugh: Thanks, Nadia. We need two weeks.',
      'Nadia Brook: And the money?',
      'Owen Pugh: Eighty thousand. I checked it.',
    ],
  },
  'teams-german-date.txt': {
    date: '2024-02-06',
    turns: [
      'Brook, Nadia: Right, let’s get going. The lock gates.',
      'Pugh, Owen: Thanks, Nadia. We need two weeks.',
      'Brook, Nadia: And the money?',
      'Pugh, Owen: Eighty thousand. I checked it.',
    ],
  },
  'teams-german-notes.txt': {
    date: '2024-02-06',
    turns: [
      'Ida Moreau: Guten Morgen. Heute: der Hafen.',
      'Tom Acker: Danke, Ida. Es dauert einen Monat.',
      'Ida Moreau: Und die Kosten?',
      'Tom Acker: Etwa drei Millionen.',
    ],
  },
  'teams-page-initials.txt': {
    date: null,
    turns: [
      'Ida Moreau: Good morning. Today: the harbour.',
      'Tom Acker: Thanks, Ida. / It will take a month.',
      'Ida Moreau: And the cost?',
      'Tom Acker: About three million. We checked twice.',
    ],
  },
  'teams-web-copy.txt': {
    date: null,
    turns: [
      'Ida Moreau: The press is booked for Friday.',
      'Tom Acker: Then we pick on Thursday.',
      'Ida Moreau: Early, please.',
    ],
  },
  'teams-web-german.txt': {
    date: null,
    turns: ['Ida Moreau: Die Presse ist gebucht.', 'Tom Acker: Gut.'],
  },
  'telegram-copied.txt': {
    date: '2024-02-06',
    turns: [
      'Nadia Brook: Are the gates shut?',
      'Owen Pugh: Yes. / Both of them.',
      'Nadia Brook: Thanks',
    ],
  },
  'telegram.html': {
    date: '2024-02-06',
    turns: [
      'Ida Moreau: Is the dredger back?',
      'Tom Acker: Not yet. Tomorrow at 10:30. / Really.',
      'Ida Moreau: Good: tell Ines.',
    ],
  },
  'television-end.txt': {
    date: '2024-02-06',
    turns: [
      'DANA FERRIS: Good evening. A storm has hit the harbor at Penwick.',
      'UNIDENTIFIED MALE: It took my boat.',
      'DANA FERRIS: Forty boats sank. / Mayor Rita Holm joins us now. Mayor, how bad is it?',
      'MAYOR RITA HOLM: It is bad, Dana. / We lost the pier.',
      'DANA FERRIS: And insurance?',
      'MAYOR RITA HOLM: None.',
      "DANA FERRIS: Thank you. We'll be right back. / Welcome back.",
    ],
  },
  'television-parties.txt': {
    date: '2024-02-06',
    turns: [
      'IDA MOREAU: Good evening. The harbor at Penwick is closed tonight.',
      'TOM ACKER: The boats lie still.',
      "UNIDENTIFIED MALE: It's sad.",
      'TOM ACKER: Nobody knows for how long.',
      'IDA MOREAU: Joining me now, Mayor Rita Holm. Mayor, why?',
      'MAYOR RITA HOLM: Silt, Ida. Simply silt.',
      'IDA MOREAU: How long?',
      'MAYOR RITA HOLM: A month.',
      'IDA MOREAU: Thank you.',
    ],
  },
  'timed-paragraphs.md': {
    date: null,
    turns: [
      'Ida Moreau: Welcome to the orchard show. Today we speak about cider. / Our sponsor is Cratehouse, who make crates.',
      'Tom Acker: Thank you, Ida. / Cider takes two years.',
    ],
  },
  'times-in-parentheses.txt': {
    date: null,
    turns: [
      'Ida Moreau: The following is a conversation with Tom Acker. / He is a harbourmaster.',
      'Tom Acker: Thanks, Ida. It will take a month.',
      'Ida Moreau: And the cost?',
      'Tom Acker: About three million. We checked twice.',
    ],
  },
  'title-field-ja.txt': {
    date: '2024-02-06',
    turns: ['杉野: 本日は港の件です。', '北川: ひと月かかります。', '杉野: わかりました。'],
  },
  'title-in-caption-label.vtt': {
    date: null,
    turns: [
      'Ida Moreau: The press is booked for Friday.',
      'Tom Acker: Then we pick on Thursday.',
      'Ida Moreau: We have forty crates.',
      'Tom Acker: Ten more will come.',
      'Ida Moreau: Good.',
      'Tom Acker: See you.',
    ],
  },
  'town-council.txt': {
    date: '2024-02-06',
    turns: [
      'MAYOR BROOK: Good evening, everyone. Madam Clerk, please call the roll.',
      'CITY CLERK LUND: Councilmember Pugh?',
      'COUNCILMEMBER PUGH: Here.',
      'CITY CLERK LUND: Councilmember Marlow?',
      'COUNCILMEMBER MARLOW: Here.',
      'MAYOR BROOK: We have a quorum. / First speaker, please.',
      'MR. TARRANT: I live on Lock Street. The gates leak.',
      'MAYOR BROOK: Thank you, sir.',
      'COUNCILMEMBER PUGH: I move to adjourn.',
    ],
  },
  'tribunal.txt': {
    date: '2024-02-08',
    turns: [
      'JUDGE FARROW: Good morning to everybody. Madam Registrar, please call the case.',
      'THE REGISTRAR: Good morning, Your Honours. Case number IT-24-77-T, the Prosecutor versus Jens Falk.',
      'JUDGE FARROW: Thank you. Mr. Acker, your next witness.',
      'Mr. Acker: Good morning. We call Rita Holm. / Good morning, Ms. Holm. Where were you born?',
      'RITA HOLM: In Denholm, in 1971.',
      'Mr. Acker: And were you there in March?',
      'RITA HOLM: I was. I saw the mill burn.',
      'THE INTERPRETER: Could the witness please slow down.',
      'JUDGE FARROW: Please speak slowly, Ms. Holm.',
      'RITA HOLM: I will.',
      'Mr. Acker: Who was with you?',
      'RITA HOLM: My brother.',
    ],
  },
  'turns-table.md': {
    date: '2024-02-06',
    turns: [
      'Ida Moreau: The dredger is back.',
      'Tom Acker: I saw it. It weighs forty tons.',
      'Ida Moreau: And the cost | the price?',
    ],
  },
  'twfy-api.json': {
    date: '2024-02-06',
    turns: [
      'Rita Holm: What of the harbour?',
      'Tom Acker: We dredge & dredge. Daily.',
      'Rita Holm: Since when?',
    ],
  },
  'twfy-date.xml': {
    date: '2024-02-06',
    turns: [
      'Rita Holm: What of the harbour?',
      'Tom Acker: We dredge. Daily.',
      'Rita Holm: Since when?',
    ],
  },
  'two-of-one-first-name.srt': {
    date: null,
    turns: ['Ida Moreau: Welcome.', 'Ida Berg: Hello.', 'Ida: So? Yes.'],
  },
  'underscores.md': {
    date: null,
    turns: [
      'ida moreau: The press is booked.',
      'tom: Then we pick on Thursday.',
      'ida moreau: Fine.',
      'tom: Good.',
    ],
  },
  'unknown.txt': {
    date: null,
    turns: [
      'Ida Moreau: Who is there?',
      'Unknown speaker: It is me.',
      'Ida Moreau: Come in.',
      'Unknown speaker: Thanks.',
    ],
  },
  'webex.txt': {
    date: '2024-02-06',
    turns: [
      'Nadia Brook: Right, let’s get going. The lock gates.',
      'Owen Pugh: Thanks, Nadia. We need two weeks.',
      'Nadia Brook: And the money?',
      'Owen Pugh: Eighty thousand. I checked it.',
    ],
  },
  'webex.vtt': {
    date: null,
    turns: [
      'Ida Moreau: Good morning. Today: the harbour.',
      'Tom Acker: Thanks, Ida. It will take a month.',
      'Ida Moreau: And the cost?',
      'Tom Acker: About three million. We checked twice.',
    ],
  },
  'whatsapp-arabic.txt': {
    date: null,
    turns: ['إيدا مورو: هل عادت الجرافة؟', 'توم أكر: ليس بعد.', 'إيدا مورو: حسنا.'],
  },
  'whatsapp-captions.txt': {
    date: '2024-02-06',
    turns: [
      'Ida: A draga voltou?',
      '+55 11 91234-5678: Ainda não.',
      'Ida: Veja esta foto',
      '+55 11 91234-5678: Bonita!',
    ],
  },
  'whisper.tsv': {
    date: null,
    turns: ['Unknown speaker: The glaze needs two firings. And the second one is cooler.'],
  },
  'wide-parentheses-zh.txt': {
    date: '2024-02-06',
    turns: [
      '林远: 大家好，今天讨论港口。',
      '苏青: 谢谢。需要一个月：我们已经查过。',
      '王文: 费用呢？',
      '苏青: 大约三百万。',
      '林远: 好的。',
    ],
  },
  'wide-times-zh.txt': {
    date: null,
    turns: ['林远: 开始吧。先说闸门。', '陈安: 好的，需要两周。', '林远: 钱呢？', '陈安: 八万。'],
  },
  'words-and-paragraphs.json': {
    date: null,
    turns: [
      'Ida Moreau: Good morning. Today: the harbour.',
      'Tom Acker: Thanks, Ida. It will take a month.',
      'Ida Moreau: And the cost?',
      'Tom Acker: About three million. We checked twice.',
    ],
  },
  'youtube-chapters.txt': {
    date: null,
    turns: [
      'Unknown speaker: good morning and welcome to the harbour show today we speak about silt this is the dredger it weighs forty tons and it sank',
    ],
  },
  'youtube-page.txt': {
    date: null,
    turns: [
      'Unknown speaker: good morning and welcome to the harbour show today we speak about silt this is the dredger it weighs forty tons and it sank',
    ],
  },
  'youtube-sounds.txt': {
    date: null,
    turns: [
      "Unknown speaker: right let's get going the lock gates thanks nadia we need two weeks and the money",
    ],
  },
  'youtube.sbv': {
    date: null,
    turns: ['Unknown speaker: the glaze needs two firings and the second one is cooler'],
  },
  'deposition-pages.txt': {
    date: null,
    turns: [
      'MS. QUILL: Good morning, Mr. Tarrant. Where were you employed in March of 2019?',
      'OSWIN TARRANT: At the Gorse Mill, as a foreman.',
      'MS. QUILL: Did anyone else hold that post?',
      'MR. DUNMORE: Objection to the form.',
      'OSWIN TARRANT: No.',
      'MS. QUILL: You signed the log yourself?',
      'OSWIN TARRANT: I did, on most days.',
      'THE REPORTER: Could you repeat that?',
      'OSWIN TARRANT: On most days.',
      'MS. QUILL: Thank you.',
    ],
  },
  'inquiry.txt': {
    date: '2025-05-14',
    turns: [
      'LADY QUILL: Good morning, Mr Dunmore.',
      'MR DUNMORE: Good morning, my Lady. May I call Oswin Tarrant, please. / Mr Tarrant, you were the manager of the mill?',
      'MR OSWIN TARRANT: I was.',
      'MR DUNMORE: From 2004?',
      'MR OSWIN TARRANT: From 2004 until it closed.',
      'MR DUNMORE: Thank you. Who owned it?',
      'MR OSWIN TARRANT: My brother.',
      'LADY QUILL: Is that a convenient moment?',
      'MR DUNMORE: It is, my Lady. / My Lady, may I go on?',
      'LADY QUILL: Please do.',
    ],
  },
  'parliament-offices.txt': {
    date: '2025-05-14',
    turns: [
      'Mairi Quill: Good afternoon. The first item of business is portfolio questions.',
      'Oswin Tarrant: To ask the Scottish Government what it does about lights.',
      'Dorran Dunmore: We have replaced forty lights since March.',
      'Oswin Tarrant: I thank the cabinet secretary. Which of them are lit?',
      'Dorran Dunmore: All of them.',
      'Mairi Quill: That concludes questions.',
    ],
  },
  'nationalrat.txt': {
    date: '2025-05-14',
    turns: [
      'Präsidentin Mag. Dora Quell: Ich eröffne die Sitzung. Zu Wort gemeldet ist Herr Abgeordneter Tarran.',
      'Abgeordneter Oswin Tarran: Frau Präsidentin! Hohes Haus! Die Leuchtfeuer sind alt.',
      'Präsidentin Mag. Dora Quell: Danke. Nächste Rednerin ist Frau Bundesministerin Dunmohr.',
      'Dr. Helga Dunmohr: Frau Präsidentin! Wir erneuern vierzig Feuer.',
      'Abgeordneter Oswin Tarran: Wann?',
      'Dr. Helga Dunmohr: Im März.',
    ],
  },
  'chambre.txt': {
    date: null,
    turns: [
      'Oswin Tarrand: Monsieur le ministre, les phares sont vieux.',
      'Dorian Dunmort: Nous en remplaçons quarante.',
      'Oswin Tarrand: Quand?',
      'Dorian Dunmort: En mars.',
      'Lise Quillet: Ik heb nog een vraag. Wie betaalt?',
    ],
  },
  'camara-de-diputados.txt': {
    date: null,
    turns: [
      'El Presidente diputado Dorio Quiles: Tiene la palabra la diputada Tárrega.',
      'La diputada Luisa Tárrega Mora: Gracias, presidente. Los faros son viejos.',
      'El Presidente diputado Dorio Quiles: Sonido en la curul, por favor.',
      'El diputado Óscar Dunmor Ruiz: Apoyo la moción.',
      'La diputada Luisa Tárrega Mora: Gracias.',
    ],
  },
  'assembleia.txt': {
    date: null,
    turns: [
      'O Sr. Presidente: Está aberta a sessão. / Tem a palavra o Sr. Deputado Osvaldo Tarro.',
      'O Sr. Osvaldo Tarro: Sr. Presidente, os faróis são velhos.',
      'Dora Quil: Trocamos quarenta.',
      'Vozes do PS: Muito bem!',
      'O Sr. Osvaldo Tarro: Quando?',
      'Dora Quil: Em março.',
      'O Sr. Presidente: Obrigado.',
    ],
  },
  'tweede-kamer.txt': {
    date: '2025-05-14',
    turns: [
      'De voorzitter: Ik open de vergadering en geef het woord aan de heer Tarrant.',
      'De heer Tarrant: Voorzitter. De vuurtorens zijn oud.',
      'Minister Dunmoor: Wij vervangen er veertig.',
      'Mevrouw Quil: Wanneer?',
      'Minister Dunmoor: In maart.',
      'De voorzitter: Dank u wel.',
    ],
  },
  'riksdag.txt': {
    date: null,
    turns: [
      'OSVALD TARRANT: Fru talman! Fyrarna är gamla.',
      'Statsrådet DORA KVILL: Vi byter fyrtio av dem.',
      'OSVALD TARRANT: När då?',
      'Statsrådet DORA KVILL: I mars.',
    ],
  },
  'assembly-offices.txt': {
    date: '2025-05-14',
    turns: [
      'The President: The meeting is called to order.',
      'Mr. Tarrant: I thank you, Madam President. My country has many lights.',
      'Ms. Quill: My delegation agrees.',
      'The President: I thank the representative of the Pennard Islands for her statement.',
      'Mr. Tarrant: I take the floor again.',
    ],
  },
  'press-conference.txt': {
    date: '2025-05-14',
    turns: [
      'MINISTER DUNMORE: Good afternoon, everybody. We will replace forty lights.',
      'Q: Minister, when?',
      'MINISTER DUNMORE: In March.',
      'Q: Thank you. And who pays?',
      'MINISTER DUNMORE: The ports do.',
      'Q: (Inaudible.)',
      'MINISTER DUNMORE: I did not hear you.',
      'MS. QUILL: Last question. Oswin.',
      'Q: Thank you, Dora. Will the old ones be sold?',
      'MINISTER DUNMORE: No.',
    ],
  },
  'press-briefing.txt': {
    date: '2025-05-14',
    turns: [
      'MR DUNMORE: Good afternoon. I have one thing at the top.',
      'QUESTION: Thanks. On the lights --',
      'MR DUNMORE: Yes.',
      'QUESTION: -- who pays?',
      'MR DUNMORE: The ports. Go ahead, Dora.',
      'QUESTION: Can I change the topic?',
      'MR DUNMORE: You can.',
    ],
  },
  'running-heads.txt': {
    date: '2025-05-14',
    turns: [
      'QUILL: When did you come to the mill?',
      'Oswin Tarrant: In 2004. It was snowing, and the road was closed behind us.',
      'QUILL: Who was there?',
      'Oswin Tarrant: My brother.',
      'QUILL: And then?',
      'Oswin Tarrant: Then he left.',
    ],
  },
  'end-times.txt': {
    date: null,
    turns: [
      'Dora Quill: Welcome to the orchard.',
      'Oswin Tarrant: Thank you.',
      'Dora Quill: Is it old?',
      'Oswin Tarrant: Forty years.',
      'Dora Quill: So old.',
    ],
  },
  'fields-zh.txt': {
    date: '2025-05-14',
    turns: [
      '张明远: 今天讨论压榨机的事。',
      '刘晓燕: 已经订好了，周五到。',
      '张明远: 谁去接？',
      '刘晓燕: 我去。',
    ],
  },
  'fields-ja.txt': {
    date: '2025-05-14',
    turns: [
      '佐藤 健一: では始めます。圧搾機の件です。',
      '山本 由美: 金曜日に届きます。',
      '佐藤 健一: 誰が受け取りますか。',
      '山本 由美: 私が行きます。',
    ],
  },
  'fields-ko.txt': {
    date: '2025-05-14',
    turns: ['박서준: 압착기는 금요일에 옵니다.', '최유리: 누가 받습니까?', '박서준: 제가 갑니다.'],
  },
  'fields-pt.txt': {
    date: '2025-05-14',
    turns: [
      'Inês Robalo: A prensa chega na sexta-feira.',
      'Tomé Veiga: Quem a recebe?',
      'Inês Robalo: Eu.',
    ],
  },
  'fields-fr.txt': {
    date: '2025-05-14',
    turns: [
      'Anne Tarrand: Le pressoir arrive vendredi.',
      'Guy Dumort: Qui le reçoit ?',
      'Anne Tarrand: Moi.',
    ],
  },
  'initials-of-fields.txt': {
    date: '2025-05-14',
    turns: [
      'Dora Quill: When did you come to the mill?',
      'Oswin Tarrant: In 2004. It was snowing.',
      'Dora Quill: Who was there?',
      'Oswin Tarrant: My brother.',
    ],
  },
  'initials-in-labels.md': {
    date: '2025-05-14',
    turns: [
      'Dora Quill: Welcome to the Orchard Show.',
      'Oswin Tarrant: Glad to be here.',
      'Dora Quill: Two presses?',
      'Oswin Tarrant: One of them is old.',
      'Dora Quill: How old?',
    ],
  },
  'parentheses-and-colon.srt': {
    date: null,
    turns: [
      'Dora Quill: Welcome to the orchard.',
      'Oswin Tarrant: Thank you.',
      'Dora Quill: Is it old?',
      'Oswin Tarrant: Forty years.',
    ],
  },
  'brackets-and-sounds.srt': {
    date: null,
    turns: [
      'Dora Quill: Welcome to the orchard.',
      'Oswin Tarrant: Thank you.',
      'Dora Quill: Is it old?',
      'Oswin Tarrant: Forty years.',
    ],
  },
  'dashes.vtt': {
    date: null,
    turns: [
      'Dora Quill: Welcome to the orchard.',
      'Oswin Tarrant: Thank you.',
      'Dora Quill: Is it old?',
      'Oswin Tarrant: Forty years.',
    ],
  },
  'meeting-notes-between.txt': {
    date: null,
    turns: [
      'Ida Moreau: Good morning. Today: the harbour.',
      'Tom Acker: Thanks, Ida. It will take a month.',
      'Ida Moreau: And the cost?',
      'Tom Acker: About three million. We checked twice.',
    ],
  },
  'minutes-app-zh.txt': {
    date: '2025-05-14',
    turns: ['张明远: 今天讨论压榨机的事。', '刘晓燕: 已经订好了，周五到。', '张明远: 谁去接？'],
  },
  'notes-app-ko.txt': {
    date: '2025-05-14',
    turns: [
      '김민수: 압착기 이야기를 합시다.',
      '이지은: 금요일에 옵니다.',
      '김민수: 누가 받습니까?',
    ],
  },
  'biographies.txt': {
    date: '2024-11-06',
    turns: [
      'Operator: Good morning, and welcome to the Tindlewood third quarter call.',
      'Ida Moreau: Thanks, operator. Oar sales rose nine percent.',
      'Tom Acker: Gross margin was 41 percent.',
      'Operator: (Operator Instructions) Our first question comes from Neil Ashcombe with Halden.',
      'Neil Ashcombe: When does the barge return?',
      'Ida Moreau: In June.',
      'Farah Malik: And margins?',
      'Tom Acker: We see them at 42.',
      'Operator: This concludes the call.',
    ],
  },
  'committee-canada.txt': {
    date: '2025-02-11',
    turns: [
      'The Chair: I call this meeting to order. Welcome to meeting number 14.',
      'Mr. Daniel Roux: Thank you, Madam Chair. How many licences were revoked last year?',
      'Mr. Owen Sprake: We revoked forty-one licences last year.',
      'The Chair: Thank you. Ms. Tindall, you have six minutes.',
      'Mrs. Greta Tindall: Were any of them reinstated?',
      'Mr. Owen Sprake: Three of them were reinstated in December.',
      'The Chair: The meeting is adjourned.',
    ],
  },
  'council.txt': {
    date: '2025-03-10',
    turns: [
      'The President: The Security Council will now begin its consideration of the item on its agenda. I give the floor to Ms. Halloran.',
      'Ms. Halloran: I thank you, Mr. President. The harbour has been closed for eleven days.',
      'Mr. Petrossian: We deplore the closing of the harbour.',
      'Ms. Duarte: We join the speaker before us.',
      'The President: I thank the representative of Portugal for her statement.',
    ],
  },
  'family-names-ja.txt': {
    date: '2025-03-12',
    turns: [
      '佐藤花子: それでは始めます。',
      '鈴木一郎: 残高は四千円です。',
      '佐藤花子: ありがとうございます。',
    ],
  },
  'house-hearing.txt': {
    date: '2025-03-04',
    turns: [
      'Ms. Tolliver: The subcommittee will come to order. We meet today to ask who pays for the delays. I now recognize the gentleman from Ohio, Mr. Marsh, for his opening statement.',
      'Mr. Marsh: Thank you, Madam Chair. The barge sank in November, and nobody has told us who pays.',
      'Ms. Tolliver: Without objection. Mr. Ilves, you are recognized.',
      'Mr. Ilves: Thank you. The insurer has agreed to pay eleven million dollars.',
      'Ms. Okafor: And the rest?',
      'Mr. Ilves: The rest will be paid by the State.',
      'Ms. Tolliver: The hearing is adjourned.',
    ],
  },
  'initials-in-brackets.md': {
    date: '2025-03-04',
    turns: [
      'Neil Ashcombe: When did you come to the harbour?',
      'Greta Lund: In the spring of the flood year.',
      'Neil Ashcombe: And the barge?',
      'Greta Lund: The barge came later. It was blue.',
    ],
  },
  'komisja.txt': {
    date: '2025-03-12',
    turns: [
      'Adam Zaręba: Otwieram posiedzenie Komisji. Witam wszystkich obecnych.',
      'Poseł Ewa Litwin: Dziękuję. Dlaczego pogłębianie portu się opóźnia?',
      'Marek Bosak: Pogłębiarka zatonęła w listopadzie. Nowa przypłynie w czerwcu.',
      'Poseł Ewa Litwin: Ile to kosztuje?',
      'Marek Bosak: Czterdzieści milionów złotych.',
      'Adam Zaręba: Zamykam posiedzenie.',
    ],
  },
  'noscribe.txt': {
    date: null,
    turns: ['S00: Hello rowers.', 'S01: Who pays?', 'S00: The insurer. Yes.'],
  },
  'radio.txt': {
    date: null,
    turns: [
      'NEIL ASHCOMBE: This is the Harbour Hour. The barge sank in November. Greta Lund was there.',
      'GRETA LUND: I was at the lock house.',
      'NEIL ASHCOMBE: What did you see?',
      'GRETA LUND: The bow went under first.',
      'UNIDENTIFIED PERSON #1: It was dark.',
      'SIMON PELL: The insurer would not comment.',
      'NEIL ASHCOMBE: Thank you, Greta.',
    ],
  },
  'reporters.txt': {
    date: '2025-03-04',
    turns: [
      'CHAIR TOLLIVER: Good morning, everybody. The barge is back.',
      'Q: Madam Chair, who pays for it?',
      'CHAIR TOLLIVER: The insurer pays eleven million.',
      'Q: And the rest?',
      'CHAIR TOLLIVER: The state. Thank you.',
    ],
  },
  'riksdag-minister.txt': {
    date: null,
    turns: [
      'LARS HEDVALL: Herr talman! Varför har muddringen av hamnen försenats?',
      'Infrastrukturminister KARIN STRAND: Herr talman! Mudderverket sjönk i november. Det nya kommer i juni.',
      'LARS HEDVALL: Tack för svaret.',
    ],
  },
  'roster-at-end.txt': {
    date: null,
    turns: [
      'Edith Farrow: Good morning. Please state your name.',
      'Greta Lund: Greta Lund.',
      'Edith Farrow: Where were you when the barge sank?',
      'Greta Lund: At the lock house.',
      'Simon Pell: Objection.',
      'Edith Farrow: I withdraw it.',
    ],
  },
  'roster-by-role.txt': {
    date: null,
    turns: [
      'Neil Ashcombe: Welcome.',
      'Greta Lund: Thanks.',
      'Simon Pell: Hello.',
      'Neil Ashcombe: When did the barge sink?',
      'Greta Lund: In November.',
    ],
  },
  'sides-below-names.txt': {
    date: null,
    turns: [
      'Operator: Good day and thank you for standing by.',
      'Ida Moreau: Oar sales rose nine percent.',
      'Tom Acker: Gross margin was 41 percent.',
      'Neil Ashcombe: When does the barge return?',
      'Ida Moreau: In June.',
    ],
  },
  'small-label.txt': {
    date: null,
    turns: [
      'hafenblatt: Frau Lund, wann kamen Sie zum Hafen?',
      'Greta Lund: Im Frühjahr der Flut.',
      'hafenblatt: Und die Barke?',
      'Greta Lund: Die kam später.',
    ],
  },
  'speaker-field.txt': {
    date: null,
    turns: [
      'S1: Hello rowers. The barge sank in November.',
      'S2: Who pays for it?',
      'S1: The insurer pays eleven million.',
    ],
  },
  'stamps-at-ends.txt': {
    date: null,
    turns: [
      'I: Wann sind Sie zum Hafen gekommen?',
      'B: Im Frühjahr der Flut.',
      'I: Und die Barke?',
      'B: Die kam später. (...) Sie war blau.',
    ],
  },
  'stamps.txt': {
    date: null,
    turns: [
      'I: Wann sind Sie zum Hafen gekommen?',
      'B1: Im Frühjahr der Flut.',
      'I: Und die Barke?',
      'B2: Die kam später.',
    ],
  },
  'teams-metadata.vtt': {
    date: null,
    turns: ['Ida Moreau: Hello rowers.', 'Tom Acker: Who pays?'],
  },
  'television.txt': {
    date: '2025-03-04',
    turns: [
      'NEIL ASHCOMBE: Good evening. The barge sank in November.',
      'GRETA LUND: I was at the lock house.',
      'NEIL ASHCOMBE: Simon, who pays?',
      'SIMON PELL: The insurer does, Neil.',
      'NEIL ASHCOMBE: The city waits.',
      'UNIDENTIFIED MALE: It was dark.',
      'NEIL ASHCOMBE: Good night.',
    ],
  },
  'time-behind-name.txt': {
    date: null,
    turns: ['Ida Moreau: Hello rowers.', 'Tom Acker: Who pays?', 'Ida Moreau: The insurer.'],
  },
  'titles-behind-dashes.txt': {
    date: null,
    turns: [
      'Ida Moreau: Good morning.',
      'Tom Acker: Sales rose nine percent.',
      'Ida Moreau: Thank you, Tom.',
      'Tom Acker: Any questions?',
      'Ida Moreau: No.',
    ],
  },
  'vybor.txt': {
    date: '2025-03-12',
    turns: [
      'Jan Novák: Dobrý den, zahajuji schůzi hospodářského výboru. Prvním bodem je rozpočet přístavu.',
      'Ing. Petra Dvořáková: Děkuji, pane předsedo. Rozpočet přístavu činí čtyřicet milionů korun.',
      'Poslanec Karel Malý: Chtěl bych se zeptat na dluh. Kolik činí?',
      'Ing. Petra Dvořáková: Dluh činí osm milionů korun.',
      'Jan Novák: Děkuji. Ukončuji schůzi.',
    ],
  },
  'zoom-chat-dated.txt': {
    date: '2024-02-06',
    turns: [
      'Ida Moreau: Good morning. Today: the harbour.',
      'Tom Acker: Thanks, Ida. It will take a month.',
      'Ida Moreau: And the cost?',
      'Tom Acker: About three million. We checked twice.',
    ],
  },
};

/** Times, tags, style codes, marks of speakers and page numbers. */
const RESIDUE =
  /\[\d+:|\(\d+:\d+:|<\/?[a-z]|\{\\\\|>>|-->|^\s*\d{1,2}\s{2,}|page \d+ of|\*\*|\[\*\]|[♪≫]/im;

describe('every layout', () => {
  it('is here with its right values', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(RIGHT).sort());
  });

  for (const [file, { date, turns }] of Object.entries(RIGHT)) {
    it(`is read: ${file}`, async () => {
      const bytes = readFileSync(join(FOLDER, file));
      const transcript = await parseTranscript({ source: file, bytes }, { noSpeakers: true });
      const lines = transcript.turns.map(
        ({ speaker, text }) => `${speaker.name}: ${text.replaceAll('\n\n', ' / ')}`,
      );
      expect(lines).toEqual(turns);
      expect(transcript.date).toBe(date);
      for (const { text, speaker } of transcript.turns) {
        expect(text).not.toMatch(RESIDUE);
        expect(text.startsWith(`${speaker.name}:`)).toBe(false);
      }
    });
  }
});

describe('what only looks like a label', () => {
  const isRefused = async (text: string): Promise<void> => {
    const file = { source: 'a.txt', bytes: new TextEncoder().encode(text) };
    await expect(parseTranscript(file)).rejects.toThrow(/no speaker/);
  };

  it('makes no record of prose with forms of address', async () => {
    await isRefused(
      'A day\n\nMr. Smith. He was the man I met.\n\nDr. Holm. She laughed.\n\nMr. Brandt asked nothing.\n',
    );
  });

  it('makes no office of a phrase before a colon', async () => {
    await isRefused(
      'A day\n\nThe reason: he was late.\n\nThe minister for ports spoke: it was late.\n\nThe reason: rain.\n\nNote: it rained.\n',
    );
  });

  it('makes no press conference of questions alone', async () => {
    await isRefused('Help\n\nQ: How?\n\nPress it.\n\nQ: When?\n\nAt once.\n\nQ: Why?\n\nSo.\n');
  });

  it('makes no field of a turn below fields', async () => {
    const text =
      'Date: 2025-05-14\nTitle: Sync\nIda Moreau: Hello, all of you.\n\nTom Acker: Hi.\n\nIda Moreau: Good.\n';
    const file = { source: 'a.txt', bytes: new TextEncoder().encode(text) };
    const { turns } = await parseTranscript(file);
    expect(turns.map(({ speaker }) => speaker.name)).toEqual([
      'Ida Moreau',
      'Tom Acker',
      'Ida Moreau',
    ]);
  });

  it('makes no label of what a quotation or a list within the words has in bold', async () => {
    const text =
      '**Ida Moreau:** They wrote this:\n\n> **Our Mission**: To fill the gaps.\n\n- **Price**: free\n\n**Tom Acker:** Hm.\n\n**Ida Moreau:** Yes.\n';
    const file = { source: 'a.md', bytes: new TextEncoder().encode(text) };
    const { turns } = await parseTranscript(file);
    expect(turns.map(({ speaker }) => speaker.name)).toEqual([
      'Ida Moreau',
      'Tom Acker',
      'Ida Moreau',
    ]);
  });

  it('makes no page of a numbered list', async () => {
    await isRefused('1 Budget\n2 Roads\n3 Harbour: the crane\n4 Schools\n5 Parks: two\n6 Other\n');
  });

  it('makes no examination of a list with letters', async () => {
    await isRefused('A. Budget\n\nB. Roads\n\nC. Schools\n\nQ. Other\n\nA. More\n\nQ. End\n');
  });
});
