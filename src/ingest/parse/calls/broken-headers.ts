/** Headers that a scraper broke at the page's tags: name, `--` and title on a line each become one line again. */

import { isUnnamedSpeaker } from '../../../text/person-names.ts';
import { isBlank, nextNonBlank } from '../lines.ts';
import { isPersonName } from '../people/people.ts';
import { isUnnamedCallSpeaker, toPlainLine } from './call-lines.ts';

/** Characters of a name, and of a whole header. */
const MAX_NAME_LENGTH = 60;
const MAX_HEADER_LENGTH = 200;

const LONE_DASH = /^\s*(?:--|—|–|-)\s*$/;
const LEADING_DASH = /^\s*(?:--|—|–)\s+(?=\S)/;
const TRAILING_DASH = /\S\s+(?:--|—|–)$/;
/** `Tindlewood`, `(`, `TNDW`, `)`. */
const OPENING = /^\s*\(\s*$/;
const CLOSING = /^\s*\)\s*$/;
const MAX_PARENTHESIS_LINES = 4;

const isName = (text: string): boolean =>
  text.length <= MAX_NAME_LENGTH && (isPersonName(text) || isUnnamedSpeaker(text));

/** The name with which the line begins that a dash may follow. */
const nameAtStart = (line: string): string =>
  toPlainLine(line).split(/(?<!\s)\s+(?:--|—|–|-)(?:\s|$)/)[0];

const DASHES: ReadonlySet<string | undefined> = new Set('-–—');

const beginsWithDash = (line: string): boolean =>
  DASHES.has(line.trimStart()[0]) && (LONE_DASH.test(line) || LEADING_DASH.test(line));

function endsWithDash(line: string): boolean {
  const text = line.trimEnd();
  return DASHES.has(text[text.length - 1]) && TRAILING_DASH.test(text);
}

/** Whether the line goes on with what stands below it. Below `Operator --` it speaks: whoever has no name has no title. */
function goesOn(line: string, next: string): boolean {
  if (line.length + next.length > MAX_HEADER_LENGTH) return false;
  if (!beginsWithDash(next) && !endsWithDash(line)) return false;
  const name = nameAtStart(line);
  return isName(name) && (beginsWithDash(next) || !isUnnamedCallSpeaker(name));
}

function joinDashes(lines: readonly string[]): string[] {
  const joined: string[] = [];
  /** The last line that is not blank. */
  let last = -1;
  for (const line of lines) {
    if (last >= 0 && !isBlank(line) && goesOn(joined[last], line)) {
      joined[last] = `${joined[last].trimEnd()} ${line.trim().replace(LONE_DASH, '--')}`;
      joined.length = last + 1;
      continue;
    }
    joined.push(line);
    if (!isBlank(line)) last = joined.length - 1;
  }
  return joined;
}

function joinParentheses(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const below = OPENING.test(lines[i]) ? lines.slice(i + 1, i + 2 + MAX_PARENTHESIS_LINES) : [];
    const end = below.findIndex((line) => CLOSING.test(line));
    const before = joined.at(-1) ?? '';
    if (end < 1 || isBlank(before) || before.length > MAX_HEADER_LENGTH) joined.push(lines[i]);
    else {
      const inside = below.slice(0, end).map((line) => line.trim());
      joined[joined.length - 1] = `${before.trimEnd()} (${inside.join(' ')})`;
      i += end + 1;
    }
  }
  return joined;
}

/** Leaves other lines as they are. */
export function joinBrokenHeaders(lines: readonly string[]): readonly string[] {
  const isBroken = lines.some(
    (line) => line.length <= MAX_HEADER_LENGTH && (beginsWithDash(line) || endsWithDash(line)),
  );
  return isBroken ? joinDashes(joinParentheses(lines)) : lines;
}

/** Puts a label that stands alone on its line in front of its words. */
export function joinLabelsAlone(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const label = lines[i].trimEnd();
    const next = nextNonBlank(lines, i + 1);
    const isAlone = label.endsWith(':') && isName(toPlainLine(label).replace(/:$/, ''));
    if (!isAlone || next >= lines.length) joined.push(lines[i]);
    else {
      joined.push(`${label} ${lines[next].trim()}`);
      i = next;
    }
  }
  return joined;
}

/** Characters on a line, on average, above which labels must stand within lines. */
const MIN_INLINE_LENGTH = 2_000;
const INLINE_LABEL =
  /(?<=[.?!\])"”]) (\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: \p{Lu}[\p{L}\p{M}.'’-]{0,30}){0,3}: )/gu;

/** Puts each label on a line of its own where a program left out the line ends. */
export function splitInlineLabels(text: string): string {
  const isOneLine = text.length > MIN_INLINE_LENGTH * (text.split('\n').length - 1);
  return isOneLine ? text.replace(INLINE_LABEL, '\n$1') : text;
}
