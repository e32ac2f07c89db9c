/** Tables in text (RFC 4180: CSV, and with tabs or semicolons) whose first row names the columns. */

import type { Content } from '../content.ts';
import { memoizePerContent } from '../content.ts';
import { plainName, SPEAKER_NAMES, TEXT_NAMES } from './field-names.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Characters of a first row that can name columns. */
const MAX_HEADER_LENGTH = 5000;
/** Characters of a column's name; longer cells are speech. */
const MAX_NAME_LENGTH = 80;

/** The table's rows as objects; `null` if its first row does not name a speaker and a text. */
export const tableRows = memoizePerContent((content: Content) => {
  const delimiter = findDelimiter(headerLine(content.text), isTranscriptHeader);
  return delimiter === null ? null : readTable(content.text, delimiter);
});

/** As `tableRows`, whatever the columns are called. */
export function anyTableRows(text: string): readonly Record<string, string>[] | null {
  const delimiter = findDelimiter(headerLine(text), (names) => names.length > 1);
  return delimiter === null ? null : readTable(text, delimiter);
}

/** Without Excel's `sep=;`. */
const withoutHint = (text: string): string => text.replace(/^\s*sep=.\n/i, '').trimStart();

function headerLine(text: string): string {
  const start = withoutHint(text.slice(0, MAX_HEADER_LENGTH));
  const end = start.indexOf('\n');
  return end < 0 ? '' : start.slice(0, end);
}

function findDelimiter(
  header: string,
  isHeader: (names: readonly string[]) => boolean,
): string | null {
  const split = (delimiter: string): readonly string[] =>
    header.includes('"')
      ? (parseRows(header, delimiter).next().value ?? [])
      : header.split(delimiter);
  const [best = null] = DELIMITERS.filter(
    (delimiter) => header.includes(delimiter) && isHeader(split(delimiter)),
  ).sort((a, b) => split(b).length - split(a).length);
  return best;
}

export function isTranscriptHeader(names: readonly string[]): boolean {
  const plain = names.filter(({ length }) => length <= MAX_NAME_LENGTH).map(plainName);
  return (
    plain.some((name) => SPEAKER_NAMES.includes(name)) &&
    plain.some((name) => TEXT_NAMES.includes(name))
  );
}

function readTable(text: string, delimiter: string): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  let names: readonly string[] | null = null;
  for (const cells of parseRows(withoutHint(text), delimiter)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (names === null)
      names = cells.map((name, i) => name.trim().replace(/\./g, ' ') || `column ${i + 1}`);
    else rows.push(toRow(names, cells, delimiter));
  }
  return rows;
}

/** A comma too many is one of the last column's text. */
export function toRow(
  names: readonly string[],
  cells: readonly string[],
  delimiter: string,
): Record<string, string> {
  const last = names.length - 1;
  const fitting =
    cells.length > names.length
      ? [...cells.slice(0, last), cells.slice(last).join(delimiter)]
      : cells;
  return Object.fromEntries(names.map((name, i) => [name, fitting[i] ?? '']));
}

/** A quote inside a cell that is not quoted, or that nothing closes, is a character as any other; a quoted cell may hold lines. */
export function* parseRows(text: string, delimiter: string): Generator<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string;
    [cell, at] =
      text[at] === '"' ? readQuoted(text, at, delimiter) : readPlain(text, at, delimiter);
    row.push(cell);
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) row.push('');
    } else {
      at++;
      yield row;
      row = [];
    }
  }
  if (row.length > 0) yield row;
}

function readPlain(text: string, from: number, delimiter: string): [cell: string, end: number] {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  return [text.slice(from, end), end];
}

function readQuoted(text: string, from: number, delimiter: string): [cell: string, end: number] {
  const parts: string[] = [];
  let at = from + 1;
  while (true) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return readPlain(text, from, delimiter);
    parts.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') {
      const [rest, end] = readPlain(text, quote + 1, delimiter);
      return [parts.join('') + rest.trimEnd(), end];
    }
    parts.push('"');
    at = quote + 2;
  }
}
