/** Formats a passage as a quotation with its source. Pure. */

import { escapeMarkdown } from '../domain/escape.ts';
import { recordingLink } from '../domain/recording-link.ts';
import { formatTimestamp } from '../domain/timestamp.ts';
import type { Result, Speaker, TranscriptInfo } from '../main.ts';
import { toSearch, writeRoute } from './route.ts';

/** A stretch of one turn that can be quoted. */
export interface QuotablePassage extends Pick<Result, 'text' | 'start' | 'turn' | 'offsets'> {
  readonly speaker: Pick<Speaker, 'name' | 'title' | 'affiliation' | 'role'>;
  readonly transcript: Pick<TranscriptInfo, 'id' | 'title' | 'date' | 'url'>;
}

export function toPlainQuotation({ text, speaker, transcript, start }: QuotablePassage): string {
  const { name, title } = speaker;
  const recording = recordingLink(transcript.url, start);
  const source = [
    name,
    title,
    transcript.title,
    transcript.date,
    start === null ? null : formatTimestamp(start),
  ];
  const lines = [`“${text}”`, `— ${source.filter(Boolean).join(', ')}`, recording];
  return lines.filter((line) => line !== null).join('\n');
}

export function toMarkdownQuotation(quoted: QuotablePassage, origin: string): string {
  const { text, speaker, transcript, start } = quoted;
  const link = `[${escapeMarkdown(transcript.title)}](${toPassageLink(quoted, origin)})`;
  const source = [
    `**${escapeMarkdown(speaker.name)}**`,
    speaker.title && escapeMarkdown(speaker.title),
    link,
    transcript.date,
    start === null ? null : formatTimestamp(start),
    toMarkdownRecording(quoted),
  ];
  const lines = [...escapeMarkdown(text).split('\n'), '', `— ${source.filter(Boolean).join(', ')}`];
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** `[recording](https://…)`; `null` without an address. */
export function toMarkdownRecording({
  transcript,
  start,
}: Pick<QuotablePassage, 'transcript' | 'start'>): string | null {
  const recording = recordingLink(transcript.url, start);
  /* A parenthesis would end the link. */
  return recording && `[recording](${recording.replace(/[()]/g, encodeParenthesis)})`;
}

const encodeParenthesis = (sign: string): string => (sign === '(' ? '%28' : '%29');

export function toPassageLink(
  { transcript: { id }, turn, offsets }: QuotablePassage,
  origin: string,
): string {
  const place = { turn, span: offsets };
  return origin + writeRoute({ page: 'transcript', id, search: toSearch(''), place });
}
