/** `list_transcripts`: what there is, with the ids that filters and `read` take. */

import { z } from 'zod';
import { type CatalogEntry, filterTranscripts, parseFilters, resolveFilters } from '../../main.ts';
import { TranscriptListingSchema } from '../../schemas/transcripts.ts';
import { takeWithin } from '../budget.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { dropNulls, known } from '../known.ts';
import { oneLine } from '../quote.ts';
import { Cursor, MaxTokens, TranscriptFilterArguments, toFilters } from '../schemas.ts';
import type { Tool } from '../tool.ts';

const DEFAULT_LIMIT = 20;
const MAX_LIMIT = 100;
const DEFAULT_TOKENS = 2_000;

const Input = z.strictObject({
  words: z.string().optional().describe('Words that begin words of the title, company, tag or id.'),
  ...TranscriptFilterArguments,
  limit: z.int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT).describe('Most transcripts.'),
  max_tokens: MaxTokens(DEFAULT_TOKENS),
  cursor: Cursor,
});

const Row = z.object({
  ...known(TranscriptListingSchema.omit({ speakers: true, tags: true })),
  tags: TranscriptListingSchema.shape.tags.optional(),
  speakers: z.array(z.string()).describe('The first few.'),
});

const Output = z.object({
  total: z.int(),
  transcripts: z.array(Row).describe('Latest first.'),
  next: z.string().optional().describe('The cursor for further ones.'),
});

const MAX_SPEAKERS = 6;

export const listTranscripts: Tool<typeof Input, typeof Output> = {
  name: 'list_transcripts',
  title: 'List transcripts',
  description:
    'Lists transcripts, latest first: id, title, date, kind, company, quarter, tags, speakers. Use it to find the ids that `transcripts` filters, `compare` and `read` take.',
  input: Input,
  output: Output,
  async run({ words = '', limit, max_tokens, cursor, ...given }, whosaid) {
    const filters = toFilters(given);
    const asked = [words, filters];
    const offset = readCursor(cursor, asked);
    const catalog = await whosaid.catalog();
    const resolved = resolveFilters(checkFilters(filters), catalog);
    const found = filterTranscripts(catalog, words, resolved, 'date');
    const wanted = found.slice(offset, offset + limit).map(toRow);
    const transcripts = takeWithin(wanted, max_tokens, formatRow);
    const end = offset + transcripts.length;
    const structured = {
      total: found.length,
      transcripts,
      ...(end < found.length && { next: writeCursor(end, asked) }),
    };
    return { structured, text: formatList(structured) };
  },
};

/** Exact days for months and years. */
function checkFilters(filters: ReturnType<typeof toFilters>): ReturnType<typeof toFilters> {
  const { after, before } = filters;
  return { ...filters, ...parseFilters({ after, before }) };
}

function toRow({ id, title, date, kind, company, quarter, tags, participants }: CatalogEntry) {
  return dropNulls({
    id,
    title,
    date,
    kind,
    company,
    quarter,
    tags: tags.length > 0 ? [...tags] : null,
    speakers: participants.slice(0, MAX_SPEAKERS).map(({ name }) => name),
  });
}

function formatRow({ id, title, date, kind, quarter, speakers }: z.infer<typeof Row>): string {
  const parts = [id, title, date, kind, quarter, speakers.join(', ')];
  return oneLine(parts.filter((part) => part !== undefined).join(' · '));
}

function formatList({ total, transcripts, next }: z.infer<typeof Output>): string {
  const more = next === undefined ? [] : [`More with cursor ${next}`];
  return [`${total} transcripts`, ...transcripts.map(formatRow), ...more].join('\n');
}
