/** What Zoom saves as text: captions under `[Ana Silva] 10:03:22`, and the chat, `10:03:22 From Ana Silva to Everyone: …`. */

import { type Content, oncePer } from '../content.ts';
import { turnsOfCues } from '../cues.ts';
import { cutTurns, type TurnMark } from '../cut.ts';
import { draftOf } from '../draft.ts';
import type { DraftTurn, Format } from '../format.ts';
import { readHead } from '../head/head.ts';
import { nameReader } from '../people/listed.ts';

/** Both write the time of day. */
const CAPTION = /^\s*\[([^[\]]{1,80})\]\s+(\d{1,2}):(\d{2}):(\d{2})\s*$/;
const MESSAGE =
  /^\s*(?:\d{4}-\d{2}-\d{2}\s+)?(\d{1,2}):(\d{2}):(\d{2})\s+From\s+(\S.{0,78}?)\s+to\s+\S.{0,80}?:(?:\s+(.*))?$/i;
/** Older chats do not say to whom. */
const PLAIN_MESSAGE = /^\s*(\d{1,2}):(\d{2}):(\d{2})\s+From\s+(\S.{0,78}?)\s+:\s+(.*)$/;

/** What the chat tells of what people did, and the words of others that they answer. */
const NOT_SAID = /^(?:reacted to|removed (?:a|an) .{1,20} reaction from|replying to) ["“]/i;

/** Seconds. */
const DAY = 24 * 60 * 60;

interface Said {
  readonly name: string;
  /** Seconds of the day. */
  readonly at: number;
  readonly text: string;
}

const secondsOf = (hours = '', minutes = '', seconds = ''): number =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);

function caption(line: string): Said | null {
  const match = /^\s*\[/.test(line) ? CAPTION.exec(line) : null;
  if (!match) return null;
  const [, name = '', ...time] = match;
  return { name, at: secondsOf(...time), text: '' };
}

function message(line: string): Said | null {
  const match = line.includes('From') ? (MESSAGE.exec(line) ?? PLAIN_MESSAGE.exec(line)) : null;
  if (!match) return null;
  const [, hours, minutes, seconds, name = '', text = ''] = match;
  return { name, at: secondsOf(hours, minutes, seconds), text };
}

/** Someone joining after midnight is not a day early. */
function fromFirst(said: readonly Said[]): number[] {
  const first = said[0]?.at ?? 0;
  let days = 0;
  let last = first;
  return said.map(({ at }) => {
    if (last - at > DAY / 2) days++;
    last = at;
    return Math.max(0, days * DAY + at - first);
  });
}

/** A layout of one line that names who says what follows. */
function zoomFormat(
  name: string,
  parseLine: (line: string) => Said | null,
  join: (turns: DraftTurn[]) => DraftTurn[],
): Format {
  const layOut = oncePer(({ lines }: Content) => {
    const found: { readonly said: Said; readonly line: number }[] = [];
    for (const [line, text] of lines.entries()) {
      const said = parseLine(text);
      if (said) found.push({ said, line });
    }
    return found;
  });
  return {
    name,
    extensions: ['.txt'],
    marks: (content) => layOut(content).length,
    parse(content) {
      const found = layOut(content);
      const times = fromFirst(found.map(({ said }) => said));
      const whoIs = nameReader([]);
      const marks = found.map(({ said: { name, text }, line }, i): TurnMark => {
        const speech = isSaid(text) ? text : '';
        return {
          speaker: whoIs(name),
          line,
          height: 1,
          start: times[i] ?? null,
          end: null,
          text: speech,
        };
      });
      const head = readHead(content.lines.slice(0, found[0]?.line ?? 0), () => false);
      return draftOf(head, join(cutTurns(content.lines, marks, isSaid)), true);
    },
  };
}

const isSaid = (line: string): boolean => !NOT_SAID.test(line);

export const zoomCaptions = zoomFormat('captions saved by Zoom', caption, turnsOfCues);

export const zoomChat = zoomFormat('a chat saved by Zoom', message, (turns) => turns);
