/** A date and a name above each message, as in messages copied from Teams and in DiscordChatExporter's text. */

import { toMoment, toSecondsOfDay } from '../clock.ts';
import { type Content, memoizePerContent } from '../content.ts';
import type { Format } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { stripNameAnnotation } from '../people/people.ts';
import { findOrder, toDay, type WrittenDay } from './day-order.ts';
import { type Message, messagesToDraft } from './messages.ts';

/** `[3/12/2025 2:05 PM] Name`, `[12.03. 14:05] Name:`, `[Yesterday 14:05] Name`, `[12-Mar-25 02:05 PM] Name (pinned)`. */
const HEADER =
  /^\[((?=[^\]]*(?:\d[./-]|\p{L}{3}))[^[\]]{0,30}?),? ?(\d{1,2})[:.](\d{2})(?::\d{2})?(?: ?([AP])\.?M\.?)?\] ([^\s:][^:]{0,60}?)(?: \(pinned\))?:?$/iu;
const NUMBERS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?$/;
/** `Name — 03/12/2025 2:05 PM`, `Name — Today at 2:05 PM`, as copied from Discord's page. */
const DASHED_HEADER =
  /^([^\s—][^—\n]{0,60}?) — (?:(\d[\d./-]{4,9}|\p{L}{3,12}),? (?:at |um |à )?)?(\d{1,2})[:.](\d{2})(?: ?([AP])\.?M\.?)?$/iu;
/** `Name, [06.02.2024 14:05]`, as copied from Telegram. */
const TELEGRAM_HEADER =
  /^([^\s[\]][^[\]\n]{0,60}?), \[(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2} \p{L}{3,9}\.? \d{4}),?(?: at)? (\d{1,2}):(\d{2})(?::\d{2})?(?: ?([AP])\.?M\.?)?\]:?$/iu;
/** Below the name, as copied from Slack's page; alone, the one before goes on. */
const TIME_BELOW = /^\s*(\d{1,2}):(\d{2}) ([AP])M\s*$/i;
const TIME_ALONE = /^\s*(\d{1,2}):(\d{2})\s*$/;
/** Characters of a name. */
const MAX_NAME_LENGTH = 60;
/** Below a message of Discord: what is no text of it, up to the next blank line. */
const ATTACHED = /^\{(?:Attachments|Embed|Embeds|Stickers|Reactions|Inline Emojis)\}$/;
const RULE = /^=+$/;
/** `Guild: Rowing Club`, `Channel: text / general` */
const FIELD = /^(Guild|Channel): (.{1,120})$/;
const MIN_MESSAGES = 2;
/** Lines above the first message. */
const MAX_HEAD_LINES = 15;

interface Stamped {
  readonly who: string;
  readonly written: WrittenDay | null;
  readonly day: string | null;
  /** Of the day. */
  readonly seconds: number;
  readonly text: string[];
  /** The time stands below the name. */
  readonly isBelow?: boolean;
}

function parseHeader(line: string): Stamped | null {
  if (line.startsWith('[')) {
    const [, stamp, hour, minute, half, who] = HEADER.exec(line.trim()) ?? [];
    return stamp === undefined || who === undefined
      ? null
      : toStamped(who, stamp, hour, minute, half);
  }
  if (line.includes(', [')) {
    const [, who, stamp = '', hour, minute, half] = TELEGRAM_HEADER.exec(line.trim()) ?? [];
    if (who !== undefined) return toStamped(who, stamp, hour, minute, half);
  }
  if (!line.includes(' — ')) return null;
  const [, who, stamp = '', hour, minute, half] = DASHED_HEADER.exec(line.trim()) ?? [];
  return who === undefined ? null : toStamped(who, stamp, hour, minute, half);
}

function toStamped(
  who: string,
  stamp: string,
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): Stamped {
  const [, a = '', separator = '', b = '', c = ''] = NUMBERS.exec(stamp.trim()) ?? [];
  const hasHalves = half !== undefined;
  return {
    who: stripNameAnnotation(who),
    written: a === '' ? null : { numbers: [a, b, c], separator, hasHalves },
    day: a === '' ? findDate(stamp.replace(/-(\d{2})$/, '-20$1')) : null,
    seconds: toSecondsOfDay(hour, minute, 0, half),
    text: [],
  };
}

/** `Ana Silva` above `10:02 AM`. */
function parseNameAboveTime(lines: readonly string[], at: number): Stamped | null {
  const [, hour, minute, half] = TIME_BELOW.exec(lines[at + 1] ?? '') ?? [];
  const who = hour === undefined ? '' : (lines[at] ?? '').trim();
  if (who === '' || who.length > MAX_NAME_LENGTH || /[.:!?]$/.test(who)) return null;
  return { ...toStamped(who, '', hour, minute, half), isBelow: true };
}

interface StampedChat {
  readonly title: string | null;
  readonly messages: readonly Stamped[];
}

/** `null` unless the text begins with such a message, or with the head of Discord's. */
const readChat = memoizePerContent(({ lines }: Content): StampedChat | null => {
  const begin = lines
    .slice(0, MAX_HEAD_LINES)
    .findIndex((line, i) => parseHeader(line) !== null || parseNameAboveTime(lines, i) !== null);
  if (begin < 0) return null;
  const above = lines.slice(0, begin).filter((line) => line.trim() !== '');
  if (above.length > 0 && !RULE.test(above[0] ?? '')) return null;
  const fields = new Map(
    above.flatMap((line) => {
      const [, name, value] = FIELD.exec(line) ?? [];
      return name === undefined ? [] : [[name, value] as const];
    }),
  );
  const messages: Stamped[] = [];
  let isAttached = false;
  for (let i = begin; i < lines.length; i++) {
    const line = lines[i];
    const above = parseNameAboveTime(lines, i);
    if (above) i++;
    const last = messages.at(-1);
    if (above === null && last?.isBelow && TIME_ALONE.test(line) && lines[i - 1]?.trim() === '')
      continue;
    const header = above ?? parseHeader(line);
    if (header) messages.push(header);
    else if (RULE.test(line)) break;
    if (header || line.trim() === '') isAttached = false;
    else if (ATTACHED.test(line.trim())) isAttached = true;
    if (!header && !isAttached) messages.at(-1)?.text.push(line);
  }
  const channel = fields.get('Channel')?.split(' / ').at(-1);
  const title = [fields.get('Guild'), channel && `#${channel}`].filter(Boolean).join(' ');
  return { title: title || null, messages };
});

export const stampedNames: Format = {
  name: 'a chat with a date and a name above each message (Teams, Discord)',
  extensions: ['.txt'],
  score(content) {
    const count = readChat(content)?.messages.length ?? 0;
    return count >= MIN_MESSAGES ? Number.POSITIVE_INFINITY : 0;
  },
  parse(content) {
    const { title = null, messages = [] } = readChat(content) ?? {};
    const { order, isSure } = findOrder(messages.flatMap(({ written }) => written ?? []));
    const draft = messagesToDraft(
      messages.map(({ who, written, day, seconds, text }): Message => {
        const sent = written === null ? day : toDay(written, order);
        const at = sent === null ? null : toMoment(sent, seconds);
        return { who, at, text: text.join('\n') };
      }),
      { title },
    );
    return isSure || messages[0]?.written === null ? draft : { ...draft, date: null };
  },
};
