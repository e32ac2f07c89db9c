/** A passage as a quotation with its source, to paste elsewhere. Pure. */

import type { Result } from '../main.ts';
import { toQuestion, writeRoute } from './route.ts';
import { clock } from './words.ts';

export type Quoted = Pick<Result, 'text' | 'speaker' | 'transcript' | 'start' | 'turn' | 'offsets'>;

/** “…” and under it who said it and where. */
export function asText({ text, speaker, transcript, start }: Quoted): string {
  const { name, title } = speaker;
  const source = [
    name,
    title,
    transcript.title,
    transcript.date,
    start === null ? null : clock(start),
  ];
  return `“${text}”\n— ${source.filter(Boolean).join(', ')}`;
}

/** A block quotation in Markdown, with a link to the passage. */
export function asMarkdown(quoted: Quoted, origin: string): string {
  const { text, speaker, transcript, start } = quoted;
  const link = `[${escaped(transcript.title)}](${asLink(quoted, origin)})`;
  const source = [
    `**${escaped(speaker.name)}**`,
    speaker.title && escaped(speaker.title),
    link,
    transcript.date,
    start === null ? null : clock(start),
  ];
  const lines = [...escaped(text).split('\n'), '', `— ${source.filter(Boolean).join(', ')}`];
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** The address of the passage, where it is marked. */
export function asLink({ transcript: { id }, turn, offsets }: Quoted, origin: string): string {
  const place = { turn, span: offsets };
  return origin + writeRoute({ page: 'transcript', id, search: toQuestion(''), place });
}

/** What Markdown would take for a sign of its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
