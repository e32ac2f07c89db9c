/** Schemas of speakers over all transcripts, and of their edits. */

import { z } from 'zod';
import type { SpeakerProfile, SpeakerSummary } from '../main.ts';
import { count, next, orNull, role, text } from './fields.ts';
import { SpeakerSchema, TranscriptInfoSchema } from './transcripts.ts';

export const SpeakerSummarySchema = z.strictObject({
  name: text,
  aliases: z.array(text),
  titles: z.array(text).describe('The latest first.'),
  affiliations: z.array(text).describe('The latest first.'),
  roles: z.array(role),
  transcripts: count,
  turns: count,
}) satisfies z.ZodType<SpeakerSummary>;

export const SpeakersSchema = z.strictObject({ speakers: z.array(SpeakerSummarySchema), next });

const totals = {
  words: count,
  seconds: orNull(z.number()).describe('Of speech.'),
  questions: count,
};

export const SpeakerProfileSchema = SpeakerSummarySchema.extend({
  ...totals,
  topics: z.array(text).describe('Words that they say far more often than others do.'),
  appearances: z.array(
    z.strictObject({ transcript: TranscriptInfoSchema, turns: count, ...totals }),
  ),
}) satisfies z.ZodType<SpeakerProfile>;

const identity = SpeakerSchema.omit({ label: true }).partial().required({ name: true });

export const SpeakerEditSchema = z
  .strictObject({
    number: z.int().min(1).describe('Undoes it.'),
    at: text.optional().describe('When it was made, of one that is undone.'),
    transcript: orNull(text),
    names: z.array(text).optional(),
    identity: identity.optional(),
    undoes: z.int().optional(),
  })
  .describe('An edit of a speaker, as it was made or undone.');
