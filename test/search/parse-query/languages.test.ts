/** Frames of questions in other languages than English, and the words around names in them. */

import { describe, expect, it } from 'vitest';
import type { Filters, Query } from '#src/domain/query.ts';
import type { Speaker } from '#src/domain/transcript.ts';
import type { CatalogEntry } from '#src/domain/views.ts';
import { parseQuery } from '#src/search/parse-query/parse-query.ts';
import { cpuMilliseconds } from '../../support.ts';

const speaker = (
  name: string,
  role: Speaker['role'],
  title: string | null = null,
  affiliation: string | null = null,
): Speaker => ({ name, role, title, affiliation });

const CATALOG: readonly CatalogEntry[] = [
  {
    id: 'holz',
    title: 'Tindelholz AG Telefonkonferenz',
    kind: 'earnings-call',
    date: '2025-11-06',
    company: null,
    ticker: null,
    quarter: null,
    language: null,
    url: null,
    tags: [],
    source: 'holz.txt',
    participants: [
      speaker('Ansel Birk', 'management', 'Vorstandsvorsitzender'),
      speaker('Dunja Okwuosa', 'management', 'Finanzvorständin'),
      speaker('Mara Lindt', 'analyst', null, 'Hexley Rowe'),
      speaker('Claire Besnard', 'host'),
      speaker('Tomás Vega', 'guest'),
      speaker('佐藤健一', 'participant'),
      speaker('鈴木花子', 'participant'),
      speaker('李伟', 'participant'),
      speaker('김민수', 'participant'),
    ],
  },
];

type Row = [question: string, text: string, filters: Filters, intent: Query['intent']];

const CFO = { speaker: ['Dunja Okwuosa'] };
const LINDT = { speaker: ['Mara Lindt'] };
const ANALYST = { role: ['analyst'] } satisfies Filters;
const MANAGEMENT = { role: ['management'] } satisfies Filters;
const HOST = { role: ['host'] } satisfies Filters;
const SATO = { speaker: ['佐藤健一'] };

describe.each<[language: string, rows: Row[]]>([
  [
    'German',
    [
      ['was sagte der CFO über die Marge', 'die Marge', CFO, 'statement'],
      ['Was sagte die Finanzvorständin zur Marge?', 'Marge', CFO, 'statement'],
      ['Was hat Dunja Okwuosa zum Cashflow gesagt?', 'Cashflow', CFO, 'statement'],
      ['Was hat Mara Lindt gefragt?', '', LINDT, 'question'],
      ['wer fragte nach Preiserhöhungen', 'Preiserhöhungen', {}, 'question'],
      ['Wer hat nach den Preisen gefragt?', 'den Preisen', {}, 'question'],
      ['was fragten die Analysten zu den Preisen', 'den Preisen', ANALYST, 'question'],
      ['was sagt der Vorstand über Lingen', 'Lingen', MANAGEMENT, 'statement'],
      [
        'Was sagten Frau Lindt und der CFO über Holz?',
        'Holz',
        { speaker: [...CFO.speaker, ...LINDT.speaker] },
        'statement',
      ],
      ['laut der Moderatorin, wird das Werk gebaut', 'wird das Werk gebaut', HOST, null],
    ],
  ],
  [
    'French',
    [
      ["Qu'a dit Mara Lindt sur les prix ?", 'les prix', LINDT, 'statement'],
      ['Qu’a dit le directeur financier à propos de la marge ?', 'la marge', CFO, 'statement'],
      ["qu'est-ce que l'analyste a demandé sur les prix", 'les prix', ANALYST, 'question'],
      ["qui a posé une question sur l'inflation", "l'inflation", {}, 'question'],
      ['que dit la direction sur la demande', 'la demande', MANAGEMENT, 'statement'],
    ],
  ],
  [
    'Spanish',
    [
      ['¿Qué dijo el director financiero sobre el margen?', 'el margen', CFO, 'statement'],
      ['¿Qué preguntó Mara Lindt sobre los precios?', 'los precios', LINDT, 'question'],
      ['¿Quién preguntó por los precios?', 'los precios', {}, 'question'],
      ['qué dijeron los analistas acerca de la demanda', 'la demanda', ANALYST, 'statement'],
    ],
  ],
  [
    'Portuguese',
    [
      ['O que disse o diretor financeiro sobre a margem?', 'a margem', CFO, 'statement'],
      ['o que a Mara Lindt perguntou sobre os preços', 'os preços', LINDT, 'question'],
      ['Quem perguntou sobre os preços?', 'os preços', {}, 'question'],
    ],
  ],
  [
    'Italian',
    [
      ['Cosa ha detto il direttore finanziario sul margine?', 'margine', CFO, 'statement'],
      ["Che cosa ha chiesto l'analista sui prezzi?", 'prezzi', ANALYST, 'question'],
      ['chi ha chiesto dei prezzi', 'prezzi', {}, 'question'],
    ],
  ],
  [
    'Dutch',
    [
      ['Wat zei de financieel directeur over de marge?', 'de marge', CFO, 'statement'],
      ['wat vroeg Mara Lindt over de prijzen', 'de prijzen', LINDT, 'question'],
      ['Wie vroeg naar de prijzen?', 'de prijzen', {}, 'question'],
    ],
  ],
  [
    'Chinese',
    [
      ['李伟对发布计划说了什么？', '发布计划', { speaker: ['李伟'] }, 'statement'],
      ['李总关于预算是怎么说的', '预算', { speaker: ['李伟'] }, 'statement'],
      ['谁问了预算？', '预算', {}, 'question'],
      ['分析师问了什么', '', ANALYST, 'question'],
    ],
  ],
  [
    'Japanese',
    [
      ['佐藤さんは倉庫について何と言いましたか？', '倉庫', SATO, 'statement'],
      ['倉庫について佐藤健一さんは何を話しましたか', '倉庫', SATO, 'statement'],
      ['鈴木花子は移転について何を質問しましたか', '移転', { speaker: ['鈴木花子'] }, 'question'],
      ['誰が予算について質問しましたか', '予算', {}, 'question'],
      ['アナリストは何を質問しましたか', '', ANALYST, 'question'],
    ],
  ],
  [
    'Korean',
    [
      ['김민수 씨는 창고에 대해 뭐라고 말했나요?', '창고', { speaker: ['김민수'] }, 'statement'],
      ['누가 예산에 대해 질문했나요?', '예산', {}, 'question'],
    ],
  ],
])('%s', (_, rows) => {
  it.each<Row>(rows)('%s', (question, text, filters, intent) => {
    const { asked, ...query } = parseQuery(question, CATALOG);
    expect(query).toEqual({ text, filters, intent, phrases: [], excluded: [] });
  });
});

it('searches for the whole question where nobody of that name speaks', () => {
  const { text, filters } = parseQuery('Was sagte Enno Voss über die Marge?', CATALOG);
  expect(text).toBe('Was sagte Enno Voss über die Marge');
  expect(filters).toEqual({});
});

it.each(['was sagte WHO über ', 'は', 'について', 'qu’a dit ', '的', '에 '])(
  'takes linear time for many "%s"',
  async (part) => {
    expect(await cpuMilliseconds(() => parseQuery(part.repeat(400), CATALOG))).toBeLessThan(500);
    const short = part.repeat(Math.floor(249 / part.length));
    expect(await cpuMilliseconds(() => parseQuery(short, CATALOG))).toBeLessThan(500);
  },
);
