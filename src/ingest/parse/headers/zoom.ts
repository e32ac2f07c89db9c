/** Zoom's text files: captions under `[Ana Silva] 10:03:22`, and chats, `10:03:22 From Ana Silva to Everyone: …`. */

import { type Content, memoizePerContent } from '../content.ts';
import { cuesToTurns } from '../cues.ts';
import { finishDraft } from '../finish-draft.ts';
import type { DraftTurn, Format } from '../format.ts';
import { parseHead } from '../head/head.ts';
import { createNameResolver } from '../people/person-finder.ts';
import { splitTurns, type TurnStart } from '../split-turns.ts';

/** Times of day. */
const CAPTION = /^\s*\[([^[\]]{1,80})\]\s+(\d{1,2}):(\d{2}):(\d{2})\s*$/;
const MESSAGE =
  /^\s*(?:(\d{4}-\d{2}-\d{2})\s+)?(\d{1,2}):(\d{2}):(\d{2})\s+From\s+(\S.{0,78}?)\s+to\s+\S.{0,80}?:(?:\s+(.*))?$/i;
/** Older chats name no recipient. */
const PLAIN_MESSAGE =
  /^\s*(\d{4}-\d{2}-\d{2}\s+)?(\d{1,2}):(\d{2}):(\d{2})\s+From\s+(\S.{0,78}?)\s+:\s+(.*)$/;

/** Reactions, and quotations in replies. */
const REACTION_OR_REPLY =
  /^(?:reacted to|removed (?:a|an) .{1,20} reaction from|replying to) ["“]/i;

const DAY_SECONDS = 24 * 60 * 60;

interface ZoomLine {
  readonly name: string;
  /** `YYYY-MM-DD`, in newer chats. */
  readonly day: string | null;
  /** Seconds of the day. */
  readonly at: number;
  readonly text: string;
}

const toSeconds = (hours = '', minutes = '', seconds = ''): number =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);

function parseCaption(line: string): ZoomLine | null {
  const match = line.includes('[') ? CAPTION.exec(line) : null;
  if (!match) return null;
  const [, name = '', ...time] = match;
  return { name, day: null, at: toSeconds(...time), text: '' };
}

function parseMessage(line: string): ZoomLine | null {
  const match = line.includes('From') ? (MESSAGE.exec(line) ?? PLAIN_MESSAGE.exec(line)) : null;
  if (!match) return null;
  const [, day = null, hours, minutes, seconds, name = '', text = ''] = match;
  return { name, day: day?.trim() ?? null, at: toSeconds(hours, minutes, seconds), text };
}

/** Times after midnight belong to the next day. */
function toRelativeTimes(messages: readonly ZoomLine[]): number[] {
  const first = messages[0]?.at ?? 0;
  let days = 0;
  let last = first;
  return messages.map(({ at }) => {
    if (last - at > DAY_SECONDS / 2) days++;
    last = at;
    return Math.max(0, days * DAY_SECONDS + at - first);
  });
}

/** A layout of one line that names the speaker of what follows. */
function zoomFormat(
  name: string,
  parseLine: (line: string) => ZoomLine | null,
  join: (turns: DraftTurn[]) => DraftTurn[],
): Format {
  const findMessages = memoizePerContent(({ lines }: Content) => {
    const found: { readonly message: ZoomLine; readonly line: number }[] = [];
    for (let line = 0; line < lines.length; line++) {
      const text = lines[line];
      const message = parseLine(text);
      if (message) found.push({ message, line });
    }
    return found;
  });
  return {
    name,
    extensions: ['.txt'],
    score: (content) => findMessages(content).length,
    parse(content) {
      const found = findMessages(content);
      const times = toRelativeTimes(found.map(({ message }) => message));
      const whoIs = createNameResolver([]);
      const marks = found.map(({ message: { name, text }, line }, i): TurnStart => {
        const speech = isSpeechText(text) ? text : '';
        return {
          speaker: whoIs(name),
          line,
          lineCount: 1,
          start: times[i] ?? null,
          end: null,
          text: speech,
        };
      });
      const head = parseHead(content.lines.slice(0, found[0]?.line ?? 0), () => false);
      const date = head.date ?? found[0]?.message.day ?? null;
      return finishDraft(
        { ...head, date },
        join(splitTurns(content.lines, marks, isSpeechText)),
        true,
      );
    },
  };
}

const isSpeechText = (line: string): boolean => !REACTION_OR_REPLY.test(line);

export const zoomCaptions = zoomFormat('captions saved by Zoom', parseCaption, cuesToTurns);

export const zoomChat = zoomFormat('a chat saved by Zoom', parseMessage, (turns) => turns);
