/** Exports of chats: a file with many conversations becomes a file for each; a day of Slack gets its users' names. */

import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decodeText } from '../decode/text.ts';
import { isSlackDay, readSlackUsers, type SlackDay } from '../parse/chats/messengers.ts';
import { isSmsBackup, splitSmsBackup } from '../parse/chats/sms-backup.ts';
import { splitCollection } from '../parse/collections.ts';
import { Content } from '../parse/content.ts';
import type { InputFile } from './discover.ts';
import { fileExtension } from './supported-files.ts';

/** Bytes in which an export shows what it is. */
const SAMPLE = 2 ** 16;
const EXPORT = /"(?:mapping|chat_messages|chats)"\s*:/;
/** A list, or lines, of conversations with a list of messages each. */
const LIST_OF_CHATS = /^\s*[[{][^[]*"(?:messages|conversations?)"\s*:\s*\[/;
/** A list, or lines, of transcripts with a head each. */
const LIST_OF_TRANSCRIPTS =
  /^[\s[]*\{[\s\S]*?"(?:symbol|ticker|quarter|utt|utterances|dialogue|transcript|transcripts|turns|segments|sentences|meeting_transcripts)"\s*:/;
const SLACK_DAY = /^\d{4}-\d{2}-\d{2}\.json$/;
const SLACK_USERS = 'users.json';
const SLACK_ID = /\b[UW][A-Z0-9]{5,}\b/g;

/** The text of a file of the same folder or archive; `null` if it is not there. */
export type ReadSibling = (path: string) => Promise<string | null>;

export const readSiblingOnDisk: ReadSibling = (path) => readFile(path, 'utf8').catch(() => null);

/** Yields the file itself unless it is such an export. */
export async function* splitExports(
  file: InputFile,
  readSibling: ReadSibling,
): AsyncGenerator<InputFile> {
  const extension = fileExtension(file.path);
  if (!['.json', '.jsonl', '.xml'].includes(extension)) {
    yield file;
    return;
  }
  let bytes: Uint8Array;
  try {
    bytes = await file.readBytes();
  } catch (error) {
    yield { ...file, readBytes: () => Promise.reject(error) };
    return;
  }
  if (extension === '.xml') {
    yield* splitSms(file, bytes);
    return;
  }
  const isDay = SLACK_DAY.test(basename(file.path));
  const sample = Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1');
  const mayBeExport =
    (extension === '.json' && EXPORT.test(sample)) ||
    ((extension === '.jsonl' || /^\s*\[/.test(sample)) &&
      (LIST_OF_CHATS.test(sample) || LIST_OF_TRANSCRIPTS.test(sample)));
  const json = isDay || mayBeExport ? parseJson(bytes) : undefined;
  const chats = mayBeExport ? splitCollection(json, extension === '.jsonl') : null;
  if (chats !== null) {
    for (const { name, json } of chats)
      yield { ...file, path: `${file.path}/${name}.json`, readBytes: async () => toBytes(json) };
  } else if (isDay && isSlackDay(json)) {
    const day = await nameUsers(file.path, json, readSibling);
    yield { ...file, readBytes: async () => toBytes(day) };
  } else yield { ...file, readBytes: async () => bytes };
}

/** Each chat of a telephone's backup. */
function* splitSms(file: InputFile, bytes: Uint8Array): Generator<InputFile> {
  const start = Buffer.from(bytes.subarray(0, SAMPLE)).toString('utf8');
  const chats = isSmsBackup(start) ? splitSmsBackup(decodeText(bytes)) : [];
  if (chats.length < 2) yield { ...file, readBytes: async () => bytes };
  else
    for (const { name, xml } of chats)
      yield {
        ...file,
        path: `${file.path}/${name}.xml`,
        readBytes: async () => new TextEncoder().encode(xml),
      };
}

/** With the names of those who write or are mentioned: others change nothing in this day. */
async function nameUsers(
  path: string,
  messages: readonly unknown[],
  readSibling: ReadSibling,
): Promise<SlackDay> {
  const folder = dirname(path);
  const text = (await readSibling(join(dirname(folder), SLACK_USERS))) ?? '';
  const names = readSlackUsers(new Content(text).json);
  const ids = new Set(JSON.stringify(messages).match(SLACK_ID));
  const users = Object.fromEntries(Object.entries(names).filter(([id]) => ids.has(id)));
  return { channel: basename(folder), users, messages };
}

/** What cannot be parsed is left to the reader of the file, who says why. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return new Content(decodeText(bytes)).json;
  } catch {
    return undefined;
  }
}

const toBytes = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json));
