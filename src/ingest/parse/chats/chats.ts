/** Formats of chats in JSON, and the split of files that hold many. */

import { type Content, memoizePerContent } from '../content.ts';
import type { Format } from '../format.ts';
import { isRecord, scalarToText } from '../head/front-matter-values.ts';
import { UnreadableError } from '../unreadable-error.ts';
import {
  type Chat,
  readChatGpt,
  readClaude,
  readClaudeCode,
  readCodex,
  readCopilot,
  readGeminiActivity,
} from './assistants.ts';
import { messagesToDraft } from './messages.ts';
import { readDiscord, readSlack, readTeams, readTelegram } from './messengers.ts';
import { readRoles } from './roles.ts';

type ReadChat = (json: unknown) => Chat | null;

const chatFormat = (name: string, readChat: ReadChat): Format => {
  const read = memoizePerContent(({ json }: Content) =>
    json === undefined ? null : readChat(json),
  );
  return {
    name,
    extensions: ['.json', '.jsonl'],
    score: (content) => (read(content) === null ? 0 : Number.POSITIVE_INFINITY),
    parse(content) {
      const { title = null, messages = [] } = read(content) ?? {};
      return messagesToDraft(messages, { title });
    },
  };
};

/** Exports hold all conversations in a list; one alone is read. */
const onlyOne =
  (readChat: ReadChat): ReadChat =>
  (json) => {
    if (!Array.isArray(json)) return readChat(json);
    if (json.length === 1 || readChat(json[0]) === null) return readChat(json[0]);
    throw tooMany(json);
  };

const tooMany = (json: readonly unknown[]): UnreadableError =>
  new UnreadableError(
    `the file holds ${json.length} conversations, each a transcript of its own; split it into one file for each.`,
  );

/** Each with a list of its own, not the messages of one. */
const areConversations = (json: unknown): json is readonly unknown[] =>
  Array.isArray(json) && json.length > 1 && !Array.isArray(json[0]) && readRoles(json[0]) !== null;

const readOneByRoles: ReadChat = (json) => {
  if (areConversations(json)) throw tooMany(json);
  return readRoles(json);
};

export const chatFormats: readonly Format[] = [
  chatFormat('a session of Claude Code', readClaudeCode),
  chatFormat('a session of Codex', readCodex),
  chatFormat('a conversation of ChatGPT', onlyOne(readChatGpt)),
  chatFormat('a conversation of Claude', onlyOne(readClaude)),
  chatFormat('activity of Gemini (Google Takeout)', readGeminiActivity),
  chatFormat('a chat of GitHub Copilot', readCopilot),
  chatFormat('a day of Slack', readSlack),
  chatFormat('a chat of Discord', readDiscord),
  chatFormat('a chat of Telegram', readTelegram),
  chatFormat('a chat of Teams', readTeams),
  chatFormat('messages of a conversation with an assistant', readOneByRoles),
];

export interface NamedChat {
  /** A file name without extension, the same in the next export. */
  readonly name: string;
  readonly json: unknown;
}

/** Characters of a title in a file name. */
const MAX_NAME_LENGTH = 60;

/** The conversations of an export that has many in one file, without empty ones; `null` for other JSON. */
export function splitExport(json: unknown): NamedChat[] | null {
  const list = listOfChats(json);
  if (list === null) return null;
  const readers = [readChatGpt, readClaude, readTelegram, readRoles];
  const chats = list.flatMap((chat, i): NamedChat[] => {
    const read = readers.map((read) => read(chat)).find((one) => one !== null);
    return read && read.messages.length > 0
      ? [{ name: nameOfItem(chat, read.title, i), json: chat }]
      : [];
  });
  return chats.length > 0 ? chats : null;
}

function listOfChats(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json))
    return readChatGpt(json[0]) !== null || readClaude(json[0]) !== null || areConversations(json)
      ? json
      : null;
  const chats = isRecord(json) && isRecord(json.chats) ? json.chats.list : null;
  return Array.isArray(chats) ? chats : null;
}

/** A title, and what tells it from others: an identifier, else its number. */
export function nameOfItem(chat: unknown, title: string | null, index: number): string {
  const id = isRecord(chat) ? (chat.conversation_id ?? chat.uuid ?? chat.id) : null;
  const words = (title ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, MAX_NAME_LENGTH)
    .trim();
  const suffix = (scalarToText(id) ?? String(index + 1)).replace(/[^\w-]/g, '').slice(0, 8);
  return `${words || 'chat'} ${suffix}`;
}
