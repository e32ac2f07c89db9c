/** Schemas of transcripts and of who speaks in them, each checked against the type that it describes. */

import { z } from 'zod';
import type { TranscriptListing } from '../domain/listing.ts';
import { KINDS, type Speaker, type Transcript } from '../domain/transcript.ts';
import type { TranscriptInfo, TranscriptSummary, TurnView } from '../domain/views.ts';
import type { LibrarySummary } from '../main.ts';
import { count, next, orNull, role, seconds, section, text } from './fields.ts';

export const SpeakerSchema = z.strictObject({
  name: text,
  title: orNull(text),
  affiliation: orNull(text),
  role,
  label: text.optional().describe('The name in the file, where an edit changed it.'),
}) satisfies z.ZodType<Speaker>;

export const TranscriptInfoSchema = z.strictObject({
  id: text,
  title: text,
  date: orNull(text).describe('A day, ISO 8601.'),
  kind: orNull(z.enum(KINDS)),
  company: orNull(text),
  ticker: orNull(text),
  quarter: orNull(text).describe('As 2025-Q3.'),
  language: orNull(text).describe('ISO 639-1.'),
  url: orNull(text).describe('Where the recording is played, on the web.'),
  tags: z.array(text),
  source: text.describe('The file; from other machines without its folder.'),
}) satisfies z.ZodType<TranscriptInfo>;

export const TurnSchema = z.strictObject({
  turn: count.describe('Of the transcript, from 0.'),
  speaker: SpeakerSchema,
  text,
}) satisfies z.ZodType<TurnView>;

export const TranscriptListingSchema = TranscriptInfoSchema.pick({
  id: true,
  title: true,
  date: true,
  kind: true,
  company: true,
  quarter: true,
  tags: true,
}).extend({
  speakers: count.describe('How many take part.'),
}) satisfies z.ZodType<TranscriptListing>;

export const CatalogSchema = z.strictObject({
  transcripts: z.array(TranscriptListingSchema),
  next,
});

export const TranscriptSummarySchema = TranscriptInfoSchema.extend({
  participants: z.array(SpeakerSchema),
  hash: text,
  turns: count,
  passages: count,
}) satisfies z.ZodType<TranscriptSummary>;

export const TranscriptsSchema = z.strictObject({
  transcripts: z.array(TranscriptSummarySchema),
  next,
});

export const TranscriptSchema = TranscriptInfoSchema.extend({
  participants: z.array(SpeakerSchema),
  turns: z.array(
    z.strictObject({
      speaker: SpeakerSchema,
      section: orNull(section),
      start: seconds,
      end: seconds,
      cues: z.array(z.strictObject({ at: count, start: z.number(), end: seconds })),
      text,
    }),
  ),
}) satisfies z.ZodType<Transcript>;

export const MediaSchema = orNull(z.strictObject({ kind: z.enum(['audio', 'video']), url: text }));

export const LibrarySchema = z.strictObject({
  transcripts: count,
  speakers: count,
  dates: orNull(z.tuple([text, text])).describe('The first and the last.'),
  latest: z.array(TranscriptInfoSchema),
  exampleSpeaker: orNull(SpeakerSchema),
  allowsChanges: z.boolean(),
}) satisfies z.ZodType<LibrarySummary & { readonly allowsChanges: boolean }>;
