/** Quotations as Markdown and CSV. Pure. */

import { escapeCsv, escapeMarkdown } from '../../domain/escape.ts';
import { recordingLink } from '../../domain/recording-link.ts';
import { formatTimestamp } from '../../domain/timestamp.ts';
import { toMarkdownRecording, toPassageLink } from '../quotation.ts';
import { type CitationStyle, cite } from './citation.ts';
import type { Quotation } from './collection.ts';

const COLUMNS = [
  'speaker',
  'title',
  'affiliation',
  'role',
  'quotation',
  'transcript',
  'date',
  'time',
  'link',
  'recording',
  'note',
  'citation',
];

/** @param origin of the page that links lead to. */
export function toMarkdown(
  quotations: readonly Quotation[],
  style: CitationStyle,
  origin: string,
): string {
  const parts = quotations.map((one) => {
    const quoted = escapeMarkdown(one.text)
      .split('\n')
      .map((line) => `> ${line}`.trimEnd());
    const links = [`[source](${toPassageLink(one, origin)})`, toMarkdownRecording(one)];
    const source = `> — ${escapeMarkdown(cite(one, style))} (${links.filter(Boolean).join(', ')})`;
    return [...quoted, '>', source, ...(one.note ? ['', escapeMarkdown(one.note)] : [])].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

export function toCsv(
  quotations: readonly Quotation[],
  style: CitationStyle,
  origin: string,
): string {
  const rows = quotations.map((one) => {
    const { speaker, transcript, text, start, note } = one;
    return [
      speaker.name,
      speaker.title ?? '',
      speaker.affiliation ?? '',
      speaker.role,
      text,
      transcript.title,
      transcript.date ?? '',
      start === null ? '' : formatTimestamp(start),
      toPassageLink(one, origin),
      recordingLink(transcript.url, start) ?? '',
      note,
      cite(one, style),
    ];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(escapeCsv).join(',')}\r\n`).join('');
}
