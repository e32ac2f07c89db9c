/** `list_speakers`: the names that filters take; near ones where none has the words. */

import { z } from 'zod';
import { filterSpeakers, type SpeakerSummary } from '../../main.ts';
import { SpeakerSummarySchema } from '../../schemas/speakers.ts';
import { findSimilar } from '../../text/did-you-mean.ts';
import { takeWithin } from '../budget.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { dropNulls } from '../known.ts';
import { oneLine } from '../quote.ts';
import { Cursor, MaxTokens } from '../schemas.ts';
import type { Tool } from '../tool.ts';

const DEFAULT_LIMIT = 30;
const MAX_LIMIT = 100;
const DEFAULT_TOKENS = 2_000;

const Input = z.strictObject({
  words: z
    .string()
    .optional()
    .describe('Words that begin words of the name, title, firm or role: "lim", "analyst".'),
  limit: z.int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).describe('Most speakers.'),
  max_tokens: MaxTokens(DEFAULT_TOKENS),
  cursor: Cursor,
});

const Row = z.object({
  ...SpeakerSummarySchema.pick({ name: true, roles: true, transcripts: true, turns: true }).shape,
  title: z.string().optional().describe('The latest.'),
  affiliation: z.string().optional(),
});

const Output = z.object({
  total: z.int(),
  speakers: z.array(Row).describe('Most turns first.'),
  similar: z.array(z.string()).optional().describe('Near names, where nobody has the words.'),
  next: z.string().optional().describe('The cursor for further ones.'),
});

export const listSpeakers: Tool<typeof Input, typeof Output> = {
  name: 'list_speakers',
  title: 'List speakers',
  description:
    'Lists who speaks: name, title, firm, roles, number of transcripts and turns. Resolve a name here before using it as a filter; near names are offered where none fits.',
  input: Input,
  output: Output,
  async run({ words = '', limit, max_tokens, cursor }, whosaid) {
    const offset = readCursor(cursor, words);
    const all = await whosaid.speakers();
    const found = filterSpeakers(words, all);
    const wanted = found.slice(offset, offset + limit).map(toRow);
    const speakers = takeWithin(wanted, max_tokens, formatRow);
    const end = offset + speakers.length;
    const similar =
      found.length > 0
        ? []
        : findSimilar(
            words,
            all.map(({ name }) => name),
          );
    const structured = {
      total: found.length,
      speakers,
      ...(similar.length > 0 && { similar }),
      ...(end < found.length && { next: writeCursor(end, words) }),
    };
    return { structured, text: formatList(structured) };
  },
};

function toRow({ name, titles, affiliations, roles, transcripts, turns }: SpeakerSummary) {
  const [title = null] = titles;
  const [affiliation = null] = affiliations;
  return dropNulls({ name, title, affiliation, roles: [...roles], transcripts, turns });
}

function formatRow({ name, title, affiliation, roles, ...counts }: z.infer<typeof Row>): string {
  const parts = [name, title, affiliation, roles.join(', ') || undefined];
  const known = parts.filter((part) => part !== undefined).join(', ');
  return oneLine(`${known} · ${counts.transcripts} transcripts, ${counts.turns} turns`);
}

function formatList({ total, speakers, similar, next }: z.infer<typeof Output>): string {
  return [
    `${total} speakers`,
    ...speakers.map(formatRow),
    ...(similar === undefined ? [] : [`Similar: ${oneLine(similar.join('; '))}`]),
    ...(next === undefined ? [] : [`More with cursor ${next}`]),
  ].join('\n');
}
