/** Questions become text to search for, filters and an intent. */

import { describe, expect, it } from 'vitest';
import type { Constraint, Filters, Query } from '#src/domain/query.ts';
import { parseQuery } from '#src/search/parse-query/parse-query.ts';
import { CATALOG } from './catalog.ts';

type Row = [question: string, text: string, filters: Filters, intent: Query['intent']];

const VANE = { speaker: ['Timothy Vane'] };
const TANNAHEY = { speaker: ['Fergus Tannahey'] };
const NOT_VANE = { notSpeaker: ['Timothy Vane'] };
const BOTH = { speaker: ['Timothy Vane', 'Fergus Tannahey'] };
const MANAGEMENT = { role: ['management'] } satisfies Filters;
const ANALYSTS = { role: ['analyst'] } satisfies Filters;

function check([question, text, filters, intent]: Row) {
  const { asked, ...query } = parseQuery(question, CATALOG);
  expect(asked).toBe(question);
  expect(query).toEqual({ text, filters, intent, phrases: [], excluded: [] });
}

describe('the frame of a question gives who and what', () => {
  it.each<Row>([
    ['What did management say about Pantry losses?', 'Pantry losses', MANAGEMENT, 'statement'],
    ['so what else did management say about losses', 'losses', MANAGEMENT, 'statement'],
    ['what does Timothy Vane think of the tariffs', 'the tariffs', VANE, 'statement'],
    ['what did Vane have to say about tariffs', 'tariffs', VANE, 'statement'],
    ['has Tannahey ever mentioned sheep', 'sheep', TANNAHEY, 'statement'],
    ['did Tannahey say anything about sheep?', 'sheep', TANNAHEY, 'statement'],
    ['how does Tannahey explain the smell', 'the smell', TANNAHEY, 'statement'],
    ['how did Tannahey respond', '', TANNAHEY, 'statement'],
    ["what's management saying about margins", 'margins', MANAGEMENT, 'statement'],
    ['what is management saying about margins', 'margins', MANAGEMENT, 'statement'],
    ['which ports did Tannahey mention', 'ports', TANNAHEY, 'statement'],
    ['how much did Vane say it costs', 'it costs', VANE, 'statement'],
    ['what did the analysts ask about churn', 'churn', ANALYSTS, 'question'],
    ['what questions did the analysts ask about churn', 'churn', ANALYSTS, 'question'],
    ['which analyst asked about churn', 'churn', ANALYSTS, 'question'],
    ['what did Vane want to know about churn', 'churn', VANE, 'question'],
    ['according to Vane, what happened to churn', 'what happened to churn', VANE, 'statement'],
    ['what happened to churn, according to Vane', 'what happened to churn', VANE, 'statement'],
    ["in Vane's opinion, is churn bad", 'is churn bad', VANE, 'statement'],
    ['Timothy Vane on free cash flow', 'free cash flow', VANE, null],
    ['management about free cash flow', 'free cash flow', MANAGEMENT, null],
    ['Timothy Vane talking about churn', 'churn', VANE, 'statement'],
    ["Vane's view of churn", 'churn', VANE, 'statement'],
    ['what are Vane’s latest thoughts on churn', 'churn', VANE, 'statement'],
    [
      "Brack's concerns about churn",
      'concerns churn',
      { speaker: ['Ottoline Brack'] },
      'statement',
    ],
    ['comments by Timothy Vane on churn', 'churn', VANE, 'statement'],
    ['issues raised by the analysts about churn', 'issues churn', ANALYSTS, 'statement'],
    ['what questions were asked by analysts about churn', 'questions churn', ANALYSTS, 'question'],
    ['what was said by management about churn', 'churn', MANAGEMENT, 'statement'],
    ['tell me what Vane said about churn', 'churn', VANE, 'statement'],
    ['show me where Tannahey talks about seals', 'seals', TANNAHEY, 'statement'],
    ["summarize Vane's comments on churn", 'churn', VANE, 'statement'],
    ['compare what Vane and Timothy Vane think about churn', 'churn', VANE, 'statement'],
    ['who bought the farm', 'who bought the farm', {}, null],
  ])('%s', (...row) => check(row));

  it.each<Row>([
    ['why did Tannahey want to move the lines', 'want to move the lines', TANNAHEY, 'statement'],
    ['what does Vane expect for the year', 'expect for the year', VANE, 'statement'],
    ['did Vane give any guidance for the year', 'guidance for the year', VANE, 'statement'],
    ['did Vane make any comments about churn', 'churn', VANE, 'statement'],
    ['what guidance did Vane give for the year', 'guidance the year', VANE, 'statement'],
    ['what issues did the analysts raise on churn', 'issues churn', ANALYSTS, 'statement'],
  ])('verbs and nouns that belong to the topic stay: %s', (...row) => check(row));

  it.each<Row>([
    ['what did everyone except Vane say about churn', 'churn', NOT_VANE, 'statement'],
    ['who besides Vane spoke about churn', 'churn', NOT_VANE, 'statement'],
    ['who else apart from Vane asked about churn', 'churn', NOT_VANE, 'question'],
    ["what's Vane's take on churn", 'churn', VANE, 'statement'],
    ["what was Vane's estimate of churn", 'estimate churn', VANE, 'statement'],
    ['what did the boys take from Vane', 'what did the boys take from Vane', {}, null],
    ['quotes from Vane about churn', 'churn', VANE, 'statement'],
    ['list all questions the analysts asked about churn', 'churn', ANALYSTS, 'question'],
    ['show me all the comments that Vane made on churn', 'churn', VANE, 'statement'],
    ['was there any mention of churn?', 'churn', {}, null],
    ['is there any talk about churn', 'churn', {}, null],
    ["I'd like to know what Vane said about churn", 'churn', VANE, 'statement'],
    ['i want to find out who asked about churn', 'churn', {}, 'question'],
    ['do you know if anyone asked about churn', 'churn', {}, 'question'],
    ['can you tell me whether Vane mentioned churn', 'churn', VANE, 'statement'],
    ['if it rains we close', 'if it rains we close', {}, null],
    ['list the questions', 'list the questions', {}, null],
    ['what were the comments Vane made on the fee', 'the fee', VANE, 'statement'],
    ['did Vane ask anything else about churn', 'churn', VANE, 'question'],
  ])('who is meant, and what: %s', (...row) => check(row));

  it.each<Row>([
    ["compare Vane's and Tannahey's views on churn", 'churn', BOTH, 'statement'],
    ['compare the views of Vane and Tannahey on churn', 'churn', BOTH, 'statement'],
    ['contrast how Vane and Tannahey explain churn', 'churn', BOTH, 'statement'],
    ['how do Vane and Tannahey differ on churn', 'churn', BOTH, 'statement'],
    [
      'what is the difference between what Vane and Tannahey think about churn',
      'churn',
      BOTH,
      'statement',
    ],
    [
      'what is the difference between what Vane and Tannahey want for the pier',
      'want for the pier',
      BOTH,
      'statement',
    ],
    ["differences between Vane and Tannahey's opinions of churn", 'churn', BOTH, 'statement'],
    ['Vane vs. Tannahey on churn', 'churn', BOTH, null],
    ['what is the position of Vane on churn', 'churn', VANE, 'statement'],
    [
      'how do churn and price differ on ferries',
      'how do churn and price differ on ferries',
      {},
      null,
    ],
    ['compare churn and prices', 'compare churn and prices', {}, null],
    ['the comments of the year on churn', 'the comments of the year on churn', {}, null],
  ])('people are compared: %s', (...row) => check(row));

  it.each<Row>([
    ['before the vote, what did Vane say about churn', 'churn before the vote', VANE, 'statement'],
    ['after the merger, who asked about churn?', 'churn after the merger', {}, 'question'],
    ['before the vote what did Vane say about churn', 'churn before the vote', VANE, 'statement'],
    ['after the merger who asked about churn', 'churn after the merger', {}, 'question'],
    ['on what did Vane comment', 'on what did Vane comment', {}, null],
    ['when it rains, what does Vane say', 'when it rains', VANE, 'statement'],
    ['in the end, was it cheap', 'in the end, was it cheap', {}, null],
  ])('a clause may stand in front: %s', (...row) => check(row));

  it.each([
    'when did Vane join the support group',
    'when did Vane go to the support group',
    'where is the meeting taking place',
    'where did they go to find their own things',
    'how are the houses being protected against fire',
    'which of the drafts were rejected by the printer',
  ])('a verb in the middle of it is nobody: %s', (question) => {
    const { text, act } = parseQuery(question, CATALOG);
    expect({ text, act }).toEqual({ text: question, act: undefined });
  });

  it.each([
    ['what did the head of the board decide about the kiosk', 'decision'],
    ['what did the people in the room agree on', 'decision'],
    ['why is the mother of the boy worried about fire', 'concern'],
    ['who is taking the minutes', 'commitment'],
    ['who supports the group', 'agreement'],
  ])('what somebody unknown does is asked for: %s', (question, kind) => {
    expect(parseQuery(question, CATALOG).act?.kind).toBe(kind);
  });

  it('what people did is asked for behind a clause, or with a time in the middle', () => {
    const first = parseQuery('after the storm, what did Tannahey decide', CATALOG);
    expect(first).toMatchObject({ filters: TANNAHEY, act: { kind: 'decision' } });
    const dated = parseQuery(
      'what was decided last month about the road',
      CATALOG,
      {},
      [],
      '2025-11-03',
    );
    expect(dated).toMatchObject({
      text: 'the road',
      filters: { after: '2025-10-01', before: '2025-10-31' },
      act: { kind: 'decision', topic: 'the road' },
    });
    const talkedOf = parseQuery(
      'what was decided last year about it',
      CATALOG,
      {},
      [],
      '2026-01-03',
    );
    expect(talkedOf.filters).toEqual({});
  });

  it.each<Row>([
    ['did they give guidance', 'guidance', {}, 'statement'],
    ['did they give any guidance on churn', 'guidance on churn', {}, 'statement'],
    ['have they made any comments about churn', 'churn', {}, 'statement'],
    ['did the company provide an update on churn', 'update on churn', {}, 'statement'],
    ['what guidance did they give for the year', 'guidance the year', {}, 'statement'],
    ['does management have plans for the pier', 'plans for the pier', MANAGEMENT, 'statement'],
    ['do they have a boat', 'do they have a boat', {}, null],
    ['did they give it away', 'did they give it away', {}, null],
  ])('what is given in words may be given by anyone: %s', (...row) => check(row));

  it.each([
    ['what did Timothee Vanne say about churn', ['Timothy Vane']],
    ['what did Ottolin Brak say about churn', ['Ottoline Brack']],
    ['what did Oakmarsh Securities ask about churn', ['Gareth Ondaal']],
    ['what did Fimothy Vane say about churn', ['Timothy Vane']],
    ['what did Ukmini Pashley ask about churn', ['Rukmini Pashley']],
    ['what did Noor Kalvarsen say about churn', ['Noor Halvarsen']],
  ])('names that were misheard are found, and told of: %s', (question, people) => {
    const { filters, text, unclearSpeaker } = parseQuery(question, CATALOG);
    expect({ text, ...filters }).toEqual({ text: 'churn', speaker: people });
    expect(unclearSpeaker?.people).toEqual(people);
  });

  it.each([
    'did Foundry Road give an update on the kerb',
    'what did Foundry Road say about the kerb',
  ])('what a transcript is called is no unknown speaker: %s', (question) => {
    const catalog = [{ ...CATALOG[2], title: 'Foundry Road hearing' }];
    const { filters, text, unclearSpeaker } = parseQuery(question, catalog);
    expect({ filters, text, unclearSpeaker }).toEqual({
      filters: {},
      text: question.replace('give an ', ''),
      unclearSpeaker: undefined,
    });
  });

  it.each(['what did Bines Okafor say', 'what did Tim Lane say', 'what did Timothy Bane ask'])(
    'the first letter of a short name is no slip: %s',
    (question) => {
      expect(parseQuery(question, CATALOG).unclearSpeaker?.people).toEqual([]);
    },
  );

  it('a company that is misspelt is the one whose calls are here', () => {
    const { filters } = parseQuery('what did Marlpitt say about churn', CATALOG);
    expect(filters).toEqual({ role: ['management'], transcript: ['marl'] });
  });

  it('what people do is asked for of whoever is named, or of what is', () => {
    const kiosk = parseQuery('what did Vane decide about the kiosk', CATALOG);
    expect(kiosk).toMatchObject({ text: 'the kiosk', filters: VANE });
    expect(kiosk.act).toEqual({ kind: 'decision', topic: 'the kiosk' });
    const council = parseQuery('what did the harbour board decide about the kiosk', CATALOG);
    expect(council.filters).toEqual({});
    expect(council.act).toEqual({ kind: 'decision', topic: 'the harbour board the kiosk' });
    const tips = parseQuery('what tips did Tannahey share', CATALOG);
    expect(tips).toMatchObject({ filters: TANNAHEY, act: { kind: 'advice', topic: '' } });
    expect(parseQuery('who disagreed', CATALOG).act).toEqual({ kind: 'disagreement', topic: '' });
  });

  it.each<Row>([
    ['who asked about churn', 'churn', {}, 'question'],
    ['who else has asked about churn', 'churn', {}, 'question'],
    ['who mentioned sheep', 'sheep', {}, 'statement'],
    ['who brought up the problem of snow', 'snow', {}, 'mention'],
    ['who was the first person to ask about snow', 'snow', {}, 'question'],
    ['who was the first to raise the subject of snow', 'snow', {}, 'mention'],
    ['did anyone bring up the disk', 'the disk', {}, 'mention'],
    ['who raised a question about churn', 'churn', {}, 'question'],
    ['who brought up the problem solving course', 'the problem solving course', {}, 'mention'],
    ['what did they say about the problem of snow', 'snow', {}, 'statement'],
    ['what did they say about dogs', 'dogs', {}, 'statement'],
    ['do you think kelp is good', 'kelp is good', {}, 'statement'],
    ['did anyone ask about insurance', 'insurance', {}, 'question'],
    ['what did the team discuss about churn', 'churn', {}, 'statement'],
    ['find where they talk about seals', 'seals', {}, 'statement'],
    ['summarize the discussion about seals', 'seals', {}, null],
    ['what is said about dogs', 'dogs', {}, null],
    ['what was said on speech overlap', 'speech overlap', {}, null],
    ['Please describe the grain dryer', 'the grain dryer', {}, null],
  ])('asking who, or about anyone, sets no filter: %s', (...row) => check(row));

  it.each([
    'what was the cause of the fire',
    'how much is spent on SMS every month',
    'did they lay anybody off',
    'what do people on the council think',
    'who is the CFO',
    'who is Vane talking to',
    'where are Vane and Tannahey talking',
    'when did Vane ask',
    'what did the company report on margins',
    'was the vote on Tuesday about parking',
    'who wanted to postpone the vote',
    'was Vane asked about dogs',
    'what did Vane and Smith say about dogs',
    'the price of kelp on the coast',
    'list price changes',
    'summarize',
    'who',
    'say',
    'what did',
  ])('a question without a frame, or with nobody known in it, stays whole: %s', (question) => {
    const { text, filters } = parseQuery(question, CATALOG);
    expect({ text, filters }).toEqual({ text: question, filters: {} });
  });
});

describe('filters and ignored constraints set by the caller', () => {
  const question = 'what did Vane say about churn in the kelp podcast';
  const parseFilters = (filters: Filters, ...ignore: Constraint[]) =>
    parseQuery('what did Vane say in 2025 about churn', CATALOG, filters, ignore).filters;
  const period = { after: '2025-01-01', before: '2025-12-31' };

  it('a filter overrides the same filter of the question', () => {
    expect(parseFilters({})).toEqual({ ...VANE, ...period });
    expect(parseFilters({ speaker: ['Ines Okafor'] })).toEqual({
      speaker: ['Ines Okafor'],
      ...period,
    });
    expect(parseFilters({ role: ['analyst'] })).toEqual({ role: ['analyst'], ...period });
    expect(parseFilters({ after: '2025-11-01' })).toEqual({
      ...VANE,
      ...period,
      after: '2025-11-01',
    });
    expect(
      parseQuery('churn in the kelp podcast', CATALOG, { transcript: ['road'] }),
    ).toMatchObject({ text: 'churn', filters: { transcript: ['road'] } });
  });

  it('ignoring "who" sets no speaker filter; the name is searched for instead', () => {
    expect(parseQuery(question, CATALOG, {}, ['who'])).toMatchObject({
      text: 'what did Vane say about churn',
      filters: { transcript: ['kelp'] },
    });
    expect(parseQuery('what did Vane say about churn', CATALOG, {}, ['who'])).toMatchObject({
      text: 'Vane churn',
      filters: {},
      intent: 'statement',
    });
    expect(parseFilters({ role: ['analyst'] }, 'who')).toEqual({ role: ['analyst'], ...period });
  });

  it.each<[string, Constraint[], string, Filters]>([
    [
      'what did Vane say in the October hearing about snow',
      ['where'],
      'in the October hearing about snow',
      VANE,
    ],
    ['what did Vane say in 2025 about churn', ['when'], 'in 2025 about churn', VANE],
    ['what did Marlpit say about tax', ['where'], 'Marlpit tax', MANAGEMENT],
    ['tax in calls since March 2024', ['where'], 'tax in calls', { after: '2024-03-01' }],
    [
      'tax in earnings calls before 2023',
      ['when'],
      'tax before 2023',
      { transcript: ['marl', 'sedge'] },
    ],
    ['the roster at Rosterlark', ['where'], 'the roster at Rosterlark', {}],
    ['what did Vane say in 2025 about churn', ['who', 'when'], 'Vane in 2025 about churn', {}],
  ])('%s, ignoring %j: the words stay in the text', (question, ignore, text, filters) => {
    const query = parseQuery(question, CATALOG, {}, ignore);
    expect({ text: query.text, filters: query.filters }).toEqual({ text, filters });
  });

  it('a filter on transcripts restricts whom a name can mean', () => {
    const who = (transcript: string) =>
      parseQuery('what did Zhang say about churn', CATALOG, { transcript: [transcript] }).filters;
    expect(who('sedge')).toEqual({ speaker: ['Wei Zhang'], transcript: ['sedge'] });
    expect(who('road')).toEqual({ speaker: ['Li Zhang'], transcript: ['road'] });
    expect(who('kelp')).toEqual({ transcript: ['kelp'] });
  });
});

describe('a question without a topic', () => {
  it('needs none where a filter on speakers is set', () => {
    expect(parseQuery('what did management say', CATALOG)).toMatchObject({
      text: '',
      filters: MANAGEMENT,
    });
    expect(parseQuery('what did they say', CATALOG, { speaker: ['Timothy Vane'] }).text).toBe('');
  });

  it.each(['what did they say', 'who asked questions', 'what did anyone mention?'])(
    'keeps its own words without such a filter: %s',
    (question) => {
      expect(parseQuery(question, CATALOG)).toMatchObject({ text: question, filters: {} });
    },
  );

  it('keeps the name where "who" is ignored', () => {
    const { text } = parseQuery('what did management say', CATALOG, {}, ['who']);
    expect(text).toBe('management');
  });
});

it('phrases and exclusions are parsed before the frame', () => {
  expect(parseQuery('what did Vane say about "grain  dryers" -kelp?', CATALOG)).toEqual({
    asked: 'what did Vane say about "grain  dryers" -kelp?',
    text: 'grain dryers',
    filters: VANE,
    phrases: ['grain dryers'],
    intent: 'statement',
    excluded: ['kelp'],
  });
});

it('tells who is named and nobody, and searches for the name', () => {
  const { text, filters, unclearSpeaker } = parseQuery('what did Smith say about dogs', CATALOG);
  expect({ text, filters }).toEqual({ text: 'Smith dogs', filters: {} });
  expect(unclearSpeaker).toEqual({ name: 'Smith', people: [] });
  const ignoring = parseQuery('what did Smith say about dogs', CATALOG, {}, ['who']);
  expect(ignoring.unclearSpeaker).toBeUndefined();
});

it.each([
  ['what did the analyst from Quennell Bank ask about margins', 'Quennell Bank'],
  ['what did the Quennell analyst ask', 'Quennell'],
  ['what did the guest from Skerry Kelp say about ropes', 'Skerry Kelp'],
  ['what did the Hexley Rowe analyst ask', undefined],
  ['what did the English teacher say', undefined],
])('"%s" names a firm that nobody is from: %s', (question, firm) => {
  expect(parseQuery(question, CATALOG).unclearSpeaker?.name).toBe(firm);
});

it.each([
  ['who was asked about churn', {}, 'churn'],
  ['who was asked about dogs', {}, 'dogs'],
  ['which analysts were asked about churn', { role: ['analyst'] }, 'churn'],
  ['which of the executives was also asked about the fee', { role: ['management'] }, 'the fee'],
  ['anything about layoffs?', {}, 'layoffs'],
  ['is there something on the kiosk', {}, 'the kiosk'],
])('"%s" is searched for who answers', (question, filters, text) => {
  expect(parseQuery(question, CATALOG)).toMatchObject({ filters, text });
});

it.each([
  ['what did the mayor say about the road', 'the mayor'],
  ['what did our CTO say about churn', 'the CTO'],
  ['what did the head of sales say about churn', 'the head of sales'],
  ['what did the CFO say about churn', undefined],
  ['what did the chair say about the road', undefined],
  ['what did the member say about the road', undefined],
  ['what did they say about the mayor', undefined],
  ['what did the parents and the mayor say about the road', undefined],
])('"%s" tells of an office that nobody holds: %s', (question, office) => {
  const { unknownOffice, filters } = parseQuery(question, CATALOG);
  expect(unknownOffice).toBe(office);
  if (office !== undefined) expect(filters.speaker).toBeUndefined();
  expect(parseQuery(question, CATALOG, {}, ['who']).unknownOffice).toBeUndefined();
});

it.each([
  ['what did the operator say about snow', 'the operator'],
  ['what did the host ask about snow', 'the host'],
  ['what did the hosts ask about snow', 'the hosts'],
  ['what did the witness say about snow', 'the witness'],
  ['who hosted the hearing', undefined],
  ['what did the chair say about snow', undefined],
])('a role that nobody has is told of: %s', (question, role) => {
  const hearing = CATALOG.filter(({ id }) => id === 'road');
  expect(parseQuery(question, hearing).unknownOffice).toBe(role);
});

it('those who ask are the analysts where investors are said to', () => {
  const asked = parseQuery('what did investors ask about churn', CATALOG);
  expect(asked).toMatchObject({ text: 'churn', filters: ANALYSTS, intent: 'question' });
  expect(parseQuery('what do investors think about churn', CATALOG).filters).toEqual({});
});

it('nobody is known in an empty library', () => {
  expect(parseQuery('what did Vane say about churn', [])).toMatchObject({
    text: 'Vane churn',
    filters: {},
    unclearSpeaker: { name: 'Vane', people: [] },
  });
  expect(parseQuery('what did they say about churn', [])).toMatchObject({ text: 'churn' });
});
