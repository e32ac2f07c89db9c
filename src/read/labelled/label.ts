/** One line of a labelled layout taken apart: `[0:12:03] Name: text`, `**Name:** text`, `Name (12:03): text`. */

import { seconds, TIME_MARK } from '../head/dates.ts';

export interface Label {
  /** As it is written before the colon, without time and emphasis. */
  readonly name: string;
  readonly bold: boolean;
  readonly start: number | null;
  readonly text: string;
}

/** Characters before the colon, the longest label with its time. */
const LABEL_LENGTH = 90;

const LEADING_TIME = new RegExp(`^${TIME_MARK}\\s*`);
const TRAILING_TIME = new RegExp(`\\s*${TIME_MARK}$`);
const ESCAPED = /\\([[\]()*_#>+.!~`-])/g;

interface Timed {
  readonly start: number | null;
  readonly rest: string;
}

function takeTime(text: string, pattern: RegExp): Timed {
  if (!/^[[(]|[\])]$/.test(text)) return { start: null, rest: text };
  const match = pattern.exec(text);
  const start = match ? seconds(match[1], match[2], match[3]) : null;
  return match && start !== null
    ? { start, rest: text.replace(match[0], '').trim() }
    : { start: null, rest: text };
}

/** Undoes Markdown's backslashes. */
export const unescaped = (line: string): string =>
  line.includes('\\') ? line.replace(ESCAPED, '$1') : line;

/** The line without the time mark it may begin with. */
export const takeLeadingTime = (line: string): Timed => takeTime(line.trim(), LEADING_TIME);

/** Splits the line at its label, `null` when nothing in it has the place of one. */
export function parseLabel(line: string): Label | null {
  const outer = takeTime(line.trim(), LEADING_TIME);
  const cut = outer.rest.startsWith('**') ? cutBold(outer.rest) : cutPlain(outer.rest);
  if (!cut) return null;
  const leading = takeTime(cut.label, LEADING_TIME);
  const trailing = takeTime(leading.rest, TRAILING_TIME);
  const inner = takeTime(cut.text, LEADING_TIME);
  const name = trailing.rest
    .replace(/^\[(.+)\]$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (name === '') return null;
  const start = outer.start ?? leading.start ?? trailing.start ?? inner.start;
  return { name, bold: cut.bold, start, text: inner.rest };
}

interface Cut {
  readonly label: string;
  readonly text: string;
  readonly bold: boolean;
}

/** `**Name:** text`, `**Name**: text`, `**Name** [12:03]: text`. */
function cutBold(line: string): Cut | null {
  const close = line.indexOf('**', 2);
  if (close < 0 || close > LABEL_LENGTH) return null;
  const inside = line.slice(2, close).trim();
  const after = line.slice(close + 2);
  if (inside.endsWith(':'))
    return { label: inside.slice(0, -1).trim(), text: after.trim(), bold: true };
  const colon = cutPlain(after);
  const only = colon && (colon.label === '' || takeTime(colon.label, LEADING_TIME).rest === '');
  return only ? { label: `${inside} ${colon.label}`.trim(), text: colon.text, bold: true } : null;
}

/** `Name: text`; the colon of a time is none, and white space or the end follows. */
function cutPlain(line: string): Cut | null {
  for (let i = line.indexOf(':'); i >= 0 && i <= LABEL_LENGTH; i = line.indexOf(':', i + 1)) {
    const next = line[i + 1];
    if (next === undefined || /\s/.test(next)) {
      return { label: line.slice(0, i).trim(), text: line.slice(i + 1).trim(), bold: false };
    }
    if (!/\d/.test(next)) return null;
  }
  return null;
}
