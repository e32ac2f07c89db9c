/** Removes what printing puts around the lines of a record: line numbers, and page heads and feet between them. */

import { isBlank } from './lines.ts';

/** Spaces before a line number, and the highest that a page has. */
const NUMBERED = /^ {0,14}(\d{1,2})(?: +| *$)/;
const MAX_LINE_NUMBER = 40;
/** Lines by which a document is judged, and what of them must be numbered in sequence. */
const SAMPLE = 400;
const MIN_NUMBERED = 5;
const MIN_NUMBERED_SHARE = 0.6;
/** A margin parts numbers from words; an entry of a numbered list has one space. */
const WITHOUT_MARGIN = /^ {0,14}\d{1,2} \S/;
const MAX_WITHOUT_MARGIN = 0.5;
/** `4 MR. ACKER: Good morning`, in records that have one space there as well. */
const NUMBERED_LABEL =
  /^ {0,14}\d{1,2} +(?:(?:THE|MR\.?|MS\.?|MRS\.?|DR\.?) \p{Lu}[\p{Lu} .'’-]{1,40}:|[QA]\.\s)/u;
const MIN_NUMBERED_LABELS = 3;

/** A page number alone. */
const PAGE_NUMBER = /^\s*(?:-\s*|page\s+)?\d{1,5}\s*(?:-\s*|of\s+\d{1,5}\s*)?$/i;

/** `#00:00:05-1#`, as f4 and MAXQDA write times. */
const STAMP = /#(\d{1,2}:\d{2}:\d{2})-(\d)#/g;

/** Times of day that real-time reporting puts at either end of each line; most lines must have one. */
const EDGE_TIME = /^\s*\d{1,2}:\d{2}(?::\d{2})?\s+(?=\S)|(?<!\s)\s{2,}\d{1,2}:\d{2}(?::\d{2})?\s*$/;
const MIN_TIMED_SHARE = 0.6;

/** `{BIO 1234567 <GO>}`, which Bloomberg puts behind names. */
const BIOGRAPHY = / ?\{BIO \d{1,12} <GO>\}/g;

/** Around the text of a call in the XML of StreetEvents. */
const EVENT_TAG = /<!\[CDATA\[|\]\]>|<\/?[A-Za-z?][^<>\n]{0,400}>/g;

/** `Operator^ text`, as companies print calls by LSEG. */
const CARET_LABEL = /^(\p{Lu}[\p{L}\p{M}.,'’ -]{1,60})\^ /gmu;
const MIN_CARET_LABELS = 3;

/** Times in brackets, as most programs write them, and names without marks. */
export function normalizeMarks(written: string): string {
  const text = written.includes('<EventStory') ? written.replace(EVENT_TAG, '\n') : written;
  const stamped = text.includes('#') ? text.replace(STAMP, '[$1.$2]') : text;
  const bare = stamped.includes('{BIO ') ? stamped.replace(BIOGRAPHY, '') : stamped;
  return bare.includes('^ ') && (bare.match(CARET_LABEL)?.length ?? 0) >= MIN_CARET_LABELS
    ? bare.replace(CARET_LABEL, '$1: ')
    : bare;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isDigitOrSpace = (code: number): boolean => isDigit(code) || code === 0x20;

/** The first lines with words. */
function takeSample(lines: readonly string[], size: number): string[] {
  const sample: string[] = [];
  for (let i = 0; i < lines.length && sample.length < size; i++)
    if (!isBlank(lines[i])) sample.push(lines[i]);
  return sample;
}

const lineNumber = (line: string): number => {
  if (!isDigitOrSpace(line.charCodeAt(0))) return Number.NaN;
  const number = Number(NUMBERED.exec(line)?.[1] ?? Number.NaN);
  return number <= MAX_LINE_NUMBER ? number : Number.NaN;
};

function hasLineNumbers(lines: readonly string[]): boolean {
  let spoken = 0;
  let numbered = 0;
  let close = 0;
  let last = 0;
  for (const line of lines) {
    if (isBlank(line)) continue;
    const number = lineNumber(line);
    spoken++;
    if (number === last + 1 || number === 1) {
      numbered++;
      if (WITHOUT_MARGIN.test(line)) close++;
    }
    if (!Number.isNaN(number)) last = number;
    if (spoken === SAMPLE) break;
  }
  const isRecord = lines.filter((line) => NUMBERED_LABEL.test(line)).length >= MIN_NUMBERED_LABELS;
  return (
    (isRecord || close <= MAX_WITHOUT_MARGIN * numbered) &&
    numbered >= MIN_NUMBERED &&
    numbered >= MIN_NUMBERED_SHARE * spoken
  );
}

/** The line without its number, in the column where it stands. */
const withoutNumber = (line: string): string =>
  line.replace(NUMBERED, (mark) => ' '.repeat(mark.length));

/** `09:14:02   3   Q.`: a time of day before the number of the line. */
const TIME_BEFORE_NUMBER = /^\s*\d{1,2}:\d{2}(?::\d{2})?(?=\s{1,8}\d{1,2}(?:\s|$))/;

function withoutTimesBeforeNumbers(lines: readonly string[]): readonly string[] {
  const first = takeSample(lines, MIN_NUMBERED);
  if (!first.some((line) => TIME_BEFORE_NUMBER.test(line))) return lines;
  const sample = takeSample(lines, SAMPLE);
  const timed = sample.filter((line) => TIME_BEFORE_NUMBER.test(line)).length;
  if (timed < MIN_TIMED_SHARE * sample.length) return lines;
  return lines.map((line) => line.replace(TIME_BEFORE_NUMBER, ''));
}

/** Lines without numbers stay above the first number, and within a page. */
/** `12:03  Q.`: page and line. */
const PAGE_AND_LINE = /^\s*(\d{1,5}):(\d{1,2})(?=\s|$)/;
const MIN_COUNTED_SHARE = 0.8;

/** Where the second number counts lines, from 1 on each page, these are no times. */
function withoutPagesAndLines(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => !isBlank(line)).slice(0, SAMPLE);
  if (written.length < MIN_NUMBERED || !PAGE_AND_LINE.test(written[0])) return lines;
  let counted = 0;
  let last = 0;
  for (const line of written) {
    const number = Number(PAGE_AND_LINE.exec(line)?.[2] ?? Number.NaN);
    if (number === last + 1 || number === 1) counted++;
    last = number;
  }
  return counted >= MIN_COUNTED_SHARE * written.length
    ? lines.map((line) => line.replace(PAGE_AND_LINE, ''))
    : lines;
}

export function removeLineNumbers(original: readonly string[]): readonly string[] {
  const printed = withoutPagesAndLines(original);
  const lines = withoutTimesBeforeNumbers(printed);
  if (!hasLineNumbers(lines)) return printed;
  const kept: string[] = [];
  let last = Number.NaN;
  /** Lines without numbers since the last one that has one. */
  let between: string[] = [];
  for (const line of lines) {
    const number = lineNumber(line);
    const isNumbered = number === last + 1 || number === 1;
    if (!isNumbered) {
      between.push(line);
      continue;
    }
    const isPageBreak = number !== last + 1;
    if (Number.isNaN(last)) kept.push(...between.filter((one) => !PAGE_NUMBER.test(one)), '');
    else if (!isPageBreak) kept.push(...between);
    between = [];
    kept.push(withoutNumber(line));
    last = number;
  }
  return removeEdgeTimes(kept);
}

function removeEdgeTimes(lines: readonly string[]): readonly string[] {
  const spoken = lines.filter((line) => !isBlank(line)).length;
  const timed = lines.filter((line) => EDGE_TIME.test(line)).length;
  if (timed < MIN_TIMED_SHARE * spoken) return lines;
  return lines.map((line) => line.replace(EDGE_TIME, ''));
}

/** `Name: text 00:01:02` */
const ENDS_WITH_TIME = /^[^:]{2,60}:\s.*\S\s+\d{1,2}:\d{2}:\d{2}\s*$/;
const END_TIME = /(?<!\s)\s+\d{1,2}:\d{2}:\d{2}\s*$/;
const MIN_END_TIMED_SHARE = 0.8;

/** Times at the ends of labelled lines, where nearly all lines are such ones. */
export function removeEndTimes(lines: readonly string[]): readonly string[] {
  const sample = lines.slice(0, SAMPLE).filter((line) => !isBlank(line));
  const timed = sample.filter(
    (line) =>
      isDigitOrSpace(line.charCodeAt(line.length - 1)) &&
      /\d\s*$/.test(line.slice(-3)) &&
      ENDS_WITH_TIME.test(line),
  );
  if (timed.length < MIN_NUMBERED || timed.length < MIN_END_TIMED_SHARE * sample.length)
    return lines;
  return lines.map((line) => (ENDS_WITH_TIME.test(line) ? line.replace(END_TIME, '') : line));
}

/** `Title of the interview      12`, or the number first: a running head. */
const NUMBERED_HEAD = /^\s*(?:(\d{1,4})\s{2,}(\S.*)|(\S.*?\S)\s{3,}(?:page )?(\d{1,4}))\s*$/i;
const MIN_HEADS = 3;
/** Further below, a head is no title. */
const MAX_TITLE_LINE = 5;

/** At either end. */
const hasDigitAtEnd = (text: string): boolean =>
  isDigit(text.charCodeAt(0)) || isDigit(text.charCodeAt(text.length - 1));

/** Two spaces behind a number, or three before one: most lines have neither. */
const mayBeNumberedHead = (text: string): boolean =>
  hasDigitAtEnd(text) &&
  (/^\d{1,4}\s{2}/.test(text) || /\s{3}(?:page )?\d{1,4}$/i.test(text.slice(-12)));

/** Running heads that count pages; the first stays, without its number, for it may be the title. */
export function removeNumberedHeads(lines: readonly string[]): readonly string[] {
  const heads = new Map<string, { lines: number[]; numbers: number[] }>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line.length > MAX_EDGE_LENGTH || !mayBeNumberedHead(line.trim())) continue;
    const [, before, behind, text = behind, after = before] = NUMBERED_HEAD.exec(line) ?? [];
    if (text === undefined || !/\p{L}{3}/u.test(text)) continue;
    const known = heads.get(text) ?? { lines: [], numbers: [] };
    heads.set(text, known);
    known.lines.push(i);
    known.numbers.push(Number(after));
  }
  const kept = new Map<number, string | null>();
  for (const [text, { lines: at, numbers }] of heads) {
    const counts = numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
    const isApart = at.every((line, i) => i === 0 || line - (at[i - 1] ?? 0) > NEIGHBOURS);
    if (at.length < MIN_HEADS || !counts || !isApart) continue;
    for (const [i, line] of at.entries())
      kept.set(line, i === 0 && line < MAX_TITLE_LINE ? text : null);
  }
  if (kept.size === 0) return lines;
  return lines.flatMap((line, i) => {
    const text = kept.get(i);
    return text === undefined ? [line] : text === null ? [] : [text];
  });
}

/** `Page 2 of 30` at an end of a line, or alone: the foot or head of a page. */
const PAGE_COUNT = /(?:^|(?<!\s)\s{2,})page \d{1,4} (?:of|\/) \d{1,4}(?:\s{2,}|\s*$)/i;
/** Lines beside it that are a running head where they come back. */
const NEIGHBOURS = 2;
/** Characters of a head or foot. */
const MAX_EDGE_LENGTH = 120;

const PAGE_WORDS = ['Page ', 'page ', 'PAGE '];

/** Quick, since most documents have none. */
export const mayHavePageFeet = (text: string): boolean =>
  PAGE_WORDS.some((word) => {
    let at = text.indexOf(word);
    while (at >= 0 && !isDigit(text.charCodeAt(at + word.length))) at = text.indexOf(word, at + 1);
    return at >= 0;
  });

/** Page feet that count pages, and the lines beside them that recur. */
export function removePageFeet(lines: readonly string[]): readonly string[] {
  const isFoot = (line: string): boolean =>
    line !== '' && line.length <= MAX_EDGE_LENGTH && /page \d/i.test(line) && PAGE_COUNT.test(line);
  const feet = lines.flatMap((line, i) => (isFoot(line) ? i : []));
  if (feet.length === 0) return lines;
  const times = new Map<string, number>();
  for (const line of lines) times.set(line.trim(), (times.get(line.trim()) ?? 0) + 1);
  const dropped = new Set(feet);
  const dropRunning = (from: number, step: 1 | -1): void => {
    let seen = 0;
    for (let i = from + step; seen < NEIGHBOURS && i >= 0 && i < lines.length; i += step) {
      const line = (lines[i] ?? '').trim();
      if (line === '') continue;
      seen++;
      if (line.length > MAX_EDGE_LENGTH || line.endsWith(':') || (times.get(line) ?? 0) < 2) return;
      dropped.add(i);
      running.add(line);
    }
  };
  const running = new Set<string>();
  for (const foot of feet) {
    dropRunning(foot, 1);
    dropRunning(foot, -1);
  }
  return lines.filter((line, i) => !dropped.has(i) && !running.has(line.trim()));
}

/** `Ana` above `Silva: text`: a narrow column breaks names. */
const FIRST_NAME = /^\p{Lu}[\p{L}\p{M}'’-]{1,20}\.?(?: \p{Lu}\.)?$/u;
const REST_OF_LABEL = /^(\p{Lu}[\p{L}\p{M}'’-]{1,25}(?: \p{Lu}[\p{L}\p{M}'’-]{1,25})?): /u;
const MAX_FIRST_NAME = 30;
/** Names that are broken, and how often each. */
const MIN_BROKEN = 2;

/** Whether enough lines are first names, above a line with a colon. */
function mayHaveBrokenLabels(lines: readonly string[]): boolean {
  let candidates = 0;
  for (let i = 1; i < lines.length && candidates < MIN_BROKEN * MIN_BROKEN; i++) {
    const above = lines[i - 1];
    const mayBeFirst = above !== '' && above.length <= MAX_FIRST_NAME && lines[i].includes(':');
    if (mayBeFirst && FIRST_NAME.test(above.trim())) candidates++;
  }
  return candidates === MIN_BROKEN * MIN_BROKEN;
}

/** Joins labels that are broken over two lines, where a name is broken each time. */
export function joinBrokenLabels(lines: readonly string[]): readonly string[] {
  if (!mayHaveBrokenLabels(lines)) return lines;
  const found = new Map<string, { readonly first: string; lines: number[] } | null>();
  const isBroken = (i: number): boolean =>
    i > 0 && lines[i - 1].length <= MAX_FIRST_NAME && FIRST_NAME.test(lines[i - 1].trim());
  for (let i = 1; i < lines.length; i++) {
    if (!lines[i].includes(':')) continue;
    const [, label] = REST_OF_LABEL.exec(lines[i]) ?? [];
    if (label === undefined) continue;
    const known = found.get(label);
    const first = isBroken(i) ? lines[i - 1].trim() : null;
    if (first === null || known === null || (known && known.first !== first))
      found.set(label, null);
    else if (known) known.lines.push(i);
    else found.set(label, { first, lines: [i] });
  }
  const broken = [...found.values()].filter((one) => one !== null);
  if (broken.filter((one) => one.lines.length >= MIN_BROKEN).length < MIN_BROKEN) return lines;
  const at = new Set(broken.flatMap((one) => one.lines));
  return lines.flatMap((line, i) => {
    if (at.has(i + 1)) return [];
    return at.has(i) ? [`${lines[i - 1].trim()} ${line}`] : [line];
  });
}
