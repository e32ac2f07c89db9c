/**
 * Calls in JSON of data vendors (Alpha Vantage, Financial Modeling Prep, API Ninjas, Finnhub, Quartr, …): company and
 * quarter beside a list of turns, or one text of `Name: text` lines. A vendor's field is a name in a table.
 */

import type { Section } from '../../../domain/transcript.ts';
import { nameKey } from '../../../text/person-names.ts';
import { cleanText } from '../../decode/text.ts';
import { Content, memoizePerContent } from '../content.ts';
import {
  type Draft,
  type DraftTurn,
  type Format,
  type PersonMention,
  UNKNOWN_SPEAKER,
} from '../format.ts';
import { findDate } from '../head/dates.ts';
import { parseQuarter, parseTicker } from '../head/fields.ts';
import { isRecord, scalarToText } from '../head/front-matter-values.ts';
import { findKind } from '../head/title.ts';
import { labelledTurns } from '../labelled/labelled.ts';
import { createLabelReader } from '../people/machine-labels.ts';
import { joinLines } from '../prose.ts';
import { parseSeconds } from '../speech-to-text/json.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { joinLabelsAlone, splitInlineLabels } from './broken-headers.ts';
import { dashedCall } from './dashed-call.ts';
import { applyParticipantLists } from './participants.ts';
import { parseRecordPerson } from './record-people.ts';

type Fields = Readonly<Record<string, unknown>>;

const names = (list: string): readonly string[] => list.split(' ');
/** Names of fields as letters and digits, the plainest first. */
const TURN_LISTS = names(
  'transcript structuredcontent transcriptsplit turns segments paragraphs speakers content sections remarks components',
);
const TEXTS = names('content transcript transcripttext fulltext body text');
const SPEAKERS = names('speakername speaker name personname participant person speakerid');
const WORDS = names('content text speech words sentences transcript paragraphs componenttext');
const SESSIONS = names('session section segmenttype componenttype part');
const PEOPLE = names('speakermapping participants participant people speakersinfo');
const TICKERS = names('symbol ticker stocksymbol tickersymbol');
const COMPANIES = names('companyname company issuer organization');
const YEARS = names('year fiscalyear');
const QUARTERS = names('quarter fiscalquarter period fiscalperiod q');
const DATES = names(
  'date calldate conferencedate eventdate reportdate time datetime starttime publishedat',
);
const TITLES = names('title calltitle eventtitle headline eventname');
const STARTS = names('start starttime starttimesec begin');

/** Levels of objects around the list of turns. */
const MAX_DEPTH = 4;
/** `Mara Lindt -- Hexley Rowe -- Analyst`, on a line of its own. */
const DASHED_HEADER = /\n\p{Lu}[^\n:]{2,60} -- [^\n:]{2,80}\n/u;
/** `Q3 2025`. */
const ONLY_PERIOD = /^(?:[QH]\d|FY|[\s\d'’/-])*$/i;
const QUESTIONS = /question|q ?& ?a|^qa$/i;

const plainKey = (key: string): string => key.toLowerCase().replace(/[^a-z\d]/g, '');

function findField(record: Fields, wanted: readonly string[]): unknown {
  const byName = new Map(Object.keys(record).map((key) => [plainKey(key), key]));
  const key = wanted
    .map((name) => byName.get(name))
    .find((name) => name !== undefined && record[name] !== null);
  return key === undefined ? undefined : record[key];
}

const findText = (record: Fields, wanted: readonly string[]): string | null => {
  for (const name of wanted) {
    const text = scalarToText(findField(record, [name]));
    if (text !== null) return text;
  }
  return null;
};

/** A text, or the texts of a list: paragraphs, or sentences with their times. */
function toWords(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return null;
  const texts = value.map((item) => (isRecord(item) ? findText(item, WORDS) : scalarToText(item)));
  const isSentences = value.some(isRecord);
  return joinLines(
    texts.flatMap((text) => (text === null ? [] : isSentences ? [text] : [text, ''])),
  );
}

interface TurnRecord {
  readonly fields: Fields;
  /** A name, or the number of a person on a list. */
  readonly speaker: unknown;
  readonly words: string;
}

function toTurnRecord(item: unknown): TurnRecord | null {
  if (!isRecord(item)) return null;
  const speaker = findField(item, SPEAKERS);
  const words = WORDS.map((name) => toWords(findField(item, [name]))).find((text) => text !== null);
  return speaker === undefined || words === undefined || words === null
    ? null
    : { fields: item, speaker, words };
}

interface CallRecord {
  /** Of the call, and of what is around it, innermost first. */
  readonly around: readonly Fields[];
  readonly turns: readonly TurnRecord[];
  /** In place of turns. */
  readonly text: string;
}

/** Finds the list of turns, or the text; an object with both has its turns. */
function findCall(value: unknown, around: readonly Fields[] = []): CallRecord | null {
  if (around.length > MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.length === 1 ? findCall(value[0], around) : null;
  if (!isRecord(value)) return null;
  const inner = [value, ...around];
  for (const name of TURN_LISTS) {
    const list = findField(value, [name]);
    const turns = Array.isArray(list) ? list.map(toTurnRecord).filter((turn) => turn !== null) : [];
    if (turns.length > 0) return { around: inner, turns, text: '' };
  }
  const text = findText(value, TEXTS);
  if (text !== null && (text.includes(': ') || DASHED_HEADER.test(text)))
    return { around: inner, turns: [], text };
  for (const child of Object.values(value)) {
    const found = isRecord(child) || Array.isArray(child) ? findCall(child, inner) : null;
    if (found) return found;
  }
  return null;
}

interface CallIdentifiers {
  readonly ticker: string | null;
  readonly company: string | null;
  readonly quarter: string | null;
  readonly date: string | null;
  readonly title: string | null;
  /** A field is about earnings. */
  readonly isAboutEarnings: boolean;
}

function identify({ around }: CallRecord): CallIdentifiers {
  const first = <T>(read: (fields: Fields) => T | null): T | null =>
    around.map(read).find((value) => value !== null) ?? null;
  const text = (wanted: readonly string[]) => first((fields) => findText(fields, wanted));
  const year = text(YEARS) ?? '';
  return {
    ticker: first((fields) => parseTicker(findText(fields, TICKERS) ?? '')),
    company: text(COMPANIES),
    quarter: first((fields) => parseQuarter(findText(fields, QUARTERS) ?? '', year)),
    date: first(
      (fields) =>
        DATES.map((name) => findDate(findText(fields, [name]) ?? '')).find((day) => day !== null) ??
        null,
    ),
    title: text(TITLES),
    isAboutEarnings: around.some((fields) => Object.keys(fields).some((key) => EARNINGS.test(key))),
  };
}

/** `earnings_timing` */
const EARNINGS = /^earnings[_A-Z]/;

/** What only calls have: a ticker or a company with a quarter, or with a field about earnings; or a title that says so. */
const isCall = (call: CallIdentifiers): boolean =>
  ((call.ticker ?? call.company) !== null && (call.quarter !== null || call.isAboutEarnings)) ||
  findKind(call.title) === 'earnings-call';

interface ReadCall {
  readonly record: CallRecord;
  readonly identifiers: CallIdentifiers;
}

const readCall = memoizePerContent(({ json }: Content): ReadCall | null => {
  const record = json === undefined ? null : findCall(json);
  const identifiers = record && identify(record);
  return record && identifiers && isCall(identifiers) ? { record, identifiers } : null;
});

/** Whether an item of a list is a call by itself. */
export function isWholeCall(item: unknown): boolean {
  const record = findCall(item);
  return record !== null && isCall(identify(record));
}

/** Items of a list; where none of them is a call, none is. */
const SAMPLE = 20;

/** How many calls the file holds, if it is a list of them. */
const countCalls = memoizePerContent(({ json }: Content): number => {
  if (!Array.isArray(json) || json.length < 2) return 0;
  return json.slice(0, SAMPLE).some(isWholeCall) ? json.filter(isWholeCall).length : 0;
});

function toTurns({ turns, text, around }: CallRecord): {
  turns: DraftTurn[];
  people: PersonMention[];
} {
  if (turns.length === 0 && DASHED_HEADER.test(text)) {
    const call = dashedCall.parse(new Content(cleanText(text)));
    return { turns: [...call.turns], people: [...call.people] };
  }
  if (turns.length === 0) {
    const lines = joinLabelsAlone(splitInlineLabels(cleanText(text)).split('\n'));
    return { turns: [...labelledTurns.parse(new Content(lines.join('\n'))).turns], people: [] };
  }
  const listed = around.flatMap((fields) => {
    const list = findField(fields, PEOPLE);
    return Array.isArray(list) ? list.filter(isRecord) : [];
  });
  const people = listed.map(parseRecordPerson).filter((person) => person !== null);
  const byLabel = new Map(people.map((person) => [nameKey(person.label ?? person.name), person]));
  const readLabel = createLabelReader();
  const read = turns.map(({ fields, speaker, words }): DraftTurn | null => {
    const own = isRecord(speaker)
      ? parseRecordPerson(speaker)
      : parseRecordPerson({ ...fields, name: speaker });
    const label = own?.name ?? null;
    const named = readLabel(label);
    const known = label === null ? undefined : byLabel.get(nameKey(label));
    const person = known ?? (own && named ? { ...own, ...named } : null);
    const start = parseSeconds(findSeconds(fields));
    const section = toSection(findText(fields, SESSIONS));
    const spoken = joinLines(cleanText(words).split('\n'));
    return spoken === ''
      ? null
      : { speaker: person ?? UNKNOWN_SPEAKER, section, start, end: null, text: spoken };
  });
  return { turns: read.filter((turn) => turn !== null), people };
}

const findSeconds = (fields: Fields): string | number | null => {
  const value = findField(fields, STARTS);
  return typeof value === 'number' || typeof value === 'string' ? value : null;
};

const toSection = (session: string | null): Section | null => {
  if (session === null) return null;
  return QUESTIONS.test(session) ? 'qa' : 'prepared';
};

function buildDraft({ record, identifiers }: ReadCall): Draft {
  const { turns, people } = toTurns(record);
  const { title, company, ticker, quarter, date } = identifiers;
  const [year, number] = quarter?.split('-') ?? [];
  const who = company ?? ticker;
  const hasQa = turns.some(({ section }) => section === 'qa');
  const isNamed = title !== null && !ONLY_PERIOD.test(title);
  return applyParticipantLists({
    title: isNamed ? title : who && number ? `${who} ${number} ${year} Earnings Call` : null,
    date,
    kind: 'earnings-call',
    company,
    ticker,
    quarter,
    people,
    turns: hasQa ? turns : turns.map((turn) => ({ ...turn, section: null })),
  });
}

export const callRecords: Format = {
  name: 'an earnings call in JSON (turns beside ticker and quarter)',
  extensions: ['.json'],
  score: (content) => (readCall(content) || countCalls(content) > 1 ? Number.POSITIVE_INFINITY : 0),
  parse(content) {
    const calls = countCalls(content);
    if (calls > 1) {
      throw new UnreadableError(`the file holds ${calls} calls; save each in a file of its own.`);
    }
    const call = readCall(content);
    if (call === null) throw new UnreadableError('the JSON is no earnings call.');
    return buildDraft(call);
  },
};
