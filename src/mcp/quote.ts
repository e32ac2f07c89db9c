/** Speech as text in an answer: quoted, so that nothing said in it looks like a part of the answer itself. */

import type { z } from 'zod';
import type { TranscriptInfo } from '../main.ts';
import type { Quotation, Understood } from './schemas.ts';

/** Every line of it behind `> `. */
export function quoteSpeech(text: string): string {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Names and titles come from files too: one line, without control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** "Board meeting, 2025-03-04" */
export function describeTranscript({
  title,
  date,
}: Pick<TranscriptInfo, 'title' | 'date'>): string {
  return oneLine(date === null ? title : `${title}, ${date}`);
}

type Said = z.infer<typeof Quotation>;

/** "call#7 · Ana Silva, CFO, management · Q3 call, 2025-11-06, qa" */
export function formatSource(said: Said): string {
  const { id, speaker, title, affiliation, role, transcript, date, section, link } = said;
  const who = [speaker, title, affiliation, role].filter((part) => part !== undefined).join(', ');
  const where = [transcript, date, section].filter((part) => part !== undefined).join(', ');
  return oneLine([id, who, where, ...(link === undefined ? [] : [link])].join(' · '));
}

export function formatQuotation(said: Said): string {
  return `${formatSource(said)}\n${quoteSpeech(said.text)}`;
}

/** Those of one place in a row stand under one source. */
export function formatQuotations(all: readonly Said[]): string {
  return all
    .map((said, at) =>
      all[at - 1]?.id === said.id
        ? quoteSpeech(said.text)
        : `${at > 0 ? '\n' : ''}${formatQuotation(said)}`,
    )
    .join('\n');
}

/** "Searched “losses” with speaker: Ana Silva." */
export function formatUnderstood({ looksFor, filters }: z.infer<typeof Understood>): string {
  const limits = Object.entries(filters).map(
    ([name, value]) => `${name}: ${[value].flat().join(', ')}`,
  );
  const searched = looksFor === '' ? 'everything' : `“${looksFor}”`;
  return oneLine(`Searched ${searched}${limits.length > 0 ? ` with ${limits.join('; ')}` : ''}.`);
}
