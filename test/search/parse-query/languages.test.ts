/** Frames of questions in other languages than English, and the words around names in them. */

import { describe, expect, it } from 'vitest';
import type { AskedAct, Filters, Query } from '#src/domain/query.ts';
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
      speaker('Анна Петрова', 'participant'),
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

type ActRow = [question: string, act: AskedAct['kind'], topic: string, who?: Filters];

const KIM = { speaker: ['김민수'] };
const PETROVA = { speaker: ['Анна Петрова'] };
const BIRK = { speaker: ['Ansel Birk'] };

describe.each<[language: string, rows: ActRow[]]>([
  [
    'German',
    [
      ['was hat Ansel Birk entschieden', 'decision', '', BIRK],
      ['Was hat Herr Birk zum Preis entschieden?', 'decision', 'Preis', BIRK],
      ['was wurde über den Preis beschlossen', 'decision', 'den Preis'],
      ['was versprach Birk', 'commitment', '', BIRK],
      ['wer hat dem Kran widersprochen', 'disagreement', 'dem Kran'],
      ['wer ist gegen den Kran', 'disagreement', 'den Kran'],
      ['wer hat für den Kran gestimmt', 'agreement', 'den Kran'],
      ['wer kümmert sich um das Protokoll', 'commitment', 'das Protokoll'],
      ['was schlug die Finanzvorständin vor', 'proposal', '', CFO],
      ['worüber macht sich Birk Sorgen', 'concern', '', BIRK],
      ['welche Einwände gab es', 'disagreement', ''],
    ],
  ],
  [
    'French',
    [
      ["qu'a décidé Ansel Birk", 'decision', '', BIRK],
      ["qu'est-ce qui a été décidé à propos du prix", 'decision', 'prix'],
      ["qui n'est pas d'accord", 'disagreement', ''],
      ['qui est favorable à la grue', 'agreement', 'la grue'],
      ["qui s'occupe de la lettre", 'commitment', 'la lettre'],
      ["qu'est-ce que Ansel Birk a proposé", 'proposal', '', BIRK],
      ['quelles inquiétudes ont été exprimées', 'concern', ''],
    ],
  ],
  [
    'Spanish',
    [
      ['¿Qué decidió Ansel Birk sobre el precio?', 'decision', 'el precio', BIRK],
      ['qué se decidió sobre el precio', 'decision', 'el precio'],
      ['quién se opuso a la grúa', 'disagreement', 'la grúa'],
      ['quién está a favor de la grúa', 'agreement', 'la grúa'],
      ['quién es responsable de la carta', 'commitment', 'la carta'],
      ['qué propuso Ansel Birk', 'proposal', '', BIRK],
      ['qué le preocupa a Ansel Birk', 'concern', '', BIRK],
    ],
  ],
  [
    'Portuguese',
    [
      ['o que decidiu Ansel Birk', 'decision', '', BIRK],
      ['o que foi decidido sobre o preço', 'decision', 'o preço'],
      ['quem votou contra a grua', 'disagreement', 'a grua'],
      ['quem concorda com o plano', 'agreement', 'o plano'],
      ['quem é responsável pela carta', 'commitment', 'carta'],
      ['o que propôs Ansel Birk', 'proposal', '', BIRK],
      ['o que preocupa Ansel Birk', 'concern', '', BIRK],
    ],
  ],
  [
    'Italian',
    [
      ['cosa ha deciso Ansel Birk sul prezzo', 'decision', 'prezzo', BIRK],
      ['che cosa è stato deciso sul prezzo', 'decision', 'prezzo'],
      ['chi è contrario alla gru', 'disagreement', 'gru'],
      ['chi è a favore della gru', 'agreement', 'gru'],
      ['chi si occupa della lettera', 'commitment', 'lettera'],
      ['cosa ha proposto Ansel Birk', 'proposal', '', BIRK],
      ['cosa preoccupa Ansel Birk', 'concern', '', BIRK],
    ],
  ],
  [
    'Dutch',
    [
      ['wat heeft Ansel Birk besloten over de prijs', 'decision', 'de prijs', BIRK],
      ['wat is er over de prijs besloten', 'decision', 'de prijs'],
      ['wie is tegen de kraan', 'disagreement', 'de kraan'],
      ['wie is voor de kraan', 'agreement', 'de kraan'],
      ['wie is verantwoordelijk voor de brief', 'commitment', 'de brief'],
      ['wat stelde Ansel Birk voor', 'proposal', '', BIRK],
      ['wie maakt zich zorgen over de kraan', 'concern', 'de kraan'],
    ],
  ],
  [
    'Chinese',
    [
      ['李伟决定了什么', 'decision', '', { speaker: ['李伟'] }],
      ['关于价格决定了什么', 'decision', '价格'],
      ['谁反对涨价', 'disagreement', '涨价'],
      ['谁支持涨价', 'agreement', '涨价'],
      ['谁负责合同', 'commitment', '合同'],
      ['李伟对价格建议了什么', 'proposal', '价格', { speaker: ['李伟'] }],
      ['谁担心价格', 'concern', '价格'],
    ],
  ],
  [
    'Japanese',
    [
      ['佐藤さんは何を決めましたか', 'decision', '', SATO],
      ['価格について何が決まりましたか', 'decision', '価格'],
      ['誰が値上げに反対しましたか', 'disagreement', '値上げ'],
      ['値上げに賛成した人は誰ですか', 'agreement', '値上げ'],
      ['佐藤さんは契約について何を約束しましたか', 'commitment', '契約', SATO],
      ['佐藤さんは何を提案しましたか', 'proposal', '', SATO],
      ['誰が価格を心配していますか', 'concern', '価格'],
    ],
  ],
  [
    'Korean',
    [
      ['김민수는 가격에 대해 무엇을 결정했나요?', 'decision', '가격', KIM],
      ['가격에 대해 어떻게 결정했습니까', 'decision', '가격'],
      ['누가 할인에 반대했나요', 'disagreement', '할인'],
      ['누가 할인에 찬성했나요', 'agreement', '할인'],
      ['김민수 씨가 뭘 약속했나요', 'commitment', '', KIM],
      ['김민수가 무엇을 제안했나요', 'proposal', '', KIM],
      ['누가 가격을 걱정했나요', 'concern', '가격'],
    ],
  ],
  [
    'Russian',
    [
      ['что решила Анна Петрова о ценах?', 'decision', 'ценах', PETROVA],
      ['что было решено о складе', 'decision', 'складе'],
      ['какие решения были приняты', 'decision', ''],
      ['кто возражал против скидки', 'disagreement', 'скидки'],
      ['кто поддержал план', 'agreement', 'план'],
      ['что Петрова обещала', 'commitment', '', PETROVA],
      ['кто отвечает за склад', 'commitment', 'склад'],
      ['что предложила Петрова', 'proposal', '', PETROVA],
      ['кто жаловался на цены', 'concern', 'цены'],
    ],
  ],
])('what people do, asked for in %s', (_, rows) => {
  it.each(rows)('%s', (question, kind, topic, who = {}) => {
    const query = parseQuery(question, CATALOG);
    expect(query).toMatchObject({ act: { kind, topic }, filters: who });
    expect(query.text).not.toBe('');
    expect(query.filters).toEqual(who);
  });
});

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

it.each<[question: string, filters: Filters]>([
  ['was fragten die Broker zu den Preisen', ANALYST],
  ['was sagte die Interviewerin über Holz', HOST],
  ['was sagten die Führungskräfte über Holz', MANAGEMENT],
  ['was sagte der Konzernchef über Holz', BIRK],
  ["qu'a dit la directrice des finances sur le bois", CFO],
  ["qu'a demandé l'intervieweuse sur le bois", HOST],
  ['¿qué dijo la jefa de finanzas sobre la madera?', CFO],
  ['¿qué preguntó la entrevistadora sobre la madera?', HOST],
  ["cosa ha chiesto l'intervistatrice sul legno", HOST],
  ['インタビュアーは木材について何を質問しましたか', HOST],
])('people are called by other words: %s', (question, filters) => {
  expect(parseQuery(question, CATALOG).filters).toEqual(filters);
});

it.each<Row>([
  ['welche Analysten haben nach den Preisen gefragt', 'den Preisen', ANALYST, 'question'],
  ['welcher Analyst fragte nach den Preisen?', 'den Preisen', ANALYST, 'question'],
  ['welche Analysten sprachen über Holz', 'Holz', ANALYST, 'statement'],
  ["quels analystes ont posé des questions sur l'inflation", "l'inflation", ANALYST, 'question'],
  ['quel analyste a parlé des prix', 'prix', ANALYST, 'statement'],
  ['¿qué analistas preguntaron por los precios?', 'los precios', ANALYST, 'question'],
  ['¿qué analista habló de los precios?', 'los precios', ANALYST, 'statement'],
  ['quali analisti hanno chiesto dei prezzi', 'prezzi', ANALYST, 'question'],
  ['quais analistas perguntaram sobre os preços', 'os preços', ANALYST, 'question'],
  ['welke analisten vroegen naar de prijzen', 'de prijzen', ANALYST, 'question'],
  ['どのアナリストが価格について質問しましたか', '価格', ANALYST, 'question'],
])('which of them spoke or asked: %s', (question, text, filters, intent) => {
  expect(parseQuery(question, CATALOG)).toMatchObject({ text, filters, intent });
});

it.each<Row>([
  ['hat das Management etwas über Zölle gesagt', 'Zölle', MANAGEMENT, 'statement'],
  ['Hat jemand die Preise erwähnt?', 'die Preise', {}, 'statement'],
  ['hat Mara Lindt nach den Preisen gefragt', 'den Preisen', LINDT, 'question'],
  ['wie oft hat Mara Lindt die Preise erwähnt', 'Preise', LINDT, 'statement'],
  [
    'was denken Birk und Lindt über Holz',
    'Holz',
    { speaker: [...BIRK.speaker, ...LINDT.speaker] },
    'statement',
  ],
  ['est-ce que la direction a parlé des prix', 'prix', MANAGEMENT, 'statement'],
  ['la direction a-t-elle parlé des prix ?', 'prix', MANAGEMENT, 'statement'],
  ["a-t-on parlé de l'inflation", "l'inflation", {}, 'statement'],
  ['combien de fois Mara Lindt a-t-elle mentionné les prix', 'les prix', LINDT, 'statement'],
  ['¿habló la dirección de los precios?', 'los precios', MANAGEMENT, 'statement'],
  ['¿alguien preguntó por los precios?', 'los precios', {}, 'question'],
  ['¿cuántas veces mencionó Mara Lindt los precios?', 'precios', LINDT, 'statement'],
  ['il management ha parlato dei prezzi?', 'prezzi', MANAGEMENT, 'statement'],
  ['quante volte Mara Lindt ha menzionato i prezzi', 'i prezzi', LINDT, 'statement'],
  ['Mara Lindt falou sobre os preços?', 'os preços', LINDT, 'statement'],
  ['heeft Mara Lindt iets over de prijzen gezegd', 'de prijzen', LINDT, 'statement'],
  ['der Preis hat die Analysten überrascht', 'der Preis hat die Analysten überrascht', {}, null],
])('whether, or how often, somebody spoke of it: %s', (question, text, filters, intent) => {
  expect(parseQuery(question, CATALOG)).toMatchObject({ text, filters, intent });
});

it.each<[question: string, text: string]>([
  ['was sagte die Finanzchefin von Tindelholz über den Preis von Stahl', 'den Preis von Stahl'],
  ['was hat die Finanzchefin von Tindelholz zum Preis gesagt', 'Preis'],
  ["qu'a dit la directrice financière de Tindelholz sur le prix de l'acier", "le prix de l'acier"],
  [
    '¿qué dijo la directora financiera de Tindelholz sobre el precio del acero?',
    'el precio del acero',
  ],
  ['cosa ha detto la direttrice finanziaria di Tindelholz sul prezzo', 'prezzo'],
])('a company may stand behind an office: %s', (question, text) => {
  const other = { ...CATALOG[0], id: 'eibe', title: 'Eibengrund AG Telefonkonferenz' };
  const people = [speaker('Ute Brack', 'management', 'Finanzvorständin')];
  const query = parseQuery(question, [...CATALOG, { ...other, participants: people }]);
  expect(query.filters).toEqual({ ...CFO, transcript: ['holz'] });
  expect(query.text).toBe(text);
});

it.each<[question: string, text: string, filters: Filters]>([
  ['was sagte Mara Lindt im Podcast über Holz', 'Holz', { ...LINDT, transcript: ['folge'] }],
  ['wer sprach in der Telefonkonferenz über Holz', 'Holz', { transcript: ['holz'] }],
  [
    "qu'a dit Mara Lindt dans le podcast sur les prix",
    'les prix',
    { ...LINDT, transcript: ['folge'] },
  ],
  [
    '¿qué dijo Mara Lindt en el episodio sobre los precios?',
    'los precios',
    { ...LINDT, transcript: ['folge'] },
  ],
  [
    'cosa ha detto Mara Lindt nel podcast sui prezzi',
    'prezzi',
    { ...LINDT, transcript: ['folge'] },
  ],
  [
    'o que disse Mara Lindt no podcast sobre os preços',
    'os preços',
    { ...LINDT, transcript: ['folge'] },
  ],
  [
    'wat zei Mara Lindt in de podcast over de prijzen',
    'de prijzen',
    { ...LINDT, transcript: ['folge'] },
  ],
  ['im Podcast der Brauer über Holz', 'im Podcast der Brauer über Holz', {}],
  ['wer sprach in der Sitzung über Holz', 'wer sprach in der Sitzung über Holz', {}],
  ['is there no podcast about wood', 'is there no podcast about wood', {}],
])('a kind of conversation limits to it: %s', (question, text, filters) => {
  const podcast = { ...CATALOG[0], id: 'folge', title: 'Folge 3', kind: 'podcast' as const };
  const query = parseQuery(question, [...CATALOG, podcast]);
  expect({ text: query.text, filters: query.filters }).toEqual({ text, filters });
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
