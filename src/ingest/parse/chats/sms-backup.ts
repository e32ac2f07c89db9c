/** SMS Backup & Restore of Android: XML with the messages of many chats, `<sms type="1" contact_name="…" body="…">`. */

import { type Content, memoizePerContent } from '../content.ts';
import type { Format } from '../format.ts';
import { readXmlEvents } from '../records/xml-events.ts';
import { UnreadableError } from '../unreadable-error.ts';
import { type Message, messagesToDraft } from './messages.ts';

const SIGNATURE =
  /^\s*(?:<\?xml[^<>]*\?>\s*)?(?:<!--[^<>]*-->\s*)?(?:<\?xml-stylesheet[^<>]*\?>\s*)?<smses\b/;
/** Whose telephone it is. */
const OWNER = 'Me';
const RECEIVED = '1';
const SENT = '2';
/** Of the address of a picture message: who sent it. */
const FROM = '137';
const UNKNOWN_NAME = /^\(?unknown\)?$|^null$/i;

type Attributes = Readonly<Record<string, string>>;

interface OpenMessage {
  readonly attributes: Attributes;
  readonly texts: string[];
  from: string | null;
}

/** The other side of a chat: a name, or a number. */
const chatOf = ({ contact_name = '', address = '' }: Attributes): string =>
  contact_name === '' || UNKNOWN_NAME.test(contact_name) ? address : contact_name;

/** Messages by chat, in the order of the file. */
export function readSmsChats(xml: string): ReadonlyMap<string, readonly Message[]> {
  const chats = new Map<string, Message[]>();
  let open: OpenMessage | null = null;
  const add = ({ attributes, texts, from }: OpenMessage): void => {
    const box = attributes.type ?? attributes.msg_box;
    const text = texts.filter((one) => one !== '' && one !== 'null').join('\n');
    if (text.trim() === '' || (box !== RECEIVED && box !== SENT)) return;
    const chat = chatOf(attributes);
    const isGroup = /[~;,]/.test(attributes.address ?? '');
    const other = isGroup && from !== null ? from : chat;
    const messages = chats.get(chat) ?? [];
    chats.set(chat, messages);
    messages.push({ who: box === SENT ? OWNER : other, at: Number(attributes.date), text });
  };
  readXmlEvents(xml, {
    open(name, attributes) {
      if (name === 'sms') add({ attributes, texts: [attributes.body ?? ''], from: null });
      else if (name === 'mms') open = { attributes, texts: [], from: null };
      else if (name === 'part' && attributes.ct === 'text/plain')
        open?.texts.push(attributes.text ?? '');
      else if (name === 'addr' && attributes.type === FROM && open)
        open.from = attributes.address ?? null;
    },
    close(name) {
      if (name === 'mms' && open) add(open);
      if (name === 'mms') open = null;
    },
    text() {},
  });
  return chats;
}

export const isSmsBackup = (text: string): boolean => SIGNATURE.test(text);

const readChats = memoizePerContent(({ text }: Content) =>
  isSmsBackup(text) ? readSmsChats(text) : new Map<string, readonly Message[]>(),
);

export const smsBackup: Format = {
  name: 'a backup of SMS (SMS Backup & Restore)',
  extensions: ['.xml'],
  score: ({ text }) => (isSmsBackup(text) ? Number.POSITIVE_INFINITY : 0),
  parse(content) {
    const chats = readChats(content);
    if (chats.size > 1)
      throw new UnreadableError(
        `the file holds ${chats.size} chats, each a transcript of its own; split it into one file for each.`,
      );
    const [[chat, messages] = [null, []]] = chats;
    return messagesToDraft(
      [...messages].sort((a, b) => Number(a.at) - Number(b.at)),
      { title: chat },
    );
  },
};

/** A backup for each chat, by the messages that it holds. */
export const splitSmsBackup = (xml: string): { readonly name: string; readonly xml: string }[] =>
  [...readSmsChats(xml)].map(([chat, messages]) => ({
    name: chat.replace(/[^\p{L}\p{N}+]+/gu, ' ').trim() || 'chat',
    xml: `<smses>${messages.map((message) => writeMessage(chat, message)).join('')}</smses>`,
  }));

/** As a message of a group, which says who sent it. */
function writeMessage(chat: string, { who, at, text }: Message): string {
  const quote = (value: string): string =>
    `"${value.replace(/[&<>"\n]/g, (letter) => `&#${letter.charCodeAt(0)};`)}"`;
  const box = who === OWNER ? SENT : RECEIVED;
  return `<mms msg_box="${box}" date="${Number(at)}" address="~" contact_name=${quote(chat)}><part ct="text/plain" text=${quote(text)}/><addr type="${FROM}" address=${quote(who ?? '')}/></mms>`;
}
