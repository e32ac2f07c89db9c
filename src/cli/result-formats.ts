/** Results as text that other programs read: JSON Lines, CSV, Markdown. */

import { escapeCsv, escapeMarkdown } from '../domain/escape.ts';
import type { QueryResponse, Result } from '../main.ts';
import { formatPlace, formatSource, linkOf, quotedText } from './citation.ts';

export const RESULT_FORMATS = ['text', 'json', 'jsonl', 'csv', 'md'] as const;
export type ResultFormat = (typeof RESULT_FORMATS)[number];

const COLUMNS: readonly [name: string, cellOf: (result: Result) => string | number | null][] = [
  ['rank', ({ rank }) => rank],
  ['match', ({ match }) => String(match)],
  ['speaker', ({ speaker }) => speaker.name],
  ['title', ({ speaker }) => speaker.title],
  ['affiliation', ({ speaker }) => speaker.affiliation],
  ['role', ({ speaker }) => speaker.role],
  ['transcript', ({ transcript }) => transcript.title],
  ['date', ({ transcript }) => transcript.date],
  ['seconds', ({ start }) => start],
  ['place', formatPlace],
  ['question', ({ question }) => question?.text ?? null],
  ['text', (result) => quotedText(result)],
  ['link', linkOf],
  ['source', ({ transcript }) => transcript.source],
];

/** @returns lines without the last end; `null` for a format that is not for programs. */
export function formatResponse(
  response: QueryResponse,
  results: readonly Result[],
  format: ResultFormat,
): string | null {
  if (format === 'json') return JSON.stringify(response);
  if (format === 'jsonl') return results.map((result) => JSON.stringify(result)).join('\n');
  if (format === 'csv') return formatCsv(results);
  if (format === 'md') return results.map(formatMarkdown).join('\n\n');
  return null;
}

/** RFC 4180, but for the ends of lines. */
function formatCsv(results: readonly Result[]): string {
  const header = COLUMNS.map(([name]) => name);
  const rows = results.map((result) => COLUMNS.map(([, cellOf]) => String(cellOf(result) ?? '')));
  return [header, ...rows].map((row) => row.map(escapeCsv).join(',')).join('\n');
}

function formatMarkdown(result: Result): string {
  const { question } = result;
  const link = linkOf(result);
  const source = escapeMarkdown(formatSource(result));
  const asked = question && `*${question.speaker.name} asked:* ${escapeMarkdown(question.text)}`;
  return [
    ...(asked === null ? [] : [asked, '']),
    ...quotedText(result, escapeMarkdown).split('\n'),
    '',
    `— ${link === null ? source : `[${source}](${link})`} (\`${formatPlace(result)}\`)`,
  ]
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
