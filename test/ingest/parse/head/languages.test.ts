/** Heads, dates, roles and labels in other languages than English. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Kind } from '#src/domain/transcript.ts';
import { findDate, findTrailingDate, isDateLine } from '#src/ingest/parse/head/dates.ts';
import { findQuarter } from '#src/ingest/parse/head/quarter.ts';
import { parseTranscript } from '#src/ingest/parse/parse.ts';

const FOLDER = new URL('./languages/', import.meta.url);
const read = (name: string) =>
  parseTranscript({ source: name, bytes: readFileSync(new URL(name, FOLDER)) });

type Row = [
  file: string,
  title: string,
  date: string | null,
  kind: Kind | null,
  turns: number,
  people: string[],
];

it.each<Row>([
  [
    'german-head.txt',
    'Team-Besprechung',
    '2025-03-04',
    'meeting',
    3,
    ['Jule Ahrens: participant', 'Enno Voss: participant'],
  ],
  [
    'spanish-head.txt',
    'Reunión semanal',
    '2025-03-04',
    'meeting',
    3,
    ['Inés Robles: participant', 'Tomás Vega: participant'],
  ],
  [
    'arabic-head.txt',
    'اجتماع الفريق الأسبوعي',
    '2025-02-11',
    'meeting',
    3,
    ['ليلى حداد: unknown', 'سامر خوري: unknown'],
  ],
  ['cjk-colon.txt', '产品周会', '2025-05-12', 'meeting', 4, ['李伟: unknown', '王芳: unknown']],
  ['korean.txt', '주간 회의', '2025-03-04', 'meeting', 4, ['김민수: unknown', '이지은: unknown']],
  [
    'slash-dates.txt',
    'Orchard sync',
    '2025-03-25',
    null,
    3,
    ['Ida Moreau: unknown', 'Tom Acker: unknown'],
  ],
  [
    'chinese-notes.txt',
    '会议纪要',
    '2025-03-04',
    'meeting',
    3,
    ['李伟: participant', '王芳: participant', '张敏: participant'],
  ],
  [
    'french-minutes.txt',
    'Compte rendu de la réunion',
    '2025-03-01',
    'meeting',
    4,
    ['Claire Besnard: participant', 'Luc Holm: participant', 'Zoé Petit: participant'],
  ],
  [
    'hebrew-head.txt',
    'ישיבת צוות',
    '2025-03-12',
    null,
    3,
    ['דנה לוי: participant', 'יואב כהן: participant'],
  ],
  [
    'thai-podcast.txt',
    'พอดแคสต์บ้านสวน',
    '2025-03-04',
    'podcast',
    3,
    ['สมชาย ใจดี: host', 'มาลี ทองคำ: guest'],
  ],
  [
    'korean-numbered.txt',
    '주간 회의록',
    '2025-03-04',
    null,
    3,
    ['화자 1: unknown', '화자 2: unknown'],
  ],
  [
    'german-call.txt',
    'Tindelholz AG',
    '2025-11-06',
    'earnings-call',
    6,
    [
      'Operator: operator',
      'Ansel Birk: management',
      'Dunja Okwuosa: management',
      'Mara Lindt: analyst',
    ],
  ],
  [
    'italian-call.txt',
    'Teleconferenza sui risultati del terzo trimestre 2025',
    '2025-11-06',
    'earnings-call',
    6,
    [
      'Operatore: operator',
      'Ada Ferri: management',
      'Luca Moro: management',
      'Nina Galli: analyst',
    ],
  ],
  [
    'portuguese-call.txt',
    'Teleconferência de resultados do 3º trimestre de 2025',
    '2025-03-25',
    'earnings-call',
    3,
    ['Inês Prado: management', 'Rui Sá Melo: participant'],
  ],
  [
    'japanese-call.md',
    '第3四半期 決算説明会',
    '2025-11-06',
    'earnings-call',
    3,
    ['佐藤 健一: management', '鈴木 花子: analyst', '田中 誠: host'],
  ],
])('%s', async (file, title, date, kind, turns, people) => {
  const transcript = await read(file);
  const { participants } = transcript;
  expect(transcript).toMatchObject({ title, date, kind });
  expect(transcript.turns).toHaveLength(turns);
  expect(participants.map(({ name, role }) => `${name}: ${role}`).sort()).toEqual(people.sort());
});

describe('dates', () => {
  it.each<[written: string, day: string | null]>([
    ['4. März 2025', '2025-03-04'],
    ['6. November 2025', '2025-11-06'],
    ['4 de marzo de 2025', '2025-03-04'],
    ['1er mars 2025', '2025-03-01'],
    ['2 de outubro de 2025', '2025-10-02'],
    ['4 dicembre 2025', '2025-12-04'],
    ['4 мая 2025 г.', '2025-05-04'],
    ['15 września 2025', '2025-09-15'],
    ['4. července 2025', '2025-07-04'],
    ['4. marraskuuta 2025', '2025-11-04'],
    ['2025. március 4.', '2025-03-04'],
    ['12 ספטמבר 2025', '2025-09-12'],
    ['٤ مارس ٢٠٢٥', '2025-03-04'],
    ['4 มีนาคม 2568', '2025-03-04'],
    ['ngày 4 tháng 3 năm 2025', '2025-03-04'],
    ['2025年3月4日', '2025-03-04'],
    ['令和7年3月4日', '2025-03-04'],
    ['2025년 3월 4일', '2025-03-04'],
    ['2025. 3. 4.', '2025-03-04'],
    ['04.03.2025', '2025-03-04'],
    ['25/03/2025', '2025-03-25'],
    ['03/25/2025', '2025-03-25'],
    ['03/03/2025', '2025-03-03'],
    ['02/03/2025', null],
    ['31.02.2025', null],
    ['4. Marzipan', null],
  ])('%s', (written, day) => {
    expect(findDate(written)).toBe(day);
    if (day !== null) expect(isDateLine(written)).toBe(true);
  });

  it('stand beside weekday and time of day', () => {
    expect(isDateLine('Dienstag, 4. März 2025, 10:00 Uhr')).toBe(true);
    expect(isDateLine('2025年3月4日（火）10:00')).toBe(true);
    expect(isDateLine('Bis zum 4. März 2025')).toBe(false);
  });

  it('close a title', () => {
    expect(findTrailingDate('Protokoll der Sitzung vom 4. März 2025')).toBe('2025-03-04');
  });
});

it.each([
  ['Telefonkonferenz zum 3. Quartal 2025', '2025-Q3'],
  ['Résultats du 2e trimestre 2025', '2025-Q2'],
  ['Resultados del 1er trimestre de 2025', '2025-Q1'],
  ['2025年第3四半期 決算説明会', '2025-Q3'],
  ['2025년 3분기 실적 발표', '2025-Q3'],
])('finds the quarter of %s', (title, quarter) => {
  expect(findQuarter(title)?.quarter).toBe(quarter);
});

it('leaves speech under words that are fields elsewhere', async () => {
  const text = 'Data: We have lots of it.\nGeordi: How much?\nData: Lots.\nGeordi: Good.\n';
  const { turns } = await parseTranscript({ source: 'a.txt', bytes: Buffer.from(text) });
  expect(turns.map(({ speaker }) => speaker.name)).toEqual(['Data', 'Geordi', 'Data', 'Geordi']);
});
