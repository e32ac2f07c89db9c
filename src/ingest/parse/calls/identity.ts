/** Identifies the call: title, date, company, ticker and quarter, from its first lines or from a title alone. */

import type { Draft } from '../format.ts';
import { findDate, findTrailingDate, isDateLine } from '../head/dates.ts';
import { findQuarter } from '../head/quarter.ts';
import { isSentenceEnd, toPlainLine } from './call-lines.ts';
import { lettersKey } from './headings.ts';

export type CallIdentity = Required<
  Pick<Draft, 'title' | 'date' | 'company' | 'ticker' | 'quarter'>
>;

/** Characters; longer lines are prose. */
const MAX_TITLE_LENGTH = 160;

/** Publishers' branding, as letter keys. */
const BRANDING: ReadonlySet<string> = new Set(
  ['', 'thomson reuters ', 'refinitiv ', 'lseg ']
    .flatMap((brand) => [`${brand}street events`, `${brand}street events event transcript`])
    .concat(
      ['edited', 'preliminary', 'final', 'corrected', 'raw'].flatMap((state) => [
        `${state} transcript`,
        `${state} version`,
      ]),
    )
    .concat('transcript', 'text version of transcript', 'contents', 'date')
    .map(lettersKey),
);
const IMAGE_CREDIT = /^image source\b/i;
/** Before a title or a date. */
const LINE_LABEL =
  /^(?:full transcript\s*[-–—]\s*|(?:(?:corrected|raw|edited|preliminary|final) transcript|event date\/time|title|date)\s*:\s*)/i;

const EXCHANGE =
  '(?:N(?:ASDAQ|asdaq)(?:GS|GM|CM)?|NYSE(?:AM|ARCA|MKT| American)?|AMEX|OTC[A-Z]{0,4}|LSE|TSXV?|ASX|HKEX|SEHK|XTRA|ENXTPA)\\s?:\\s?';
const SYMBOL = '([A-Z][A-Z0-9]{0,5}(?:\\.[A-Z]{1,2})?)(?:-[A-Z]{2})?';
/** Pages show it beside the symbol: `(TNDW +0.03%)`. */
const PRICE_CHANGE = '(?: ?[+−–-]?\\d{1,4}(?:\\.\\d{1,3})?%)?';
/** `(NASDAQ: TNDW)`, `(TNDW-US)`, `(TNDW)`; or `NYSE:TNDW` without parentheses. */
const TICKER = new RegExp(`\\((?:${EXCHANGE})?${SYMBOL}${PRICE_CHANGE}\\)|\\b${EXCHANGE}${SYMBOL}`);
/** `TNDW.N - Q3 2025 Tindlewood Group Earnings Call`. */
const INSTRUMENT_CODE = /^([A-Z][A-Z0-9]{0,5})\.[A-Z]{1,3}\s+-\s+/;

const EVENT = /\b(?:earnings|results|conference|presentation|call)\b/i;
/** Words of the event, not of the company's name, with the separators before them. */
const EVENT_END =
  /(?:(?<![\s,:|(–—-])[\s,:|(–—-]+|\b(?:full[\s-]year|fiscal|annual|preliminary|investor|results?|earnings|conference|call|transcript|and|the|for|of))$/i;

/** `Tindlewood Group Earnings` → `Tindlewood Group`. */
function stripEventWords(text: string): string | null {
  let name = text.trim();
  for (let end = EVENT_END.exec(name); end; end = EVENT_END.exec(name)) {
    name = name.slice(0, end.index);
  }
  return name.replace(/['’]s$/, '') || null;
}

/** Parses one line. The company stands before its ticker, before the quarter, or between quarter and event. */
export function parseCallTitle(line: string): Pick<CallIdentity, 'company' | 'ticker' | 'quarter'> {
  if (line.length > MAX_TITLE_LENGTH) return { company: null, ticker: null, quarter: null };
  const code = INSTRUMENT_CODE.exec(line);
  const text = code ? line.slice(code[0].length) : line;
  const found = findQuarter(text);
  const quarter = found?.quarter ?? null;
  const symbol = TICKER.exec(text);
  /* A bare `(TNDW)` is a ticker only at the end or beside a quarter. */
  const isBare = symbol && !/[:-]/.test(symbol[0]);
  const isTicker = symbol && (!isBare || found || text.endsWith(symbol[0]));
  if (symbol && isTicker) {
    const before = text.slice(found && found.end < symbol.index ? found.end : 0, symbol.index);
    return { company: stripEventWords(before), ticker: symbol[1] ?? symbol[2] ?? null, quarter };
  }
  const ticker = code?.[1] ?? null;
  if (!found || !EVENT.test(text)) return { company: null, ticker, quarter };
  const after = text.slice(found.end);
  const company =
    stripEventWords(text.slice(0, found.start)) ??
    stripEventWords(after.slice(0, after.search(EVENT)));
  return { company, ticker, quarter };
}

/** Words that a date may follow directly. */
const EVENT_BEFORE_DATE =
  /^.*\b(?:call|conference|transcript|presentation|webcast)\b(?: (?:dated|held on|on|of|for)(?= ))?/i;

interface DatedLine {
  readonly text: string;
  /** The date that ends the line or is all of it. */
  readonly day: string | null;
}

function splitOffDate(line: string): DatedLine {
  if (isDateLine(line)) return { text: '', day: findDate(line) };
  const before = EVENT_BEFORE_DATE.exec(line)?.[0] ?? '';
  const after = line.slice(before.length);
  if (before !== '' && isDateLine(after)) return { text: before, day: findDate(after) };
  return { text: line, day: findTrailingDate(line) };
}

/** `PENWICK Oct 28, 2021 (Thomson StreetEvents) -- Edited Transcript of …` */
const DATELINE =
  /^[\p{Lu} .,'’-]{2,40} (\p{L}{3,9}\.? \d{1,2}, \d{4}) \((?:Thomson|Refinitiv|LSEG)\b/u;
const findDateline = (line: string): string | null => {
  const written = line.includes('(') ? DATELINE.exec(line)?.[1] : undefined;
  return written === undefined ? null : findDate(written);
};

/** Parses the lines before the call. The title's company and event may stand on two lines. */
export function parseCallIdentity(front: readonly string[]): CallIdentity {
  const lines = front
    .filter((line) => line.length <= MAX_TITLE_LENGTH)
    .map(toPlainLine)
    .filter((line) => !IMAGE_CREDIT.test(line) && !BRANDING.has(lettersKey(line)))
    .map((line) => splitOffDate(line.replace(LINE_LABEL, '')));
  const parsed = lines.map(({ text }) => ({ text, ...parseCallTitle(text) }));
  const first = <T>(values: readonly (T | null)[]): T | null =>
    values.find((value) => value !== null) ?? null;
  const company = first(parsed.map((line) => line.company));
  const events = parsed.filter(({ text }) => EVENT.test(text) && !isSentenceEnd(text));
  const event = (events.find(({ quarter }) => quarter !== null) ?? events[0])?.text ?? null;
  const title = event && company && !event.includes(company) ? `${company} ${event}` : event;
  return {
    title: title?.replace(INSTRUMENT_CODE, '') ?? null,
    date: first(front.map(findDateline)) ?? first(lines.map(({ day }) => day)),
    company,
    ticker: first(parsed.map((line) => line.ticker)),
    quarter: first(parsed.map((line) => line.quarter)),
  };
}
