/** iMessage and SMS as imessage-exporter writes them: a moment, the sender and the message on lines of their own. */

import { toMoment, toSecondsOfDay } from '../clock.ts';
import { type Content, memoizePerContent } from '../content.ts';
import type { Format } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { nextNonBlank } from '../lines.ts';
import { type Message, messagesToDraft } from './messages.ts';

/** `Mar 05, 2024  9:14:02 AM (Read by them after 2 minutes)` */
const MOMENT =
  /^\s{0,12}(\p{L}{3,9}\.? \d{1,2}, \d{4}) {1,2}(\d{1,2}):(\d{2})(?::(\d{2}))? ?([AP])M(?: \([^()]{1,80}\))?\s*$/u;
/** What the program says about a message. */
const NOTE =
  /^\s*(?:this message responded to an earlier message\.?|tapbacks:|stickers?:|edited \d.*|.{1,60} unsent (?:a|this) message.*|attachment missing!?|sent with .{1,40}|(?:loved|liked|disliked|laughed|emphasi[sz]ed|questioned)(?: by)? .{1,60})$/i;
const ATTACHMENT = /^\s*(?:~|\/|[A-Z]:\\|attachments\/)\S*\.\w{2,5}\s*$/i;
/** Below this line nothing is said until the next moment. */
const REACTIONS = /^\s*(?:tapbacks|stickers?):/i;
const MIN_MESSAGES = 2;

/** Empty unless the text begins with one. */
const findMoments = memoizePerContent(({ lines }: Content): number[] => {
  const found: number[] = [];
  const first = nextNonBlank(lines, 0);
  if (first === lines.length || !MOMENT.test(lines[first])) return found;
  for (let i = first; i < lines.length; i++)
    if (lines[i].includes('M') && MOMENT.test(lines[i])) found.push(i);
  return found;
});

function toSeconds(line: string): number | null {
  const [, day = '', hour, minute, second = 0, half = ''] = MOMENT.exec(line) ?? [];
  const date = findDate(day);
  if (date === null) return null;
  return toMoment(date, toSecondsOfDay(hour, minute, second, half));
}

export const iMessage: Format = {
  name: 'a chat of iMessage',
  extensions: ['.txt'],
  score: (content) => (findMoments(content).length >= MIN_MESSAGES ? Number.POSITIVE_INFINITY : 0),
  parse(content) {
    const { lines } = content;
    const moments = findMoments(content);
    const messages = moments.map((at, i): Message => {
      const block = lines.slice(at + 1, moments[i + 1]);
      const [who = '', ...said] = block;
      const end = said.findIndex((line) => REACTIONS.test(line));
      const words = (end < 0 ? said : said.slice(0, end)).filter(
        (line) => !NOTE.test(line) && !ATTACHMENT.test(line),
      );
      return { who: who.trim() || null, at: toSeconds(lines[at]), text: words.join('\n').trim() };
    });
    return messagesToDraft(messages);
  },
};
