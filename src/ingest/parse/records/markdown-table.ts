/** A table of turns in Markdown, with its head above: `| Time | Speaker | Text |`. */

import { type Content, memoizePerContent } from '../content.ts';
import type { Format } from '../format.ts';
import { parseHead } from '../head/head.ts';
import { isBlank } from '../lines.ts';
import { stripEmphasis } from '../markdown.ts';
import { isTranscriptHeader, toRow } from './csv.ts';
import { recordsFormat } from './records.ts';

/** `| --- | :--- |`, below the names of the columns. */
const RULE = /^\|?[ :]{0,3}-{2,}[ :]{0,3}\|[ |:-]*$/;
const BREAK = /<br ?\/?>/gi;
/** Lines above a table. */
const MAX_LINES_ABOVE = 60;

const toCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => stripEmphasis(cell.trim().replaceAll('\\|', '|').replace(BREAK, ' ')));

/** Of the first table whose columns name a speaker and a text, the line with their names; -1 if there is none. */
const findNames = memoizePerContent(({ lines }: Content): number => {
  for (let i = 1; i < Math.min(lines.length, MAX_LINES_ABOVE); i++)
    if (
      lines[i].includes('|') &&
      RULE.test(lines[i].trim()) &&
      isTranscriptHeader(toCells(lines[i - 1]))
    )
      return i - 1;
  return -1;
});

function readRows({ lines }: Content, at: number): Record<string, string>[] {
  const names = toCells(lines[at]);
  const rows: Record<string, string>[] = [];
  for (const line of lines.slice(at + 2)) {
    if (isBlank(line)) continue;
    if (!line.includes('|')) break;
    rows.push(toRow(names, toCells(line), '|'));
  }
  return rows;
}

const rows = recordsFormat('a table of turns in Markdown', ['.md'], (content) => {
  const at = findNames(content);
  return at < 0 ? undefined : readRows(content, at);
});

export const markdownTable: Format = {
  ...rows,
  parse(content) {
    const { title, date, kind, company, ticker, quarter } = parseHead(
      content.lines.slice(0, Math.max(0, findNames(content))),
      () => false,
    );
    const draft = rows.parse(content);
    return {
      ...draft,
      title: title ?? draft.title,
      date: date ?? draft.date,
      kind: kind ?? draft.kind,
      company,
      ticker,
      quarter,
    };
  },
};
