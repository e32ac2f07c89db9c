/** Chats saved as text, a message on a line: IRC, KakaoTalk and LINE. */

import { toMoment, toSecondsOfDay } from '../clock.ts';
import { type Content, memoizePerContent } from '../content.ts';
import type { Format } from '../format.ts';
import { findDate, toIsoDate } from '../head/dates.ts';
import { type Message, messagesToDraft } from './messages.ts';

/**
 * Each has the groups `hour`, `minute`, `who` and `text`, and `half` for clocks of twelve hours. Its mark is in every
 * such text, and begins with a rare character: a space takes long to be sought, since there are so many.
 */
const LINES: readonly { readonly name: string; readonly mark: string; readonly line: RegExp }[] = [
  {
    name: 'a chat log of IRC',
    mark: '<',
    line: /^\[?(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?\]?\s+<[ @+~&%]?(?<who>[^<>\s]{1,40})>\s(?<text>.*)$/,
  },
  {
    name: 'a chat exported by KakaoTalk',
    mark: '] [',
    line: /^\[(?<who>[^[\]]{1,60})\] \[(?<half>오전|오후|AM|PM) ?(?<hour>\d{1,2}):(?<minute>\d{2})\] (?<text>.*)$/,
  },
  {
    name: 'a chat exported by KakaoTalk (telephone)',
    mark: '20',
    line: /^(?<day>\d{4}년 \d{1,2}월 \d{1,2}일|\p{L}{3,9} \d{1,2}, \d{4}(?: at)?),? (?<half>오전|오후)? ?(?<hour>\d{1,2}):(?<minute>\d{2})(?: (?<later>AM|PM))?, (?<who>[^:\n]{1,60}?) : (?<text>.*)$/u,
  },
  {
    name: 'a chat exported by LINE',
    mark: '\t',
    line: /^(?<half>午前|午後|上午|下午|AM|PM)?(?<hour>\d{1,2}):(?<minute>\d{2})(?: ?[AP]M)?\t(?<who>[^\t*][^\t]{0,59})\t(?<text>.*)$/,
  },
];
/** `* ana runs`, `*** ben has joined`, pictures and stickers, in any language. */
const NO_SPEECH =
  /^(?:\[?(?:사진|동영상|이모티콘|スタンプ|写真|動画|貼圖|照片|影片|sticker|photo|video|file)\]?)$/i;
/** Characters of a line with a day, and what else begins with a time. */
const MAX_DAY_LENGTH = 60;
const LOG_EDGE =
  /^(?:---|\*{3,4}) ?(?:log (?:opened|closed)|(?:begin|end)(?:ning)? logging|day changed)\b/i;
const SYSTEM = /^\[?\d{1,2}:\d{2}(?::\d{2})?\]?(?:\t|\s+(?:\*|-!-|-->|<--))/;
const MIN_MESSAGES = 3;

/** LINE puts messages of several lines in quotes. */
const QUOTED = /^"([^"]*\n[^"]*)"\s*$/;

/** `Tue, 02/06/2024`: the order in which the day is a Tuesday. */
const WEEKDAY_DATE = /^(\p{Lu}\p{L}{2,8})\.?,? (\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/u;

function findWeekdayDate(line: string): string | null {
  const [, weekday, a = '', b = '', year = ''] = WEEKDAY_DATE.exec(line) ?? [];
  if (weekday === undefined) return null;
  const fitting = [
    toIsoDate(year, a, b.padStart(2, '0')),
    toIsoDate(year, b, a.padStart(2, '0')),
  ].filter((day) => {
    const name =
      day && new Date(day).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
    return name?.startsWith(weekday) === true;
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

interface ChatLine {
  readonly who: string;
  readonly day: string | null;
  readonly seconds: number;
  readonly text: string;
}

function parseChat({ lines }: Content, pattern: RegExp): readonly ChatLine[] {
  const found: ChatLine[] = [];
  let day: string | null = null;
  let isOpen = false;
  for (const line of lines) {
    const {
      who,
      hour,
      minute,
      later,
      half = later,
      text,
      day: written,
    } = pattern.exec(line)?.groups ?? {};
    if (who !== undefined && text !== undefined) {
      if (written !== undefined) day = findDate(written);
      found.push({ who, day, seconds: toSecondsOfDay(hour, minute, 0, half), text });
      isOpen = true;
      continue;
    }
    const isEdge = LOG_EDGE.test(line);
    const edge = isEdge ? line.replace(/ \d{2}:\d{2}:\d{2} /, ' ') : line;
    const date = line.length <= MAX_DAY_LENGTH ? (findDate(edge) ?? findWeekdayDate(line)) : null;
    const last = found.at(-1);
    if (date !== null) {
      day = date;
      isOpen = false;
    } else if (isEdge || SYSTEM.test(line)) isOpen = false;
    else if (isOpen && last !== undefined)
      found[found.length - 1] = { ...last, text: `${last.text}\n${line}` };
  }
  return found;
}

const hasMessage = ({ lines }: Content, pattern: RegExp): boolean =>
  lines.some((line) => pattern.test(line));

function chatFormat(name: string, mark: string, pattern: RegExp): Format {
  const read = memoizePerContent((content) =>
    content.text.includes(mark) && hasMessage(content, pattern) ? parseChat(content, pattern) : [],
  );
  return {
    name,
    extensions: ['.txt', '.log'],
    score(content) {
      const messages = read(content);
      return messages.length >= MIN_MESSAGES ? messages.length : 0;
    },
    parse(content) {
      const messages = read(content)
        .map((message) => ({ ...message, text: message.text.replace(QUOTED, '$1') }))
        .filter(({ text }) => !NO_SPEECH.test(text.trim()));
      return messagesToDraft(
        messages.map(({ who, day, seconds, text }): Message => {
          return { who, at: day === null ? null : toMoment(day, seconds), text };
        }),
      );
    },
  };
}

export const chatLines: readonly Format[] = LINES.map(({ name, mark, line }) =>
  chatFormat(name, mark, line),
);
