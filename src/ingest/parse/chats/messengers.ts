/** Chats among people, as JSON: Slack, Discord, Telegram, Microsoft Teams. */

import { isRecord, scalarToText } from '../head/front-matter-values.ts';
import { stripTags, toLabel } from '../records/field-values.ts';
import { parsePath, valueAt } from '../records/paths.ts';
import type { Chat } from './assistants.ts';
import type { Message } from './messages.ts';

const textAt = (value: unknown, path: string): string | null =>
  scalarToText(valueAt(value, parsePath(path)));

/** A day of a channel in Slack's export, or that day beside the names of its users. */
export interface SlackDay {
  readonly channel: string | null;
  /** Names by identifier. */
  readonly users: Readonly<Record<string, string>>;
  readonly messages: readonly unknown[];
}

/** Kinds of messages that people write; others say who joined, or renamed the channel. */
const SLACK_SPEECH = new Set([
  'thread_broadcast',
  'me_message',
  'bot_message',
  'file_comment',
  'reply_broadcast',
]);

const isSlackMessage = (value: unknown): boolean =>
  isRecord(value) &&
  value.type === 'message' &&
  typeof value.ts === 'string' &&
  /^\d{9,}\.\d+$/.test(value.ts);

export function isSlackDay(json: unknown): json is unknown[] {
  return Array.isArray(json) && json.slice(0, 5).some(isSlackMessage);
}

const nameInSlack = (user: unknown): string | null =>
  ['profile.display_name', 'profile.real_name', 'real_name', 'display_name', 'name']
    .map((path) => textAt(user, path))
    .find(Boolean) ?? null;

/** Names by identifier, of Slack's `users.json`. */
export function readSlackUsers(json: unknown): Record<string, string> {
  const users: Record<string, string> = {};
  for (const user of Array.isArray(json) ? json : []) {
    const [id, name] = [textAt(user, 'id'), nameInSlack(user)];
    if (id !== null && name !== null) users[id] = name;
  }
  return users;
}

export function readSlack(json: unknown): Chat | null {
  const day: unknown = isSlackDay(json) ? { channel: null, users: {}, messages: json } : json;
  if (!isRecord(day) || !isSlackDay(day.messages)) return null;
  const known = isRecord(day.users) ? day.users : {};
  const names = new Map(Object.entries(known).map(([id, name]) => [id, scalarToText(name)]));
  for (const message of day.messages) {
    const [id, name] = [
      textAt(message, 'user'),
      slackProfileName(valueAt(message, ['user_profile'])),
    ];
    if (id !== null && name !== null && !names.has(id)) names.set(id, name);
  }
  const nameOf = (id: string): string => names.get(id) ?? id;
  const messages = day.messages.flatMap((message): Message[] => {
    const subtype = textAt(message, 'subtype');
    if (!isSlackMessage(message) || (subtype !== null && !SLACK_SPEECH.has(subtype))) return [];
    const id = textAt(message, 'user');
    const who =
      id === null
        ? (textAt(message, 'username') ?? textAt(message, 'bot_profile.name'))
        : nameOf(id);
    const text = slackText(textAt(message, 'text') ?? '', nameOf);
    return [{ who, at: valueAt(message, ['ts']), text }];
  });
  const channel = textAt(day, 'channel');
  return { title: channel === null ? null : `#${channel}`, messages };
}

const slackProfileName = (profile: unknown): string | null =>
  ['display_name', 'real_name', 'name'].map((path) => textAt(profile, path)).find(Boolean) ?? null;

/** `<@U01>` is a person, `<#C01|general>` a channel, `<https://…|words>` a link, `<!here>` everyone. */
function slackText(text: string, nameOf: (id: string) => string): string {
  const plain = text.replace(
    /<([@#!]?)([^<>|]{1,2000})(?:\|([^<>]{0,2000}))?>/g,
    (_, kind, target, words) => {
      if (kind === '@') return `@${words ?? nameOf(target)}`;
      if (kind === '#') return `#${words || target}`;
      return kind === '!' ? `@${(words ?? target).replace(/^@/, '')}` : (words ?? target);
    },
  );
  return plain.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

/** DiscordChatExporter. */
export function readDiscord(json: unknown): Chat | null {
  const list = valueAt(json, ['messages']);
  if (
    !Array.isArray(list) ||
    !isRecord(valueAt(json, ['channel'])) ||
    !isRecord(valueAt(json, ['guild']))
  )
    return null;
  const messages = list.flatMap((message: unknown): Message[] => {
    if (!/^(?:Default|Reply|0|19)$/.test(textAt(message, 'type') ?? 'Default')) return [];
    const who = textAt(message, 'author.nickname') ?? textAt(message, 'author.name');
    return [{ who, at: valueAt(message, ['timestamp']), text: textAt(message, 'content') ?? '' }];
  });
  const [guild, channel] = [textAt(json, 'guild.name'), textAt(json, 'channel.name')];
  return { title: [guild, channel && `#${channel}`].filter(Boolean).join(' ') || null, messages };
}

/** One chat of Telegram Desktop's export. */
export function readTelegram(json: unknown): Chat | null {
  const list = valueAt(json, ['messages']);
  const isOwn = (message: unknown): boolean =>
    isRecord(message) &&
    ('date_unixtime' in message || 'from_id' in message || 'actor_id' in message);
  if (Array.isArray(json) || !Array.isArray(list) || !list.slice(0, 20).some(isOwn)) return null;
  const messages = list.flatMap((message: unknown): Message[] => {
    if (textAt(message, 'type') !== 'message') return [];
    const who = textAt(message, 'from') ?? textAt(message, 'from_id');
    const at = textAt(message, 'date_unixtime') ?? valueAt(message, ['date']);
    return [{ who, at, text: telegramText(valueAt(message, ['text'])) }];
  });
  return { title: textAt(json, 'name'), messages };
}

/** A text, or pieces of it in several styles, which have their spaces. */
function telegramText(text: unknown): string {
  if (!Array.isArray(text)) return typeof text === 'string' ? text : '';
  return text
    .map((piece: unknown) => (typeof piece === 'string' ? piece : (textAt(piece, 'text') ?? '')))
    .join('');
}

/** Messages of Microsoft Graph. */
export function readTeams(json: unknown): Chat | null {
  const list = [json, valueAt(json, ['value']), isRecord(json) ? json.messages : null].find(
    Array.isArray,
  );
  const isOwn = (message: unknown): boolean =>
    isRecord(message) &&
    'createdDateTime' in message &&
    isRecord(message.body) &&
    'from' in message;
  if (list === undefined || !list.slice(0, 20).some(isOwn)) return null;
  const messages = list.flatMap((message: unknown): Message[] => {
    const type = textAt(message, 'messageType') ?? 'message';
    if (type !== 'message' || textAt(message, 'deletedDateTime') !== null) return [];
    const content = textAt(message, 'body.content') ?? '';
    const isHtml = (textAt(message, 'body.contentType') ?? 'html') === 'html';
    const text = isHtml ? stripTags(content) : content;
    return [
      { who: toLabel(valueAt(message, ['from'])), at: valueAt(message, ['createdDateTime']), text },
    ];
  });
  return { title: textAt(json, 'topic') ?? textAt(json, 'chatName'), messages };
}
