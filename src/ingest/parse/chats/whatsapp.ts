/** WhatsApp's export as text, in the dates of many countries. */

import { toMoment, toSecondsOfDay } from '../clock.ts';
import { type Content, memoizePerContent } from '../content.ts';
import type { Format } from '../format.ts';
import { findOrder, toDay, type WrittenDay } from './day-order.ts';
import { type Message, messagesToDraft } from './messages.ts';

/** `[12/03/2025, 14:05:33] Name: text`, `3/12/25, 2:05 PM - Name: text`, `2025-03-12 14:05 - Name: text`. */
const HEADER =
  /^\[?(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?[,،]? (?:(?:at|um|à|a las|alle|om) )?(上午|下午|오전|오후|午前|午後)? ?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ?([ap])\. ?m\.?| ?([ap])m| ?([صم]))?(?:\] | [-–] )(.*)$/i;
/** iOS writes this mark before what nobody typed. */
const MARK = /[\u200e\u200f\u202a-\u202e]/g;
const NAME = /^([^:]{1,60}): ?(.*)$/s;
/** `<Media omitted>`, `image omitted`, `IMG-1.jpg (file attached)`, in any language; deleted messages. */
const NO_SPEECH =
  /^(?:<[^<>]{3,60}>|(?:image|video|audio|sticker|GIF|document|contact card|bild|sprachnachricht) (?:omitted|weggelassen)|\S{1,80}\.\w{2,5} \([^()]{3,30}\)|(?:this message was deleted|you deleted this message|diese nachricht wurde gelöscht|missed (?:voice|video) call|null|(?:diese|du hast diese|sie haben diese) nachricht (?:wurde )?gelöscht|mensagem apagada|(?:essa|esta) mensagem foi apagada|(?:você|tu) apag(?:ou|aste) (?:esta|essa) mensagem|(?:se )?eliminó este mensaje|eliminaste este mensaje|este mensaje fue eliminado|ce message a été supprimé|vous avez supprimé ce message|questo messaggio è stato eliminato|hai eliminato questo messaggio|dit bericht (?:is|werd) verwijderd|(?:u hebt|je hebt) dit bericht verwijderd|данное сообщение удалено|(?:вы удалили|это) (?:данное )?сообщение(?: удалено)?|bu mesaj silindi|bu mesajı sildiniz|wiadomość usunięta|ta wiadomość została usunięta)\.?)$/iu;
const EDITED = /(?:(?<!\s)\s+)?<[^<>]{10,50}>$/;

/** A file, with a caption on the lines below. */
const ATTACHED = /^\S{1,80}\.\w{2,5} \([^()\n]{3,30}\)[ \t]*\n/;

interface Line extends WrittenDay {
  /** Seconds of the day. */
  readonly time: number;
  /** Of a system line `null`. */
  readonly who: string | null;
  readonly text: string;
}

function parseLine(line: string): Line | null {
  const code = line.charCodeAt(0);
  if (code !== 0x5b && !(code >= 0x30 && code <= 0x39)) return null;
  const match = HEADER.exec(line.includes('\u200f') ? line.replaceAll('\u200f', '') : line);
  if (!match) return null;
  const [
    ,
    a = '',
    separator = '',
    b = '',
    c = '',
    eastAsian,
    hour,
    minute,
    second = 0,
    spanish,
    latin,
    arabic,
    rest = '',
  ] = match;
  const half = eastAsian ?? spanish ?? latin ?? arabic;
  const [, who = null, text = ''] = NAME.exec(rest) ?? [];
  return {
    numbers: [a, b, c],
    separator,
    time: toSecondsOfDay(hour, minute, second, half),
    hasHalves: half !== undefined,
    who: who?.replace(MARK, '').replace(/^~ ?/, '').trim() ?? null,
    text,
  };
}

/** `null` if the text does not begin with a line of WhatsApp's. */
const readLines = memoizePerContent(({ lines }: Content): readonly Line[] | null => {
  const clean = (line: string): string => line.replace(/^[\u200e\u200f\s]+/, '');
  const begin = lines.findIndex((line) => clean(line) !== '');
  if (parseLine(clean(lines[begin] ?? '')) === null) return null;
  const found: Line[] = [];
  for (const raw of lines.slice(begin)) {
    const line = clean(raw);
    const parsed = parseLine(line);
    const last = found.at(-1);
    if (parsed !== null) found.push(parsed);
    else if (last) found[found.length - 1] = { ...last, text: `${last.text}\n${line}` };
  }
  return found;
});

const isSpeech = ({ who, text }: Line): boolean =>
  who !== null && !text.startsWith('\u200e') && !NO_SPEECH.test(text.trim());

export const whatsApp: Format = {
  name: 'a chat exported by WhatsApp',
  extensions: ['.txt'],
  score: (content) =>
    readLines(content)?.some(({ who }) => who !== null) ? Number.POSITIVE_INFINITY : 0,
  parse(content) {
    const lines = readLines(content) ?? [];
    const { order, isSure } = findOrder(lines);
    const messages = lines.filter(isSpeech).map((line): Message => {
      const day = toDay(line, order);
      const at = day === null ? null : toMoment(day, line.time);
      return {
        who: line.who,
        at,
        text: line.text.replace(ATTACHED, '').replace(MARK, '').trimEnd().replace(EDITED, ''),
      };
    });
    const draft = messagesToDraft(messages);
    return isSure ? draft : { ...draft, date: null };
  },
};
