/** Messages of Signal's desktop program as sigtop writes them: `From:`, `Type:` and `Sent:` above each, mail by mail. */

import { toMoment, toSecondsOfDay } from '../clock.ts';
import { type Content, memoizePerContent } from '../content.ts';
import type { Format } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { nextNonBlank } from '../lines.ts';
import { type Message, messagesToDraft } from './messages.ts';

const FROM = /^From: (.{1,100}?)(?: \([^()]{2,40}\))?\s*$/;
const FIELD =
  /^(?:Type|Sent|Received|Edited|Version|Attachment|Reaction|Quote|Conversation|Info): ?(.*)$/;
const SENT = /^Sent: (?:\p{L}{3}, )?(\d{1,2} \p{L}{3,9} \d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?/u;
const CONVERSATION = /^Conversation: (.{1,100}?)(?: \([^()]{2,40}\))?\s*$/;
const MIN_MESSAGES = 2;
/** Whose program it is. */
const OWNER = 'Me';

const firstLine = (lines: readonly string[]): string =>
  lines[nextNonBlank(lines, 0)]?.trimStart() ?? '';

const readMessages = memoizePerContent(({ text, lines }: Content): readonly Message[] => {
  const messages: Message[] = [];
  if (!text.includes('Sent: ') || !/^(?:Conversation|From): /.test(firstLine(lines)))
    return messages;
  let inHead = false;
  for (const written of lines) {
    const line = written.trimStart();
    const who = FROM.exec(line)?.[1];
    const last = messages.at(-1);
    if (who !== undefined) {
      messages.push({ who: who === 'You' ? OWNER : who, at: null, text: '' });
      inHead = true;
    } else if (last !== undefined && inHead) {
      const [, day, hour, minute, second] = SENT.exec(line) ?? [];
      const date = day === undefined ? null : findDate(day);
      if (date !== null) {
        const at = toMoment(date, toSecondsOfDay(hour, minute, second));
        messages[messages.length - 1] = { ...last, at };
      } else if (!FIELD.test(line)) inHead = false;
    } else if (last !== undefined)
      messages[messages.length - 1] = { ...last, text: `${last.text}\n${line}` };
  }
  return messages.every(({ at }) => at !== null) ? messages : [];
});

export const sigtop: Format = {
  name: 'a chat of Signal (sigtop)',
  extensions: ['.txt'],
  score: (content) => (readMessages(content).length >= MIN_MESSAGES ? Number.POSITIVE_INFINITY : 0),
  parse(content) {
    const title = CONVERSATION.exec(firstLine(content.lines))?.[1] ?? null;
    return messagesToDraft(readMessages(content), { title });
  },
};
