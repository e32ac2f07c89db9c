/** The history that aider keeps of its chats: `#### what the user asks`, the answer below, `> what the program says`. */

import { toMoment, toSecondsOfDay } from '../clock.ts';
import { type Content, memoizePerContent } from '../content.ts';
import type { Format } from '../format.ts';
import { ASSISTANT, type Message, messagesToDraft, USER } from './messages.ts';

const SESSION = /^# aider chat started at (\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})\s*$/;
const ASKED = /^####\s+(.*)$/;
const TOLD = /^>/;

const readMessages = memoizePerContent(({ text, lines }: Content): readonly Message[] => {
  const messages: Message[] = [];
  if (!text.includes('# aider chat started at ')) return messages;
  let at: number | null = null;
  const add = (who: string, line: string): void => {
    const last = messages.at(-1);
    if (last?.who === who)
      messages[messages.length - 1] = { ...last, text: `${last.text}\n${line}` };
    else if (line.trim() !== '') messages.push({ who, at, text: line });
  };
  for (const line of lines) {
    const [, day, hour, minute, second] = SESSION.exec(line) ?? [];
    const asked = ASKED.exec(line)?.[1];
    if (day !== undefined) {
      at = toMoment(day, toSecondsOfDay(hour, minute, second));
    } else if (asked !== undefined) add(USER, asked);
    else if (!TOLD.test(line) && messages.length > 0) add(ASSISTANT, line);
  }
  return messages;
});

export const aider: Format = {
  name: 'a history of aider',
  extensions: ['.md'],
  score: (content) => (readMessages(content).length > 1 ? Number.POSITIVE_INFINITY : 0),
  parse: (content) => messagesToDraft(readMessages(content)),
};
