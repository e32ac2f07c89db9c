/** Messages of a chat → a draft: a turn for each message, timed from the first, dated by it. */

import { cleanText } from '../../decode/text.ts';
import { type Draft, type DraftTurn, UNKNOWN_SPEAKER } from '../format.ts';
import { stripEmphasis, unescapeMarkdown } from '../markdown.ts';
import { createLabelReader } from '../people/machine-labels.ts';
import { normalizeWhitespace } from '../prose.ts';
import { dayOfMoment, parseRecordTime } from '../records/record-times.ts';

export interface Message {
  /** `null` if unnamed. */
  readonly who: string | null;
  /** As in the file: a moment in ISO 8601, or seconds or milliseconds since 1970. */
  readonly at: unknown;
  readonly text: string;
}

/** Who writes in a conversation with an assistant. */
export const USER = 'User';
export const ASSISTANT = 'Assistant';

/** Characters of a title made of a message. */
const MAX_TITLE_LENGTH = 80;

export function messagesToDraft(
  messages: readonly Message[],
  { title = null }: { readonly title?: string | null } = {},
): Draft {
  const readLabel = createLabelReader();
  const timed = messages
    .map((message) => ({ ...message, moment: parseRecordTime(message.at, 'seconds') }))
    .map((message) => ({ ...message, text: messageText(message.text) }))
    .filter(({ text }) => text !== '');
  const [earliest, latest] = [timed[0]?.moment ?? null, timed.at(-1)?.moment ?? null];
  /* Some programs write the newest first; else the file knows the order better than a clock. */
  const isReversed = earliest !== null && latest !== null && earliest > latest;
  const ordered = isReversed ? timed.reverse() : timed;
  const first = ordered.find(({ moment }) => moment !== null);
  const origin = first?.moment ?? 0;
  const turns = ordered.map(({ who, moment, text }): DraftTurn => {
    const start = moment === null ? null : Math.max(0, Math.round((moment - origin) * 1000) / 1000);
    return { speaker: readLabel(who) ?? UNKNOWN_SPEAKER, section: null, start, end: null, text };
  });
  return {
    title: normalizeWhitespace(cleanText(title ?? '')) || null,
    date: first === undefined ? null : dayOfMoment(first.at, origin),
    kind: 'chat',
    people: [],
    turns,
    leavesOutNoSpeech: true,
  };
}

/** Lines are paragraphs: people break them on purpose. Marks of Markdown are no words. */
function messageText(written: string): string {
  const lines = cleanText(written)
    .split('\n')
    .flatMap((line) => {
      if (/^\s*(?:```|~~~|[-*_=]{3,}\s*$|[:|-][\s:|-]{3,}$)/.test(line)) return [];
      const bare = line.replace(/^\s*(?:#{1,6}|>+)\s+/, '');
      const text = normalizeWhitespace(unescapeMarkdown(stripEmphasis(bare)).replace(/[`]+/g, ''));
      return text === '' ? [] : [text];
    });
  return lines.join('\n\n');
}

/** The first line of the first message, for chats without a name. */
export function titleOfMessages(messages: readonly Message[]): string | null {
  const text = messages.find(({ who }) => who === USER)?.text ?? messages[0]?.text ?? '';
  const [line = ''] = messageText(text).split('\n');
  if (line.length <= MAX_TITLE_LENGTH) return line || null;
  return `${line.slice(0, MAX_TITLE_LENGTH).replace(/(?<!\s)\s+\S*$/, '')} …`;
}

/** Leaves out `<name>…</name>`, which programs put into messages; one that is not closed stays. */
export function removeElements(text: string, names: readonly string[]): string {
  let left = text;
  for (const name of names) {
    const parts: string[] = [];
    let at = 0;
    while (true) {
      const open = left.indexOf(`<${name}`, at);
      const close = open < 0 ? -1 : left.indexOf(`</${name}>`, open);
      if (close < 0) break;
      parts.push(left.slice(at, open));
      at = close + name.length + 3;
    }
    left = parts.join('') + left.slice(at);
  }
  return left;
}
