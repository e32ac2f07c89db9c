/**
 * CHAT, the transcripts of TalkBank and CHILDES: `@` headers, `*CHI:` and a tab before each utterance, `%` tiers
 * below it, a tab on continuation lines. Keeps only spoken words, without notation.
 */

import type { Content } from '../content.ts';
import { cuesToDraft, type SpokenCue } from '../cues.ts';
import type { Draft, Format, PersonMention } from '../format.ts';
import { findDate } from '../head/dates.ts';
import { normalizeWhitespace } from '../prose.ts';

const SIGNATURE = /^\s*@(?:UTF8|Begin|Font:)/;
const HEADER = /^@([A-Za-z ]+):\s*(.*)$/;
const UTTERANCE = /^\*([^\s:]{1,20}):\s*(.*)$/;

/**
 * Milliseconds: `1200_3400`. CHAT puts control characters around them, which are already removed; CHAT spells out
 * spoken numbers, so nothing else looks like this.
 */
const BULLET = /•?\b(\d{1,9})_(\d{1,9})-?(?!\w)•?/g;

/** Replaced in this order. */
const NOTATION: readonly [mark: RegExp, speech: string][] = [
  /* Codes and comments, events, pauses, omitted words. */
  [/\[[^[\]]*\]|&[=*]\S+|\((?:\.{1,3}|[\d.:]+)\)|(?<!\S)0\w*/g, ' '],
  [/&[-+~]|[<>]|@[a-z]+(?:[:$]\w+)*/g, ''],
  [/\+\.\.\?/g, '?'],
  [/\+\.{3}/g, '…'],
  /* Terminators keep their last mark (`+/.`, `+//?`); linkers (`+"`, `+<`) vanish. */
  [/(?<!\w)\+[^\s\w.?!]*/g, ' '],
  [/(?<=\p{L})[:^]+(?=\p{L})|(?<=\p{L}):+(?!\p{L})/gu, ''],
  [/\((\p{L}+)\)/gu, '$1'],
  [/(?<=\p{L})[_+](?=\p{L})/gu, ' '],
  [/[⌈⌉⌊⌋↑↓≈∙∆°§ˈˌ]|[„‡](?=\s)/g, ''],
  [/(?<!\s)\s+(?=[.,?!…])/g, ''],
];

const removeNotation = (utterance: string): string =>
  normalizeWhitespace(NOTATION.reduce((text, [mark, kept]) => text.replace(mark, kept), utterance));

/** Joins continuation lines and drops tiers. */
function joinEntries(lines: readonly string[]): string[] {
  const entries: string[][] = [];
  for (const line of lines) {
    if (/^[@*%]/.test(line)) entries.push([line]);
    else if (/^[\t ]/.test(line)) entries.at(-1)?.push(line.trim());
  }
  return entries.map((entry) => entry.join(' ')).filter((entry) => !entry.startsWith('%'));
}

/** `CHI Ruth Target_Child, MOT Mother`: code, optional name, role. */
function parseParticipants(list: string): Map<string, PersonMention> {
  const entries = list
    .split(',')
    .map((entry) => entry.trim().split(/\s+/))
    .filter(([code = '']) => code !== '');
  const plain = (words: readonly string[]): string => words.join(' ').replaceAll('_', ' ');
  const roles = entries.map((entry) => plain(entry.slice(-1)));
  const isOnly = (role: string): boolean => roles.indexOf(role) === roles.lastIndexOf(role);
  return new Map(
    entries.map(([code = '', ...rest], i) => {
      const role = rest.length > 0 ? (roles[i] ?? '') : '';
      const name = plain(rest.slice(0, -1)) || (isOnly(role) ? role : `${role} ${code}`.trim());
      return [code, { name: name || code, title: role || null, role: 'participant' }];
    }),
  );
}

function parseBullets(text: string): { start: number | null; end: number | null } {
  const bullets = [...text.matchAll(BULLET)];
  const [first, last] = [bullets[0], bullets.at(-1)];
  const start = first ? Number(first[1]) / 1000 : null;
  const end = last ? Number(last[2]) / 1000 : null;
  return { start, end: start !== null && end !== null && end >= start ? end : null };
}

function parse({ lines }: Content): Draft {
  const headers = new Map<string, string>();
  const utterances: { code: string; text: string }[] = [];
  for (const entry of joinEntries(lines)) {
    const [, field, value = ''] = HEADER.exec(entry) ?? [];
    const [, code, text = ''] = UTTERANCE.exec(entry) ?? [];
    if (field !== undefined && !headers.has(field)) headers.set(field, value);
    else if (code !== undefined) utterances.push({ code, text });
  }
  const people = parseParticipants(headers.get('Participants') ?? '');
  const cues: SpokenCue[] = [];
  for (const { code, text } of utterances) {
    const speaker = people.get(code) ?? { name: code };
    people.set(code, speaker);
    const speech = removeNotation(text.replace(BULLET, ' '));
    if (/[\p{L}\p{N}]/u.test(speech)) cues.push({ speaker, ...parseBullets(text), text: speech });
  }
  return cuesToDraft(cues, {
    title: headers.get('Title') ?? null,
    date: findDate((headers.get('Date') ?? '').replaceAll('-', ' ')),
    kind: 'conversation',
    people: [...people.values()],
  });
}

export const talkBankChat: Format = {
  name: 'CHAT',
  extensions: ['.cha'],
  score: ({ text, lines }) =>
    SIGNATURE.test(text) && lines.some((line) => UTTERANCE.test(line)) ? Infinity : 0,
  parse,
};
