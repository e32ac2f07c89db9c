/** Lists of messages with roles, as programs send them to language models and keep them. */

import { isRecord } from '../head/front-matter-values.ts';
import { parsePath, valueAt } from '../records/paths.ts';
import { type Chat, named, textAt, writtenText } from './assistants.ts';
import { ASSISTANT, type Message, USER } from './messages.ts';

/** Who writes in a list of messages, by the roles of many programs; `null` is no speech. */
const ROLES: ReadonlyMap<string, string | null> = new Map([
  ['user', USER],
  ['human', USER],
  ['prompter', USER],
  ...['assistant', 'model', 'gpt', 'chatgpt', 'gemini', 'bot', 'ai', 'bing', 'bard'].map(
    (role) => [role, ASSISTANT] as const,
  ),
  ...[
    'system',
    'developer',
    'tool',
    'function',
    'info',
    'error',
    'observation',
    'function_call',
    'tool_call',
    'tool_calls',
    'tool_result',
    'tool_call_result',
    'tool_calls_result',
  ].map((role) => [role, null] as const),
]);
const ROLE_FIELDS = ['role', 'from', 'type'];
const CONTENT_FIELDS = ['content', 'parts', 'value', 'text', 'message'];
const LISTS = [
  '',
  'messages',
  'conversations',
  'conversation',
  'history',
  'contents',
  'chat',
  'chat.messages',
  'chunkedPrompt.chunks',
];
/** Fields that are true where a model only thinks. */
const THOUGHT_FIELDS = ['isThought', 'thought'];

/** A list of messages with roles, as programs send it to models and keep it: `{ "role": "user", "content": "…" }`. */
export function readRoles(json: unknown): Chat | null {
  const root = Array.isArray(json) && json.length === 1 && isRecord(json[0]) ? json[0] : json;
  for (const path of LISTS) {
    const list = valueAt(root, parsePath(path));
    if (!Array.isArray(list) || list.length < 2 || !list.every(isRecord)) continue;
    const role = ROLE_FIELDS.find((field) => list.every((one) => isRole(textAt(one, field))));
    const content = CONTENT_FIELDS.find((field) => list.some((one) => one[field] !== undefined));
    const roles = new Set(
      list.map((one) => ROLES.get((textAt(one, role ?? '') ?? '').toLowerCase())),
    );
    if (role === undefined || content === undefined || !roles.has(USER) || !roles.has(ASSISTANT))
      continue;
    const messages = list.flatMap((one): Message[] => {
      const who = ROLES.get((textAt(one, role) ?? '').toLowerCase()) ?? null;
      const isThought = THOUGHT_FIELDS.some((field) => one[field] === true);
      const text = who === null || isThought ? '' : writtenText(one[content]);
      const at = one.timestamp ?? one.created_at ?? one.createdAt ?? one.ts ?? one.time ?? null;
      return text === '' ? [] : [{ who, at, text }];
    });
    return named(textAt(root, 'title') ?? textAt(root, 'name'), messages);
  }
  return null;
}

const isRole = (role: string | null): boolean => role !== null && ROLES.has(role.toLowerCase());
